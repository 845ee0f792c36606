// When parameters are fitted, and whether a fit is put in force.

import { daysBetween, type StudyDay } from '#kit/time.ts';
import type { Settings } from '../settings.ts';
import type { Fit } from './optimiser.ts';

/** Below this a fit is not offered. */
export const enoughAnswers = 400;

/** A card's first answer tests no prediction. Of those that do, fewer than this are too little to learn from. */
export const enoughTests = 200;

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

/** In nats: fifty times as likely. */
const clearly = Math.log(50);
/** In nats: what a fit has to bring that follows another, or each week would move everything by a hair. */
const atAll = 1;

/**
 * Whether all answers together are clearly likelier by a fit than by the defaults, or than by what is in force: less is
 * what chance brings to a learner who remembers as the many do. That it has seen these answers matters little, since the
 * defaults hold it back; answers kept from it would be too few to tell.
 */
export function isWorthIt({ usual, before, after, answers }: Omit<Fit, 'weights'>): boolean {
  const gainOver = (by: number) => (by - after) * answers;
  return gainOver(before) >= atAll && Math.max(gainOver(usual), gainOver(before)) >= clearly;
}
