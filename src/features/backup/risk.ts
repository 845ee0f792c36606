// What threatens the learner's progress: one line at most, the worst first.

import { type StudyDay, studyDay } from '#kit/time.ts';

export interface RiskFacts {
  /** Whether the browser may clear what lies in it. */
  readonly mayBeCleared: boolean;
  /** The last backup is too old for what was studied since, or there is none though there should be. */
  readonly backupIsOld: boolean;
  readonly daysStudied: number;
  /** "Later" was said on this day. */
  readonly putOff: StudyDay | undefined;
  readonly today: StudyDay;
}

export type Risk = 'may-be-cleared' | 'backup-due';

/** "Later" is a month. */
const laterDays = 30;

export function riskOf(facts: RiskFacts): Risk | undefined {
  if (facts.putOff !== undefined && facts.today < facts.putOff + laterDays) return undefined;
  if (!facts.backupIsOld || facts.daysStudied === 0) return undefined;
  return facts.mayBeCleared ? 'may-be-cleared' : 'backup-due';
}

/** A day as it was noted, or nothing where the note is none. */
export function readDay(text: string | null): StudyDay | undefined {
  const day = Number(text ?? Number.NaN);
  return text !== null && text.trim() !== '' && Number.isInteger(day) ? studyDay(day) : undefined;
}
