// How sure the learner was before the answer, against what they knew.

import { type Confidence, confidences } from '#scheduler/journal.ts';

/** What each word is taken to mean as a probability. */
const meantBy: Readonly<Record<Confidence, number>> = { sure: 0.95, maybe: 0.6, no: 0.15 };

interface Reliability {
  readonly said: Confidence;
  readonly meant: number;
  readonly answers: number;
  /** Share that was known; `undefined` where there are no answers. */
  readonly known: number | undefined;
}

interface Judged {
  readonly said: Confidence;
  readonly known: boolean;
}

export const calibrationOf = (judged: readonly Judged[]): readonly Reliability[] =>
  confidences.map((said) => {
    const own = judged.filter((one) => one.said === said);
    const known = own.length > 0 ? own.filter((one) => one.known).length / own.length : undefined;
    return { said, meant: meantBy[said], answers: own.length, known };
  });
