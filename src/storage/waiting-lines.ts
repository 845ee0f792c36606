// Histories that wait for their cards, in a backup: a line for each.

import { isListOf } from '#kit/is-list-of.ts';
import { isRecord } from '#kit/is-record.ts';
import {
  latest,
  longestDays,
  longestSeconds,
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

const isPastCard = (value: unknown): value is PastCard =>
  isRecord(value) &&
  typeof value.suspended === 'boolean' &&
  typeof value.flagged === 'boolean' &&
  isListOf(isReview, value.reviews) &&
  (value.changes === undefined || isListOf(isChange, value.changes));

// The bounds within which all entries that they make can be held by a journal. To make these here would take a minute.

const isReview = (value: unknown): value is PastReview =>
  isRecord(value) &&
  isTime(value.at) &&
  isWithin(value.ease, 1, 4) &&
  Number.isInteger(value.ease) &&
  isWithin(value.interval, -longestSeconds, longestDays) &&
  Number.isInteger(value.interval) &&
  isWithin(value.tookMs, 0, Number.MAX_SAFE_INTEGER);

function isChange(value: unknown): value is PastChange {
  if (!isRecord(value) || !isTime(value.at)) return false;
  switch (value.kind) {
    case 'reset':
      return true;
    case 'rescheduled':
      return isTime(value.due);
    case 'imported':
      return (
        isTime(value.due) &&
        isWithin(value.stability, 0.001, 36_500) &&
        isWithin(value.difficulty, 1, 10)
      );
    default:
      return false;
  }
}

const isTime = (value: unknown): value is number =>
  isWithin(value, 0, latest) && Number.isInteger(value);

const isWithin = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;
