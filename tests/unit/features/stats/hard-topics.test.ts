import { expect, test } from 'vitest';
import { columnsOf, pastOf } from '#features/stats/past.ts';
import { studyDay } from '#kit/time.ts';
import { answerLogOf } from '#scheduler/answer-log.ts';
import type { Entry, Grade } from '#scheduler/journal.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, anAnswer } from '../../../builders/scheduling.ts';

const topics = [['Statistics'], ['Rivers']];
const cards = Array.from({ length: 60 }, (_, card) => ({
  id: `card ${card}`,
  topic: card < 30 ? 0 : 1,
}));
const deck = aDeck(cards, topics);

/** Each was learned on day 100, and came back ten days later: `missed` of each topic were not recalled. */
const journal = (missed: readonly number[], comeBack = cards): readonly Entry[] => [
  ...cards.map(({ id }) => anAnswer(id, 'again', 100)),
  ...comeBack.flatMap(({ id, topic }, card) => {
    const grade: Grade = card % 30 < (missed[topic] ?? 0) ? 'again' : 'good';
    return [anAnswer(id, grade, 110), anAnswer(id, 'good', 110)];
  }),
];

const past = (entries: readonly Entry[], today = 110) =>
  pastOf({
    log: answerLogOf(entries),
    cards: columnsOf(deck),
    weights: defaultWeights,
    today: studyDay(today),
  });

test('the hardest topics are told of the same answers as true retention, and add up to it', () => {
  const { hardest, retention } = past(journal([12, 3]));
  expect(hardest).toEqual([
    { path: ['Statistics'], recalled: 18, of: 30 },
    { path: ['Rivers'], recalled: 27, of: 30 },
  ]);
  expect(retention.at(-1)?.all).toEqual({ recalled: 45, of: 60 });
});

test('a topic without a miss is not called hard, nor one with few answers, nor of a quarter ago', () => {
  expect(past(journal([12, 0])).hardest).toMatchObject([{ path: ['Statistics'] }]);
  expect(past(journal([12, 3], cards.slice(0, 45))).hardest).toMatchObject([
    { path: ['Statistics'] },
  ]);
  expect(past(journal([12, 3]), 110 + 90).hardest).toEqual([]);
});
