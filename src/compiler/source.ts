// The text of a note as the author wrote it, mark of byte order and line ends included: what is shown and mended.

import { hashOf } from './cards/ids.ts';

export interface Source {
  readonly text: string;
  /** Named by the text, so that it may be cached for good, and says whether a file is still the same. */
  readonly file: string;
}

/** `undefined` where the bytes are not UTF-8. */
export function sourceOf(bytes: Uint8Array): Source | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, file: sourceName(text) };
  } catch {
    return undefined;
  }
}

export const sourceName = (text: string): string => `${hashOf('source', text)}.txt`;
