// The way so far: how ready the learner was on each of the last days, replayed from the journal.

import type { Deck } from '#deck/deck.ts';
import { type StudyDay, studyDay } from '#kit/time.ts';
import { descentsOf } from '#scheduler/descent.ts';
import { fold, joinsHistories, replay } from '#scheduler/fold.ts';
import type { Interview } from '#scheduler/interview.ts';
import { type Entry, standing } from '#scheduler/journal.ts';
import { readinessNow } from '#scheduler/plan/readiness-now.ts';
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
  const first = held.find(({ kind }) => kind === 'answered' || kind === 'imported')?.day;
  const ways = interviews.map((): ReadinessThen[] => []);
  if (first === undefined) return ways;
  const descents = descentsOf(held);
  const joins = held.filter(joinsHistories);
  // What joins two histories counts from the first on, so it is known before the way begins.
  const from = Math.max(first, today - lookBack);
  const before = held.filter((entry) => entry.day < from);
  const states = replay([...new Set([...before, ...joins])], weights);
  const later = held.filter((entry) => entry.day >= from && !joinsHistories(entry));
  let next = 0;
  for (let day = from; day < today; day++) {
    for (let entry = later[next]; entry && entry.day <= day; entry = later[++next])
      fold(states, entry, weights, descents);
    interviews.forEach((interview, place) => {
      const then = studyDay(day);
      const { recall } = readinessNow(interview, { deck, states, weights, today: then });
      ways[place]?.push({ day: then, recall });
    });
  }
  return ways;
}
