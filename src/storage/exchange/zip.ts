// Zip files, read with distrust and written plainly (APPNOTE 6.3, sections 4.3 and 4.4). A file that lies about its
// size, its checksums or its names is refused; nothing is unpacked that was not asked for.

import { joinedBytes } from '#kit/bytes.ts';
import { crc32 } from '#kit/crc32.ts';
import { UnreadableFile } from './trouble.ts';

interface ZipEntry {
  readonly name: string;
  readonly size: number;
}

export interface ZipFile {
  readonly entries: readonly ZipEntry[];
  /** The bytes of an entry, checked; `undefined` where there is none of that name. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

const mostEntries = 65_000;
const largestEntry = 512 * 2 ** 20;
/** Deflate packs no better than this: whoever promises more lies. */
const bestRatio = 1100;
/** Of all that is unpacked from one file. */
const largestTotal = 2 ** 30;

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const zip64Marker = 0xffffffff;
const stored = 0;
const deflated = 8;
const encryptedBit = 1;

interface Central extends ZipEntry {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly offset: number;
}

/** Throws `UnreadableFile`. */
export function openZip(bytes: Uint8Array<ArrayBuffer>): ZipFile {
  const entries = readDirectory(bytes);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let total = 0;
  return {
    entries,
    read: async (name) => {
      const entry = byName.get(name);
      if (!entry) return undefined;
      total += entry.size;
      if (total > largestTotal)
        throw new UnreadableFile('too-large', 'more than a gigabyte in all');
      return unpack(bytes, entry);
    },
  };
}

function readDirectory(bytes: Uint8Array<ArrayBuffer>): readonly Central[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new UnreadableFile('too-large', `${count} files`);
  const names = new Set<string>();
  const entries: Central[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature)
      throw new UnreadableFile('damaged', 'its table of contents is cut off');
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    if (names.has(name)) throw new UnreadableFile('damaged', `"${name}" is in it twice`);
    names.add(name);
    entries.push({
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record lies at the end, behind a comment of unknown length. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new UnreadableFile('not-this-format', 'no zip file, or one that is cut off');
}

function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  if (name === '' || name.includes('\0') || name.length > 500)
    throw new UnreadableFile('damaged', 'a name that is none');
  return name;
}

async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  entry: Central,
): Promise<Uint8Array<ArrayBuffer>> {
  const { name, size, packedSize, offset, method, flags, crc } = entry;
  if (flags & encryptedBit) throw new UnreadableFile('encrypted', name);
  if (size > largestEntry || size === zip64Marker || packedSize === zip64Marker)
    throw new UnreadableFile('too-large', `${name}: ${size} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature)
    throw new UnreadableFile('damaged', `${name} is not where it should be`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(from, from + packedSize);
  if (packed.length !== packedSize) throw new UnreadableFile('damaged', `${name} is cut off`);
  if (method !== stored && method !== deflated)
    throw new UnreadableFile('damaged', `${name} is packed in an unknown way`);
  const data = method === stored ? packed : await inflate(packed, size, name);
  if (data.length !== size || crc32(data) !== crc)
    throw new UnreadableFile('damaged', `${name} is not what it was`);
  return data;
}

/** Stops as soon as there is more than was said. */
async function inflate(
  packed: Uint8Array<ArrayBuffer>,
  size: number,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (size > packed.length * bestRatio)
    throw new UnreadableFile('damaged', `${name} lies about its size`);
  const data = new Uint8Array(size);
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  let at = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (at + part.value.length > size) {
      await reader.cancel().catch(() => {});
      throw new UnreadableFile('damaged', `${name} is larger than it says`);
    }
    data.set(part.value, at);
    at += part.value.length;
  }
  return data.subarray(0, at);
}

export interface NewEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A zip of these files, deflated. Dates are those of the epoch of DOS: the same files give the same bytes. */
export async function makeZip(files: readonly NewEntry[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const nameBytes = new TextEncoder().encode(name);
    const packed = await deflate(bytes);
    const facts = { packedSize: packed.length, size: bytes.length, crc: crc32(bytes) };
    const local = header(localSignature, { ...facts, nameLength: nameBytes.length });
    directory.push(
      header(centralSignature, { ...facts, nameLength: nameBytes.length, offset }),
      nameBytes,
    );
    parts.push(local, nameBytes, packed);
    offset += local.length + nameBytes.length + packed.length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  return joinedBytes([...parts, ...directory, endRecord(files.length, directorySize, offset)]);
}

const deflate = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

interface HeaderFacts {
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly nameLength: number;
  /** Of the local header: in the directory only. */
  readonly offset?: number;
}

const version = 20;
const utf8Bit = 1 << 11;
/** 1 January 1980. */
const firstDate = 0x21;

function header(signature: number, facts: HeaderFacts): Uint8Array<ArrayBuffer> {
  const isCentral = facts.offset !== undefined;
  const bytes = new Uint8Array(isCentral ? 46 : 30);
  const view = new DataView(bytes.buffer);
  const shift = isCentral ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(4, version, true);
  if (isCentral) view.setUint16(6, version, true);
  view.setUint16(6 + shift, utf8Bit, true);
  view.setUint16(8 + shift, deflated, true);
  view.setUint16(12 + shift, firstDate, true);
  view.setUint32(14 + shift, facts.crc, true);
  view.setUint32(18 + shift, facts.packedSize, true);
  view.setUint32(22 + shift, facts.size, true);
  view.setUint16(26 + shift, facts.nameLength, true);
  if (facts.offset !== undefined) view.setUint32(42, facts.offset, true);
  return bytes;
}

function endRecord(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(endLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}
