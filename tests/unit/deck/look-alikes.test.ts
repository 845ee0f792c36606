import { describe, expect, test } from 'vitest';
import { areLookAlikes, lookAlikesFrom } from '#deck/deck.ts';
import { readDeck } from '#deck/deck-file.ts';
import { lookAlikesOf } from '#deck/look-alikes.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { aTold } from '../../builders/quiz.ts';
import { aDeck, cardId } from '../../builders/scheduling.ts';

let family = 0;
const term = (label: string, backText: string) => {
  family += 1;
  return { ...aTold({ id: label, kind: 'definition', frontText: label, backText }), family };
};

const others = [
  term('Photosynthesis', 'plants turn light into sugar'),
  term('Estoppel', 'bars a party from denying what another relied on'),
  term('Ledger', 'a book of accounts'),
  term('Sonata', 'a piece for one or two instruments'),
];

const pairs = (...cards: ReturnType<typeof term>[]) =>
  lookAlikesOf([...others, ...cards]).map(({ a, b }) => [a, b].sort().join(' ~ '));

describe('cards that are easily taken for one another', () => {
  test.each([
    ['MCAR', 'MNAR'],
    ['Type I error', 'Type II error'],
    ['Hypertension', 'Hypotension'],
    ['Oversampling', 'Undersampling'],
    ['Synchronous updates', 'Asynchronous updates'],
  ])('%s and %s, by their spelling', (a, b) => {
    const found = pairs(term(a, 'one thing happens'), term(b, 'another matter'));
    expect(found).toEqual([[a, b].sort().join(' ~ ')]);
  });

  test('terms that are explained in nearly the same words', () => {
    const precision = term('Precision', 'the share of alarms that are right');
    const recall = term('Recall', 'the share of events that are found by alarms');
    const found = pairs(precision, recall);
    expect(found).toEqual([]);
    const asked = { ...aTold({ frontText: 'How do precision and recall differ?' }), family: 99 };
    expect(lookAlikesOf([...others, precision, recall, asked])).toHaveLength(1);
  });

  test('but not cards of the same lines', () => {
    const a = term('MCAR', 'absent by chance');
    expect(
      lookAlikesOf([...others, a, { ...term('MNAR', 'absent by value'), family: a.family }]),
    ).toEqual([]);
  });

  test('and not terms that merely end alike', () => {
    expect(
      pairs(term('Normalisation', 'each fact once'), term('Tokenisation', 'cutting text')),
    ).toEqual([]);
  });

  test('are the same whatever the order of the deck', () => {
    const cards = [...others, term('OLTP', 'many small writes'), term('OLAP', 'few large reads')];
    const sorted = (found: ReturnType<typeof lookAlikesOf>) =>
      found.map(({ a, b }) => [a, b].sort().join());
    expect(sorted(lookAlikesOf([...cards].reverse()))).toEqual(sorted(lookAlikesOf(cards)));
  });
});

test('pairs travel with the deck, and those of a card that is gone stay behind', () => {
  const deck = aDeck(['a', 'b', 'c'].map((id) => ({ id })));
  const lookAlikes = lookAlikesFrom([
    { a: cardId('c'), b: cardId('a') },
    { a: cardId('b'), b: cardId('gone') },
  ]);
  const read = readDeck(JSON.parse(JSON.stringify(writeDeck({ ...deck, lookAlikes }))));
  if ('problem' in read) throw new Error(read.problem);
  expect(areLookAlikes(read, cardId('a'), cardId('c'))).toBe(true);
  expect(areLookAlikes(read, cardId('c'), cardId('a'))).toBe(true);
  expect(areLookAlikes(read, cardId('a'), cardId('b'))).toBe(false);
  expect(read.lookAlikes?.size).toBe(2);
});
