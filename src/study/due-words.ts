import { daysBetween, type Moment } from '#kit/time.ts';
import type { Memory } from '#scheduler/memory.ts';
import { daysAhead } from '#ui/format.ts';
import { t } from './words.ts';

/** When a card comes back, in words: "new", "today", "in 12 days", "3 days ago" where it is overdue. */
export const dueWords = (memory: Memory, now: Moment): string =>
  memory.phase === 'new'
    ? t('newCard')
    : daysAhead(memory.phase === 'review' ? daysBetween(now.day, memory.due) : 0);
