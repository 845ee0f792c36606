// The ledger as the page Notes reads it, note by note.

import type { LedgerFile, NoteLedger } from '#deck/ledger-file.ts';
import type { Problem } from '#deck/problem.ts';
import { groupedBy } from '#kit/groups.ts';
import type { Compiled, NoteFile } from './compile.ts';
import { sourceOf } from './source.ts';

export function ledgerFile(
  { deck, ledger, problems, syntaxes }: Compiled,
  files: readonly NoteFile[],
): LedgerFile {
  const noteOf = ({ note }: { readonly note: string }) => note;
  const linesOf = groupedBy(ledger, noteOf);
  const problemsOf = groupedBy(problems, noteOf);
  const notes = files.map(({ path, bytes }): NoteLedger => {
    const lines = linesOf.get(path) ?? [];
    const text = deck.sources?.has(path) ? undefined : sourceOf(bytes)?.text;
    return {
      note: path,
      lines: lines.length,
      ...syntaxes.get(path),
      skipped: lines.flatMap(({ as, line, reason = '' }) =>
        as === 'skipped' ? [[line, reason] as const] : [],
      ),
      problems: (problemsOf.get(path) ?? []).map(unnamed),
      ...(text === undefined ? {} : { text }),
    };
  });
  const known = new Set(files.map(({ path }) => path));
  const unread = [...problemsOf].filter(([note]) => !known.has(note));
  return {
    format: 1,
    notes: [
      ...notes,
      ...unread.map(
        ([note, own]): NoteLedger => ({ note, lines: 0, skipped: [], problems: own.map(unnamed) }),
      ),
    ],
  };
}

/** A problem that stands below the name of its note. */
const unnamed = ({ note, ...problem }: Problem): Omit<Problem, 'note'> => problem;
