// What the learner says of an answer that nobody heard, and the grades that it means.

import type { Grade } from '#scheduler/journal.ts';
import type { Verdict } from './typed/judge.ts';

export const selfScores = ['right', 'partly', 'wrong'] as const satisfies readonly Verdict[];

/** What each is called, in `words.ts`. */
export const scoreWords = { right: 'nailed', partly: 'partlyIt', wrong: 'missedIt' } as const;

/**
 * The grade of each member: of a list its items, else the card alone. What came only in part is asked again;
 * of a list, the items that were had are not.
 */
export function gradesFor(score: Verdict, had: readonly boolean[]): readonly Grade[] {
  const isList = had.length > 1;
  return had.map((isHad) => {
    if (score === 'right') return 'good';
    return score === 'partly' && isList && isHad ? 'good' : 'again';
  });
}

/** What ticking the items of a list says of the whole. */
export function scoreOf(had: readonly boolean[]): Verdict {
  if (had.every(Boolean)) return 'right';
  return had.some(Boolean) ? 'partly' : 'wrong';
}
