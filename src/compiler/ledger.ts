// Where every line of the notes went. Each line that is not blank stands here exactly once.

import type { CardId } from '#deck/card.ts';
import type { CompiledNote } from './cards/prepared.ts';

/** Where a line of the notes went: the first of front, back, context and skipped that it is. */
export interface LedgerLine {
  readonly note: string;
  readonly line: number;
  readonly as: 'front' | 'back' | 'context' | 'skipped';
  readonly cards: readonly CardId[];
  readonly reason?: string;
}

/** The lines that a card is made of. */
interface CardLines {
  readonly id: CardId;
  readonly frontLines: readonly number[];
  readonly backLines: readonly number[];
  readonly contextLines: readonly number[];
}

interface Uses {
  readonly front: CardId[];
  readonly back: CardId[];
  readonly context: CardId[];
}

export function ledgerOf(
  note: string,
  { lines, reasons }: CompiledNote,
  cards: readonly CardLines[],
): readonly LedgerLine[] {
  const uses = new Map<number, Uses>();
  for (const { id, frontLines, backLines, contextLines } of cards) {
    add(uses, frontLines, 'front', id);
    add(uses, backLines, 'back', id);
    add(uses, contextLines, 'context', id);
  }
  return lines.map((line) => lineOf(note, line, uses.get(line), reasons.get(line)));
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
