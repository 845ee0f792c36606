// Questions to a worker, which may tell how far it is, and its answers.

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

/** One question, with which the worker ends. Rejects where it fails, or cannot be loaded. */
export const askWorker = <Message extends object>(
  worker: Worker,
  request: object,
  asking?: Asking,
): Promise<Exclude<Message, Progress>> =>
  askOn<Message>(worker, request, asking).finally(() => worker.terminate());

/** The worker stays for the next question, which has to wait for this one's answer. */
export function askOn<Message extends object>(
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
  });
}
