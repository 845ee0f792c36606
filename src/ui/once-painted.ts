/**
 * Runs `act` once what changed last is on the screen: with the frame after it, where it takes nothing from the one that
 * is waited for. Answers the way to call it off.
 */
export function oncePainted(act: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(frame);
}
