import { getEventListeners } from 'node:events';
import { Worker as Thread } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { askOn, askWorker } from '#kit/ask-worker.ts';

/** A thread of Node with the face of a browser's worker. `ended` is whether it is over. */
class ThreadWorker {
  onmessage: (event: { data: unknown }) => void = () => {};
  onerror: (event: { message: string }) => void = () => {};
  onmessageerror: () => void = () => {};
  ended = false;
  readonly thread: Thread;

  constructor(code: string) {
    this.thread = new Thread(`const { parentPort: page } = require('worker_threads');${code}`, {
      eval: true,
    });
    this.thread.on('message', (data) => this.onmessage({ data }));
    this.thread.on('messageerror', () => this.onmessageerror());
    this.thread.on('error', ({ message }) => this.onerror({ message }));
  }

  postMessage(message: unknown, transfer: ArrayBuffer[]) {
    this.thread.postMessage(message, transfer);
  }

  terminate() {
    this.ended = true;
    void this.thread.terminate();
  }
}

const doubles = `page.on('message', ({ number }) => {
  page.postMessage({ done: 0.5 });
  page.postMessage({ doubled: number * 2 });
})`;

const begun: ThreadWorker[] = [];
afterEach(() => {
  for (const worker of begun.splice(0)) worker.terminate();
});

function aWorker(code = doubles) {
  const thread = new ThreadWorker(code);
  begun.push(thread);
  return { thread, worker: thread as unknown as Worker };
}

type Doubled = { readonly done: number } | { readonly doubled: number };

test('a worker tells how far it is, then answers, and ends', async () => {
  const { thread, worker } = aWorker();
  const told: number[] = [];
  const asking = { onDone: (done: number) => told.push(done) };
  expect(await askWorker<Doubled>(worker, { number: 4 }, asking)).toEqual({ doubled: 8 });
  expect(told).toEqual([0.5]);
  expect(thread.ended).toBe(true);
});

test('a worker that stays answers one question after the other', async () => {
  const { thread, worker } = aWorker();
  expect(await askOn<Doubled>(worker, { number: 1 })).toEqual({ doubled: 2 });
  expect(await askOn<Doubled>(worker, { number: 2 })).toEqual({ doubled: 4 });
  expect(thread.ended).toBe(false);
});

test('a worker that throws is heard of, and ends', async () => {
  const { thread, worker } = aWorker("page.on('message', () => { throw new Error('no memory'); })");
  await expect(askWorker(worker, {})).rejects.toThrow('no memory');
  expect(thread.ended).toBe(true);
});

test('an answer that cannot be read is heard of, and ends its worker', async () => {
  const { thread, worker } = aWorker("page.on('message', () => {})");
  const asked = askWorker(worker, {});
  thread.thread.emit('messageerror', new Error('of another version'));
  await expect(asked).rejects.toThrow('The answer cannot be read.');
  expect(thread.ended).toBe(true);
});

test('a question that was answered lets go of what could have called it off', async () => {
  const { worker } = aWorker();
  const { signal } = new AbortController();
  await askOn<Doubled>(worker, { number: 1 }, { signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('what is called off while the question is still being read together is over at once', async () => {
  const { thread, worker } = aWorker();
  const ended = new AbortController();
  const neverRead = new Promise<object>(() => {});
  const asked = askWorker(worker, neverRead, { signal: ended.signal });
  ended.abort('cancelled');
  await expect(asked).rejects.toBe('cancelled');
  expect(thread.ended).toBe(true);
});

test('what was called off before it is asked is not asked', async () => {
  const { thread, worker } = aWorker();
  const asked = askWorker(worker, { number: 4 }, { signal: AbortSignal.abort('cancelled') });
  await expect(asked).rejects.toBe('cancelled');
  expect(thread.ended).toBe(true);
});

test('a question that cannot be read together ends its worker', async () => {
  const { thread, worker } = aWorker();
  const unreadable = Promise.reject(new Error('The store is closed.'));
  await expect(askWorker(worker, unreadable)).rejects.toThrow('The store is closed.');
  expect(thread.ended).toBe(true);
});

test('the buffers of a question go over to the worker', async () => {
  const { worker } = aWorker(
    "page.on('message', ({ column }) => page.postMessage({ sum: column[0] + column[1] }))",
  );
  const column = Float64Array.of(1, 2);
  const answer = await askWorker<
    { readonly sum: number },
    { readonly column: Float64Array<ArrayBuffer> }
  >(worker, Promise.resolve({ column }), { transfer: (request) => [request.column.buffer] });
  expect(answer).toEqual({ sum: 3 });
  expect(column).toHaveLength(0);
});
