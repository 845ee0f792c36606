// What a quiz asks: the cards of its scope, in its order, as many as it is long.

import type { CardId, CardKind, TopicPath } from '#deck/card.ts';
import { type Deck, type DeckCard, isStudied, membersOf } from '#deck/deck.ts';
import { isBelow } from '#deck/topic.ts';
import { fold, wordsOf } from '#deck/words.ts';
import { type Random, seededRandom } from '#kit/chance.ts';
import { shuffled } from '#kit/shuffled.ts';
import type { Moment, StudyDay } from '#kit/time.ts';
import type { AnswerLog } from '#scheduler/answer-log.ts';
import { recallOfCard } from '#scheduler/forecast.ts';
import { mixTopics } from '#scheduler/interleave.ts';
import { type Interview, topicOf } from '#scheduler/interview.ts';
import { grades } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import { studiedState } from '#scheduler/studied.ts';
import type { Weights } from '#scheduler/weights.ts';
import type { Only, Order, QuizSetup, Scope } from '../setup.ts';

export interface Pool {
  readonly deck: Deck;
  readonly states: States;
  readonly now: Moment;
  readonly weights: Weights;
  readonly interviews: readonly Interview[];
  /** Cards missed this week, where that is asked: `missedSince`. */
  readonly missed: ReadonlySet<CardId>;
  /** The text of a card, where it is loaded: what is searched. */
  readonly textOf: (card: CardId) => string | undefined;
}

/** Every card that the scope holds, in note order; of kinds that can be asked so. */
export function cardsIn(
  scope: Scope,
  pool: Pool,
  fits: (kind: CardKind) => boolean = () => true,
): readonly CardId[] {
  const interview = pool.interviews.find(({ id }) => id === scope.interview);
  const search = searchOf(scope.words);
  const named = new Set(scope.cards);
  return pool.deck.cards
    .filter((card) => {
      if (!isStudied(card) || !fits(card.kind)) return false;
      if (named.size > 0 && !named.has(card.id)) return false;
      if (studiedState(pool.deck, pool.states, card.id).suspended) return false;
      const path = pool.deck.topics[card.topic] ?? [];
      if (scope.topics.length > 0 && !scope.topics.some((topic) => isBelow(path, topic)))
        return false;
      if (interview && topicOf(interview, path) < 0) return false;
      return (
        scope.only.every((only) => holds(only, card, pool)) && search(path, pool.textOf(card.id))
      );
    })
    .map(({ id }) => id);
}

function holds(only: Only, { id }: DeckCard, { deck, states, missed }: Pool): boolean {
  const { flag, memory } = studiedState(deck, states, id);
  switch (only) {
    case 'flagged':
      return flag !== undefined;
    case 'missed':
      return membersOf(deck, id).some((member) => missed.has(member));
    case 'seen':
      return memory.phase !== 'new';
    case 'new':
      return memory.phase === 'new';
    case 'alike':
      return deck.lookAlikes?.has(id) ?? false;
  }
}

type Search = (path: TopicPath, text: string | undefined) => boolean;

/** All words must stand on the card, the last one perhaps only begun. */
function searchOf(words: string): Search {
  const names = [...words.matchAll(/#(\S+)/g)].map(([, name = '']) => squeezed(name));
  const wanted = wordsOf(words.replace(/#\S*/g, ' '));
  return (path, text) => {
    if (!names.every((name) => path.some((part) => squeezed(part).startsWith(name)))) return false;
    if (wanted.length === 0) return true;
    const there = wordsOf(`${text ?? ''} ${path.join(' ')}`);
    return wanted.every((word) =>
      there.some((one) => one.stem === word.stem || one.folded.startsWith(word.folded)),
    );
  };
}

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/**
 * Cards that were answered Again on that day or later, whatever came after; also by an earlier wording. Practice
 * counts: it was missed.
 */
export function missedSince(log: AnswerLog, from: StudyDay): ReadonlySet<CardId> {
  const missed = new Set<CardId>();
  log.day.forEach((day, place) => {
    if (day < from || log.grade[place] !== again) return;
    const card = log.cards[log.card[place] ?? -1];
    if (card) missed.add(card);
    for (const heir of log.heirs.get(place) ?? []) missed.add(heir);
  });
  return missed;
}

const again = grades.indexOf('again');

/** The cards of a quiz, next first. The same seed gives the same quiz. */
export function chooseCards(
  setup: QuizSetup,
  pool: Pool,
  seed: string | number,
  fits?: (kind: CardKind) => boolean,
): readonly CardId[] {
  const found = cardsIn(setup.scope, pool, fits);
  const cards = inOrder(found, setup.order, pool, seededRandom(seed));
  if (setup.scope.only.includes('alike')) return sideBySide(cards, setup.length, pool.deck);
  const taken = setup.length === 'all' ? cards : cards.slice(0, setup.length);
  if (setup.order === 'notes') return taken;
  const placed = taken.flatMap((id) => pool.deck.byId.get(id) ?? []);
  return mixTopics(placed).map(({ id }) => id);
}

/** To be told apart, look-alikes are asked one after another: each card, then the one that it is most like. */
function sideBySide(
  cards: readonly CardId[],
  length: QuizSetup['length'],
  deck: Deck,
): readonly CardId[] {
  const left = new Set(cards);
  const placed: CardId[] = [];
  for (const card of cards) {
    if (!left.delete(card)) continue;
    const other = deck.lookAlikes?.get(card)?.find((each) => left.has(each));
    if (other === undefined) continue;
    left.delete(other);
    placed.push(card, other);
  }
  // An odd number of questions would leave one without its other half.
  return length === 'all' ? placed : placed.slice(0, length + (length % 2));
}

function inOrder(
  cards: readonly CardId[],
  order: Order,
  pool: Pool,
  random: Random,
): readonly CardId[] {
  if (order === 'notes') return cards;
  if (order === 'mixed') return shuffled(cards, random);
  // New cards have no recall to fade: they come last.
  const recall = new Map(cards.map((id) => [id, recallOfCard(pool, id, pool.weights) ?? 1]));
  return [...cards].sort((a, b) => (recall.get(a) ?? 1) - (recall.get(b) ?? 1));
}
