// What a session came to. A card counts once, by its first grade: what it was remembered like.

import type { CardId } from '#deck/card.ts';
import { minuteMs } from '#kit/time.ts';
import { wholePercent } from '#kit/whole-percent.ts';
import type { SessionPlace, SessionStep } from '#scheduler/session-place.ts';

export interface Summary {
  readonly cards: number;
  readonly remembered: number;
  /** Remembered of all, 0 to 1. */
  readonly share: number;
  /** Missed at first, in the order in which they came. */
  readonly slipped: readonly CardId[];
  readonly minutes: number;
}

export function summaryOf({ done }: SessionPlace): Summary {
  const first = new Map<CardId, SessionStep>();
  for (const step of done) if (!first.has(step.card)) first.set(step.card, step);
  const slipped = [...first.values()].filter(({ grade }) => grade === 'again');
  const remembered = first.size - slipped.length;
  return {
    cards: first.size,
    remembered,
    share: first.size > 0 ? remembered / first.size : 0,
    slipped: slipped.map(({ card }) => card),
    minutes: done.reduce((sum, { tookMs }) => sum + tookMs, 0) / minuteMs,
  };
}

/** Grades from which on it is worth a word that Hard is used often, and the share that is often. */
const enoughGrades = 50;
const often = 0.3;

/** How often Hard was pressed, where that looks as if it stood for a miss. */
export function oftenHard({ done }: SessionPlace): { hard: number; of: number } | undefined {
  const hard = done.filter(({ grade }) => grade === 'hard').length;
  return done.length >= enoughGrades && hard > done.length * often
    ? { hard, of: done.length }
    : undefined;
}

/** Points of a hundred within which a result is "just over" what was aimed for. */
const justOver = 3;

/** How a result compares with the target, by the whole per cents that are shown. */
export function verdict(share: number, target: number): 'under' | 'at' | 'just over' | 'over' {
  const points = wholePercent(share) - wholePercent(target);
  if (points < 0) return 'under';
  if (points === 0) return 'at';
  return points <= justOver ? 'just over' : 'over';
}
