// What became of the cards after the notes were edited, in words. Each line is one fact that can be undone.

import { addTo } from '#kit/groups.ts';
import type { CardId } from './card.ts';
import type { Descent } from './change.ts';
import type { Lineage } from './lineage.ts';

export interface LineageLine {
  readonly how: Descent['how'];
  /** Written as one act, so that undo takes the line back whole. */
  readonly descents: readonly Descent[];
}

/** A line for each card that has an heir; a card that split and a card that several became are one line each. */
export function linesOf({ descents }: Lineage): readonly LineageLine[] {
  const lines = new Map<string, Descent[]>();
  for (const descent of descents) {
    const key = descent.how === 'merged' ? `into ${descent.to}` : `from ${descent.from}`;
    addTo(lines, key, descent);
  }
  return [...lines.values()].flatMap((line) => {
    const [first] = line;
    return first ? [{ how: first.how, descents: line }] : [];
  });
}

/** "31 kept, 3 reworded, history kept, 1 split into 2, 2 gone". Empty where nothing happened to a history. */
export function describeLineage(lineage: Lineage, hasHistory: (card: CardId) => boolean): string {
  const lines = linesOf(lineage);
  const of = (how: Descent['how']) => lines.filter((line) => line.how === how);
  const [reworded, moved] = [of('reworded').length, of('moved').length];
  const kept = lineage.kept.filter(hasHistory).length;
  // One part of a line that was split may go on as the card that it was.
  const own = new Set(lineage.kept);
  const partsOf = ({ how, from, to }: Descent): readonly CardId[] =>
    how === 'merged' ? [from] : own.has(from) ? [from, to] : [to];
  const counted = (how: Descent['how'], say: (lines: number, parts: number) => string) => {
    const parts = new Set(of(how).flatMap(({ descents }) => descents.flatMap(partsOf)));
    return parts.size > 0 ? [say(of(how).length, parts.size)] : [];
  };
  const retired = lineage.retired.filter(hasHistory).length;
  if (lines.length + retired === 0) return '';
  const followed = [
    ...(reworded > 0 ? [`${reworded} reworded`] : []),
    ...(moved > 0 ? [`${moved} moved`] : []),
  ];
  return [
    ...(kept > 0 ? [`${kept} kept`] : []),
    ...(followed.length > 0 ? [...followed, 'history kept'] : []),
    ...counted('split', (count, parts) => `${count} split into ${parts}`),
    ...counted('merged', (count, parts) => `${parts} merged into ${count}`),
    ...(retired > 0 ? [`${retired} gone`] : []),
  ].join(', ');
}
