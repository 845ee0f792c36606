// Answers of segments and of rows, put together in columns.

import type { CardId } from '#deck/card.ts';
import { type AnswerLog, numbered } from '#scheduler/answer-log.ts';
import { type ActionId, type AnsweredEntry, grades, modes } from '#scheduler/journal.ts';
import { actsOf, idsOf, type Segment, ulidAt, ulidLength } from './segment.ts';

type Columns = Omit<AnswerLog, 'cards' | 'heirs' | 'turns'>;

/** Columns as they lie on the disk, with what they are put in order by. */
export interface Gathered extends Columns {
  readonly cards: readonly CardId[];
  readonly tick: Float64Array;
  /** Places in `devices`, which ascend. */
  readonly device: Uint16Array;
  readonly seq: Float64Array;
  readonly devices: readonly string[];
}

/** Of sealed answers and those in rows, without what was taken back. */
export function gather(
  segments: readonly Segment[],
  rows: readonly AnsweredEntry[],
  taken: ReadonlySet<ActionId>,
): Gathered {
  const room = segments.reduce((sum, { columns }) => sum + columns.at.length, rows.length);
  const devices = [...new Set([...segments, ...rows].map(({ device }) => device))].sort();
  const [cards, acts] = [numbered(), actNumbers()];
  const all = {
    card: new Uint32Array(room),
    grade: new Uint8Array(room),
    mode: new Uint8Array(room),
    day: new Int32Array(room),
    tookMs: new Float64Array(room),
    act: new Uint32Array(room),
    tick: new Float64Array(room),
    device: new Uint16Array(room),
    seq: new Float64Array(room),
  };
  let to = 0;
  for (const segment of segments) {
    const { columns } = segment;
    const device = devices.indexOf(segment.device);
    const cardOf = segment.cards.map(cards.of);
    const act = acts.in(segment);
    const isLeft = leftOut(segment, rows, taken);
    for (let place = 0; place < columns.at.length; place++) {
      if (isLeft(place)) continue;
      all.card[to] = cardOf[columns.card[place] ?? 0] ?? 0;
      all.grade[to] = columns.grade[place] ?? 0;
      all.mode[to] = columns.mode[place] ?? 0;
      all.day[to] = columns.day[place] ?? 0;
      all.tookMs[to] = columns.tookMs[place] ?? 0;
      all.act[to] = act[columns.action[place] ?? 0] ?? 0;
      all.tick[to] = columns.tick[place] ?? 0;
      all.seq[to] = columns.seq[place] ?? 0;
      all.device[to] = device;
      to += 1;
    }
  }
  for (const row of rows) {
    all.card[to] = cards.of(row.card);
    all.grade[to] = grades.indexOf(row.grade);
    all.mode[to] = modes.indexOf(row.mode);
    all.day[to] = row.day;
    all.tookMs[to] = row.tookMs;
    all.act[to] = acts.of(row.action);
    all.tick[to] = row.tick;
    all.seq[to] = row.seq;
    all.device[to] = devices.indexOf(row.device);
    to += 1;
  }
  const cut = to < room ? mapColumns(all, (column) => column.slice(0, to) as typeof column) : all;
  return { ...cut, devices, cards: cards.names() as readonly CardId[] };
}

/**
 * Numbers of acts. What an act wrote lies together, so that only the acts at the edges of a segment can go on
 * elsewhere: no other is looked up by its name.
 */
function actNumbers() {
  const atEdges = new Map<ActionId, number>();
  let next = 0;
  const of = (act: ActionId): number => {
    const number = atEdges.get(act) ?? next++;
    atEdges.set(act, number);
    return number;
  };
  return {
    of,
    in: ({ actions }: Segment): Uint32Array => {
      const numbers = new Uint32Array(actions.length / ulidLength);
      const last = numbers.length - 1;
      for (let at = 0; at <= last; at++)
        numbers[at] = at === 0 || at === last ? of(ulidAt<ActionId>(actions, at)) : next++;
      return numbers;
    },
  };
}

/** Whether an answer of the segment is left out: it was taken back, or it is still a row as well. */
export function leftOut(
  segment: Segment,
  rows: readonly AnsweredEntry[],
  taken: ReadonlySet<ActionId>,
): (place: number) => boolean {
  const { action, seq } = segment.columns;
  const [first = 0, last = 0] = [seq[0], seq.at(-1)];
  const twins = new Set(
    rows
      .filter((row) => row.device === segment.device && row.seq >= first && row.seq <= last)
      .map(({ id }) => id),
  );
  const ids = twins.size > 0 ? idsOf(segment) : [];
  const isTaken = taken.size === 0 ? [] : actsOf(segment).map((act) => taken.has(act));
  if (twins.size === 0 && !isTaken.includes(true)) return () => false;
  return (place) => {
    const id = ids[place];
    return (isTaken[action[place] ?? 0] ?? false) || (id !== undefined && twins.has(id));
  };
}

export function mapColumns<All extends Omit<Gathered, 'cards' | 'devices'>>(
  all: All,
  change: <Column extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
    column: Column,
  ) => Column,
) {
  return {
    card: change(all.card),
    grade: change(all.grade),
    mode: change(all.mode),
    day: change(all.day),
    tookMs: change(all.tookMs),
    act: change(all.act),
    tick: change(all.tick),
    device: change(all.device),
    seq: change(all.seq),
  };
}
