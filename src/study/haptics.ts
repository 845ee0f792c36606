/** Milliseconds: felt, not heard. */
const tickMs = 10;

/** A short tick of the device, where it has one: Android in a browser, no iPhone. */
export function hapticTick(): void {
  if (typeof navigator !== 'undefined' && 'vibrate' in navigator) navigator.vibrate(tickMs);
}
