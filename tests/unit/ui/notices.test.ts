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

test('a report waits until what was said before it has been read', () => {
  const notices = createNotices();
  notices.show('Saved in the note.', undo);
  notices.report('1 card kept its history.');
  expect(notices.current().status?.text).toBe('Saved in the note.');
  vi.advanceTimersByTime(9900);
  expect(notices.current().status?.action).toBe(undo);
  vi.advanceTimersByTime(200);
  expect(notices.current().status).toEqual({ text: '1 card kept its history.' });
  vi.advanceTimersByTime(9800);
  expect(notices.current().status?.text).toBe('1 card kept its history.');
  vi.advanceTimersByTime(200);
  expect(notices.current().status).toBeUndefined();
});

test('what the learner does is answered at once, and a report that was on screen comes again', () => {
  const notices = createNotices();
  notices.report('1 card kept its history.');
  vi.advanceTimersByTime(1000);
  notices.show('Saved.');
  expect(notices.current().status?.text).toBe('Saved.');
  notices.show('Stopped showing it.', undo);
  vi.advanceTimersByTime(10_100);
  expect(notices.current().status?.text).toBe('1 card kept its history.');
});

test('a report can offer to take back what nobody asked for, as long as it is shown', () => {
  const notices = createNotices();
  notices.report('Fitted to your memory.', undo);
  expect(notices.current().status?.action).toBe(undo);
  vi.advanceTimersByTime(10_100);
  expect(notices.current().status).toBeUndefined();
});

test('of reports that wait, the last one is told', () => {
  const notices = createNotices();
  notices.show('Saved.');
  notices.report('1 card kept its history.');
  notices.report('2 cards kept their histories.');
  vi.advanceTimersByTime(6100);
  expect(notices.current().status?.text).toBe('2 cards kept their histories.');
  vi.advanceTimersByTime(10_100);
  expect(notices.current().status).toBeUndefined();
});

test('what is said to a screen reader leaves what is shown as it is', () => {
  const notices = createNotices();
  notices.show('Stopped showing it.', undo);
  vi.advanceTimersByTime(5000);
  notices.say('Good. Next in 3 days.');
  expect(notices.current()).toMatchObject({
    said: 'Good. Next in 3 days.',
    status: { text: 'Stopped showing it.', action: undo },
  });
  vi.advanceTimersByTime(4900);
  expect(notices.current().status?.action).toBe(undo);
  vi.advanceTimersByTime(1200);
  expect(notices.current().status).toBeUndefined();
});

test('what comes to stand under the pointer stays as well, but not once the focus went with its button', () => {
  const notices = createNotices();
  notices.show('Stopped showing it.', undo);
  notices.hold(true);
  notices.show('Skipped until tomorrow.', undo);
  vi.advanceTimersByTime(60_000);
  expect(notices.current().status?.text).toBe('Skipped until tomorrow.');
  notices.show('Undone.');
  vi.advanceTimersByTime(7000);
  expect(notices.current().status).toBeUndefined();
});

test('the same words again are another text, so that they are said again', () => {
  const notices = createNotices();
  notices.say('Good.');
  notices.say('Good.');
  expect(notices.current().said).not.toBe('Good.');
  expect(notices.current().said.trim()).toBe('Good.');
  notices.say('Good.');
  expect(notices.current().said).toBe('Good.');
});

test('an alarm stays until it is put away', () => {
  const notices = createNotices();
  notices.alarm('The backup failed.');
  notices.show('Saved.');
  vi.advanceTimersByTime(3_600_000);
  expect(notices.current().alert?.text).toBe('The backup failed.');
  notices.putAway();
  expect(notices.current().alert).toBeUndefined();
});

test('an alarm is taken back by whoever raised it, and no other one is', () => {
  const notices = createNotices();
  const isOver = notices.alarm('That grade was not saved.');
  isOver();
  expect(notices.current().alert).toBeUndefined();
  notices.alarm('The backup failed.');
  isOver();
  expect(notices.current().alert?.text).toBe('The backup failed.');
});
