import { OutsideFailure } from './outside.ts';

/** Whether the outside world did it, not we. */
export const isOutside = (error: unknown): boolean =>
  error instanceof OutsideFailure || error instanceof DOMException || isOutOfMemory(error);

/** Browsers have no name for it, each says it in words of its own. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError && /memory|allocation/i.test(error.message);
