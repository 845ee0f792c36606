import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastOf } from '#features/browse/past.ts';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { descentsOf } from '#scheduler/descent.ts';
import { type ActionId, type Entry, grades, standing } from '#scheduler/journal.ts';
import { someJournals } from '../../../builders/histories.ts';
import { anAnswer, anEntry, cardId, noon } from '../../../builders/scheduling.ts';

const listOf = (card: string) => (card.startsWith('item') ? cardId('list') : undefined);
const ratedIn = (card: string, entries: readonly Entry[]) =>
  pastOf(answerLogOf(entries), listOf).get(cardId(card));

const reworded = (from: string, to: string, day: number, how: 'reworded' | 'moved' = 'reworded') =>
  anEntry({ kind: 'descended', from: cardId(from), to: cardId(to), how }, noon(day));

const never = Number.NEGATIVE_INFINITY;

test('a card was rated when its earlier wordings were', () => {
  const entries = [anAnswer('a', 'again', 100), reworded('a', 'b', 105), reworded('b', 'c', 107)];
  expect(ratedIn('c', entries)?.lastRated).toEqual([100, never, never, never]);
});

test('a card that only moved since was edited when it was reworded', () => {
  const entries = [reworded('a', 'b', 105), reworded('b', 'c', 107, 'moved')];
  expect(ratedIn('c', entries)?.lastEdited).toBe(105);
});

test('a list was given one grade in an act, that of its worst item', () => {
  const action = 'act' as ActionId;
  const entries = [
    { ...anAnswer('item 1', 'good', 100), action },
    { ...anAnswer('item 2', 'hard', 100), action },
  ];
  expect(ratedIn('list', entries)?.lastRated).toEqual([never, 100, never, never]);
});

test('whose answer it is, is what memory says, whatever happened to the notes', () => {
  fc.assert(
    fc.property(someJournals, (journal) => {
      const held = standing(journal);
      const { cardsOf } = descentsOf(held);
      const days = new Map<string, number[]>();
      for (const entry of held)
        if (entry.kind === 'answered')
          for (const card of cardsOf(entry.card, entry)) {
            const last = days.get(card) ?? grades.map(() => never);
            const grade = grades.indexOf(entry.grade);
            last[grade] = Math.max(last[grade] ?? never, entry.day);
            days.set(card, last);
          }
      const past = pastOf(answerLogOf(journal), () => undefined);
      for (const [card, last] of days) expect(past.get(cardId(card))?.lastRated).toEqual(last);
    }),
  );
});
