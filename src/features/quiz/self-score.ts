// What the learner says of an answer that nobody heard, and the grades that it means.

import type { Grade } from '#scheduler/journal.ts';

export const selfScores = ['nailed', 'partly', 'missed'] as const;
export type SelfScore = (typeof selfScores)[number];

/** What each is called, in `words.ts`. */
export const scoreWords = { nailed: 'nailed', partly: 'partlyIt', missed: 'missedIt' } as const;

/**
 * The grade of each member: of a list its items, else the card alone. What came only in part is asked again;
 * of a list, the items that were had are not.
 */
export function gradesFor(score: SelfScore, had: readonly boolean[]): readonly Grade[] {
  const isList = had.length > 1;
  return had.map((isHad) => {
    if (score === 'nailed') return 'good';
    return score === 'partly' && isList && isHad ? 'good' : 'again';
  });
}

/** What ticking the items of a list says of the whole. */
export function scoreOf(had: readonly boolean[]): SelfScore {
  if (had.every(Boolean)) return 'nailed';
  return had.some(Boolean) ? 'partly' : 'missed';
}
