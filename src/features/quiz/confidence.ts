// How sure the learner was before the answer, against what they knew: calibration, and what they were sure of and
// had wrong, which is what embarrasses in an interview.

import type { CardId } from '#deck/card.ts';
import { type Entry, standing } from '#scheduler/journal.ts';

export const confidences = ['sure', 'maybe', 'no'] as const;
export type Confidence = (typeof confidences)[number];

/** What each word is taken to mean as a probability. */
export const meantBy: Readonly<Record<Confidence, number>> = { sure: 0.95, maybe: 0.6, no: 0.15 };

export interface Reliability {
  readonly said: Confidence;
  readonly meant: number;
  readonly answers: number;
  /** Share that was known; `undefined` where there are no answers. */
  readonly known: number | undefined;
}

export interface Calibration {
  readonly byWord: readonly Reliability[];
  /** Mean squared difference between what was meant and what was known (0 is perfect). */
  readonly brier: number | undefined;
  readonly answers: number;
}

export interface Judged {
  readonly said: Confidence;
  readonly known: boolean;
}

export function calibrationOf(judged: readonly Judged[]): Calibration {
  const errors = judged.map(({ said, known }) => (meantBy[said] - (known ? 1 : 0)) ** 2);
  return {
    byWord: confidences.map((said) => {
      const own = judged.filter((one) => one.said === said);
      const known = own.length > 0 ? own.filter((one) => one.known).length / own.length : undefined;
      return { said, meant: meantBy[said], answers: own.length, known };
    }),
    brier:
      errors.length > 0 ? errors.reduce((sum, error) => sum + error, 0) / errors.length : undefined,
    answers: judged.length,
  };
}

/** Answers of the journal before which the learner said how sure they were. */
export const judgedIn = (entries: readonly Entry[]): readonly Judged[] =>
  standing(entries).flatMap((entry) =>
    entry.kind === 'answered' && entry.confidence
      ? [{ said: entry.confidence, known: entry.grade !== 'again' }]
      : [],
  );

/** Cards that the learner was sure of and had wrong, and has not known since; the latest first. */
export function sureButWrong(entries: readonly Entry[]): readonly CardId[] {
  const wrong = new Set<CardId>();
  for (const entry of standing(entries)) {
    if (entry.kind !== 'answered') continue;
    if (entry.grade !== 'again') wrong.delete(entry.card);
    else if (entry.confidence === 'sure') {
      wrong.delete(entry.card);
      wrong.add(entry.card);
    }
  }
  return [...wrong].reverse();
}
