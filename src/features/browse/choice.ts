// Which row the keys move from, and which cards are selected: one by one, in ranges, or all.

import type { CardId } from '#deck/card.ts';

export interface Choice {
  /** The row that has the focus. */
  readonly active: number;
  readonly chosen: ReadonlySet<CardId>;
  /** Where a range began. */
  readonly anchor: number;
}

export const nothingChosen: Choice = { active: 0, chosen: new Set(), anchor: 0 };

interface Listed {
  readonly id: CardId;
}

export const moved = (choice: Choice, to: number, rows: readonly Listed[]): Choice => {
  const active = Math.min(Math.max(0, to), Math.max(0, rows.length - 1));
  return { ...choice, active, anchor: active };
};

/** Moves, and selects everything between where the range began and there. */
export function extended(choice: Choice, to: number, rows: readonly Listed[]): Choice {
  const { active } = moved(choice, to, rows);
  const [from, until] = [Math.min(choice.anchor, active), Math.max(choice.anchor, active)];
  const range = rows.slice(from, until + 1).map(({ id }) => id);
  return { ...choice, active, chosen: new Set([...choice.chosen, ...range]) };
}

export function toggledAt(choice: Choice, index: number, rows: readonly Listed[]): Choice {
  const card = rows[index]?.id;
  if (!card) return choice;
  const chosen = new Set(choice.chosen);
  if (!chosen.delete(card)) chosen.add(card);
  return { active: index, anchor: index, chosen };
}

export const allOf = (choice: Choice, rows: readonly Listed[]): Choice => ({
  ...choice,
  chosen: new Set(rows.map(({ id }) => id)),
});

export const noneOf = (choice: Choice): Choice => ({ ...choice, chosen: new Set() });

/** What an act is meant for: what is selected and still listed, else the row that has the focus. */
export function meant({ active, chosen }: Choice, rows: readonly Listed[]): readonly CardId[] {
  const listed = rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const here = rows[active]?.id;
  return listed.length > 0 || !here ? listed : [here];
}
