// A search over 20,000 cards, as ratios to the floor: looking once through all of their texts for one word. What is
// typed must be painted within 50 ms, and the search is most of it.

import { bench, describe } from 'vitest';
import type { CardFace } from '#deck/card.ts';
import type { Surroundings } from '#features/browse/conditions.ts';
import { ordered } from '#features/browse/order.ts';
import { rowOf, standingsOf } from '#features/browse/row.ts';
import { search } from '#features/browse/search.ts';
import { seededRandom } from '#kit/chance.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { packAll } from '#storage/packed-states.ts';
import { statesOf } from '#storage/states.ts';
import { aDeck, aState, cardId, noon } from '../builders/scheduling.ts';

const random = seededRandom('a bench of browsing');
const words = Array.from({ length: 2000 }, (_, i) => `word${i.toString(36)}`);
const some = (count: number) =>
  Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');

const count = 20_000;
const topics = Array.from({ length: 100 }, (_, i) => ['Notes', `Topic ${i}`]);
const deck = aDeck(
  Array.from({ length: count }, (_, i) => ({ id: `card-${i}`, topic: i % topics.length })),
  topics,
);
const faces = deck.cards.map((card, i) => {
  const frontText = `What is ${some(5)}?`;
  return {
    id: card.id,
    front: [frontText] as const,
    frontText,
    backText: some(30),
    note: `note-${i % 300}.md`,
    line: i,
    endLine: i,
  } as Partial<CardFace> as CardFace;
});
const makeRows = () =>
  deck.cards.flatMap((card, i) => {
    const face = faces[i];
    return face ? [rowOf(deck, card, face)] : [];
  });
const rows = makeRows();
const now = noon(20_000);
const states = statesOf(
  packAll(
    deck.cards
      .filter((_, i) => i % 5 !== 0)
      .map((card, i) => [cardId(card.id), aState({ stability: 1 + (i % 90) })] as const),
  ),
  new Map(),
);

/** As on the first stroke after an answer: nothing is worked out yet. */
const fresh = (): Surroundings => ({
  now,
  standingOf: standingsOf(deck, states, now, defaultWeights),
  verdicts: new Map(),
  interviews: [],
  past: undefined,
});
const around = fresh();

describe('20,000 cards', () => {
  bench('the floor: each text looked through for one word', () => {
    let hits = 0;
    for (const { text } of rows) if (text.includes('wordzz')) hits++;
    return void hits;
  });

  bench('two words', () => {
    search('word1a word2', rows, around);
  });

  bench('a topic, what is due, and a word', () => {
    search('topic:"topic 7" is:due word1', rows, around);
  });

  bench('recall below 90 %, least first, right after an answer', () => {
    const first = fresh();
    ordered(search('recall<90%', rows, first).rows, 'recall', first.standingOf, now);
  });

  bench('their rows, once when the page is opened', () => {
    makeRows();
  });
});
