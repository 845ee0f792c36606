// The deck as the app holds it: its cards in note order, without their texts.

import { addTo } from '#kit/groups.ts';
import type { CardFace, CardId, CardKind, Tier, TopicPath } from './card.ts';

export interface DeckCard {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly tier: Tier;
  /** Index into `Deck.topics`. */
  readonly topic: number;
  /** On list items: the list. */
  readonly parent: CardId | undefined;
  /** Cards of one family come from the same lines (a reverse, a list and its items) and are kept apart. */
  readonly family: number;
  /** Index into `Deck.chunks`: the file that holds its face. */
  readonly chunk: number;
}

export interface Deck {
  /** Which folder of notes this is: lineage and Today work inside one collection. */
  readonly collection: string;
  /** A hash of everything in the deck: two decks of one version are the same, byte for byte. */
  readonly version: string;
  /** True where a local server tells of saved notes (`npm start`). */
  readonly live: boolean;
  readonly topics: readonly TopicPath[];
  readonly chunks: readonly string[];
  /** Pictures and other files that cards show, relative to the deck's folder. */
  readonly media: readonly string[];
  /** Notes that cards came from, and the file of each one's text as the author wrote it: what is mended. */
  readonly sources?: ReadonlyMap<string, string> | undefined;
  readonly cards: readonly DeckCard[];
  readonly byId: ReadonlyMap<CardId, DeckCard>;
  /** The items of each list, in note order. */
  readonly itemsOf: ReadonlyMap<CardId, readonly CardId[]>;
  /** The cards of each family that has more than one, in note order. */
  readonly families: ReadonlyMap<number, readonly DeckCard[]>;
  /** Cards of other lines that one is easily taken for, the most alike first: `look-alikes.ts`. */
  readonly lookAlikes?: ReadonlyMap<CardId, readonly CardId[]> | undefined;
}

/** The deck of these cards. `about` may be another deck, of which all but its cards is taken. */
export function deckOf(
  cards: readonly DeckCard[],
  { collection, version, live, topics, chunks, media, sources, lookAlikes }: Omit<Deck, OfCards>,
): Deck {
  let byId: Deck['byId'] | undefined;
  let families: Deck['families'] | undefined;
  return {
    collection,
    version,
    live,
    topics,
    chunks,
    media,
    sources,
    lookAlikes,
    cards,
    itemsOf: itemsByList(cards),
    // Today asks for no card by its name, and a start with a hundred thousand of them would wait for this.
    get byId() {
      byId ??= new Map(cards.map((card) => [card.id, card]));
      return byId;
    },
    get families() {
      families ??= familiesOf(cards);
      return families;
    },
  };
}

type OfCards = 'cards' | 'byId' | 'itemsOf' | 'families';

function itemsByList(cards: readonly DeckCard[]): Deck['itemsOf'] {
  const items = new Map<CardId, CardId[]>();
  for (const { id, parent } of cards) if (parent) addTo(items, parent, id);
  return items;
}

function familiesOf(cards: readonly DeckCard[]): Deck['families'] {
  const sizes: number[] = [];
  for (const { family } of cards) sizes[family] = (sizes[family] ?? 0) + 1;
  const families = new Map<number, DeckCard[]>();
  // Most cards are a family of their own.
  for (const card of cards) if (sizes[card.family] !== 1) addTo(families, card.family, card);
  return families;
}

/** A chunk file: the faces of some cards. */
export interface DeckChunk {
  readonly format: 1;
  readonly faces: readonly CardFace[];
}

/** What is studied: confident cards, but for list items, which are studied through their list. */
export const isStudied = (card: DeckCard): boolean =>
  card.tier === 'confident' && card.kind !== 'item';

/** Lists and sequences. Asking the map for every card of a large deck takes longer than all else that Today counts. */
export const mayHaveItems = ({ kind }: DeckCard): boolean => kind === 'list' || kind === 'sequence';

/** The cards whose memories a card's grade moves: a list's items, else the card itself. */
export const membersOf = (deck: Deck, card: CardId): readonly CardId[] =>
  deck.itemsOf.get(card) ?? [card];

export const areLookAlikes = (deck: Deck, a: CardId, b: CardId): boolean =>
  deck.lookAlikes?.get(a)?.includes(b) ?? false;

/** Pairs as a map from each of the two to the other. */
export function lookAlikesFrom(
  pairs: readonly { readonly a: CardId; readonly b: CardId }[],
): ReadonlyMap<CardId, readonly CardId[]> {
  const others = new Map<CardId, CardId[]>();
  for (const { a, b } of pairs) {
    addTo(others, a, b);
    addTo(others, b, a);
  }
  return others;
}
