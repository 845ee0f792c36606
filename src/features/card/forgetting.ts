// How a card is being forgotten, as its page draws it.

import { addDays, daysBetween, type StudyDay, studyDay } from '#kit/time.ts';
import { recallAfter } from '#scheduler/forgetting.ts';
import { fuzzRange } from '#scheduler/fuzz.ts';
import type { KnownMemory } from '#scheduler/memory.ts';
import type { Weights } from '#scheduler/weights.ts';

export interface Forgetting {
  readonly from: StudyDay;
  readonly to: number;
  readonly points: readonly { readonly day: number; readonly value: number }[];
  /** Recall today. */
  readonly now: number;
  /** The first day, past or to come, on which recall is at the aim or below; `undefined` if that is years away. */
  readonly aimDay: StudyDay | undefined;
}

/** Points of the curve: more than a screen has use for would only be slow. */
const samples = 60;
const mostDays = 36_500;

/** Recall from the last answer until after the card is due. Of a list, the mean over its items. */
export function forgetting(
  memories: readonly [KnownMemory, ...KnownMemory[]],
  today: StudyDay,
  aim: number,
  weights: Weights,
): Forgetting {
  const recallOn = (day: number): number =>
    memories.reduce(
      (sum, { lastDay, stability }) =>
        sum + recallAfter(Math.max(0, day - lastDay), stability, weights),
      0,
    ) / memories.length;
  const from = studyDay(Math.max(...memories.map(({ lastDay }) => lastDay)));
  const aimDay = firstDay(from, (day) => recallOn(day) <= aim);
  const seen = Math.max(
    7,
    daysBetween(from, today),
    aimDay === undefined ? 0 : daysBetween(from, aimDay),
  );
  const to = from + Math.ceil(seen * 1.2);
  const points = Array.from({ length: samples + 1 }, (_, i) => {
    const day = from + ((to - from) * i) / samples;
    return { day, value: recallOn(day) };
  });
  return { from, to, points, now: recallOn(today), aimDay };
}

/** Whether a card comes back on another day than its recall reaches the aim, as rounding and fuzz alone may choose. */
export function isSpread(
  { from, aimDay }: Pick<Forgetting, 'from' | 'aimDay'>,
  due: StudyDay,
): boolean {
  if (aimDay === undefined || due === aimDay) return false;
  const { first, last } = fuzzRange(daysBetween(from, aimDay), mostDays);
  const days = daysBetween(from, due);
  // The aim is reached within the day before the one on which recall is below it.
  return days >= first - 1 && days <= last;
}

/** By halving: recall only falls. */
function firstDay(from: StudyDay, isSo: (day: number) => boolean): StudyDay | undefined {
  if (!isSo(from + mostDays)) return undefined;
  let [low, high] = [0, mostDays];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(from + middle)) high = middle;
    else low = middle + 1;
  }
  return addDays(from, low);
}
