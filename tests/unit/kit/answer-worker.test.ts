import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test, vi } from 'vitest';
import { answerWith } from '#kit/answer-worker.ts';
import { askWorker } from '#kit/ask-worker.ts';
import { isOutside } from '#kit/is-outside.ts';
import { OutsideFailure } from '#kit/outside.ts';
import { StorageFailure } from '#storage/trouble.ts';

let close = () => {};
afterEach(() => {
  close();
  vi.unstubAllGlobals();
});

/** Asks one question across a real door, through which nothing but messages goes. */
function ask(answer: () => object | Promise<object>): Promise<object> {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  vi.stubGlobal('addEventListener', (_: string, heard: (event: { data: unknown }) => void) =>
    port2.on('message', (data) => heard({ data })),
  );
  vi.stubGlobal('postMessage', (message: unknown) => port2.postMessage(message));
  answerWith(answer);
  const worker = {
    terminate: () => {},
    postMessage: (message: unknown) => port1.postMessage(message),
    set onmessage(heard: (event: { data: unknown }) => void) {
      port1.on('message', (data) => heard({ data }));
    },
  };
  return askWorker(worker as unknown as Worker, {});
}

const failing = (error: unknown) =>
  ask(() => {
    throw error;
  }).catch((thrown: unknown) => thrown);

test('an answer comes as it is, at once or later', async () => {
  expect(await ask(() => ({ sum: 3 }))).toEqual({ sum: 3 });
  expect(await ask(async () => ({ sum: 4 }))).toEqual({ sum: 4 });
});

test('what the outside world did is still its doing on the other side of the door', async () => {
  for (const error of [
    new StorageFailure({ trouble: 'quota' }, undefined),
    new DOMException('The file has changed.', 'NotReadableError'),
    new OutsideFailure('The file ends too early.'),
  ]) {
    const thrown = await failing(error);
    expect(isOutside(thrown)).toBe(true);
    expect(thrown).toMatchObject({ name: error.name, message: error.message });
  }
});

test('no memory for what was asked is nobody’s mistake', async () => {
  const thrown = await ask(() => new ArrayBuffer(2 ** 52)).catch((error: unknown) => error);
  expect(isOutside(thrown)).toBe(true);
});

test('a mistake of ours stays one, and tells where it was made', async () => {
  const mistake = new TypeError('cards is undefined');
  const thrown = await failing(mistake);
  expect(isOutside(thrown)).toBe(false);
  expect(thrown).toMatchObject({ name: 'TypeError', message: mistake.message });
  expect((thrown as Error).stack).toBe(mistake.stack);
  expect(isOutside(await failing(new RangeError('Invalid array length')))).toBe(false);
  expect(await failing('nothing at all')).toMatchObject({ message: 'nothing at all' });
});
