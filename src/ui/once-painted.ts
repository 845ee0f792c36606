/**
 * Runs `act` once what changed last is on the screen: with the frame after it, where it takes nothing from the one that
 * is waited for. Where nothing is painted, as in a test of what is under the pages, at once. Answers the way to call it off.
 */
export function oncePainted(act: () => void): () => void {
  if (!('requestAnimationFrame' in globalThis)) {
    act();
    return () => {};
  }
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(frame);
}
