// The learner's pace as it was after the last session. Kept beside the database, like the plan's choice: it can be
// worked out again, and until then cards take what they usually take.

import { keep, keptAs } from '#app/kept-beside.ts';
import type { DeckCard } from '#deck/deck.ts';
import type { Pace } from '#scheduler/pace.ts';
import { usualSeconds } from '#scheduler/queue.ts';

const name = 'pace';

export const keepPace = (pace: Pace): void => keep(name, JSON.stringify(pace));

/** Seconds that a card takes this learner. */
export function keptPace(): (card: DeckCard) => number {
  const pace: Pace = keptAs(name) ?? {};
  return ({ kind }) => {
    const seconds = pace[kind];
    return typeof seconds === 'number' && seconds > 0 ? seconds : usualSeconds;
  };
}
