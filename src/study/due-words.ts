import { daysBetween, type Moment } from '#kit/time.ts';
import type { Due } from '#scheduler/journal.ts';
import { daysAhead } from '#ui/format.ts';

/** When a card comes back, in words: "today", "in 12 days", "3 days ago" where it is overdue. */
export const dueWords = (due: Due, now: Moment): string =>
  daysAhead('on' in due ? daysBetween(now.day, due.on) : 0);
