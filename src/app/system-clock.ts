import { type Clock, instant } from '#kit/time.ts';

/** The clock of this device, in its own time zone. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  // JavaScript counts minutes west of UTC, everyone else east.
  offsetAt: (at) => -new Date(at).getTimezoneOffset(),
};
