import { expect, test } from 'vitest';
import { textOf } from '#deck/content.ts';
import { instant } from '#kit/time.ts';
import { pickKeys } from '#study/options.tsx';
import { suggestedBy, takenInHand } from '#study/options-in-hand.ts';
import type { Hand, Screen } from '#study/shown.ts';
import { aDeck, cardId } from '../../builders/scheduling.ts';
import { faceOf } from '../../builders/studying.ts';

const lines = ['two', 'four', 'five', 'nine', 'ten'].map((text, i) => ({
  line: 2 + i,
  content: [text],
}));
const face = { ...faceOf('a'), source: lines, answer: lines.filter((_, i) => i === 0 || i === 2) };

const inHand = (shownAt = 1, kind: 'choice' | 'question' = 'choice'): Hand =>
  takenInHand({
    card: cardId('a'),
    deck: aDeck([{ id: 'a', kind }]),
    face,
    shownAt: instant(shownAt),
  });

const backWith = (picked: number | undefined): Screen => ({
  kind: 'back',
  hand: inHand(),
  dues: undefined as never,
  missed: [],
  picked,
  revealedAt: instant(2),
});

test('the options of a card are all there, in another order each time that it is taken in hand', () => {
  const orders = [1, 2, 3, 4, 5].map((at) =>
    inHand(at).options.map(({ content }) => textOf(content)),
  );
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  for (const order of orders)
    expect(order.toSorted()).toEqual(['five', 'four', 'nine', 'ten', 'two']);
  expect(inHand(1, 'question').options).toEqual([]);
});

test('a right pick suggests Good, a wrong one Again, and none suggests nothing', () => {
  const { options } = inHand();
  for (const [i, { content, isRight }] of options.entries()) {
    expect(isRight).toBe(['two', 'five'].includes(textOf(content)));
    expect(suggestedBy(backWith(i))).toBe(isRight ? 'good' : 'again');
  }
  expect(suggestedBy(backWith(undefined))).toBeUndefined();
});

test('A to D and the digits pick; E and F go on to edit and to flag', () => {
  const picked: number[] = [];
  const keys = pickKeys(inHand().options, (option) => picked.push(option));
  expect(Object.keys(keys).toSorted()).toEqual(['1', '2', '3', '4', '5', 'a', 'b', 'c', 'd']);
  for (const key of ['a', 'd', '1', '5']) keys[key]?.();
  expect(picked).toEqual([0, 3, 0, 4]);
});
