// Gives every card of a collection its id, and finds the cards that ask the same thing twice.

import type { CardId } from '#deck/card.ts';
import type { Problem } from '#deck/problem.ts';
import { cardId, idAt, idLevels } from './ids.ts';
import type { CompiledNote, Prepared } from './prepared.ts';

/** Ids of a note's cards, in their order; a card without one is left out. */
export type NoteIds = readonly (CardId | undefined)[];

interface Entry {
  readonly path: string;
  readonly card: Prepared;
  /** Which of the card's ids it has now. */
  level: number;
  id: string;
  final: CardId | undefined;
}

interface NoteCards {
  readonly path: string;
  readonly result: CompiledNote;
}

export function identify(notes: readonly NoteCards[]): {
  /** Of each note, in the order of the notes. */
  ids: readonly NoteIds[];
  problems: readonly Problem[];
} {
  const byNote = notes.map(({ path, result }) =>
    result.cards.map((card): Entry => ({ path, card, level: 0, id: card.id, final: undefined })),
  );
  const entries = byNote.flat();
  tellApart(entries);
  const problems: Problem[] = [];
  const used = new Map<string, Entry>();
  for (const entry of byPrecedence(entries)) {
    entry.final = freeId(entry, used);
    if (entry.final === undefined) problems.push(sameTwice(entry, used));
    else used.set(entry.final, entry);
  }
  return { ids: byNote.map((cards) => cards.map(({ final }) => final)), problems };
}

/** Cards that share an id all take the next one, until no more can. */
function tellApart(entries: readonly Entry[]): void {
  for (let round = 1; round < idLevels; round++) {
    const shared = sharedIds(entries);
    if (shared.size === 0) return;
    for (const entry of entries) {
      if (!shared.has(entry.id)) continue;
      entry.level++;
      entry.id = idAt(entry.level, entry.card.idSource);
    }
  }
}

function sharedIds(entries: readonly Entry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of entries) {
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

function freeId({ card, id }: Entry, used: ReadonlyMap<string, Entry>): CardId | undefined {
  const named = card.anchor === undefined ? [] : [`^${card.anchor}`, `^${card.anchor}/${card.id}`];
  const free = [...named, id].find((wanted) => !used.has(wanted));
  return free === undefined ? undefined : cardId(free);
}

function sameTwice({ path, card, id }: Entry, used: ReadonlyMap<string, Entry>): Problem {
  const other = used.get(id);
  const where = other ? `${other.path}:${other.card.face.line}` : 'another line';
  return {
    note: path,
    line: card.face.line,
    column: 1,
    message: `This asks the same as ${where}: "${card.face.frontText}".`,
    hint: 'Reword one of the two, or put <!-- cards:skip --> at the end of its line.',
  };
}
