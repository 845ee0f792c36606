// What the outside world did: the disk, the browser, a file. It is told to the learner, and is no mistake of ours.

export class OutsideFailure extends Error {}

export const isOutside = (error: unknown): boolean =>
  error instanceof OutsideFailure || error instanceof DOMException || isOutOfMemory(error);

/** Browsers have no name for it, each says it in words of its own. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError && /memory|allocation/i.test(error.message);
