// Whose history is whose, after the notes were edited. A `descended` entry is a fact about two cards, without an
// order: an answer counts for a card if it was given to the card or to one that became it, whichever of the two
// the journal heard of first. So devices that saw the notes in different versions, or in another order, end
// equal, and an answer that a device still gave to the old wording is not lost.

import type { CardId } from '#deck/card.ts';
import { addTo } from '#kit/groups.ts';
import { byTime, type DeviceId, type Entry, type EntryOf, type Place } from './journal.ts';

type Descended = EntryOf<'descended'>;

export interface Descents {
  /** The cards that an entry about a card counts for: the card itself, and its heirs. */
  readonly cardsOf: (card: CardId, entry: Place) => Iterable<CardId>;
  /** Whether the card became another one, so that its entries may count for that one too. */
  readonly hasHeirs: (card: CardId) => boolean;
  /** Whether this entry was the first to say so. If another device has noticed the same, its entry changes nothing. */
  readonly isFirst: (entry: Descended) => boolean;
  /** Whether nothing else was ever said of the new card: then it simply takes over all of the history. */
  readonly isOnlyOne: (entry: Descended) => boolean;
  /** Whether two cards are wordings of one. */
  readonly areKin: (a: CardId, b: CardId) => boolean;
}

/** From the entries that were not taken back, oldest first. */
export function descentsOf(standing: readonly Entry[]): Descents {
  const said = standing.filter(isDescended);
  const facts = factsOf(said);
  const links = linksOf(facts);
  const mentions = new Map<CardId, number>();
  for (const { from, to } of said)
    for (const card of [from, to]) mentions.set(card, (mentions.get(card) ?? 0) + 1);
  return {
    cardsOf: (card, entry) => (links.has(card) ? reach(links, card, entry) : [card]),
    hasHeirs: (card) => links.has(card),
    isFirst: (entry) => facts.get(nameOf(entry))?.first === entry,
    isOnlyOne: ({ to }) => mentions.get(to) === 1,
    areKin: (a, b) => leadsTo(links, a, b) || leadsTo(links, b, a),
  };
}

const isDescended = (entry: Entry): entry is Descended => entry.kind === 'descended';

/** A card that was moved or reworded is still the same card, so the two are one fact. */
const nameOf = ({ from, to, how }: Descended): string =>
  [how === 'moved' ? 'reworded' : how, from, to].join(' ');

interface Fact {
  readonly first: Descended;
  /** The last time that each device said so, by its own count. */
  readonly sawIt: Map<DeviceId, number>;
}

function factsOf(said: readonly Descended[]): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const entry of said) {
    const name = nameOf(entry);
    const fact = facts.get(name) ?? { first: entry, sawIt: new Map() };
    facts.set(name, fact);
    fact.sawIt.set(entry.device, Math.max(entry.seq, fact.sawIt.get(entry.device) ?? 0));
  }
  return facts;
}

interface Link {
  readonly to: CardId;
  /** Whether the history of the old card, as far as this entry, is history of the new one. */
  readonly passes: (entry: Place) => boolean;
}

function linksOf(facts: ReadonlyMap<string, Fact>): ReadonlyMap<CardId, readonly Link[]> {
  const links = new Map<CardId, Link[]>();
  for (const { first, sawIt } of facts.values()) {
    const { from, to, how } = first;
    // What several cards knew does not add up to what one knows: `fold.ts` takes the weakest.
    if (how === 'merged' || from === to) continue;
    const link: Link = { to, passes: how === 'split' ? until(first) : untilEachSawIt(sawIt) };
    addTo(links, from, link);
  }
  return links;
}

/** A card that lives on after it gave a part away studies for itself. */
const until =
  (split: Descended) =>
  (entry: Place): boolean =>
    byTime(entry, split) < 0;

/**
 * A device that has seen the new wording means another card if it answers the old one again: one that came back
 * to the notes. A device that has not still means this one.
 */
const untilEachSawIt =
  (sawIt: ReadonlyMap<DeviceId, number>): Link['passes'] =>
  ({ device, seq }) =>
    seq <= (sawIt.get(device) ?? Number.POSITIVE_INFINITY);

function reach(links: ReadonlyMap<CardId, readonly Link[]>, card: CardId, entry: Place) {
  const reached = new Set([card]);
  for (const at of reached)
    for (const link of links.get(at) ?? []) if (link.passes(entry)) reached.add(link.to);
  return reached;
}

function leadsTo(links: ReadonlyMap<CardId, readonly Link[]>, from: CardId, to: CardId): boolean {
  const reached = new Set([from]);
  for (const at of reached) for (const link of links.get(at) ?? []) reached.add(link.to);
  return reached.has(to);
}
