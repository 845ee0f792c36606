// The ledger as the page Notes reads it, note by note.

import type { LedgerFile, NoteLedger } from '#deck/ledger-file.ts';
import type { Compiled, NoteFile } from './compile.ts';
import { sourceOf } from './source.ts';

export function ledgerFile(
  { deck, ledger, problems, syntaxes }: Compiled,
  files: readonly NoteFile[],
): LedgerFile {
  const linesOf = byNote(ledger);
  const problemsOf = byNote(problems);
  const notes = files.map(({ path, bytes }): NoteLedger => {
    const lines = linesOf.get(path) ?? [];
    const syntax = syntaxes.get(path);
    const text = deck.sources?.has(path) ? undefined : sourceOf(bytes)?.text;
    return {
      note: path,
      lines: lines.length,
      ...(syntax === undefined ? {} : { syntax }),
      skipped: lines.flatMap(({ as, line, reason = '' }) =>
        as === 'skipped' ? [[line, reason] as const] : [],
      ),
      problems: (problemsOf.get(path) ?? []).map(({ note, ...problem }) => problem),
      ...(text === undefined ? {} : { text }),
    };
  });
  return { format: 1, notes };
}

function byNote<Thing extends { readonly note: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, readonly Thing[]> {
  const all = new Map<string, Thing[]>();
  for (const thing of things) {
    const others = all.get(thing.note);
    if (others) others.push(thing);
    else all.set(thing.note, [thing]);
  }
  return all;
}
