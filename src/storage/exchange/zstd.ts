// Zstandard, as newer Anki packages are packed (RFC 8878). The window that a frame asks for is looked at before
// anything is allocated, and what comes out is counted.

import { Decompress } from 'fzstd';
import { joinedBytes } from '#kit/bytes.ts';
import { UnreadableFile } from './trouble.ts';

const magic = 0xfd2fb528;
/** The decoder allocates the window. Anki asks for 8 MB at most, or for the whole where it packs in one piece. */
const largestWindow = 256 * 2 ** 20;
const largestOutput = 1024 * 2 ** 20;
/** Bytes handed to the decoder at a time. */
const step = 256 * 1024;

export function unzstd(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (windowOf(packed) > largestWindow) throw new UnreadableFile('too-large', 'its window');
  const parts: Uint8Array[] = [];
  let size = 0;
  const decoder = new Decompress((part) => {
    size += part.length;
    if (size > largestOutput) throw new UnreadableFile('too-large', 'more than a gigabyte');
    parts.push(part.slice());
  });
  for (let at = 0; at < packed.length; at += step)
    decoder.push(packed.subarray(at, at + step), at + step >= packed.length);
  return joinedBytes(parts);
}

/** Section 3.1.1.1: the window, or the content's size where the frame is one segment. */
function windowOf(packed: Uint8Array): number {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 6 || view.getUint32(0, true) !== magic)
    throw new UnreadableFile('damaged', 'no zstd frame');
  const descriptor = view.getUint8(4);
  if ((descriptor & 0x20) === 0) {
    const window = view.getUint8(5);
    const base = 2 ** (10 + (window >> 3));
    return base + (base / 8) * (window & 7);
  }
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [1, 2, 4, 8][descriptor >> 6] ?? 1;
  let size = 0;
  for (let i = sizeBytes - 1; i >= 0; i--)
    size = size * 256 + (packed[5 + dictionaryBytes + i] ?? 0);
  return size;
}
