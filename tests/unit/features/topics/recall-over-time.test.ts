import { expect, test } from 'vitest';
import { recallOverTime } from '#features/topics/recall-over-time.ts';
import { finish } from '#kit/steps.ts';
import { replay } from '#scheduler/fold.ts';
import { recallOfCard } from '#scheduler/forecast.ts';
import { foldParams } from '#scheduler/params.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, anAnswer, anEntry, cardId, noon } from '../../../builders/scheduling.ts';

const topics = [['Statistics'], ['Elsewhere']];
const deck = aDeck([{ id: 'a' }, { id: 'b' }, { id: 'elsewhere', topic: 1 }], topics);
const now = noon(20_000);
const cards = [cardId('a'), cardId('b')];
const past = (entries: Parameters<typeof recallOverTime>[0]) =>
  finish(recallOverTime(entries, { deck, now, weights: defaultWeights })).get('Statistics') ?? [];

const entries = [
  anAnswer('a', 'good', 19_970),
  anAnswer('b', 'good', 19_985),
  anAnswer('a', 'again', 19_999),
  anAnswer('elsewhere', 'good', 19_920),
];

test('there is a point a week since the first answer, and the last is today', () => {
  const days = past(entries).map(({ day }) => day);
  expect(days[0]).toBe(19_972);
  expect(days.at(-1)).toBe(20_000);
  expect(new Set(days.map((day) => (20_000 - day) % 7))).toEqual(new Set([0]));
});

test('cards count from when they were seen, those of other topics never', () => {
  expect(past(entries).map(({ seen }) => seen)).toEqual([1, 1, 2, 2, 2]);
});

test('the last point is the recall that the topic has today', () => {
  const states = replay(entries, foldParams(entries).weights);
  const recalls = cards.map(
    (card) => recallOfCard({ deck, states, now }, card, defaultWeights) ?? 0,
  );
  const mean = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
  expect(past(entries).at(-1)?.recall).toBeCloseTo(mean);
});

test('what one card became counts for both wordings from the first answer on', () => {
  const before = anAnswer('old', 'good', 19_960);
  const reworded = anEntry({
    kind: 'descended',
    from: cardId('old'),
    to: cardId('a'),
    how: 'reworded',
  });
  expect(past([before, reworded])[0]?.day).toBe(19_965);
});

test('an answer given while the clock ran ahead counts on its day, and holds back none after it', () => {
  const ahead = { ...anAnswer('a', 'good', 19_990), tick: noon(19_969).at };
  expect(past([ahead, anAnswer('b', 'good', 19_970)]).map(({ seen }) => seen)).toEqual([
    1, 1, 1, 2, 2,
  ]);
});

test('without answers there is no point', () => {
  expect(past([])).toEqual([]);
});
