// The input guard: a second tap, or a finger that rests on a key, never grades a card that was not looked at.

import type { Instant } from '#kit/time.ts';

/** Milliseconds for which grades are ignored after the answer appeared. */
const afterRevealMs = 300;
/** Milliseconds for which nothing is shown or graded after a grade brought the next card. */
const afterGradeMs = 250;

export const mayReveal = (now: Instant, gradedAt: Instant | undefined): boolean =>
  hasPassed(now, gradedAt, afterGradeMs);

export const mayGrade = (now: Instant, revealedAt: Instant): boolean =>
  hasPassed(now, revealedAt, afterRevealMs);

/** A clock that was set back has passed as well, or the session would be stuck. */
const hasPassed = (now: Instant, since: Instant | undefined, ms: number): boolean =>
  since === undefined || now - since >= ms || now < since;
