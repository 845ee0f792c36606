// A question as it is asked: its card, and what the way of asking needs of it.

import type { CardFace, CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { type Option, withoutOptions } from '#deck/options.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import type { Instant } from '#kit/time.ts';
import type { QuizPlace } from '../place.ts';
import type { TypedQuestion } from '../typed/judge.ts';
import { typedQuestionOf } from './answer-text.ts';
import { choicesOf } from './choices.ts';
import type { FollowUp, NoteTree } from './follow-ups.ts';

export interface Asked {
  readonly card: CardId;
  readonly face: CardFace;
  readonly question: TypedQuestion;
  /** In multiple choice. */
  readonly options: readonly Option[];
  readonly isFollowUp: boolean;
  readonly at: Instant;
}

/** What questions are made from; what takes time is made when it is first needed. */
export interface Material {
  readonly deck: Deck;
  readonly faces: ReadonlyMap<CardId, CardFace>;
  readonly vocabulary: () => Vocabulary;
  readonly tree: () => NoteTree;
}

type Next = Exclude<FollowUp, { kind: 'open' }> | { readonly kind: 'main'; readonly card: CardId };

export function askedFor(
  next: Next,
  { setup, seed }: QuizPlace,
  material: Material,
  at: Instant,
): Asked {
  const { card, kind } = next;
  const face = material.faces.get(card) ?? unreadable(card);
  const cardKind = material.deck.byId.get(card)?.kind ?? 'question';
  const options = setup.how === 'choice' ? optionsOf(card, material, seed) : [];
  return {
    card,
    at,
    options,
    face: cardKind === 'choice' ? withoutOptions(face) : face,
    question: typedQuestionOf(cardKind, face),
    isFollowUp: kind !== 'main',
  };
}

function optionsOf(card: CardId, material: Material, seed: number): readonly Option[] {
  const source = { ...material, vocabulary: material.vocabulary() };
  return choicesOf([card], source, seed).questions[0]?.options ?? [];
}

/** A card whose chunk did not come: it can be told apart and passed over, but not answered from. */
const unreadable = (id: CardId): CardFace => ({
  id,
  crumb: [],
  front: ['…'],
  frontText: '…',
  answer: [],
  backText: '',
  source: [],
  note: '',
  line: 0,
  endLine: 0,
});
