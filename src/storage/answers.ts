// The answers of the whole journal in columns, straight from the segments: no object is made of a sealed answer.

import type { CardId } from '#deck/card.ts';
import { type AnswerLog, heirsOf, isTurn, numbered, turnOf } from '#scheduler/answer-log.ts';
import { descentsOf } from '#scheduler/descent.ts';
import {
  type ActionId,
  byTime,
  type DeviceId,
  type Entry,
  type EntryId,
  grades,
  modes,
  type Place,
  retractedActs,
} from '#scheduler/journal.ts';
import { entryOf } from './rows.ts';
import type { Database } from './schema.ts';
import { allSegments, headsOf } from './sealed.ts';
import { type Answer, actsOf, idsOf, type Segment, ulidAt, ulidLength } from './segment.ts';

/** Of the whole journal, or of the newest so many answers at least: then no older segment is opened. */
export async function answerLog(
  db: Database,
  newest = Number.POSITIVE_INFINITY,
): Promise<AnswerLog> {
  // Rows are read first: an answer that is sealed meanwhile is then in both, and counted once.
  const rows = (await db.entries.toArray()).map(entryOf);
  const taken = retractedActs(rows);
  const standing = rows.filter(({ action }) => !taken.has(action)).sort(byTime);
  const answers = standing.filter((entry) => entry.kind === 'answered');
  const segments = inTime(
    newest === Number.POSITIVE_INFINITY
      ? await allSegments(db)
      : await newestSegments(db, newest, answers, taken),
  );
  const all = gather(segments, answers, taken);
  const order = orderOf(all);
  const sorted = order ? inOrder(all, order) : all;
  const { cards, card, grade, mode, day, tookMs, act } = sorted;
  const descents = descentsOf(standing);
  return {
    cards,
    card,
    grade,
    mode,
    day,
    tookMs,
    act,
    heirs: heirsOf(sorted, (place) => placeInTime(place, sorted), descents),
    turns: standing
      .filter(isTurn)
      .map((entry) => turnOf(entry, descents, (turn) => olderThan(turn, sorted))),
  };
}

/**
 * From the newest back, until so many answers are newer than whatever the next segment holds. "Newer" by the clocks
 * that they were given at: heads know no other time.
 */
async function newestSegments(
  db: Database,
  newest: number,
  rows: readonly Answer[],
  taken: ReadonlySet<ActionId>,
): Promise<readonly Segment[]> {
  const opened: Segment[] = [];
  const given = rows.map(({ at }): number => at);
  for (const { name, lastAt } of (await headsOf(db)).toSorted((a, b) => b.lastAt - a.lastAt)) {
    if (given.filter((at) => at > lastAt).length >= newest) break;
    const segment = await db.segments.get(name);
    if (!segment) continue;
    opened.push(segment);
    const isLeft = leftOut(segment, rows, taken);
    given.push(...segment.columns.at.filter((_, place) => !isLeft(place)));
  }
  return opened;
}

/** Segments lie in the order of their names, which means nothing. In order of time, their answers need no sorting. */
const inTime = (segments: readonly Segment[]): readonly Segment[] =>
  segments.toSorted((a, b) => (a.columns.tick[0] ?? 0) - (b.columns.tick[0] ?? 0));

type Columns = Omit<AnswerLog, 'cards' | 'heirs' | 'turns'>;

/** Columns as they lie on the disk, with what they are put in order by. */
interface Gathered extends Columns {
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
  rows: readonly Answer[],
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
function leftOut(
  segment: Segment,
  rows: readonly Answer[],
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

function mapColumns<All extends Omit<Gathered, 'cards' | 'devices'>>(
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

/** The places in order of time; `undefined` if they are in order already, as with a single device. */
function orderOf({ tick, device, seq }: Gathered): Uint32Array | undefined {
  const compare = (a: number, b: number) =>
    (tick[a] ?? 0) - (tick[b] ?? 0) ||
    (device[a] ?? 0) - (device[b] ?? 0) ||
    (seq[a] ?? 0) - (seq[b] ?? 0);
  let place = 1;
  while (place < tick.length && compare(place - 1, place) <= 0) place += 1;
  return place >= tick.length ? undefined : Uint32Array.from(tick, (_, at) => at).sort(compare);
}

function inOrder(all: Gathered, order: Uint32Array): Gathered {
  const sorted = mapColumns(all, (column) => {
    const moved = column.slice() as typeof column;
    for (let to = 0; to < moved.length; to++) moved[to] = column[order[to] ?? 0] ?? 0;
    return moved;
  });
  return { ...sorted, devices: all.devices, cards: all.cards };
}

/** Without its id, which matters only where a cloned profile gave one number to two answers. */
const placeInTime = (place: number, { tick, device, seq, devices }: Gathered): Place => ({
  tick: tick[place] ?? 0,
  device: (devices[device[place] ?? 0] ?? '') as DeviceId,
  seq: seq[place] ?? 0,
  id: '' as EntryId,
});

/** How many answers come before an entry, by binary search. */
function olderThan(entry: Entry, { tick, device, seq, devices }: Gathered): number {
  const isBefore = (place: number): boolean => {
    const other = devices[device[place] ?? 0] ?? '';
    if (tick[place] !== entry.tick) return (tick[place] ?? 0) < entry.tick;
    return other === entry.device ? (seq[place] ?? 0) < entry.seq : other < entry.device;
  };
  let [low, high] = [0, tick.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
