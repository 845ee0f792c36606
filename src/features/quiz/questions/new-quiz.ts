// A quiz as it begins: which cards, in which order, for the way they are asked.

import type { CardFace, CardId, CardKind } from '#deck/card.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import type { QuizPlace } from '../place.ts';
import type { How, QuizSetup } from '../setup.ts';
import { choicesOf } from './choices.ts';
import { groupsOfInterview, groupsOfRole, mockQuestions } from './mock.ts';
import { cardsIn, chooseCards, type Pool } from './select.ts';

/** Texts of the whole deck: needed for multiple choice alone. */
interface Texts {
  readonly faces: ReadonlyMap<CardId, CardFace>;
  readonly vocabulary: Vocabulary;
}

export function newQuiz(
  setup: QuizSetup,
  pool: Pool,
  { seed, texts }: { readonly seed: number; readonly texts: Texts | undefined },
): QuizPlace {
  const { deck, now } = pool;
  return {
    collection: deck.collection,
    setup,
    seed,
    at: now.at,
    ahead: cardsFor(setup, pool, seed, texts),
    followUps: [],
    done: [],
  };
}

function cardsFor(
  setup: QuizSetup,
  pool: Pool,
  seed: number,
  texts: Texts | undefined,
): readonly CardId[] {
  const { how, length } = setup;
  if (how === 'mock') return mockCards(setup, pool, seed);
  if (how !== 'choice') return chooseCards(setup, pool, seed, (kind) => canBeAsked(kind, how));
  if (!texts) return [];
  const all = chooseCards({ ...setup, length: 'all' }, pool, seed);
  const { questions } = choicesOf(all, { ...texts, deck: pool.deck }, seed);
  return questions.slice(0, length === 'all' ? undefined : length).map(({ card }) => card);
}

/** Code is not typed from memory, and options are not typed at all. */
const isTyped: Readonly<Record<CardKind, boolean>> = {
  definition: true,
  reverse: true,
  cloze: true,
  list: true,
  item: true,
  sequence: true,
  relation: true,
  comparison: true,
  formula: true,
  acronym: true,
  table: true,
  code: false,
  question: true,
  choice: false,
};

export function canBeAsked(kind: CardKind, how: How): boolean {
  if (how === 'typed') return isTyped[kind];
  return how !== 'mock' || kind !== 'choice';
}

function mockCards(
  { scope, length, role }: QuizSetup,
  pool: Pool,
  seed: number,
): readonly CardId[] {
  const { deck, interviews } = pool;
  const cards = cardsIn(scope, pool, (kind) => canBeAsked(kind, 'mock'));
  const interview = interviews.find(({ id }) => id === scope.interview);
  return mockQuestions({
    deck,
    cards,
    questions: length === 'all' ? cards.length : length,
    groupOf: interview ? groupsOfInterview(interview) : groupsOfRole(role),
    seed,
  });
}
