// Anki packages for the rest of the app. The work is done in a worker of its own, which ends with it: WebAssembly is
// refused on the page, and a file that was made to take for ever is stopped.

import { askWorker } from '#kit/ask-worker.ts';
import { minuteMs } from '#kit/time.ts';
import type { ImportedAnki, ReadAnki, WriteAnki } from './requests.ts';
import type { Unreadable } from './trouble.ts';

const patienceMs = 5 * minuteMs;
const largestFile = 2 ** 30;

export async function importAnkiFile(file: Blob): Promise<ImportedAnki | Unreadable> {
  if (file.size > largestFile) return { problem: 'too-large', detail: `${file.size} bytes` };
  const request = file
    .arrayBuffer()
    .then((bytes): ReadAnki => ({ kind: 'read-anki', bytes: new Uint8Array(bytes) }));
  return askWorker<ImportedAnki | Unreadable, ReadAnki>(exchangeWorker(), request, {
    signal: AbortSignal.timeout(patienceMs),
    transfer: ({ bytes }) => [bytes.buffer],
  });
}

export async function exportAnkiFile(what: Omit<WriteAnki, 'kind'>): Promise<Blob> {
  const request: WriteAnki = { kind: 'write-anki', ...what };
  const signal = AbortSignal.timeout(patienceMs);
  const bytes = await askWorker<Uint8Array<ArrayBuffer>>(exchangeWorker(), request, { signal });
  return new Blob([bytes], { type: 'application/octet-stream' });
}

const exchangeWorker = (): Worker =>
  new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' });
