// What follows from a whole journal, a little at a time, so that no grade has to wait for it. Cards that never
// exchanged memory are replayed apart from each other, which gives the same as replaying all of them at once.

import type { CardId } from '#deck/card.ts';
import { hash32 } from '#kit/chance.ts';
import { addTo } from '#kit/groups.ts';
import { finish, type Steps } from '#kit/steps.ts';
import type { StudyDay } from '#kit/time.ts';
import { replay } from '#scheduler/fold.ts';
import { type ActionId, type Entry, retractedActs } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import { foldParams } from '#scheduler/params.ts';
import type { Weights } from '#scheduler/weights.ts';
import { cardsOf } from './read-journal.ts';
import { type IsWanted, mayHold } from './sealed.ts';
import type { StateChanges } from './states.ts';

/** An answer that moves memory, and makes its day a day of study. */
export const counts = (entry: Entry): boolean =>
  entry.kind === 'answered' && entry.mode !== 'practice';

interface Conclusions {
  readonly states: Map<CardId, CardState>;
  readonly days: ReadonlyMap<StudyDay, number>;
}

/** A journal of which only the rows are in memory. */
export interface Journal {
  /** All entries that are not sealed. Only answers are ever sealed: every other entry is here. */
  readonly rows: readonly Entry[];
  /** How many answers are sealed. */
  readonly sealed: number;
  /** The sealed answers of some cards, a few at a time, from all segments or those that may hold some. */
  readonly answersOf: (
    cards: Pick<ReadonlySet<CardId>, 'has'>,
    isWanted?: IsWanted,
  ) => AsyncIterable<readonly Entry[]>;
}

/** This many entries are held in memory at a time, with the cards that they are about. */
const entriesAtOnce = 200_000;

/** `breathe` lets others have their turn. `onProgress` is told the share that is done, 0 to 1. */
export async function conclude(
  { rows, sealed, answersOf }: Journal,
  breathe: () => Promise<void>,
  onProgress: (share: number) => void,
): Promise<Conclusions> {
  const all = commonOf(rows);
  const parts = Math.ceil((rows.length + sealed + 1) / entriesAtOnce);
  const states = new Map<CardId, CardState>();
  const days = new Map<StudyDay, number>();
  for (let part = 0; part < parts; part++) {
    const isAsked = (card: CardId) => hash32(all.kin.get(card)?.[0] ?? card) % parts === part;
    const byCard: ByCard = new Map();
    sortInto(byCard, rows, isAsked);
    let read = 0;
    for await (const answers of answersOf({ has: isAsked })) {
      sortInto(byCard, answers);
      read += answers.length;
      onProgress((part + Math.min(1, (read * parts) / sealed) / 2) / parts);
      await breathe();
    }
    for (const done of concluding(byCard, all, { states, days })) {
      onProgress((part + (1 + done) / 2) / parts);
      await breathe();
    }
  }
  return { states, days };
}

/** What changes if some cards, and all that they exchanged memory with, are concluded anew. */
export async function concludeAgain(
  touched: readonly CardId[],
  { rows, answersOf }: Journal,
): Promise<StateChanges> {
  const all = commonOf(rows);
  const cards = new Set(touched.flatMap((card) => all.kin.get(card) ?? [card]));
  const byCard: ByCard = new Map();
  const isAsked = (card: CardId) => cards.has(card);
  sortInto(byCard, rows, isAsked);
  for await (const answers of answersOf(cards, mayHold(cards))) sortInto(byCard, answers);
  const states = new Map<CardId, CardState>();
  finish(concluding(byCard, all, { states, days: new Map() }));
  return new Map([...cards].map((card) => [card, states.get(card)]));
}

/** What follows from a journal that is read already. */
export function conclusionsOf(
  entries: readonly Entry[],
  onProgress: (share: number) => void,
): Conclusions {
  const concluded = { states: new Map<CardId, CardState>(), days: new Map<StudyDay, number>() };
  const byCard: ByCard = new Map();
  sortInto(byCard, entries);
  finish(concluding(byCard, commonOf(entries), concluded), onProgress);
  return concluded;
}

type ByCard = Map<CardId, Entry[]>;

function sortInto(
  byCard: ByCard,
  entries: readonly Entry[],
  isAsked: (card: CardId) => boolean = () => true,
): void {
  for (const entry of entries)
    for (const card of cardsOf(entry)) if (isAsked(card)) addTo(byCard, card, entry);
}

/** What all cards depend on. */
interface Common {
  readonly taken: ReadonlySet<ActionId>;
  readonly weights: Weights;
  /** For a card that ever exchanged memory with others: all of them, itself included. */
  readonly kin: ReadonlyMap<CardId, readonly CardId[]>;
}

function commonOf(entries: readonly Entry[]): Common {
  const others = entries.filter(({ kind }) => kind !== 'answered');
  return { taken: retractedActs(others), weights: foldParams(others).weights, kin: kinOf(others) };
}

/** Adds to what is concluded, family by family: cards that are kin together, every other card by itself. */
function* concluding(
  byCard: ByCard,
  { taken, weights, kin }: Common,
  {
    states,
    days,
  }: { readonly states: Map<CardId, CardState>; readonly days: Map<StudyDay, number> },
): Steps<void> {
  let done = 0;
  for (const card of byCard.keys()) {
    done += 1;
    if (done % cardsAtOnce === 0) yield done / byCard.size;
    const family = kin.get(card) ?? [card];
    if (family[0] !== card) continue;
    const entries = family.flatMap((each) => byCard.get(each) ?? []);
    const standing = [...new Set(entries)].filter(({ action }) => !taken.has(action));
    for (const entry of standing)
      if (counts(entry)) days.set(entry.day, (days.get(entry.day) ?? 0) + 1);
    for (const [each, state] of replay(standing, weights)) states.set(each, state);
  }
}

const cardsAtOnce = 200;

function kinOf(entries: readonly Entry[]): ReadonlyMap<CardId, readonly CardId[]> {
  const kin = new Map<CardId, CardId[]>();
  const familyOf = (card: CardId): CardId[] => {
    const family = kin.get(card) ?? [card];
    kin.set(card, family);
    return family;
  };
  for (const entry of entries) {
    if (entry.kind !== 'descended') continue;
    const [one, two] = [familyOf(entry.from), familyOf(entry.to)];
    if (one === two) continue;
    const [larger, smaller] = one.length < two.length ? [two, one] : [one, two];
    for (const card of smaller) {
      larger.push(card);
      kin.set(card, larger);
    }
  }
  return kin;
}
