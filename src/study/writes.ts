// Writes go to the disk one after another. One that the disk refuses is said aloud and tried again: nothing that the
// learner did is dropped while the page is open. One that fails by a mistake of ours would fail for ever: it is said,
// reported, and holds up no other.

import { copying } from '#app/failed.ts';
import { inTurn } from '#kit/turns.ts';
import { StorageFailure, troubleOf } from '#storage/trouble.ts';
import type { Notices } from '#ui/notices.tsx';
import { t } from './words.ts';

/** Milliseconds before each next try; the last is kept to. */
const pauses = [1000, 3000, 10_000];

/** What is being written, for the words in which its failure is told. */
type Written = 'grade' | 'undo' | 'change';

export interface Writes {
  /** Runs after all earlier writes; resolves once it is on the disk, and rejects with a mistake of our own. */
  readonly add: <Result>(write: () => Promise<Result>, what: Written) => Promise<Result>;
  /** The same for a grade, of which one is under way at a time. `goOn` is told right after. */
  readonly addGrade: <Result>(write: () => Promise<Result>, goOn: (result: Result) => void) => void;
  readonly isGrading: () => boolean;
  /** Resolves once nothing is left to write, also of what followed from it. */
  readonly settled: () => Promise<void>;
}

export function createWrites(notices: Notices): Writes {
  const turns = inTurn();
  let isGrading = false;
  const add: Writes['add'] = (write, what) => turns.add(() => untilWritten(write, what, notices));
  return {
    add,
    addGrade: (write, goOn) => {
      isGrading = true;
      void add(write, 'grade').then(
        (result) => {
          isGrading = false;
          goOn(result);
        },
        (mistake) => {
          isGrading = false;
          throw mistake;
        },
      );
    },
    isGrading: () => isGrading,
    settled: turns.settled,
  };
}

async function untilWritten<Result>(
  write: () => Promise<Result>,
  what: Written,
  notices: Notices,
): Promise<Result> {
  let endAlarm: (() => void) | undefined;
  for (let failures = 0; ; failures++) {
    try {
      const result = await write();
      endAlarm?.();
      return result;
    } catch (error) {
      if (!(error instanceof StorageFailure)) {
        notices.alarm(t('neverSaved'), copying(error, notices));
        throw error;
      }
      endAlarm = sayTrouble(notices, what, error, failures);
      await rest(pauses[Math.min(failures, pauses.length - 1)] ?? 0);
    }
  }
}

const notSaved = {
  grade: 'gradeNotSaved',
  undo: 'undoNotSaved',
  change: 'changeNotSaved',
} as const;

function sayTrouble(notices: Notices, what: Written, error: StorageFailure, failures: number) {
  const isFull = troubleOf(error).trouble === 'quota';
  return isFull || failures === 0
    ? notices.alarm(t(isFull ? 'diskFull' : notSaved[what]))
    : notices.alarm(t('stillNotSaved'), copying(error, notices));
}

const rest = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
