// Questions to a worker, which may tell how far it is, and its answers.

import { type Failure, fromFailure } from './answer-worker.ts';
import { OutsideFailure } from './outside.ts';

export interface Asking<Request> {
  /** The share that is done, 0 to 1. */
  readonly onDone?: (done: number) => void;
  /** Calls the question off; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Buffers that go over to the worker and are empty here afterwards. */
  readonly transfer?: (request: Request) => Transferable[];
}

interface Progress {
  readonly done: number;
}

/**
 * One question. The worker is ended after it, however it went. `request` may be a promise: the worker starts while it
 * is put together. Rejects if anything of this fails, or if the worker cannot be loaded.
 */
export const askWorker = <Message extends object, Request extends object = object>(
  worker: Worker,
  request: Request | Promise<Request>,
  asking?: Asking<Request>,
): Promise<Exclude<Message, Progress>> =>
  askOn<Message, Request>(worker, request, asking).finally(() => worker.terminate());

/** The worker stays for the next question, which has to wait for this one's answer. */
export function askOn<Message extends object, Request extends object = object>(
  worker: Worker,
  request: Request | Promise<Request>,
  { onDone, signal, transfer = () => [] }: Asking<Request> = {},
): Promise<Exclude<Message, Progress>> {
  const settled = new AbortController();
  return new Promise<Exclude<Message, Progress>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Message | Failure>) => {
      if ('failed' in data) reject(fromFailure(data as Failure));
      else if ('done' in data) onDone?.(Number(data.done));
      else resolve(data as Exclude<Message, Progress>);
    };
    // Without a word, the worker could not be loaded.
    worker.onerror = ({ message }) =>
      reject(message ? new Error(message) : new OutsideFailure('The worker could not be loaded.'));
    worker.onmessageerror = () => reject(new Error('The answer cannot be read.'));
    const post = (ready: Request) => {
      if (!signal?.aborted) worker.postMessage(ready, transfer(ready));
    };
    const callOff = () => reject(signal?.reason);
    if (signal?.aborted) callOff();
    signal?.addEventListener('abort', callOff, { signal: settled.signal });
    Promise.resolve(request).then(post).catch(reject);
  }).finally(() => settled.abort());
}
