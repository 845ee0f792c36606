// What an act changes: its entries, numbered, and all that follows from them. Pure: `write.ts` puts it on the disk.

import type { CardId } from '#deck/card.ts';
import { invariant } from '#kit/invariant.ts';
import { type Instant, type StudyDay, studyDayOf } from '#kit/time.ts';
import { fold, joinsHistories } from '#scheduler/fold.ts';
import {
  type ActionId,
  type Entry,
  type EntryDraft,
  type EntryId,
  type EntryOf,
  lastInstant,
} from '#scheduler/journal.ts';
import type { CardState, States } from '#scheduler/memory.ts';
import { counts } from './conclude.ts';
import { type Configured, configure, type Picture } from './picture.ts';
import { rowOf } from './rows.ts';
import type { DayRow, Head, MetaRow } from './schema.ts';
import { type StateChanges, withChanges } from './states.ts';
import { rowsOf } from './stored-states.ts';

/** An act before it is numbered. Its ids are given once, so that it can be written twice without harm. */
export interface Act {
  readonly action: ActionId;
  readonly ids: readonly EntryId[];
  readonly at: Instant;
  readonly offset: number;
  readonly drafts: readonly EntryDraft[];
}

/** New entries, which are newer than all others. */
export interface Change {
  readonly before: Picture;
  readonly entries: readonly Entry[];
  readonly configured: Configured;
}

export function changeBy(before: Picture, acts: readonly Act[]): Change {
  const entries = stamp(acts, before);
  return { before, entries, configured: configure(before.configured, entries) };
}

/** Numbers what is written, from the last number on. */
export function stamp(
  acts: readonly Act[],
  { head, configured }: Pick<Picture, 'head' | 'configured'>,
): readonly Entry[] {
  const entries: Entry[] = [];
  let tick = head.tick;
  for (const { action, ids, at, offset, drafts } of acts) {
    const day = studyDayOf(at, offset, configured.settings.rolloverHour);
    for (const [i, draft] of drafts.entries()) {
      const id = ids[i];
      invariant(id, 'an entry without an id');
      // Numbers tell what comes after a tick that nothing can follow.
      tick = Math.min(lastInstant, Math.max(at, tick + 1));
      const seq = head.seq + 1 + entries.length;
      entries.push({ ...draft, id, at, tick, offset, day, device: head.device, seq, action });
    }
  }
  return entries;
}

/** All that follows from new entries, as it is shown and as it lies on the disk. */
export function afterwards(
  { before, entries, configured }: Change,
  changes: StateChanges,
  { days, counted }: ReturnType<typeof daysWith>,
) {
  const rev = before.head.rev + 1;
  const states = withChanges(before.states, changes);
  const last = entries.at(-1);
  const head: Head = {
    ...before.head,
    seq: last?.seq ?? before.head.seq,
    tick: last?.tick ?? before.head.tick,
    rev,
    folded: configured.folded,
    cards: before.head.cards + grown(before.states, changes),
  };
  return {
    picture: { head, states, configured, days },
    rows: {
      entries: entries.map(rowOf),
      memories: rowsOf(changes, rev),
      days: counted,
      meta: [head] as readonly MetaRow[],
    },
  };
}

/** How many more memories there are: to count them all would take longer with each grade. */
function grown(before: States, changes: StateChanges): number {
  let more = 0;
  for (const [card, state] of changes) more += (state ? 1 : 0) - (before.has(card) ? 1 : 0);
  return more;
}

/** Whether other parameters are in force then. */
export const changesAll = ({ before, configured }: Change): boolean =>
  before.configured.folded !== configured.folded;

/** Whether entries change what earlier ones mean: then folding them in on top is not enough. */
export const rewritesHistory = (change: Change): boolean =>
  change.entries.some(
    (entry) => entry.kind === 'retracted' || (joinsHistories(entry) && !isHeirOfAll(entry, change)),
  );

/** Whether a card without a memory takes over a whole history: then nothing has to be replayed. */
const isHeirOfAll = (entry: Entry, { before, entries, configured }: Change): entry is Descended =>
  entry.kind === 'descended' &&
  !before.states.has(entry.to) &&
  configured.descents.isOnlyOne(entry) &&
  entries.every(({ kind }) => kind === 'descended');

/** New entries are the newest there are: folding them in is the same as replaying everything. */
export function foldedIn(change: Change): StateChanges {
  const { before, entries, configured } = change;
  const changes = new Map<CardId, CardState>();
  const states = {
    get: (card: CardId) => changes.get(card) ?? before.states.get(card),
    set: (card: CardId, state: CardState) => changes.set(card, state),
  };
  for (const entry of entries) {
    const from = isHeirOfAll(entry, change) && states.get(entry.from);
    if (from) states.set(entry.to, from);
    else fold(states, entry, configured.params.weights, configured.descents);
  }
  return changes;
}

/** The days of study with new answers, and without those that are taken back. `counted`: the days that changed. */
export function daysWith(
  before: ReadonlyMap<StudyDay, number>,
  more: readonly Entry[],
  fewer: readonly Entry[] = [],
): { readonly days: ReadonlyMap<StudyDay, number>; readonly counted: readonly DayRow[] } {
  const days = new Map(before);
  const changed = new Set<StudyDay>();
  const add = (by: number) => (entry: Entry) => {
    if (!counts(entry)) return;
    days.set(entry.day, (days.get(entry.day) ?? 0) + by);
    changed.add(entry.day);
  };
  more.forEach(add(1));
  fewer.forEach(add(-1));
  const counted = [...changed].map((day) => ({ day, answers: days.get(day) ?? 0 }));
  for (const { day, answers } of counted) if (answers <= 0) days.delete(day);
  return { days, counted };
}

type Descended = EntryOf<'descended'>;
