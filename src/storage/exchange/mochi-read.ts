// Reads packages of Mochi (`.mochi`): a zip with all decks, cards and templates in one file, and pictures beside it
// (https://mochi.cards/docs/import-and-export/mochi-format-reference/).

import { parseEDNString } from 'edn-data';
import { byText } from '#kit/order.ts';
import { dayMs } from '#kit/time.ts';
import { LeftOutCount } from './left-out.ts';
import type { MochiCard, MochiCollection } from './mochi-collection.ts';
import { contentOf, type MochiTemplate, templateIn } from './mochi-template.ts';
import { entriesIn, listIn, textIn, timeIn, valueIn } from './mochi-value.ts';
import { readTransit } from './transit.ts';
import { UnreadableFile } from './trouble.ts';
import { latest, longestDays, type PastReview } from './waiting-history.ts';
import type { ZipFile } from './zip.ts';

export async function readMochi(zip: ZipFile): Promise<MochiCollection> {
  const data = await dataOf(zip);
  if (!(data instanceof Map)) throw new UnreadableFile('not-this-format', 'no decks in it');
  const templates = new Map(
    listIn(data, 'templates').map((each) => [textIn(each, 'id'), templateIn(each)]),
  );
  const decks = listIn(data, 'decks').map((each) => deckIn(each));
  const byId = new Map(decks.map((deck) => [deck.id, deck]));
  const pathOf = (deck: Deck | undefined): readonly string[] => pathTo(deck, byId);
  const cards = [
    ...decks.flatMap((deck) => deck.cards.map((card) => ({ card, deck }))),
    ...listIn(data, 'cards').map((card) => ({ card, deck: byId.get(textIn(card, 'deck-id')) })),
  ].filter(({ card, deck }) => !isTrashed(card) && !isTrashed(deck?.data));
  return {
    cards: cards
      .map(({ card, deck }) => cardIn(card, deck, pathOf(deck), templates))
      .filter(({ content }) => content.trim() !== ''),
    names: new Map(cards.map(({ card }) => [textIn(card, 'id'), textIn(card, 'name')])),
  };
}

async function dataOf(zip: ZipFile): Promise<unknown> {
  const json = await zip.read('data.json');
  if (json) return readTransit(new TextDecoder().decode(json));
  const edn = await zip.read('data.edn');
  if (!edn) throw new UnreadableFile('not-this-format', 'no data of Mochi in it');
  return parseEDNString(new TextDecoder().decode(edn), {
    mapAs: 'map',
    setAs: 'array',
    listAs: 'array',
    keywordAs: 'string',
    symbolAs: 'string',
    charAs: 'string',
  });
}

interface Deck {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly template: string;
  /** In the order in which they are shown. */
  readonly cards: readonly unknown[];
  readonly data: unknown;
}

const deckIn = (data: unknown): Deck => ({
  id: textIn(data, 'id'),
  name: textIn(data, 'name'),
  parent: textIn(data, 'parent-id'),
  template: textIn(data, 'template-id'),
  cards: listIn(data, 'cards').toSorted((a, b) => byText(textIn(a, 'pos'), textIn(b, 'pos'))),
  data,
});

function pathTo(deck: Deck | undefined, byId: ReadonlyMap<string, Deck>): readonly string[] {
  const path: Deck[] = [];
  for (let at = deck; at && !path.includes(at) && path.length < deepest; at = byId.get(at.parent))
    path.unshift(at);
  return path.map(({ name }) => name);
}

/** Decks inside of decks. */
const deepest = 30;

function cardIn(
  data: unknown,
  deck: Deck | undefined,
  path: readonly string[],
  templates: ReadonlyMap<string, MochiTemplate>,
): MochiCard {
  const unread = new LeftOutCount();
  const template = templates.get(textIn(data, 'template-id') || (deck?.template ?? ''));
  return {
    id: textIn(data, 'id'),
    deck: path,
    content: contentOf(data, template, unread),
    tags: listIn(data, 'tags').filter((tag) => typeof tag === 'string'),
    isBothWays: [data, deck?.data].some((each) => valueIn(each, 'review-reverse?') === true),
    isArchived: [data, deck?.data].some((each) => valueIn(each, 'archived?') === true),
    reviews: reviewsIn(listIn(data, 'reviews')),
    reverseReviews: reviewsIn(listIn(data, 'reverse-reviews')),
    gapReviews: new Map(
      entriesIn(data, 'cloze/reviews').map(([gap, each]) => [
        gap,
        reviewsIn(Array.isArray(each) ? each : []),
      ]),
    ),
    unread: unread.all,
  };
}

/** It says when it was thrown away. */
const isTrashed = (data: unknown): boolean => Boolean(valueIn(data, 'trashed?'));

const reviewsIn = (reviews: readonly unknown[]): readonly PastReview[] =>
  reviews.flatMap((each) => reviewIn(each)).sort((a, b) => a.at - b.at);

/** Two buttons: remembered, or not. The next time is a moment, or so many days away, or both. */
function reviewIn(data: unknown): readonly PastReview[] {
  const at = timeIn(data, 'date');
  if (!(at > 0 && at < latest)) return [];
  const days = valueIn(data, 'interval');
  const due = timeIn(data, 'due');
  const wait = due > at ? due - at : typeof days === 'number' ? days * dayMs : 0;
  const took = valueIn(data, 'duration');
  const hasRemembered = valueIn(data, 'remembered?') === true;
  return [
    {
      at: Math.round(at),
      ease: hasRemembered ? 3 : 1,
      interval:
        wait < dayMs / 2
          ? -Math.max(1, Math.round(wait / 1000))
          : Math.max(1, Math.min(longestDays, Math.round(wait / dayMs))),
      tookMs: typeof took === 'number' && took > 0 ? Math.round(took * 1000) : 0,
    },
  ];
}
