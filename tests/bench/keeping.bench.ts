// Ratios, not times. A pack of states may be scanned at five times a plain map's cost, since it is read from the
// disk at an eighth; segments are read at less than JSON; an edit costs by its size, not by the deck's; all that Today
// counts takes at most four times as long as looking at each card once.

import { bench, describe } from 'vitest';
import type { CardId } from '#deck/card.ts';
import { gistOf } from '#deck/gist.ts';
import { lineageOf } from '#deck/lineage.ts';
import type { Trace } from '#deck/trace.ts';
import { todayOf } from '#features/today/today.ts';
import { seededRandom } from '#kit/chance.ts';
import { studyDay } from '#kit/time.ts';
import type { AnsweredEntry } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { studiedCards } from '#scheduler/studied.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { stableUlid } from '#storage/exchange/stable-ulid.ts';
import { packAll } from '#storage/packed-states.ts';
import { pack, unpack } from '#storage/segment.ts';
import { statesOf } from '#storage/states.ts';
import { aDeck, anAnswer, aState, cardId, noon } from '../builders/scheduling.ts';

const random = seededRandom('a bench of keeping');

describe('the states of 100,000 cards, all asked for once', () => {
  const states = Array.from({ length: 100_000 }, (_, i): readonly [CardId, CardState] => [
    cardId(`card-${i}`),
    aState({ stability: 1 + (i % 90) }),
  ]);
  const packs = packAll(states);
  const scan = (known: ReadonlyMap<CardId, CardState>) => {
    let due = 0;
    for (const [card] of states) if (known.get(card)?.memory.phase === 'review') due++;
    return due;
  };
  bench('cloned as objects, in a map', () => {
    scan(new Map(structuredClone(states)));
  });

  bench('cloned as packs', () => {
    scan(statesOf(structuredClone(packs), new Map()));
  });
});

describe('50,000 answers', () => {
  const answers = Array.from({ length: 50_000 }, (_, i) => ({
    ...anAnswer(`card-${i % 5000}`, 'good', 20_000 + (i >> 8)),
    id: stableUlid(1_700_000_000_000 + i, 'entry'),
    action: stableUlid(1_700_000_000_000 + i, 'act'),
  })) as unknown as readonly AnsweredEntry[];
  const segments = Array.from({ length: 25 }, (_, i) =>
    structuredClone(pack(answers.slice(i * 2000, (i + 1) * 2000)).segment),
  );
  const json = JSON.stringify(answers);

  bench('from JSON', () => {
    JSON.parse(json);
  });

  bench('from segments', () => {
    segments.flatMap(unpack);
  });
});

describe('lineage', () => {
  const words = Array.from({ length: 3000 }, (_, i) => `word${i.toString(36)}`);
  const someWords = (count: number) =>
    Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');
  const aTrace = (i: number): Trace => ({
    id: cardId(`card-${i}`),
    kind: 'definition',
    topic: ['Notes'],
    parent: undefined,
    place: gistOf('Notes'),
    prompt: gistOf(someWords(3)),
    answer: gistOf(someWords(12)),
  });
  const deck = Array.from({ length: 10_000 }, (_, i) => aTrace(i));
  const edited = (count: number) =>
    deck.map((trace, i) => (i < count ? { ...trace, id: cardId(`new-${i}`) } : trace));
  const known = { has: () => true, areKin: () => false };

  bench('of 10,000 cards of which 10 were renamed', () => {
    lineageOf(deck, edited(10), known);
  });

  bench('of 10,000 cards of which all were renamed', () => {
    lineageOf(deck, edited(10_000), known);
  });
});

describe('the start with 100,000 cards', () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `card-${i}`);
  const deck = aDeck(
    names.map((id, i) => ({ id, topic: i % 200 })),
    Array.from({ length: 200 }, (_, i) => [`Folder ${i % 20}`, `Rivers ${i}`]),
  );
  const packs = packAll(
    names.map((name, i) => [cardId(name), aState({ due: studyDay(19_900 + (i % 200)) })]),
  );
  const settings = { ...defaultSettings, reviewsPerDay: 200 };
  const rest = { now: noon(), settings, weights: defaultWeights, daysStudied: [19_999] };

  bench('a look at each card', () => {
    studiedCards(deck, statesOf(packs, new Map()));
  });

  bench('all that Today counts', () => {
    todayOf({ deck, states: statesOf(packs, new Map()), ...rest });
  });
});
