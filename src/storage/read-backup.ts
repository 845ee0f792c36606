// Reads a backup as it streams by, with distrust.

import { crc32 } from '#kit/crc32.ts';
import { isRecord } from '#kit/is-record.ts';
import type { Entry } from '#scheduler/journal.ts';
import { createSummary, type JournalSummary } from '#scheduler/journal-summary.ts';
import { readEntry } from '#scheduler/read-entry.ts';
import { type BackupOrigin, format, hex, version } from './backup-file.ts';
import type { WaitingHistory } from './exchange/waiting-history.ts';
import { BrokenStream, linesOf } from './lines.ts';
import { readSeenLine, type SeenCards } from './seen-lines.ts';
import { readWaitingLine } from './waiting-lines.ts';

/** What a file says beside its entries. */
export interface Backup extends BackupOrigin {
  readonly seen: readonly SeenCards[];
  /** Histories whose cards were not in the notes when it was made. */
  readonly waiting: readonly WaitingHistory[];
  readonly summary: JournalSummary;
  /** How many lines were no valid entries, and are left out. */
  readonly refused: number;
}

export type BackupTrouble = {
  readonly trouble: 'not-a-backup' | 'newer' | 'cut-short' | 'damaged' | 'too-large';
};

/** More than any journal, and less than what ends a page. */
const mostBytes = 2 ** 31;
/** Earlier versions wrote thousands of cards with short words into one line of several megabytes. */
const longestLine = 2 ** 24;
/** Every entry has two ids that are nearly all chance: no journal is ever packed as well as this. */
const bestRatio = 64;
/**
 * Below this size the ratio says nothing: a short text may be packed as well as anything, and so may what waits. This is
 * three hundred thousand cards that are suspended, one like the other.
 */
const smallBytes = 2 ** 24;

/** Reads a backup, gzipped or not. Changes nothing; whatever is wrong with the file is a value. */
export async function readBackup(
  file: Blob,
  onProgress?: (bytesRead: number) => void,
  take: (entries: readonly Entry[]) => Promise<void> = async () => {},
): Promise<Backup | BackupTrouble> {
  const entries = entriesIn(file, onProgress);
  for (;;) {
    const next = await entries.next();
    if (next.done) return next.value;
    await take(next.value);
  }
}

/**
 * The entries of a backup as they come by: a million of them at once would not fit into a phone. They can be believed
 * once the file was read to its end, and nothing was wrong with it.
 */
export async function* entriesIn(
  file: Blob,
  onProgress: (bytesRead: number) => void = () => {},
): AsyncGenerator<readonly Entry[], Backup | BackupTrouble> {
  try {
    const most = Math.min(mostBytes, smallBytes + file.size * bestRatio);
    const lines = linesOf(await unzipped(file, onProgress), { mostBytes: most, longestLine });
    return yield* readLines(lines);
  } catch (error) {
    if (error instanceof BrokenStream) return { trouble: error.why };
    throw error;
  }
}

async function unzipped(
  file: Blob,
  onProgress: (bytesRead: number) => void,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  let read = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(bytes, controller) {
        read += bytes.length;
        onProgress(read);
        controller.enqueue(bytes);
      },
    }),
  );
  const isGzip = first === 0x1f && second === 0x8b;
  return isGzip ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
}

async function* readLines(
  lines: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Entry[], Backup | BackupTrouble> {
  const decoder = new TextDecoder();
  const summary = createSummary();
  const seen: SeenCards[] = [];
  let entries: Entry[] = [];
  const waiting: WaitingHistory[] = [];
  let list: 'entries' | 'seen' | 'waiting' = 'entries';
  let origin: BackupOrigin | undefined;
  let checksum = 0;
  let entryLines = 0;
  let refused = 0;
  /** Ends with the comma of the line before, which is only written where another line follows. */
  let separator = new Uint8Array();
  for await (const bytes of lines) {
    const line = decoder.decode(bytes);
    if (!origin) {
      const start = readStart(line);
      if ('trouble' in start) return start;
      origin = start;
      continue;
    }
    const next = listsAfterEntries.find((name) => line === `],"${name}":[`);
    if (next) {
      list = next;
      separator = new Uint8Array();
      continue;
    }
    if (line.startsWith(']')) {
      if (entries.length > 0) yield entries;
      const trouble = troubleAtEnd(line, { entries: entryLines, crc32: hex(checksum) });
      return trouble ?? { ...origin, seen, waiting, refused, summary: summary.soFar() };
    }
    const comma = line.endsWith(',') ? 1 : 0;
    checksum = crc32(bytes.subarray(0, bytes.length - comma), crc32(separator, checksum));
    separator = commaAndNewline;
    const value = parse(line.slice(0, line.length - comma));
    if (list === 'seen') {
      const cards = readSeenLine(value);
      // A line that cannot be read costs no answer: some edits are then not followed.
      if (cards) seen.push(cards);
      continue;
    }
    if (list === 'waiting') {
      const history = readWaitingLine(value);
      if (history) waiting.push(history);
      else refused++;
      continue;
    }
    entryLines++;
    const entry = readEntry(value);
    if (!entry) {
      refused++;
      continue;
    }
    summary.add(entry);
    entries.push(entry);
    if (entries.length < entriesAtOnce) continue;
    yield entries;
    entries = [];
  }
  return { trouble: origin ? 'cut-short' : 'not-a-backup' };
}

const listsAfterEntries = ['seen', 'waiting'] as const;

const entriesAtOnce = 5000;

const commaAndNewline = new TextEncoder().encode(',\n');

function readStart(line: string): BackupOrigin | BackupTrouble {
  const start = parse(line.replace(/,"entries":\[$/, '}'));
  if (!isRecord(start) || start.format !== format) return { trouble: 'not-a-backup' };
  if (typeof start.version === 'number' && start.version > version) return { trouble: 'newer' };
  const { made, device } = start;
  if (typeof made !== 'string' || typeof device !== 'string') return { trouble: 'damaged' };
  return { made, device };
}

/** A file with a right checksum is as it was written; lines that this version refuses are counted, not feared. */
function troubleAtEnd(
  line: string,
  read: { readonly entries: number; readonly crc32: string },
): BackupTrouble | undefined {
  const end = parse(line.replace(/^\],"end":(.*)\}$/, '$1'));
  if (!isRecord(end)) return { trouble: 'cut-short' };
  const isWhole = end.crc32 === read.crc32 && end.entries === read.entries;
  return isWhole ? undefined : { trouble: 'damaged' };
}

/** Names that reach into every object, in a file that was made to do harm; they may be written in escapes. */
const harmful = /__proto__|constructor|prototype|\\u/;

function parse(text: string): unknown {
  try {
    if (!harmful.test(text)) return JSON.parse(text);
    return JSON.parse(text, (key, value) =>
      key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : value,
    );
  } catch {
    return undefined;
  }
}
