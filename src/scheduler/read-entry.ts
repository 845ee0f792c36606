// Entries from outside (a backup, an import, another device), checked field by field before they are believed.
// Kinds that this version does not know are kept as they are, once their stamp is in order: another version
// knows what they mean.

import { isRecord } from '#kit/is-record.ts';
import { isStudyDay } from '#kit/time.ts';
import { confidences, type Entry, grades, lastInstant, modes } from './journal.ts';

/** The entry, or `undefined` if the value is no valid one. The value comes from JSON. */
export function readEntry(value: unknown): Entry | undefined {
  if (!isRecord(value) || !fits(value, stamp)) return undefined;
  if (!Object.values(value).every((each) => isShallow(each))) return undefined;
  const shape = typeof value.kind === 'string' ? shapes.get(value.kind) : undefined;
  // Checked against the shape of its kind; unknown kinds are carried along.
  return !shape || fits(value, shape) ? (value as unknown as Entry) : undefined;
}

type Check = (value: unknown) => boolean;
/** Checks by field. As pairs, since a million entries are checked one after another. */
type Shape = readonly (readonly [field: string, check: Check])[];

/** Only fields of the value itself count: what it inherits was not in the file. */
const fits = (value: Readonly<Record<string, unknown>>, shape: Shape): boolean =>
  shape.every(([field, check]) => check(Object.hasOwn(value, field) ? value[field] : undefined));

/** Nested deeper, no version of the app has written it, and no browser could store it. */
const deepest = 30;

const isShallow = (value: unknown, levels = deepest): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1)));

const shapeOf = (checks: Readonly<Record<string, Check>>): Shape => Object.entries(checks);

const longestName = 200;
/** Of a note to a flag, of an edited card, or of a key, which may name a topic with all that it lies in. */
const longestText = 100_000;

const text =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest;
const nonEmpty =
  (longest: number): Check =>
  (value) =>
    value !== '' && text(longest)(value);
const name = nonEmpty(longestName);
const whole =
  (min: number, max: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
const number =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max;
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const instant = whole(0, lastInstant);
const due: Check = (value) =>
  isRecord(value) && ('on' in value ? isStudyDay(value.on) && !('at' in value) : instant(value.at));

const stamp = shapeOf({
  kind: name,
  id: name,
  at: instant,
  tick: whole(0, lastInstant),
  offset: whole(-1440, 1440),
  day: isStudyDay,
  device: name,
  seq: whole(1, Number.MAX_SAFE_INTEGER),
  action: name,
});

const ofCard = { card: name };

const checksByKind: Readonly<Record<Entry['kind'], Readonly<Record<string, Check>>>> = {
  answered: {
    ...ofCard,
    grade: oneOf(...grades),
    tookMs: number(0, Number.MAX_SAFE_INTEGER),
    mode: oneOf(...modes),
    due,
    params: name,
    confidence: oneOf(undefined, ...confidences),
  },
  retracted: { target: name },
  suspended: ofCard,
  resumed: ofCard,
  unflagged: ofCard,
  reset: ofCard,
  skipped: { ...ofCard, until: isStudyDay },
  flagged: { ...ofCard, note: optional(text(longestText)) },
  rescheduled: { ...ofCard, due },
  decided: {
    ...ofCard,
    verdict: oneOf('accept', 'reject', 'edit'),
    text: optional(text(longestText)),
  },
  descended: { from: name, to: name, how: oneOf('reworded', 'moved', 'split', 'merged') },
  imported: { ...ofCard, stability: number(0.001, 36_500), difficulty: number(1, 10), due },
  configured: { key: nonEmpty(longestText) },
};

const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries(checksByKind).map(([kind, checks]) => [kind, shapeOf(checks)]),
);
