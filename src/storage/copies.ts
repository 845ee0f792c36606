// What is decided about copies of the journal: when it is time for one, and whether one holds all.

import { dayMs, type Instant } from '#kit/time.ts';
import type { CopyMark } from './storage.ts';

export type CopyAge =
  | { readonly state: 'nothing-to-lose' }
  | { readonly state: 'never'; readonly answers: number }
  | { readonly state: 'fresh' | 'old'; readonly days: number; readonly answersSince: number };

/** With fewer answers than this there is not much to lose. */
const worthACopy = 50;
const oldAfterDays = 7;
/** A hard week of study makes a copy old before its time. */
const oldAfterAnswers = 500;

export function copyAge(last: CopyMark | undefined, answers: number, now: Instant): CopyAge {
  if (!last)
    return answers < worthACopy ? { state: 'nothing-to-lose' } : { state: 'never', answers };
  const days = Math.max(0, Math.floor((now - last.at) / dayMs));
  const answersSince = Math.max(0, answers - last.answers);
  // Dated ahead, by a clock that was wrong, it may be of any age.
  const isAged = days >= oldAfterDays || last.at > now + dayMs;
  // Fewer answers than it has: the browser lost some, and a folder's copy that has them is never written over. By an
  // undo there are a few fewer.
  const apart = Math.abs(answers - last.answers);
  const isOld = apart >= oldAfterAnswers || (isAged && apart >= worthACopy);
  return { state: isOld ? 'old' : 'fresh', days, answersSince };
}

/** Whether nothing was done since the last copy: no answer, and no setting, edit or interview either. */
export const holdsAll = (last: CopyMark | undefined, now: Omit<CopyMark, 'at'>): boolean =>
  last?.answers === now.answers && last.tick === now.tick;
