// Gives every card of a collection its id, and finds the cards that ask the same thing twice.

import type { CardFace, CardId } from '#deck/card.ts';
import type { Problem } from '#deck/problem.ts';
import { promptWords } from '../text/plain.ts';
import { cardId, hashOf, idAt, idLevels } from './ids.ts';
import type { CompiledNote, Prepared, PreparedItem } from './prepared.ts';

export interface Identified {
  readonly id: CardId;
  readonly parent: CardId | undefined;
  readonly card: Omit<Prepared, 'face'>;
  readonly face: CardFace;
}

interface Entry {
  readonly path: string;
  readonly card: Prepared;
  /** Which of the card's ids it has now. */
  level: number;
  id: string;
}

interface NoteCards {
  readonly path: string;
  readonly result: CompiledNote;
}

export function identify(notes: readonly NoteCards[]): {
  cards: readonly Identified[];
  problems: readonly Problem[];
} {
  const entries = notes.flatMap(({ path, result }) =>
    result.cards.map((card): Entry => ({ path, card, level: 0, id: idAt(0, card.idSource) })),
  );
  tellApart(entries);
  const problems: Problem[] = [];
  const used = new Map<string, Entry>();
  const cards: Identified[] = [];
  for (const entry of byPrecedence(entries)) {
    const id = freeId(entry, used);
    if (id === undefined) problems.push(sameTwice(entry, used));
    else {
      used.set(id, entry);
      cards.push(...withItems(entry.card, cardId(id), used, entry));
    }
  }
  return { cards: inNoteOrder(cards, notes), problems };
}

/** Cards that share an id all take the next one, until no more can. */
function tellApart(entries: readonly Entry[]): void {
  for (let round = 1; round < idLevels; round++) {
    const shared = sharedIds(entries);
    if (shared.size === 0) return;
    for (const entry of entries.filter(({ id }) => shared.has(id))) {
      entry.level++;
      entry.id = idAt(entry.level, entry.card.idSource);
    }
  }
}

function sharedIds(entries: readonly Entry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const entry of entries) {
    const { id } = entry;
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return shared;
}

/** Explicit cards first, then confident ones: they keep an id that two cards want. */
const byPrecedence = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => rank(a.card) - rank(b.card));

const rank = ({ explicit, tier }: Prepared): number =>
  explicit ? 0 : tier === 'confident' ? 1 : 2;

function freeId(entry: Entry, used: ReadonlyMap<string, Entry>): string | undefined {
  const { anchor, idSource } = entry.card;
  const named = anchor === undefined ? [] : [`^${anchor}`, `^${anchor}/${idAt(0, idSource)}`];
  return [...named, entry.id].find((id) => !used.has(id));
}

function sameTwice(entry: Entry, used: ReadonlyMap<string, Entry>): Problem {
  const other = used.get(entry.id);
  const { face } = entry.card;
  const where = other ? `${other.path}:${other.card.face.line}` : 'another line';
  return {
    note: entry.path,
    line: face.line,
    column: 1,
    message: `This asks the same as ${where}: "${face.frontText}".`,
    hint: 'Reword one of the two, or put <!-- cards:skip --> at the end of its line.',
  };
}

function withItems(
  card: Prepared,
  id: CardId,
  used: Map<string, Entry>,
  entry: Entry,
): readonly Identified[] {
  const items = card.items.flatMap((item) => {
    const own = item.anchor ? `^${item.anchor}/item` : hashOf('item', id, promptWords(item.words));
    if (used.has(own)) return [];
    used.set(own, entry);
    return [{ item, id: cardId(own) }];
  });
  const face: CardFace = { ...card.face, id };
  if (items.length === 0) return [{ id, parent: undefined, card, face }];
  const listed = items.map(({ item, id: own }) => ({ ...item.item, id: own }));
  return [
    { id, parent: undefined, card, face: { ...face, items: listed } },
    ...items.map(({ item, id: own }) => itemCard(card, id, item, own)),
  ];
}

const itemCard = (list: Prepared, parent: CardId, item: PreparedItem, id: CardId): Identified => ({
  id,
  parent,
  card: {
    ...list,
    kind: 'item',
    anchor: item.anchor,
    topic: list.topic,
    context: item.context,
    items: [],
    frontLines: [],
    backLines: [item.face.line],
    contextLines: item.contextLines,
  },
  face: { ...item.face, id },
});

/** As they stand in the notes; an item behind its list. */
function inNoteOrder(
  cards: readonly Identified[],
  notes: readonly NoteCards[],
): readonly Identified[] {
  const order = new Map<string, number>(notes.map(({ path }, index) => [path, index]));
  const lineOfList = new Map(cards.map(({ id, face }) => [id, face.line]));
  const lineOf = ({ parent, face }: Identified): number =>
    parent ? (lineOfList.get(parent) ?? face.line) : face.line;
  return cards.toSorted(
    (a, b) =>
      (order.get(a.face.note) ?? 0) - (order.get(b.face.note) ?? 0) || lineOf(a) - lineOf(b),
  );
}
