// What the scheduler must know of the other cards to answer for one: its topic's retention, how full the coming
// days are, and when its siblings come back.

import type { CardId } from '#deck/card.ts';
import { type Deck, isStudied } from '#deck/deck.ts';
import { pathOfCard } from '#deck/topic.ts';
import type { StudyDay } from '#kit/time.ts';
import type { AnswerOptions } from './answer.ts';
import type { Load } from './calendar.ts';
import type { States } from './memory.ts';
import { retentionOf, type Settings } from './settings.ts';
import { studiedState } from './studied.ts';
import type { Weights } from './weights.ts';

interface Surroundings {
  readonly deck: Deck;
  readonly states: States;
  readonly settings: Settings;
  readonly weights: Weights;
  /** Counted once a session, since it takes a pass over the deck: days are picked by chance, not all the lightest. */
  readonly load: Load;
}

/** The options of `preview` for a card as it is studied. Items of a list are answered with those of their list. */
export function optionsFor(card: CardId, around: Surroundings): AnswerOptions {
  const { deck, states, settings, weights, load } = around;
  const wanted = { ...settings, desiredRetention: retentionOf(settings, pathOfCard(deck, card)) };
  return { settings: wanted, weights, seed: card, load, siblings: siblingDays(deck, states, card) };
}

function siblingDays(deck: Deck, states: States, card: CardId): ReadonlySet<StudyDay> {
  const own = deck.byId.get(card);
  const days = new Set<StudyDay>();
  for (const sibling of (own && deck.families.get(own.family)) ?? []) {
    if (sibling.id === card || !isStudied(sibling)) continue;
    const { memory } = studiedState(deck, states, sibling.id);
    if (memory.phase === 'review') days.add(memory.due);
  }
  return days;
}
