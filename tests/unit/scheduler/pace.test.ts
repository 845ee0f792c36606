import { expect, test } from 'vitest';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { paceOf } from '#scheduler/pace.ts';
import { aDeck, anAnswer } from '../../builders/scheduling.ts';

const deck = aDeck([
  { id: 'a' },
  { id: 'list', kind: 'list' },
  { id: 'one', parent: 'list' },
  { id: 'two', parent: 'list' },
]);

test('a kind takes its median time once there are a few answers', () => {
  const answers = [4, 5, 6, 7, 900].map((seconds) =>
    anAnswer('a', 'good', 100, { tookMs: seconds * 1000 }),
  );
  expect(paceOf(answerLogOf(answers), deck)).toEqual({ definition: 6 });
  expect(paceOf(answerLogOf(answers.slice(1)), deck)).toEqual({});
});

test('a list takes what its items took together', () => {
  const acts = [1, 2, 3, 4, 5].flatMap(() => {
    const one = anAnswer('one', 'good', 100, { tookMs: 8000 });
    return [one, { ...anAnswer('two', 'good', 100, { tookMs: 8000 }), action: one.action }];
  });
  expect(paceOf(answerLogOf(acts), deck)).toEqual({ list: 16 });
});
