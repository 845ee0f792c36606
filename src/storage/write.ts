// What the learner did: its entries, the memories that follow, and the session's place, in one transaction.

import type { CardId } from '#deck/card.ts';
import { invariant } from '#kit/invariant.ts';
import { type Instant, type StudyDay, studyDayOf } from '#kit/time.ts';
import { fold, joinsHistories } from '#scheduler/fold.ts';
import type { ActionId, Entry, EntryDraft, EntryId } from '#scheduler/journal.ts';
import type { CardState, States } from '#scheduler/memory.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { counts } from './conclude.ts';
import {
  type Configured,
  configure,
  type KeptPlaces,
  type Picture,
  readHead,
  readPicture,
} from './picture.ts';
import { cardsOf, entriesOfActs } from './read-journal.ts';
import { rebuild, replayCards } from './recall.ts';
import { aboutAct, type Database, entryOf, type Head, rowOf } from './schema.ts';
import { type StateChanges, withChanges } from './states.ts';
import type { CopyMark } from './storage.ts';
import { putChanges } from './stored-states.ts';

/** An act before it is numbered. Its ids are given once, so that it can be written twice without harm. */
export interface Act {
  readonly action: ActionId;
  readonly ids: readonly EntryId[];
  readonly at: Instant;
  readonly offset: number;
  readonly drafts: readonly EntryDraft[];
}

/** What is kept beside the journal. `undefined` leaves it as it is, `null` ends it. */
export interface Places {
  readonly place?: SessionPlace | null | undefined;
  readonly quiz?: unknown;
  readonly copy?: CopyMark;
}

export interface Written {
  readonly entries: readonly Entry[];
  readonly picture: Picture;
}

/** Someone else has written since, so that what was just asked for is taken back. */
export class Outdated extends Error {}

/**
 * Within a read-write transaction over all tables; rejects where `known` is older than the disk. All is asked for at
 * once: each answer of the database that is waited for would be felt before the next card.
 */
export async function writeActOver(
  db: Database,
  known: Picture,
  act: Act,
  places: Places,
): Promise<Written> {
  const asked = readHead(db);
  const written = putAct(db, known, act, places);
  // Where the transaction ends below, this is told as well.
  written.catch(() => {});
  if ((await asked)?.rev !== known.head.rev) throw new Outdated();
  return written;
}

/** The same where `known` may be older than the disk: it writes nothing where the act is not due any more. */
export async function writeAct(
  db: Database,
  known: Picture,
  act: Act,
  places: Places,
  isStillDue: (states: States) => boolean = () => true,
): Promise<Written> {
  const before = await upToDate(db, known);
  // Where nothing was written since, this was not either.
  const already = before === known ? [] : await entriesOfAct(db, act.action);
  return already.length > 0 || !isStillDue(before.states)
    ? { entries: already, picture: before }
    : putAct(db, before, act, places);
}

async function putAct(db: Database, before: Picture, act: Act, places: Places): Promise<Written> {
  const [{ entries, picture }, kept] = await Promise.all([
    append(db, before, [act]),
    putPlaces(db, before, places),
  ]);
  return { entries, picture: { ...picture, ...kept } };
}

const entriesOfAct = async (db: Database, action: ActionId): Promise<readonly Entry[]> =>
  (await db.entries.where('action').equals(action).toArray()).map(entryOf);

/** Adds acts to the journal at once, with all that follows from them. `before` is what is on the disk. */
export async function append(
  db: Database,
  before: Picture,
  acts: readonly Act[],
): Promise<Written> {
  const entries = stamp(acts, before);
  // The database answers in the order in which it is asked: what follows finds the entries.
  const [, after] = await Promise.all([
    db.entries.bulkAdd(entries.map(rowOf)),
    follow(db, before, entries),
  ]);
  return { entries, picture: { ...before, ...after } };
}

/** What is on the disk now, replayed where another version of the app left memories that this one cannot use. */
export const upToDate = async (db: Database, known: Picture): Promise<Picture> =>
  (await readPicture(db, known)) ?? (await rebuild(db, known.head));

/** Sets only what is kept beside the journal. */
export async function writePlaces(
  db: Database,
  known: Picture,
  places: Places,
): Promise<Pick<Written, 'picture'>> {
  const before = await upToDate(db, known);
  const head = { ...before.head, rev: before.head.rev + 1 };
  await db.meta.put(head);
  return { picture: { ...before, head, ...(await putPlaces(db, before, places)) } };
}

async function putPlaces(
  db: Database,
  { session, quiz: quizBefore, lastCopy }: KeptPlaces,
  { place, quiz, copy }: Places,
): Promise<KeptPlaces> {
  if (place) await db.meta.put({ key: 'session', place });
  else if (place === null) await db.meta.delete('session');
  if (quiz === null) await db.meta.delete('quiz');
  else if (quiz !== undefined) await db.meta.put({ key: 'quiz', quiz });
  if (copy) await db.meta.put({ key: 'copy', ...copy });
  return {
    session: place === undefined ? session : (place ?? undefined),
    quiz: quiz === undefined ? quizBefore : (quiz ?? undefined),
    lastCopy: copy ?? lastCopy,
  };
}

