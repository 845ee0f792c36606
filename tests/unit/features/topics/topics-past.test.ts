import { expect, test } from 'vitest';
import { topicsPast } from '#features/topics/topics-past.ts';
import { studyDay } from '#kit/time.ts';

const today = studyDay(20_000);
const then = (ago: number, recall: number) => ({ day: studyDay(today - ago), recall, seen: 1 });

const past = topicsPast(
  new Map([
    ['Statistics', [then(14, 0.83), then(0, 0.97)]],
    ['Systems', [then(7, 0.64)]],
  ]),
  today,
);

test('the lines of all topics share one frame, from a round tenth below the lowest of them', () => {
  expect(past.frame.values).toEqual({ from: 0.6, to: 1 });
  expect(past.frame.days).toEqual({ from: 20_000 - 84, to: 20_000 });
});

test('a topic has its own points, and one never seen has none', () => {
  expect(past.of(['Statistics']).map(({ value }) => value)).toEqual([0.83, 0.97]);
  expect(past.of(['Elsewhere'])).toEqual([]);
});
