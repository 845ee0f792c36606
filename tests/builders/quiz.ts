// Small builders for what a quiz is made of.

import type { CardFace, CardId } from '#deck/card.ts';
import type { Content } from '#deck/content.ts';
import type { Deck } from '#deck/deck.ts';
import type { Told } from '#deck/label.ts';
import { aDeck, type CardParts, cardId } from './scheduling.ts';

let made = 0;

export function aTold(parts: Partial<Omit<Told, 'id'>> & { readonly id?: string } = {}): Told {
  made += 1;
  const { id = `told-${made}`, ...rest } = parts;
  const text = { kind: 'question' as const, frontText: 'Which?', backText: 'This one.', ...rest };
  const label = text.kind === 'definition' ? text.frontText : undefined;
  return { answer: [{ line: 1, content: said(text.backText, label) }], ...text, id: cardId(id) };
}

/** A definition's line begins with its label. */
const said = (text: string, label: string | undefined): Content =>
  label === undefined ? [text] : [{ tag: 'strong', children: [label] }, `: ${text}`];

/** A card of a deck with what stands on it. */
export type WrittenCard = CardParts &
  Partial<Omit<CardFace, 'id' | 'front'>> & { readonly front?: string };

export interface WrittenDeck {
  readonly deck: Deck;
  readonly faces: ReadonlyMap<CardId, CardFace>;
  readonly told: readonly Told[];
}

/** A deck with faces: `front` and `back` as plain text. Definitions begin with their label, which is their id. */
export function aWrittenDeck(
  cards: readonly WrittenCard[],
  topics = [['Statistics', 'Tests']],
): WrittenDeck {
  const deck = aDeck(
    cards.map(({ id, kind, tier, topic, parent, family }) => ({
      id,
      ...(kind && { kind }),
      ...(tier && { tier }),
      ...(topic !== undefined && { topic }),
      ...(parent !== undefined && { parent }),
      ...(family !== undefined && { family }),
    })),
    topics,
  );
  const faces = new Map(cards.map((card, row) => [cardId(card.id), faceOf(card, row, deck)]));
  const told = deck.cards.flatMap(({ id, kind }) => {
    const face = faces.get(id);
    return face ? [{ ...face, kind }] : [];
  });
  return { deck, faces, told };
}

function faceOf(card: WrittenCard, row: number, deck: Deck): CardFace {
  const kind = deck.byId.get(cardId(card.id))?.kind;
  const frontText =
    card.front ??
    card.frontText ??
    (kind === 'definition' ? `${card.id}: what is it?` : `${card.id}?`);
  const backText = card.backText ?? `back of ${card.id}`;
  return {
    id: cardId(card.id),
    crumb: card.crumb ?? deck.topics[card.topic ?? 0] ?? [],
    front: [frontText],
    frontText,
    answer: card.answer ?? [
      { line: row + 1, content: said(backText, kind === 'definition' ? card.id : undefined) },
    ],
    backText,
    source: card.source ?? [],
    ...(card.items && { items: card.items }),
    note: card.note ?? 'tests.md',
    line: card.line ?? row + 1,
    endLine: card.endLine ?? row + 1,
  };
}
