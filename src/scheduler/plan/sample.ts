// A large deck in small: every nth card, and an nth of the time. A policy that is best for it is best for the whole.

import { type Field, toOne } from './field.ts';
import { cellsOf, startsOf } from './units.ts';

/** At most so many units, evenly spread, and as much less time. */
export function thinned(field: Field, most: number): Field {
  const stride = Math.ceil(field.ids.length / most);
  if (stride <= 1) return field;
  const units = [...field.ids.keys()].filter((unit) => unit % stride === 0);
  const cells = units.flatMap((unit) => [...cellsOf(field, unit)]);
  const unitColumn = (column: Float64Array) =>
    Float64Array.from(units, (unit) => column[unit] ?? 0);
  const cellColumn = (column: Float64Array) =>
    Float64Array.from(cells, (cell) => column[cell] ?? 0);
  return {
    ids: units.flatMap((unit) => field.ids[unit] ?? []),
    goals: field.goals.map((goal) => ({
      ...goal,
      share: toOne(unitColumn(goal.share)),
      topic: Int32Array.from(units, (unit) => goal.topic[unit] ?? -1),
    })),
    firstCell: startsOf(units.map((unit) => [...cellsOf(field, unit)].length)),
    stability: cellColumn(field.stability),
    difficulty: cellColumn(field.difficulty),
    last: Int32Array.from(cells, (cell) => field.last[cell] ?? 0),
    shownFrom: Int32Array.from(units, (unit) => field.shownFrom[unit] ?? 0),
    fresh: unitColumn(field.fresh),
    pass: unitColumn(field.pass),
    fail: unitColumn(field.fail),
    budget: field.budget.map((seconds) => seconds / stride),
  };
}
