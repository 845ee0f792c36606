// Answers by the thousand, in columns: a million of them as rows take minutes to write and half a minute to read,
// as segments a second. A segment holds answers of one device, is named after it, and never changes.

import { decodeTime } from 'ulid';
import type { CardId } from '#deck/card.ts';
import { hash32 } from '#kit/chance.ts';
import { instant, studyDay } from '#kit/time.ts';
import {
  type ActionId,
  type AnsweredEntry,
  confidences,
  type DeviceId,
  type Entry,
  type EntryId,
  grades,
  modes,
} from '#scheduler/journal.ts';

/** What is in a segment: enough to know whether to open it. */
export interface SegmentHead {
  readonly name: string;
  readonly device: DeviceId;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly firstAt: number;
  readonly lastAt: number;
  readonly count: number;
  /** Hashes of its cards, ascending. */
  readonly cards: Uint32Array;
}

export interface Segment {
  readonly name: string;
  readonly format: 1;
  readonly device: DeviceId;
  /** ULIDs, end to end. */
  readonly ids: string;
  readonly actions: string;
  readonly cards: readonly CardId[];
  readonly params: readonly string[];
  readonly columns: Columns;
}

/** A number for each answer in each column. Indexes point into the lists of the segment, `grades` and `modes`. */
interface Columns {
  readonly action: Uint16Array;
  readonly card: Uint16Array;
  readonly params: Uint16Array;
  readonly at: Float64Array;
  readonly tick: Float64Array;
  readonly seq: Float64Array;
  readonly offset: Int16Array;
  readonly day: Int32Array;
  readonly tookMs: Float64Array;
  /** A study day where `dueIsDay` is 1, else an instant. */
  readonly due: Float64Array;
  readonly dueIsDay: Uint8Array;
  readonly grade: Uint8Array;
  readonly mode: Uint8Array;
  readonly confidence: Uint8Array;
}

const sureness = [undefined, ...confidences] as const;
export const ulidLength = 26;
/** The first sign is below 8, since a ULID's time has only 48 bits. */
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

const fields = new Set(
  'kind card grade tookMs mode due params confidence id at tick offset day device seq action'.split(
    ' ',
  ),
);

/**
 * Whether nothing of an entry is lost in a segment, and it is found there: an act is looked for by the time in its
 * id. What another version has added stays a row.
 */
export const isSealable = (entry: Entry): entry is AnsweredEntry =>
  entry.kind === 'answered' &&
  ulid.test(entry.id) &&
  ulid.test(entry.action) &&
  decodeTime(entry.action) === entry.at &&
  Object.keys(entry.due).length === 1 &&
  grades.includes(entry.grade) &&
  modes.includes(entry.mode) &&
  sureness.includes(entry.confidence) &&
  Object.keys(entry).every((field) => fields.has(field)) &&
  Math.abs(entry.offset) < 2 ** 15 &&
  Number.isInteger(entry.offset) &&
  Number.isInteger(entry.day);

/** Answers of one device, 65,535 at most, in the order of their numbers. */
export function pack(answers: readonly AnsweredEntry[]): { head: SegmentHead; segment: Segment } {
  const [first, last] = [answers[0], answers.at(-1)];
  if (!first || !last) throw new Error('Recto invariant broken: a segment without answers');
  const [cards, actions, params] = [aList<CardId>(), aList<ActionId>(), aList<string>()];
  const column = <Of extends Columns[keyof Columns]>(
    kind: { from: (values: readonly AnsweredEntry[], by: (answer: AnsweredEntry) => number) => Of },
    by: (answer: AnsweredEntry) => number,
  ): Of => kind.from(answers, by);
  const columns: Columns = {
    action: column(Uint16Array, ({ action }) => actions.indexOf(action)),
    card: column(Uint16Array, ({ card }) => cards.indexOf(card)),
    params: column(Uint16Array, (answer) => params.indexOf(answer.params)),
    at: column(Float64Array, ({ at }) => at),
    tick: column(Float64Array, ({ tick }) => tick),
    seq: column(Float64Array, ({ seq }) => seq),
    offset: column(Int16Array, ({ offset }) => offset),
    day: column(Int32Array, ({ day }) => day),
    tookMs: column(Float64Array, ({ tookMs }) => tookMs),
    due: column(Float64Array, ({ due }) => ('on' in due ? due.on : due.at)),
    dueIsDay: column(Uint8Array, ({ due }) => ('on' in due ? 1 : 0)),
    grade: column(Uint8Array, ({ grade }) => grades.indexOf(grade)),
    mode: column(Uint8Array, ({ mode }) => modes.indexOf(mode)),
    confidence: column(Uint8Array, ({ confidence }) => sureness.indexOf(confidence)),
  };
  const name = `${first.device}:${first.seq}:${first.id}`;
  const { device } = first;
  return {
    head: {
      name,
      device,
      firstSeq: first.seq,
      lastSeq: last.seq,
      firstAt: Math.min(...columns.at),
      lastAt: Math.max(...columns.at),
      count: answers.length,
      cards: Uint32Array.from(cards.values, hash32).sort(),
    },
    segment: {
      name,
      format: 1,
      device,
      ids: answers.map(({ id }) => id).join(''),
      actions: actions.values.join(''),
      cards: cards.values,
      params: params.values,
      columns,
    },
  };
}

