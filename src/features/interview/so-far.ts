// The way so far: how ready the learner was on each of the last days, replayed from the journal.

import type { Deck } from '#deck/deck.ts';
import { addDays, daysBetween, type StudyDay } from '#kit/time.ts';
import type { Interview } from '#scheduler/interview.ts';
import { type Entry, standing } from '#scheduler/journal.ts';
import { readinessNow } from '#scheduler/plan/readiness-now.ts';
import { replayByDay } from '#scheduler/replay-by-day.ts';
import type { Weights } from '#scheduler/weights.ts';

export interface ReadinessThen {
  readonly day: StudyDay;
  /** 0 to 1, at the end of that day. */
  readonly recall: number;
}

interface SoFarRequest {
  readonly deck: Deck;
  readonly today: StudyDay;
  readonly interviews: readonly Interview[];
  readonly weights: Weights;
}

/** Days that are looked back on. */
const lookBack = 14;

/** For each interview, the days before today since the first answer, oldest first. */
export function soFar(
  entries: readonly Entry[],
  { deck, today, interviews, weights }: SoFarRequest,
): readonly (readonly ReadinessThen[])[] {
  const held = standing(entries);
  const sinceFirst = held
    .filter(({ kind }) => kind === 'answered' || kind === 'imported')
    .reduce((most, { day }) => Math.max(most, daysBetween(day, today)), 0);
  const back = Math.min(lookBack, sinceFirst);
  const days = Array.from({ length: back }, (_, after) => addDays(today, after - back));
  const ways = interviews.map((): ReadinessThen[] => []);
  for (const { day, states } of replayByDay(held, days, weights))
    interviews.forEach((interview, place) => {
      const { recall } = readinessNow(interview, { deck, states, weights, today: day });
      ways[place]?.push({ day, recall });
    });
  return ways;
}
