// When parameters are fitted, and whether a fit is put in force.

import { daysBetween, type StudyDay } from '#kit/time.ts';
import type { Settings } from '../settings.ts';
import type { Fit } from './optimiser.ts';

/** Below this there is too little to learn from, and a fit is not offered. */
export const enoughAnswers = 400;

/** Above this a fit takes a minute and hardly moves any more: it waits until it is asked for. */
const mostByItself = 100_000;

const daysOf = { week: 7, month: 30, never: Number.POSITIVE_INFINITY };

/** Whether it is time for a fit that nobody asks for. `last`: the day of the last one, whatever came of it. */
export const isTimeToFit = (
  every: Settings['fitEvery'],
  answers: number,
  { last, today }: { readonly last: StudyDay | undefined; readonly today: StudyDay },
): boolean =>
  every !== 'never' &&
  answers >= enoughAnswers &&
  answers <= mostByItself &&
  (last === undefined || daysBetween(last, today) >= daysOf[every]);

/** How much better a fit predicts the newest answers than what is in force: a share of the log loss. */
export const gainOf = ({ before, after }: Pick<Fit, 'before' | 'after'>): number =>
  (before - after) / before;

/** Less than this cannot be told from chance, and would only move what is shown about. */
export const isWorthIt = (fit: Pick<Fit, 'before' | 'after'>): boolean => gainOf(fit) >= 0.005;
