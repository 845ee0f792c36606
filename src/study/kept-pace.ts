// The learner's pace as it was after the last session. Kept beside the database, like the plan's choice: it can be
// worked out again, and until then cards take what they usually take.

import type { DeckCard } from '#deck/deck.ts';
import type { Pace } from '#scheduler/pace.ts';
import { usualSeconds } from '#scheduler/queue.ts';

const key = `recto:${import.meta.env.BASE_URL}:pace`;

export function keepPace(pace: Pace): void {
  globalThis.localStorage?.setItem(key, JSON.stringify(pace));
}

/** Seconds that a card takes this learner. */
export function keptPace(): (card: DeckCard) => number {
  const pace = read();
  return ({ kind }) => {
    const seconds = pace[kind];
    return typeof seconds === 'number' && seconds > 0 ? seconds : usualSeconds;
  };
}

function read(): Pace {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(key) ?? '{}') ?? {};
  } catch {
    return {};
  }
}
