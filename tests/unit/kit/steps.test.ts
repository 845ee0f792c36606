import { expect, test } from 'vitest';
import { finish, type Steps } from '#kit/steps.ts';

function* count(to: number): Steps<string> {
  for (let n = 1; n <= to; n++) yield n / to;
  return 'done';
}

test('long work tells of each hundredth, and ends with its result', () => {
  const heard: number[] = [];
  expect(finish(count(1000), (done) => heard.push(done))).toBe('done');
  expect(heard.length).toBeLessThanOrEqual(100);
  expect(heard.at(-1)).toBeCloseTo(1, 1);
});

test('work that is not asked to go on, stops', () => {
  const steps = count(10);
  steps.next();
  expect(steps.return('cancelled')).toEqual({ done: true, value: 'cancelled' });
  expect(steps.next().done).toBe(true);
});
