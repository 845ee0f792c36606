// Writes a backup as it streams by.

import { crc32 } from '#kit/crc32.ts';
import type { Entry } from '#scheduler/journal.ts';
import { createSummary } from '#scheduler/journal-summary.ts';
import { type BackupOrigin, format, hex, version, versionWithoutWaiting } from './backup-file.ts';
import type { WaitingHistory } from './exchange/waiting-history.ts';
import { type SeenCards, seenLines } from './seen-lines.ts';

const about =
  'Everything that was studied in Recto. To read it: open Recto, then Settings, Backup, Restore. ' +
  'Each line is one thing that happened. Of the notes there are the names of topics in here, and numbers by ' +
  'which a card is known again when its words have changed.';

/** What goes into a backup, a little at a time. */
interface BackupContent {
  readonly entries: AsyncIterable<readonly Entry[]>;
  readonly seen: AsyncIterable<SeenCards>;
  readonly waiting: readonly WaitingHistory[];
}

export function writeBackup(
  origin: BackupOrigin,
  content: BackupContent,
): ReadableStream<Uint8Array> {
  return streamOf(backupText(origin, content)).pipeThrough(gzip());
}

async function* backupText(
  { made, device }: BackupOrigin,
  { entries, seen, waiting }: BackupContent,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const summary = createSummary();
  let checksum = 0;
  async function* list(batches: AsyncIterable<readonly string[]>) {
    let isFirst = true;
    for await (const lines of batches) {
      if (lines.length === 0) continue;
      const bytes = encoder.encode((isFirst ? '' : ',\n') + lines.join(',\n'));
      isFirst = false;
      checksum = crc32(bytes, checksum);
      yield bytes;
    }
    if (!isFirst) yield encoder.encode('\n');
  }
  const isWaiting = waiting.length > 0;
  const written = { format, version: isWaiting ? version : versionWithoutWaiting };
  const start = JSON.stringify({ ...written, about, made, device });
  yield encoder.encode(`${start.slice(0, -1)},"entries":[\n`);
  yield* list(entryLines(entries, summary.add));
  yield encoder.encode('],"seen":[\n');
  yield* list(linesOfDecks(seen));
  if (isWaiting) {
    yield encoder.encode('],"waiting":[\n');
    yield* list(waitingLines(waiting));
  }
  const end = { ...summary.soFar(), crc32: hex(checksum) };
  yield encoder.encode(`],"end":${JSON.stringify(end)}}\n`);
}

async function* entryLines(
  batches: BackupContent['entries'],
  pass: (entry: Entry) => void,
): AsyncGenerator<readonly string[]> {
  for await (const batch of batches) {
    batch.forEach(pass);
    yield batch.map((entry) => JSON.stringify(entry));
  }
}

async function* linesOfDecks(seen: BackupContent['seen']): AsyncGenerator<readonly string[]> {
  for await (const cards of seen) yield [...seenLines(cards)];
}

async function* waitingLines(
  histories: readonly WaitingHistory[],
): AsyncGenerator<readonly string[]> {
  for (const history of histories) yield [JSON.stringify(history)];
}

const gzip = (): ReadableWritablePair<Uint8Array, BufferSource> => new CompressionStream('gzip');

function streamOf(
  parts: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
