// A real store over an IndexedDB in memory. Two stores over one factory are two tabs of one browser.

import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { seededRandom } from '#kit/chance.ts';
import { type Clock, instant, studyDay } from '#kit/time.ts';
import { replay } from '#scheduler/fold.ts';
import type { Entry, EntryDraft, Grade } from '#scheduler/journal.ts';
import { foldParams, paramsKey } from '#scheduler/params.ts';
import { openStorage } from '#storage/open.ts';
import { type Limits, usualLimits } from '#storage/schema.ts';
import type { CopyMark, Snapshot, Storage, StorageTrouble } from '#storage/storage.ts';
import type { Step } from './histories.ts';
import { cardId, noon } from './scheduling.ts';

let browsers = 0;

/** Channels between tabs go by the name, and know nothing of browsers in memory. */
export const storeName = (): string => `recto:/${browsers}/`;

/** A browser that nobody has studied in yet. What is opened after it is opened in it. */
export function aNewBrowser(): void {
  browsers += 1;
  const indexedDB = new IDBFactory();
  Dexie.dependencies = { indexedDB, IDBKeyRange };
  Object.assign(globalThis, { indexedDB, IDBKeyRange });
}

/** A clock that stands still until it is moved. */
export function aClock(
  start = noon().at as number,
): Clock & { readonly move: (ms: number) => void } {
  let at = start;
  const move = (ms: number) => {
    at += ms;
  };
  return { now: () => instant(at), offsetAt: () => 0, move };
}

/** So little room for rows that a few answers are sealed and a few memories packed. */
export const tightLimits: Limits = { segment: 3, answers: 2, memories: 2 };

let tabs = 0;

export async function aTab(
  clock: Clock = aClock(),
  onTrouble: (trouble: StorageTrouble) => void = () => {},
  limits: Limits = usualLimits,
): Promise<Storage> {
  tabs += 1;
  const opened = await openStorage({
    name: storeName(),
    clock,
    random: seededRandom(tabs),
    onTrouble,
    limits,
  });
  if ('trouble' in opened) throw new Error(`not opened: ${JSON.stringify(opened)}`);
  return opened;
}

export const answer = (card: string, grade: Grade = 'good', due = 20_005): EntryDraft => ({
  kind: 'answered',
  card: cardId(card),
  grade,
  tookMs: 8000,
  mode: 'review',
  due: { on: studyDay(due) },
  params: 'fsrs-6',
});

/** Time goes by, then something is done. */
export async function step(
  storage: Storage,
  clock: ReturnType<typeof aClock>,
  next: Step,
): Promise<void> {
  clock.move(next.minutes * 60_000);
  if ('act' in next) await storage.record(next.act);
  else if (next.undo === 'act') await undo(storage);
  else await undoFit(storage);
}

/** Takes back the newest parameters that were put in force, as Settings does. */
export async function undoFit(storage: Storage): Promise<void> {
  const isFit = (entry: Entry) => entry.kind === 'configured' && entry.key === paramsKey;
  const fit = storage.current().configured.findLast(isFit);
  if (fit) await storage.record([{ kind: 'retracted', target: fit.action }]);
}

/** Takes back the newest act, as undo does. */
export async function undo(storage: Storage): Promise<boolean> {
  const [last] = await storage.lastAct();
  if (!last) return false;
  await storage.record([{ kind: 'retracted', target: last.action }]);
  return true;
}

/** Erases everything, with a copy of it in hand. */
export const eraseAll = (storage: Storage): Promise<boolean> => storage.erase(aCopyOf(storage));

/** The mark of a copy that is made now. */
export const aCopyOf = (storage: Storage): CopyMark => ({
  at: noon().at,
  answers: storage.current().answers,
  tick: storage.latest(),
});

/** The memories that the journal alone leads to. */
export async function replayed(storage: Storage) {
  const entries = await storage.journal();
  return replay(entries, foldParams(entries).weights);
}

/** What every device concludes from a journal, or from one that is equal. */
export function knownBy({ rev, session, quiz, lastCopy, ...snapshot }: Snapshot) {
  return { ...snapshot, states: new Map(snapshot.states) };
}
