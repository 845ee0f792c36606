// How long a question has been before the learner. What passes while its page is out of sight, left or gone is not
// counted.

import type { Instant } from '#kit/time.ts';

/** What there is of it when it is not looked at. */
export interface TimeBefore {
  /** Up to when it was last looked away from. */
  readonly beforeMs: number;
  /** Taken beyond the limit of the quiz. */
  readonly moreMs: number;
}

export interface TimeSpent extends TimeBefore {
  /** Since when it is looked at again; nothing while it is not. */
  readonly since: Instant | undefined;
}

export const noTime: TimeBefore = { beforeMs: 0, moreMs: 0 };

export const spentBy = ({ beforeMs, since }: TimeSpent, now: Instant): number =>
  beforeMs + (since === undefined ? 0 : Math.max(0, now - since));

export const away = (time: TimeSpent, now: Instant): TimeSpent => ({
  ...time,
  beforeMs: spentBy(time, now),
  since: undefined,
});

export const back = (time: TimeSpent, now: Instant): TimeSpent =>
  time.since === undefined ? { ...time, since: now } : time;

/** What one press gives of more time. */
export const moreSeconds = 30;
