import { oncePainted } from '#ui/once-painted.ts';

/** Milliseconds: felt, not heard. */
const tickMs = 10;

/**
 * A short tick of the device, where it has one: Android in a browser, no iPhone. To ask for it takes half as long as to
 * lay out the next card, which is seen first.
 */
export function hapticTick(): void {
  if (typeof navigator !== 'undefined' && 'vibrate' in navigator)
    oncePainted(() => navigator.vibrate(tickMs));
}
