// What is studied as one: a card, or a list with all its items. A list has no memory of its own, it is
// concluded from its items: as soon as the first of them is due, so is the list.

import type { CardId } from '#deck/card.ts';
import { type Deck, type DeckCard, isStudied, mayHaveItems } from '#deck/deck.ts';
import { type Moment, studyDay } from '#kit/time.ts';
import { type CardState, type KnownMemory, type States, stateOf } from './memory.ts';

/** What is looked at: the cards, what is remembered of them, and when. */
export interface View {
  readonly deck: Deck;
  readonly states: States;
  readonly now: Moment;
}

/** The state of a card as it is studied. */
export function studiedState(deck: Deck, states: States, card: CardId): CardState {
  const own = stateOf(states, card);
  const items = deck.itemsOf.get(card);
  return items
    ? listState(
        own,
        items.map((item) => stateOf(states, item)),
      )
    : own;
}

/** Whose memories a card's is concluded from: the items of a list that are not stopped, else the card itself. */
export const shownMembers = (deck: Deck, states: States, card: CardId): readonly CardId[] =>
  deck.itemsOf.get(card)?.filter((item) => !stateOf(states, item).suspended) ?? [card];

export interface StudiedCard {
  readonly card: DeckCard;
  readonly state: CardState;
}

/** What is counted over all that is studied. */
export interface Count<Result> {
  readonly see: (card: DeckCard, state: CardState) => void;
  readonly result: () => Result;
}

/**
 * One look at all that is studied, in note order, for all who count. No state is kept: a hundred thousand of them at
 * once take the browser longer to move about in memory than all the counting.
 */
export function look(
  { deck, states }: { readonly deck: Deck; readonly states: States },
  counts: readonly Count<unknown>[],
): void {
  for (const card of deck.cards) {
    if (!isStudied(card)) continue;
    const state = mayHaveItems(card)
      ? studiedState(deck, states, card.id)
      : stateOf(states, card.id);
    for (const count of counts) count.see(card, state);
  }
}

export function counted<Result>(
  seen: { readonly deck: Deck; readonly states: States },
  count: Count<Result>,
): Result {
  look(seen, [count]);
  return count.result();
}

/** All that is studied, in note order. */
export const studiedCards = (deck: Deck, states: States): readonly StudiedCard[] =>
  deck.cards
    .filter(isStudied)
    .map((card) => ({ card, state: studiedState(deck, states, card.id) }));

/** A list's state: what the learner said of the list itself, and what its items are remembered like. */
function listState(list: CardState, items: readonly CardState[]): CardState {
  const shown = items.filter((item) => !item.suspended);
  const known = shown.map((item) => item.memory).filter((memory) => memory.phase !== 'new');
  const firstDays = items.map((item) => item.firstDay).filter((day) => day !== undefined);
  const skips = shown.map((item) => item.skippedUntil);
  return {
    memory: known.length > 0 ? known.reduce(weaker) : { phase: 'new' },
    suspended: list.suspended || shown.length === 0,
    skippedUntil: list.skippedUntil ?? (skips.includes(undefined) ? undefined : skips[0]),
    flag: list.flag ?? items.find((item) => item.flag !== undefined)?.flag,
    firstDay: firstDays.length > 0 ? studyDay(Math.min(...firstDays)) : undefined,
  };
}

/** The earlier due of two memories, with the least stability of both. */
function weaker(a: KnownMemory, b: KnownMemory): KnownMemory {
  const first = comesBefore(a, b) ? a : b;
  const last = a.lastAt > b.lastAt ? a : b;
  return {
    ...first,
    stability: Math.min(a.stability, b.stability),
    difficulty: Math.max(a.difficulty, b.difficulty),
    lastAt: last.lastAt,
    lastDay: last.lastDay,
    lastGrade: last.lastGrade,
    reviews: Math.max(a.reviews, b.reviews),
    lapses: Math.max(a.lapses, b.lapses),
    passes: Math.min(a.passes, b.passes),
  };
}

/** Learning steps are minutes away, reviews a day or more. */
const comesBefore = (a: KnownMemory, b: KnownMemory): boolean =>
  a.phase === b.phase ? a.due <= b.due : a.phase === 'learning';
