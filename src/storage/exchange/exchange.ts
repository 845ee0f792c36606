// Files of other programs for the rest of the app. The work is done in a worker of its own, which ends with it:
// WebAssembly is refused on the page, a long table would hold it up, and a file that was made to take for ever is stopped.

import type { CardId } from '#deck/card.ts';
import { askWorker } from '#kit/ask-worker.ts';
import { minuteMs } from '#kit/time.ts';
import type { ForAnki } from './anki-write.ts';
import type {
  ImportedPackage,
  ImportedTable,
  ReadPackage,
  ReadTable,
  WriteAnki,
} from './requests.ts';
import type { Unreadable } from './trouble.ts';

const patienceMs = 5 * minuteMs;
const largestFile = 2 ** 30;
const largestTable = 50_000_000;

export const importPackageFile = (
  file: Blob,
  program: 'anki' | 'mochi',
  known: readonly CardId[],
): Promise<ImportedPackage | Unreadable> =>
  read<ImportedPackage, ReadPackage>(file, largestFile, (bytes) => ({
    kind: `read-${program}`,
    bytes,
    known,
  }));

export const importTableFile = (file: Blob, title: string): Promise<ImportedTable | Unreadable> =>
  read<ImportedTable, ReadTable>(file, largestTable, (bytes) => ({
    kind: 'read-table',
    bytes,
    title,
  }));

async function read<Imported extends object, Request extends ReadPackage | ReadTable>(
  file: Blob,
  largest: number,
  requestFor: (bytes: Uint8Array<ArrayBuffer>) => Request,
): Promise<Imported | Unreadable> {
  if (file.size > largest) return { problem: 'too-large', detail: `${file.size} bytes` };
  const request = file.arrayBuffer().then((bytes) => requestFor(new Uint8Array(bytes)));
  return askWorker<Imported | Unreadable, Request>(exchangeWorker(), request, {
    signal: AbortSignal.timeout(patienceMs),
    transfer: ({ bytes }) => [bytes.buffer],
  });
}

export async function exportAnkiFile(what: ForAnki): Promise<Blob> {
  const request: WriteAnki = { kind: 'write-anki', ...what };
  const signal = AbortSignal.timeout(patienceMs);
  const bytes = await askWorker<Uint8Array<ArrayBuffer>>(exchangeWorker(), request, { signal });
  return new Blob([bytes], { type: 'application/octet-stream' });
}

const exchangeWorker = (): Worker =>
  new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' });