/** Values in the order in which they first came. */
function aList<Value>() {
  const places = new Map<Value, number>();
  const values: Value[] = [];
  const indexOf = (value: Value): number => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, values.length);
    return values.push(value) - 1;
  };
  return { values, indexOf };
}

export const unpack = (segment: Segment): readonly AnsweredEntry[] =>
  Array.from({ length: segment.columns.at.length }, (_, row) => answerAt(segment, row));

/** The answers whose card, or whose act, is one of these: nothing is made of the others. */
export const answersOfCards = (
  segment: Segment,
  cards: Pick<ReadonlySet<CardId>, 'has'>,
): readonly AnsweredEntry[] =>
  pick(
    segment,
    segment.columns.card,
    segment.cards.map((card) => cards.has(card)),
  );

export const answersOfActs = (
  segment: Segment,
  acts: ReadonlySet<ActionId>,
): readonly AnsweredEntry[] =>
  pick(
    segment,
    segment.columns.action,
    actsOf(segment).map((act) => acts.has(act)),
  );

/** In the order of their numbers. */
export const actsOf = ({ actions }: Segment): readonly ActionId[] => ulidsIn<ActionId>(actions);

function pick(
  segment: Segment,
  column: Uint16Array,
  isWanted: readonly boolean[],
): readonly AnsweredEntry[] {
  const answers: AnsweredEntry[] = [];
  if (!isWanted.includes(true)) return answers;
  for (const [row, index] of column.entries())
    if (isWanted[index]) answers.push(answerAt(segment, row));
  return answers;
}

export const idsOf = ({ ids }: Segment): readonly EntryId[] => ulidsIn<EntryId>(ids);

const ulidsIn = <Id extends string>(ulids: string): readonly Id[] =>
  Array.from({ length: ulids.length / ulidLength }, (_, at) => ulidAt<Id>(ulids, at));

export const ulidAt = <Id extends string>(ulids: string, at: number): Id =>
  ulids.slice(at * ulidLength, (at + 1) * ulidLength) as Id;

/** Literals without spreads: a whole journal is read this way. */
function answerAt(
  { device, ids, actions, cards, params, columns }: Segment,
  row: number,
): AnsweredEntry {
  const due = columns.due[row] ?? 0;
  const answer: AnsweredEntry = {
    kind: 'answered',
    card: cards[columns.card[row] ?? 0] ?? ('' as CardId),
    grade: grades[columns.grade[row] ?? 0] ?? 'again',
    tookMs: columns.tookMs[row] ?? 0,
    mode: modes[columns.mode[row] ?? 0] ?? 'review',
    due: columns.dueIsDay[row] === 1 ? { on: studyDay(due) } : { at: instant(due) },
    params: params[columns.params[row] ?? 0] ?? '',
    id: ulidAt<EntryId>(ids, row),
    at: instant(columns.at[row] ?? 0),
    tick: columns.tick[row] ?? 0,
    offset: columns.offset[row] ?? 0,
    day: studyDay(columns.day[row] ?? 0),
    device,
    seq: columns.seq[row] ?? 0,
    action: ulidAt<ActionId>(actions, columns.action[row] ?? 0),
  };
  const confidence = sureness[columns.confidence[row] ?? 0];
  return confidence ? { ...answer, confidence } : answer;
}