/** Numbers what is written, from the last number on. */
function stamp(acts: readonly Act[], { head, configured }: Picture): readonly Entry[] {
  const entries: Entry[] = [];
  let tick = head.tick;
  for (const { action, ids, at, offset, drafts } of acts) {
    const day = studyDayOf(at, offset, configured.settings.rolloverHour);
    for (const [i, draft] of drafts.entries()) {
      const id = ids[i];
      invariant(id, 'an entry without an id');
      tick = Math.max(at, tick + 1);
      const seq = head.seq + 1 + entries.length;
      entries.push({ ...draft, id, at, tick, offset, day, device: head.device, seq, action });
    }
  }
  return entries;
}

/** Writes what follows from new entries, which are newer than all others. */
async function follow(
  db: Database,
  before: Picture,
  entries: readonly Entry[],
): Promise<Omit<Picture, keyof KeptPlaces>> {
  const rev = before.head.rev + 1;
  const configured = configure(before.configured, entries);
  const change = { before, entries, configured };
  const changes = entries.some((entry) => rewritesHistory(entry, change))
    ? await replayed(db, change)
    : done(change);
  const states = withChanges(before.states, changes);
  const last = entries.at(-1);
  const head: Head = {
    ...before.head,
    seq: last?.seq ?? before.head.seq,
    tick: last?.tick ?? before.head.tick,
    rev,
    folded: configured.folded,
    cards: states.size,
  };
  const [days] = await Promise.all([
    putDays(db, before, entries),
    putChanges(db, changes, rev),
    db.meta.put(head),
  ]);
  return { head, states, configured, days };
}

interface Change {
  readonly before: Picture;
  readonly entries: readonly Entry[];
  readonly configured: Configured;
}

/** Whether an entry changes what earlier ones mean, so that folding it in on top would not do. */
const rewritesHistory = (entry: Entry, change: Change): boolean =>
  entry.kind === 'retracted' || (joinsHistories(entry) && !isHeirOfAll(entry, change));

/** Whether a card that nothing is known of takes over all of a history: no need to replay it. */
const isHeirOfAll = (entry: Entry, { before, entries, configured }: Change): entry is Descended =>
  entry.kind === 'descended' &&
  !before.states.has(entry.to) &&
  configured.descents.isOnlyOne(entry) &&
  entries.every(({ kind }) => kind === 'descended');

/** New entries are the newest there are: folding them in is the same as replaying everything. */
function done(change: Change): StateChanges {
  const { before, entries, configured } = change;
  const changes = new Map<CardId, CardState>();
  const states = {
    get: (card: CardId) => changes.get(card) ?? before.states.get(card),
    set: (card: CardId, state: CardState) => changes.set(card, state),
  };
  for (const entry of entries) {
    const from = isHeirOfAll(entry, change) && states.get(entry.from);
    if (from) states.set(entry.to, from);
    else fold(states, entry, configured.weights, configured.descents);
  }
  return changes;
}

/** What was taken back may lie under later answers: the cards that it touched are replayed. */
async function replayed(
  db: Database,
  { before, entries, configured }: Change,
): Promise<StateChanges> {
  const targets = entries.filter(isRetraction).map(({ target }) => target);
  const taken = await entriesOfActs(db, targets);
  const touched = [...taken, ...entries].flatMap(cardsOf);
  const { cards, states } = await replayCards(db, touched, configured.weights);
  const known = [...cards].filter((card) => states.has(card) || before.states.has(card));
  return new Map(known.map((card) => [card, states.get(card)]));
}

/** Counts the days of new answers, and no longer those of answers that are taken back for the first time. */
async function putDays(
  db: Database,
  before: Picture,
  entries: readonly Entry[],
): Promise<ReadonlyMap<StudyDay, number>> {
  const days = new Map(before.days);
  const changed = new Set<StudyDay>();
  const more = (by: number) => (entry: Entry) => {
    if (!counts(entry)) return;
    days.set(entry.day, (days.get(entry.day) ?? 0) + by);
    changed.add(entry.day);
  };
  entries.forEach(more(1));
  for (const { target, action } of entries.filter(isRetraction)) {
    const earlier = db.entries.where('about').equals(aboutAct(target));
    if (await earlier.and((row) => row.action !== action).first()) continue;
    (await entriesOfActs(db, [target])).forEach(more(-1));
  }
  for (const day of changed) {
    const answers = days.get(day) ?? 0;
    if (answers > 0) await db.days.put({ day, answers });
    else await db.days.delete(day);
    if (answers <= 0) days.delete(day);
  }
  return days;
}

type Descended = Extract<Entry, { kind: 'descended' }>;

const isRetraction = (entry: Entry): entry is Extract<Entry, { kind: 'retracted' }> =>
  entry.kind === 'retracted';
