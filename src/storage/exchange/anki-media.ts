// Which entry of a package holds which picture or sound.

import { fieldsOf } from './protobuf.ts';
import type { ZipFile } from './zip.ts';
import { unzstd } from './zstd.ts';

/** By the name that fields use. Without the list there are no pictures, which is no reason to refuse the notes. */
export async function readMediaIndex(
  zip: ZipFile,
  isNew: boolean,
): Promise<ReadonlyMap<string, string>> {
  const list = await zip.read('media');
  if (!list) return new Map();
  try {
    return isNew ? fromProtobuf(unzstd(list)) : fromJson(list);
  } catch {
    return new Map();
  }
}

/** Of a new package, each file is packed once more. */
export async function readMedia(
  zip: ZipFile,
  entry: string,
  isNew: boolean,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = await zip.read(entry);
  return bytes && isNew ? unzstd(bytes) : bytes;
}

function fromJson(list: Uint8Array): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(list));
  return new Map(Object.entries(parsed ?? {}).map(([entry, name]) => [String(name), entry]));
}

/** `MediaEntries { repeated MediaEntry entries = 1 }`, `MediaEntry { string name = 1 }`, in the order of the zip. */
function fromProtobuf(list: Uint8Array): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let entry = 0;
  for (const { number, value } of fieldsOf(list)) {
    if (number !== 1 || typeof value === 'number') continue;
    for (const inner of fieldsOf(value))
      if (inner.number === 1 && typeof inner.value !== 'number')
        names.set(new TextDecoder().decode(inner.value), String(entry));
    entry++;
  }
  return names;
}
