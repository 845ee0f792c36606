// One question to a worker, which may tell how far it is, and its answer. The worker ends with it.

export interface Asking {
  /** The share that is done, 0 to 1. */
  readonly onDone?: (done: number) => void;
  /** Ends the worker; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Buffers that go over to the worker and are empty here afterwards. */
  readonly transfer?: Transferable[];
}

interface Progress {
  readonly done: number;
}

/** Rejects where the worker fails, or cannot be loaded. */
export function askWorker<Message extends object>(
  worker: Worker,
  request: object,
  { onDone, signal, transfer = [] }: Asking = {},
): Promise<Exclude<Message, Progress>> {
  return new Promise<Exclude<Message, Progress>>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    worker.onmessage = ({ data }: MessageEvent<Message>) => {
      if ('done' in data) onDone?.(Number(data.done));
      else resolve(data as Exclude<Message, Progress>);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request, transfer);
  }).finally(() => worker.terminate());
}
