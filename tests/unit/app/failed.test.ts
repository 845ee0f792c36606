import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failed } from '#app/failed.ts';
import { StorageFailure } from '#storage/trouble.ts';
import { createNotices } from '#ui/notices.tsx';

const reported: unknown[] = [];

beforeEach(() => {
  reported.length = 0;
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});
afterEach(() => vi.unstubAllGlobals());

const clipboard = (writeText: (text: string) => Promise<void>) =>
  vi.stubGlobal('navigator', { clipboard: { writeText } });

test('a disk that fails is told in the words of who wrote, and is no mistake of ours', () => {
  const notices = createNotices();
  failed(notices, 'That was not saved.')(new StorageFailure({ trouble: 'quota' }, undefined));
  failed(notices, 'The folder could not be written.')(new DOMException('gone', 'NotFoundError'));
  expect(notices.current().alert).toEqual({ text: 'The folder could not be written.' });
  expect(reported).toEqual([]);
});

test('a mistake of ours is reported, and its details can be copied', async () => {
  const copied: string[] = [];
  clipboard(async (text) => {
    copied.push(text);
  });
  const notices = createNotices();
  const mistake = new TypeError('cards is undefined');
  failed(notices, 'The quiz could not be started.')(mistake);
  expect(reported).toEqual([mistake]);
  const { text, action } = notices.current().alert ?? {};
  expect(text).toBe('The quiz could not be started.');
  action?.run();
  await vi.waitFor(() => expect(notices.current().status?.text).toBe('Copied.'));
  expect(copied).toEqual(['TypeError: cards is undefined']);
});

test('details that the browser does not copy are shown', async () => {
  const notices = createNotices();
  failed(notices, 'The quiz could not be started.')(new TypeError('cards is undefined'));
  const shows = () =>
    vi.waitFor(() => expect(notices.current().status?.text).toContain('cards is undefined'));
  clipboard(() => Promise.reject(new DOMException('denied', 'NotAllowedError')));
  notices.current().alert?.action?.run();
  await shows();
  notices.show('');
  // An insecure origin has no clipboard at all.
  vi.stubGlobal('navigator', {});
  notices.current().alert?.action?.run();
  await shows();
});

test('whoever told of a failure can take that back', () => {
  const notices = createNotices();
  const over = failed(notices, 'That was not saved.')(new DOMException());
  over();
  expect(notices.current().alert).toBeUndefined();
});
