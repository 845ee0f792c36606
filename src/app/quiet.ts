// Work that can wait until Today stands: what the learner came for loads alone.

/** Milliseconds after a page has opened. */
const quietMs = 2000;

/** Answers the way to call it off. */
export function onceQuiet(work: () => void): () => void {
  const timer = setTimeout(work, quietMs);
  return () => clearTimeout(timer);
}
