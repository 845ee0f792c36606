// Where every line of the notes went. Each line that is not blank stands here exactly once.

import type { CardId } from '#deck/card.ts';
import type { Identified } from './cards/identify.ts';
import type { CompiledNote } from './cards/prepared.ts';
import type { LedgerLine } from './compile.ts';

interface NoteLines {
  readonly path: string;
  readonly result: CompiledNote;
}

interface Uses {
  readonly front: CardId[];
  readonly back: CardId[];
  readonly context: CardId[];
}

export function ledgerOf(
  notes: readonly NoteLines[],
  cards: readonly Identified[],
): readonly LedgerLine[] {
  const uses = usesOf(cards);
  return notes.flatMap(({ path, result }) => {
    const used = uses.get(path);
    return result.lines.map((line) =>
      lineOf(path, line, used?.get(line), result.reasons.get(line)),
    );
  });
}

function usesOf(cards: readonly Identified[]): ReadonlyMap<string, ReadonlyMap<number, Uses>> {
  const byNote = new Map<string, Map<number, Uses>>();
  for (const { id, card, face } of cards) {
    let lines = byNote.get(face.note);
    if (!lines) {
      lines = new Map();
      byNote.set(face.note, lines);
    }
    add(lines, card.frontLines, 'front', id);
    add(lines, card.backLines, 'back', id);
    add(lines, card.contextLines, 'context', id);
  }
  return byNote;
}

function add(lines: Map<number, Uses>, used: readonly number[], as: keyof Uses, id: CardId): void {
  for (const line of used) {
    let uses = lines.get(line);
    if (!uses) {
      uses = { front: [], back: [], context: [] };
      lines.set(line, uses);
    }
    if (uses[as].at(-1) !== id) uses[as].push(id);
  }
}

function lineOf(
  note: string,
  line: number,
  uses: Uses | undefined,
  reason = 'not part of a card',
): LedgerLine {
  const as = (['front', 'back', 'context'] as const).find((role) => uses && uses[role].length > 0);
  if (!uses || !as) return { note, line, as: 'skipped', cards: [], reason };
  return { note, line, as, cards: [...new Set([...uses.front, ...uses.back, ...uses.context])] };
}
