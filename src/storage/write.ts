// What the learner did: its entries, the memories that follow, and the session's place, in one transaction.

import type { ActionId, Entry, EntryOf } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import {
  type Act,
  afterwards,
  type Change,
  changeBy,
  changesAll,
  daysWith,
  foldedIn,
  rewritesHistory,
} from './change.ts';
import type { KeptPlaces, Picture } from './picture.ts';
import { putAtOnce } from './put-at-once.ts';
import { cardsOf, entriesOfActs } from './read-journal.ts';
import { readPicture } from './read-picture.ts';
import { rebuild, replayCards } from './recall.ts';
import { aboutAct, entryOf, rowOf } from './rows.ts';
import type { Database, MetaRow } from './schema.ts';
import type { StateChanges } from './states.ts';
import type { CopyMark } from './storage.ts';

/** What is kept beside the journal. `undefined` leaves it as it is, `null` ends it. */
interface Places {
  readonly place?: SessionPlace | null | undefined;
  readonly quiz?: ((stored: unknown) => unknown) | null | undefined;
  readonly copy?: CopyMark;
}

export interface Written {
  readonly entries: readonly Entry[];
  readonly picture: Picture;
}

/** Without entries, nothing was written: after this act every memory is another one (`rememberAct`). */
type Attempted = Pick<Written, 'picture'> & Partial<Written>;

/**
 * Writes an act without reading anything first. Answers `undefined`, and writes nothing, if `known` is older than the
 * disk, or if the act changes what earlier entries mean.
 */
export async function writeAtOnce(
  db: Database,
  known: Picture,
  act: Act,
  places: Places,
): Promise<Written | undefined> {
  const change = changeBy(known, [act]);
  if (rewritesHistory(change) || changesAll(change)) return undefined;
  const after = afterwards(change, foldedIn(change), daysWith(known.days, change.entries));
  const kept = keptWith(known, places);
  const meta = [...after.rows.meta, ...kept.put];
  const isWritten = await putAtOnce(db, known.head.rev, { ...after.rows, meta, ended: kept.ended });
  if (!isWritten) return undefined;
  return { entries: change.entries, picture: { ...known, ...after.picture, ...kept.places } };
}

/**
 * The same for any act, within a read-write transaction over all tables. It writes no entries if another tab has
 * written since and the card is no longer due.
 */
export async function writeAct(
  db: Database,
  known: Picture,
  act: Act,
  places: Places,
  isStillDue: (states: States) => boolean = () => true,
): Promise<Attempted> {
  const before = await upToDate(db, known);
  // No newer revision: this act cannot be on the disk yet.
  const already = before === known ? [] : await entriesOfAct(db, act.action);
  if (already.length > 0 || !isStillDue(before.states))
    return { entries: already, picture: before };
  const change = changeBy(before, [act]);
  if (changesAll(change)) return { picture: before };
  const { entries, picture } = await append(db, change);
  return { entries, picture: { ...picture, ...(await putPlaces(db, before, places)) } };
}

export const entriesOfAct = async (db: Database, action: ActionId): Promise<readonly Entry[]> =>
  (await db.entries.where('action').equals(action).toArray()).map(entryOf);

/** Adds to the journal what comes after all that is on the disk, with all that follows from it. */
export async function append(db: Database, change: Change): Promise<Written> {
  const { before, entries } = change;
  // Before the replay, which reads them.
  await db.entries.bulkAdd(entries.map(rowOf));
  const changes = rewritesHistory(change) ? await replayed(db, change) : foldedIn(change);
  const days = daysWith(before.days, entries, await takenBack(db, entries));
  const { rows, picture } = afterwards(change, changes, days);
  await db.memories.bulkPut([...rows.memories]);
  await db.days.bulkPut(rows.days.filter(({ answers }) => answers > 0));
  await db.days.bulkDelete(rows.days.filter(({ answers }) => answers <= 0).map(({ day }) => day));
  await db.meta.bulkPut([...rows.meta]);
  return { entries, picture: { ...before, ...picture } };
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

async function putPlaces(db: Database, before: KeptPlaces, places: Places): Promise<KeptPlaces> {
  const { put, ended, places: kept } = keptWith(before, places);
  await db.meta.bulkPut([...put]);
  await db.meta.bulkDelete([...ended]);
  return kept;
}

/** What is kept beside the journal from now on, and the rows that say so. */
function keptWith({ session, quiz, lastCopy, lost }: KeptPlaces, next: Places) {
  const put: MetaRow[] = [];
  const ended: MetaRow['key'][] = [];
  if (next.place) put.push({ key: 'session', place: next.place });
  else if (next.place === null) ended.push('session');
  const nextQuiz = next.quiz ? next.quiz(quiz) : next.quiz;
  if (nextQuiz === null) ended.push('quiz');
  else if (nextQuiz !== undefined) put.push({ key: 'quiz', quiz: nextQuiz });
  if (next.copy) put.push({ key: 'copy', ...next.copy });
  const places: KeptPlaces = {
    session: next.place === undefined ? session : (next.place ?? undefined),
    quiz: nextQuiz === undefined ? quiz : (nextQuiz ?? undefined),
    lastCopy: next.copy ?? lastCopy,
    lost,
  };
  return { put, ended, places };
}

/** What was taken back may lie under later answers: the cards that it touched are replayed. */
async function replayed(
  db: Database,
  { before, entries, configured }: Change,
): Promise<StateChanges> {
  const targets = entries.filter(isRetraction).map(({ target }) => target);
  const taken = await entriesOfActs(db, targets);
  const touched = [...taken, ...entries].flatMap(cardsOf);
  const { cards, states } = await replayCards(db, touched, configured.params.weights);
  const known = [...cards].filter((card) => states.has(card) || before.states.has(card));
  return new Map(known.map((card) => [card, states.get(card)]));
}

/** The answers that these entries take back, without those that an earlier entry took back. */
async function takenBack(db: Database, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const answers: Entry[] = [];
  for (const { target, action } of entries.filter(isRetraction)) {
    const earlier = db.entries.where('about').equals(aboutAct(target));
    if (await earlier.and((row) => row.action !== action).first()) continue;
    answers.push(...(await entriesOfActs(db, [target])));
  }
  return answers;
}

const isRetraction = (entry: Entry): entry is EntryOf<'retracted'> => entry.kind === 'retracted';
