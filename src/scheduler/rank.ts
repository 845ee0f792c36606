// The one ranker: which card gains most recall at a horizon for each second it takes. In a backlog of 963 cards
// it remembers as much as any other order, and more than most.

import { daysBetween, type StudyDay } from '#kit/time.ts';
import type { KnownMemory } from './memory.ts';
import { again, answered, good, type Model } from './model.ts';

/** Days ahead at which recall is compared where there is no date to work for. */
export const openHorizon = 30;

/** Median seconds of an answer that knew, and of one that did not, with what relearning takes. */
export const passSeconds = 13;
export const failSeconds = 32;

/** The recall at the horizon that answering this card today gains over leaving it, per second. */
export function gainPerSecond(
  { stability, difficulty, lastDay }: KnownMemory,
  today: StudyDay,
  horizon: number,
  model: Model,
): number {
  const elapsed = Math.max(0, daysBetween(lastDay, today));
  const recall = model.recall(elapsed, stability);
  const [known] = answered(model, stability, difficulty, elapsed, good);
  const [forgotten] = answered(model, stability, difficulty, elapsed, again);
  const after =
    recall * model.recall(horizon, known) + (1 - recall) * model.recall(horizon, forgotten);
  const left = model.recall(elapsed + horizon, stability);
  return (after - left) / (recall * passSeconds + (1 - recall) * failSeconds);
}
