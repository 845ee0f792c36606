import { expect, test } from 'vitest';
import { paceOf } from '#scheduler/pace.ts';
import { aDeck, anAnswer } from '../../builders/scheduling.ts';

const deck = aDeck([
  { id: 'a' },
  { id: 'list', kind: 'list' },
  { id: 'one', parent: 'list' },
  { id: 'two', parent: 'list' },
]);
const [card, list] = deck.cards;

test('a kind takes its median time once there are a few answers', () => {
  const answers = [4, 5, 6, 7, 900].map((seconds) =>
    anAnswer('a', 'good', 100, { tookMs: seconds * 1000 }),
  );
  if (!card) throw new Error('a card');
  expect(paceOf(answers, deck)(card)).toBe(6);
  expect(paceOf(answers.slice(1), deck)(card)).toBe(22);
});

test('a list takes what its items took together', () => {
  const acts = [1, 2, 3, 4, 5].flatMap(() => {
    const one = anAnswer('one', 'good', 100, { tookMs: 8000 });
    return [one, { ...anAnswer('two', 'good', 100, { tookMs: 8000 }), action: one.action }];
  });
  if (!list) throw new Error('a list');
  expect(paceOf(acts, deck)(list)).toBe(16);
});
