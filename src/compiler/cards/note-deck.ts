// The part of a deck that comes of one note, once its cards have their ids.

import type { CardFace, CardId, CardKind, Tier, TopicPath } from '#deck/card.ts';
import type { DeckChunk } from '#deck/deck.ts';
import { type LedgerLine, ledgerOf } from '../ledger.ts';
import { promptWords } from '../text/plain.ts';
import type { NoteIds } from './identify.ts';
import { cardId, hashOf } from './ids.ts';
import type { CompiledNote, Prepared, PreparedItem } from './prepared.ts';

/** A card or an item of a list, with its id. */
interface Identified {
  readonly id: CardId;
  readonly parent: CardId | undefined;
  readonly kind: CardKind;
  readonly tier: Tier;
  readonly explicit: boolean;
  readonly topic: TopicPath;
  readonly context: readonly string[];
  readonly items: readonly string[] | undefined;
  /** Cards of one number come from the same lines. */
  readonly family: number;
  readonly face: CardFace;
  readonly frontLines: readonly number[];
  readonly backLines: readonly number[];
  readonly contextLines: readonly number[];
}

/** A card as other tools read it: plain text, without the breadcrumb. */
export interface CompiledCard {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly tier: Tier;
  readonly explicit: boolean;
  readonly topic: TopicPath;
  /** The labels of the items above its line, outermost first. */
  readonly context: readonly string[];
  readonly front: string;
  readonly back: string;
  readonly items?: readonly string[];
  readonly parent?: CardId;
  readonly note: string;
  readonly line: number;
  readonly endLine: number;
}

export interface NoteDeck {
  /** A hash of all of it. */
  readonly digest: string;
  readonly cards: readonly Identified[];
  readonly chunks: readonly (DeckChunk & { readonly name: string })[];
  readonly compiled: readonly CompiledCard[];
  readonly ledger: readonly LedgerLine[];
}

export function noteDeck(path: string, note: CompiledNote, ids: NoteIds): NoteDeck {
  const cards = note.cards.flatMap((card, index) => {
    const id = ids[index];
    return id === undefined ? [] : withItems(card, id);
  });
  const chunks = chunksOf(cards);
  return {
    digest: digestOf(cards, chunks),
    cards,
    chunks,
    compiled: cards.map(compiledCard),
    ledger: ledgerOf(path, note, cards),
  };
}

/** The names of the chunks stand for all that is shown. */
const digestOf = (cards: readonly Identified[], chunks: NoteDeck['chunks']): string =>
  hashOf(
    ...chunks.map(({ name }) => name),
    JSON.stringify(
      cards.map(({ id, parent, kind, tier, topic, family }) => [
        id,
        parent,
        kind,
        tier,
        topic,
        family,
      ]),
    ),
  );

function withItems(card: Prepared, id: CardId): readonly Identified[] {
  // An item that is written twice in a list is one thing to know.
  const items = new Map<CardId, PreparedItem>();
  for (const item of card.items) {
    const own = itemId(item, id);
    if (!items.has(own)) items.set(own, item);
  }
  const listed = [...items].map(([own, { item }]) => ({ ...item, id: own }));
  const list: Identified = {
    ...card,
    id,
    parent: undefined,
    items: items.size > 0 ? [...items.values()].map(({ words }) => words) : undefined,
    face: { ...card.face, id, ...(items.size > 0 ? { items: listed } : {}) },
  };
  return [list, ...[...items].map(([own, item]) => itemCard(card, id, item, own))];
}

/** Of the list's id and the item's words or anchor: another order of items changes none. */
const itemId = ({ anchor, words }: PreparedItem, list: CardId): CardId =>
  cardId(hashOf('item', list, anchor === undefined ? promptWords(words) : `^${anchor}`));

const itemCard = (list: Prepared, parent: CardId, item: PreparedItem, id: CardId): Identified => ({
  id,
  parent,
  kind: 'item',
  tier: list.tier,
  explicit: list.explicit,
  topic: list.topic,
  context: item.context,
  items: undefined,
  family: list.family,
  face: { ...item.face, id },
  frontLines: [],
  backLines: [item.face.line],
  contextLines: item.contextLines,
});

/** Characters of JSON. A chunk is loaded whole when one of its cards is shown. */
const largestChunk = 250_000;

function chunksOf(cards: readonly Identified[]): NoteDeck['chunks'] {
  const chunks: NoteDeck['chunks'][number][] = [];
  let faces: CardFace[] = [];
  let texts: string[] = [];
  let size = 0;
  const close = (): void => {
    if (faces.length > 0) chunks.push({ format: 1, faces, name: `${hashOf(...texts)}.json` });
    [faces, texts, size] = [[], [], 0];
  };
  for (const { face } of cards) {
    const text = JSON.stringify(face);
    if (size + text.length > largestChunk) close();
    faces.push(face);
    texts.push(text);
    size += text.length;
  }
  close();
  return chunks;
}

const compiledCard = (card: Identified): CompiledCard => ({
  id: card.id,
  kind: card.kind,
  tier: card.tier,
  explicit: card.explicit,
  topic: card.topic,
  context: card.context,
  front: card.face.frontText,
  back: card.face.backText,
  ...(card.items ? { items: card.items } : {}),
  ...(card.parent ? { parent: card.parent } : {}),
  note: card.face.note,
  line: card.face.line,
  endLine: card.face.endLine,
});
