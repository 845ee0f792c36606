// Histories that wait for their cards, in a backup: a line for each.

import type { CardId } from '#deck/card.ts';
import { isListOf } from '#kit/is-list-of.ts';
import { isRecord } from '#kit/is-record.ts';
import { readEntry } from '#scheduler/read-entry.ts';
import {
  entriesOf,
  type Here,
  type PastCard,
  type PastChange,
  type PastReview,
  type WaitingHistory,
} from './exchange/waiting-history.ts';

/** What a line says, or `undefined` where it is none. The value comes from JSON. */
export function readWaitingLine(value: unknown): WaitingHistory | undefined {
  if (!isRecord(value)) return undefined;
  const { anchor, cards, from } = value;
  if (typeof anchor !== 'string' || !/^[\w-]+$/.test(anchor)) return undefined;
  if (!isListOf(isPastCard, cards) || (from !== undefined && from !== 'mochi')) return undefined;
  return { anchor, cards, ...(from === undefined ? {} : { from }) };
}

/** Its reviews have to make entries that a journal can hold. */
const isPastCard = (value: unknown): value is PastCard =>
  isShapedAsCard(value) &&
  entriesOf(value, someCard, anywhere).every((entry) => readEntry(entry) !== undefined);

const someCard = '^card' as CardId;
const anywhere: Here = { offset: 0, rolloverHour: 0 };

const isShapedAsCard = (value: unknown): value is PastCard =>
  isRecord(value) &&
  typeof value.suspended === 'boolean' &&
  typeof value.flagged === 'boolean' &&
  isListOf(isReview, value.reviews) &&
  (value.changes === undefined || isListOf(isChange, value.changes));

const isReview = (value: unknown): value is PastReview =>
  isRecord(value) &&
  isTime(value.at) &&
  [1, 2, 3, 4].includes(Number(value.ease)) &&
  isNumber(value.interval) &&
  isNumber(value.tookMs);

function isChange(value: unknown): value is PastChange {
  if (!isRecord(value) || !isTime(value.at)) return false;
  switch (value.kind) {
    case 'reset':
      return true;
    case 'rescheduled':
      return isTime(value.due);
    case 'imported':
      return isTime(value.due) && isNumber(value.stability) && isNumber(value.difficulty);
    default:
      return false;
  }
}

/** UTC ms that an id can be made of. */
const isTime = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 48;
const isNumber = (value: unknown): value is number => Number.isFinite(value);
