// A card as Browse sees it: where it stands in the notes, what it says, and what is remembered of it.

import type { CardFace, CardId, CardKind, TopicPath } from '#deck/card.ts';
import type { Deck, DeckCard } from '#deck/deck.ts';
import { questionLine } from '#deck/line-text.ts';
import { fold } from '#deck/words.ts';
import type { Moment } from '#kit/time.ts';
import { recallOfCard, recallOn } from '#scheduler/forecast.ts';
import type { CardState, States } from '#scheduler/memory.ts';
import { studiedState } from '#scheduler/studied.ts';
import type { Weights } from '#scheduler/weights.ts';

export interface Row {
  readonly id: CardId;
  readonly kind: CardKind;
  /** Offered for triage, not studied yet. */
  readonly isOffered: boolean;
  readonly topic: TopicPath;
  /** The topic and the note as names are compared: what their filters look in. */
  readonly topicText: string;
  readonly noteText: string;
  /** The question as one line. */
  readonly front: string;
  readonly note: string;
  readonly line: number;
  readonly endLine: number;
  /** Both sides, folded: what words are searched in. */
  readonly text: string;
}

/** The items of a list are browsed as one card with their list. */
export const isBrowsed = (card: DeckCard): boolean => card.kind !== 'item';

export function rowOf(deck: Deck, card: DeckCard, face: CardFace): Row {
  const topic = deck.topics[card.topic] ?? [];
  const front = questionLine(face);
  return {
    id: card.id,
    kind: card.kind,
    isOffered: card.tier === 'suggested',
    topic,
    topicText: comparable(topic.join('/')),
    noteText: comparable(face.note),
    front,
    note: face.note,
    line: face.line,
    endLine: face.endLine,
    text: fold(
      `${face.frontText}\n${face.backText}${front === face.frontText ? '' : `\n${front}`}`,
    ),
  };
}

/** Names as filters compare them: folded, and without quotes of any kind, as a query's phrase can hold none. */
export const comparable = (name: string): string => fold(name).replaceAll('"', '');

/** What is remembered of a card, worked out when it is first asked for. */
interface Standing {
  readonly state: CardState;
  /** The estimated probability of recall now; `undefined` if never seen. */
  readonly recall: number | undefined;
}

export type StandingOf = (card: CardId) => Standing;

export function standingsOf(deck: Deck, states: States, now: Moment, weights: Weights): StandingOf {
  const known = new Map<CardId, Standing>();
  return (card) => {
    const there = known.get(card);
    if (there) return there;
    const state = studiedState(deck, states, card);
    const standing = { state, recall: recallIn(state, card) };
    known.set(card, standing);
    return standing;
  };

  /** A list is recalled as its items are, on average; any other card as its own memory says. */
  function recallIn({ memory }: CardState, card: CardId): number | undefined {
    if (memory.phase === 'new') return undefined;
    return deck.itemsOf.has(card)
      ? recallOfCard({ deck, states, now }, card, weights)
      : recallOn(memory, now.day, weights);
  }
}
