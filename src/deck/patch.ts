// Mended lines as a patch that `git apply` and `patch` read: the way of an edit from a phone to the notes.

import { type Edit, noteLines } from './note-lines.ts';

/** Lines before and after a change, by which a patch finds its place. */
const around = 3;

/** The edits of one note, of which the later ones win where two meet. `undefined` where they have no place in it. */
export function patchOf(note: string, text: string, edits: readonly Edit[]): string | undefined {
  const hasLastEnd = text.endsWith('\n');
  const lines = (hasLastEnd ? text.slice(0, -1) : text).split('\n');
  const asInNote = noteLines(text);
  // Old Mac line ends: lines that a patch does not know.
  if (asInNote.length !== lines.length + (hasLastEnd ? 1 : 0)) return undefined;
  const changes = apart(edits).filter(({ from, to, lines: next }) => {
    const isThere = from >= 1 && from <= to && to <= lines.length;
    return isThere && next.join('\n') !== asInNote.slice(from - 1, to).join('\n');
  });
  if (changes.length === 0) return undefined;
  let shift = 0;
  const hunks = together(changes).map((group) => {
    const hunk = hunkOf(lines, hasLastEnd, group, shift);
    shift += hunk.added;
    return hunk.text;
  });
  return `--- a/${note}\n+++ b/${note}\n${hunks.join('')}`;
}

/** In the order of the note, without those that a later edit lies over. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toReversed())
    if (!kept.some(({ from, to }) => edit.from <= to && edit.to >= from)) kept.push(edit);
  return kept.sort((a, b) => a.from - b.from);
}

/** Changes that share the lines around them stand in one piece. */
function together(changes: readonly Edit[]): readonly (readonly Edit[])[] {
  const groups: Edit[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.from - last.to <= 2 * around) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkOf(
  lines: readonly string[],
  hasLastEnd: boolean,
  changes: readonly Edit[],
  shift: number,
): { readonly text: string; readonly added: number } {
  const first = Math.max(1, (changes[0]?.from ?? 1) - around);
  const last = Math.min(lines.length, (changes.at(-1)?.to ?? 1) + around);
  const rows: string[] = [];
  let added = 0;
  let at = first;
  const stay = (until: number) => {
    for (; at <= until; at++) rows.push(row(' ', lines, at - 1, hasLastEnd));
  };
  for (const { from, to, lines: next } of changes) {
    stay(from - 1);
    for (; at <= to; at++) rows.push(row('-', lines, at - 1, hasLastEnd));
    const end = lines[from - 1]?.endsWith('\r') ? '\r' : '';
    const isLast = to === lines.length;
    const mended = next.map((line, index) =>
      isLast && !hasLastEnd && index === next.length - 1 ? line : line + end,
    );
    for (const index of mended.keys()) rows.push(row('+', mended, index, hasLastEnd || !isLast));
    added += mended.length - (to - from + 1);
  }
  stay(last);
  const count = last - first + 1;
  return {
    text: `@@ -${first},${count} +${first + shift},${count + added} @@\n${rows.join('')}`,
    added,
  };
}

const row = (sign: string, lines: readonly string[], index: number, hasLastEnd: boolean): string =>
  `${sign}${lines[index] ?? ''}\n${
    !hasLastEnd && index === lines.length - 1 ? '\\ No newline at end of file\n' : ''
  }`;
