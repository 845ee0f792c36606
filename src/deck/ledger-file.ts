// deck/ledger.json: what became of the lines that no card shows. Only a local server tells it, to the page Notes.

import { isRecord } from '#kit/is-record.ts';
import type { Problem } from './problem.ts';

export interface LedgerFile {
  readonly format: 1;
  readonly notes: readonly NoteLedger[];
}

export interface NoteLedger {
  /** Path below the notes folder. */
  readonly note: string;
  /** Lines that are not blank. */
  readonly lines: number;
  /** Whose marks the note is written in, where they are not ours. */
  readonly syntax?: string;
  /** Not named in the note: its lines show it. */
  readonly isFound?: boolean;
  readonly skipped: readonly (readonly [line: number, reason: string])[];
  readonly problems: readonly Omit<Problem, 'note'>[];
  /** The note itself, where it has no card, and so is not among the deck's own texts. */
  readonly text?: string;
}

/** The notes of a ledger, or nothing where it is in a format of another version. */
export const readLedger = (file: unknown): readonly NoteLedger[] | undefined =>
  isLedger(file) ? file.notes : undefined;

const isLedger = (file: unknown): file is LedgerFile =>
  isRecord(file) && file.format === 1 && Array.isArray(file.notes);
