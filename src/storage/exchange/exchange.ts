// Anki packages for the rest of the app. The work is done in a worker of its own, which ends with it: WebAssembly is
// refused on the page, and a file that was made to take for ever is stopped.

import type { ExchangeAnswer, ExchangeRequest, ImportedAnki } from './requests.ts';
import type { Unreadable } from './trouble.ts';

const patienceMs = 5 * 60_000;
const largestFile = 2 ** 30;

export async function importAnkiFile(file: Blob): Promise<ImportedAnki | Unreadable> {
  if (file.size > largestFile) return { problem: 'too-large', detail: `${file.size} bytes` };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return ask({ kind: 'read-anki', bytes });
}

export async function exportAnkiFile(
  request: Omit<Extract<ExchangeRequest, { kind: 'write-anki' }>, 'kind'>,
): Promise<Blob> {
  return new Blob([await ask({ kind: 'write-anki', ...request })], {
    type: 'application/octet-stream',
  });
}

function ask<Request extends ExchangeRequest>(request: Request): Promise<ExchangeAnswer<Request>> {
  const worker = new Worker(new URL('./exchange.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ExchangeAnswer<Request>>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The file took too long.')), patienceMs);
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      clearTimeout(timer);
      reject(new Error(message));
    };
    worker.postMessage(request, request.kind === 'read-anki' ? [request.bytes.buffer] : []);
  }).finally(() => worker.terminate());
}
