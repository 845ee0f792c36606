import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNotices } from '#ui/notices.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const undo = { label: 'Undo', run: () => undefined };

test('what was done is shown for some seconds, and longer where it can be taken back', () => {
  const notices = createNotices();
  notices.show('Saved.');
  vi.advanceTimersByTime(7000);
  expect(notices.current().status).toBeUndefined();
  notices.show('Stopped showing it.', undo);
  vi.advanceTimersByTime(7000);
  expect(notices.current().status?.action).toBe(undo);
  vi.advanceTimersByTime(4000);
  expect(notices.current().status).toBeUndefined();
});

test('it does not go while someone is about to press its button', () => {
  const notices = createNotices();
  notices.show('Stopped showing it.', undo);
  notices.hold(true);
  vi.advanceTimersByTime(60_000);
  expect(notices.current().status?.text).toBe('Stopped showing it.');
  notices.hold(false);
  vi.advanceTimersByTime(7000);
  expect(notices.current().status).toBeUndefined();
});
