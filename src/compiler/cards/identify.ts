// Gives every card of a collection its id, and finds the cards that ask the same thing twice.

import type { CardId } from '#deck/card.ts';
import type { Problem } from '#deck/problem.ts';
import { cardId, type IdSource, idAt, idLevels, signsIn } from './ids.ts';
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
    if (entry.final !== undefined) used.set(entry.final, entry);
    else if (!isOfSameLine(entry, used.get(entry.id))) problems.push(sameTwice(entry, used));
  }
  return { ids: byNote.map((cards) => cards.map(({ final }) => final)), problems };
}

/** Cards that share an id all take the next one, until no more can. */
function tellApart(entries: readonly Entry[]): void {
  let alike = entries;
  for (let round = 1; round < idLevels; round++) {
    alike = sharingIds(alike);
    if (round === idLevels - 1) alike = differingInSigns(alike);
    for (const entry of alike) {
      entry.level++;
      entry.id = rememberedId(entry.level, entry.card.idSource);
    }
  }
}

function sharingIds(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  return shared.size === 0 ? [] : entries.filter(({ id }) => shared.has(id));
}

/** What is asked twice in the same words and signs keeps its id. */
function differingInSigns(entries: readonly Entry[]): readonly Entry[] {
  const signsOf = new Map<string, Set<string>>();
  for (const { id, card } of entries)
    signsOf.set(id, (signsOf.get(id) ?? new Set()).add(signsIn(card.idSource.prompt)));
  return entries.filter(({ id }) => (signsOf.get(id)?.size ?? 0) > 1);
}

/** Notes that stay as they are keep their cards, which are told apart anew with every edit of another note. */
const remembered = new WeakMap<IdSource, string[]>();

function rememberedId(level: number, source: IdSource): string {
  const ids = remembered.get(source) ?? [];
  remembered.set(source, ids);
  const id = ids[level] ?? idAt(level, source);
  ids[level] = id;
  return id;
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

/** Read in two ways, a line is still written once. */
const isOfSameLine = (entry: Entry, other: Entry | undefined): boolean =>
  entry.path === other?.path && entry.card.face.line === other.card.face.line;

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
