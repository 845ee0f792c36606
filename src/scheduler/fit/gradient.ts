// The log loss of FSRS-6 on a card's answers, and its derivatives by the 21 parameters: once forward through the
// card's life, once back. The derivatives are written out by hand; a test holds them against differences.

import type { Histories } from './history.ts';
import {
  aLife,
  almostNever,
  at,
  bonus,
  capped,
  forward,
  intAt,
  type Life,
  lapsed,
  longestOf,
  type Parameters,
  passed,
  prepared,
  sameDay,
  stuck,
} from './life.ts';

export interface Slope {
  /** The loss of one card: the sum over its answers of weight times log loss. Adds its derivatives to `by`. */
  readonly descend: (card: number, weightOf: Float64Array) => number;
  /** The same without derivatives. */
  readonly lossOf: (card: number, weightOf: Float64Array) => number;
  /** Takes other parameters: 21, of which the first four are the logarithms of first stabilities. */
  readonly use: (parameters: Float64Array) => void;
  readonly by: Float64Array;
}

const add = (column: Float64Array, place: number, amount: number): void => {
  column[place] = at(column, place) + amount;
};

export function slopeOf(histories: Histories): Slope {
  const life = aLife(longestOf(histories));
  const by = new Float64Array(21);
  let parameters = prepared(new Float64Array(21));
  const lossOf = (card: number, weightOf: Float64Array) =>
    forward(histories, card, weightOf, life, parameters);
  return {
    by,
    lossOf,
    descend: (card, weightOf) => {
      const loss = lossOf(card, weightOf);
      if (loss > 0) backward(histories, card, weightOf, life, parameters, by);
      return loss;
    },
    use: (next) => {
      parameters = prepared(next);
    },
  };
}

// Below, all that a step back touches is handed over one by one: an object for each answer would be made a million times
// in a fit.

/** Goes back through the life that `forward` has left, from what each memory did to the loss after it. */
function backward(
  { starts, grade, elapsed }: Histories,
  card: number,
  weightOf: Float64Array,
  life: Life,
  parameters: Parameters,
  by: Float64Array,
): void {
  const start = intAt(starts, card);
  const flow = new Float64Array(3);
  for (let nth = intAt(starts, card + 1) - start - 1; nth > 0; nth--) {
    const place = start + nth;
    const rating = intAt(grade, place);
    flow[toRecall] = at(weightOf, place) * surpriseByRecall(at(life.recall, nth), rating > 0);
    backThroughStability(life, nth, rating, parameters, flow, by);
    backThroughRecall(life, nth, intAt(elapsed, place), parameters, flow, by);
  }
  const first = intAt(grade, start);
  add(by, first, at(flow, toStability) * at(parameters.w, first));
  const difficulty = at(life.difficulty, 0);
  if (difficulty <= 1 || difficulty >= 10) return;
  add(by, 4, at(flow, toDifficulty));
  add(by, 5, -at(flow, toDifficulty) * first * Math.exp(first * at(parameters.w, 5)));
}

/**
 * Derivatives of the loss by the memory that an answer found, on their way back through it. A column, not an object:
 * numbers in columns are not boxed, which makes the way back half again as fast.
 */
type Flow = Float64Array;
const toStability = 0;
const toDifficulty = 1;
const toRecall = 2;

function surpriseByRecall(recall: number, wasRecalled: boolean): number {
  if (wasRecalled) return recall > almostNever ? -1 / recall : 0;
  return 1 - recall > almostNever ? 1 / (1 - recall) : 0;
}

function backThroughStability(
  life: Life,
  nth: number,
  grade: number,
  p: Parameters,
  flow: Flow,
  by: Float64Array,
): void {
  backThroughDifficulty(life, nth, grade, p, flow, by);
  const slope = at(flow, toStability);
  const how = intAt(life.how, nth);
  if (how === passed) backThroughPass(life, nth, grade, p, flow, by);
  else if (how === lapsed) backThroughLapse(life, nth, p, flow, by);
  else if (how === sameDay) {
    const after = at(life.stability, nth);
    flow[toStability] = ((slope * after) / at(life.stability, nth - 1)) * (1 - at(p.w, 19));
    add(by, 17, slope * after * (grade - 2 + at(p.w, 18)));
    add(by, 18, slope * after * at(p.w, 17));
    add(by, 19, -slope * after * Math.log(at(life.stability, nth - 1)));
  } else if (how === capped) {
    const after = at(life.stability, nth);
    flow[toStability] = slope * p.kept;
    add(by, 17, -slope * after * at(p.w, 18));
    add(by, 18, -slope * after * at(p.w, 17));
  } else if (how === stuck) flow[toStability] = 0;
}

function backThroughPass(
  life: Life,
  nth: number,
  grade: number,
  { w }: Parameters,
  flow: Flow,
  by: Float64Array,
): void {
  const slope = at(flow, toStability);
  const before = at(life.stability, nth - 1);
  const base = at(life.one, nth);
  const spacing = at(life.two, nth);
  const factor = bonus(grade, w);
  const gain = base * (spacing - 1) * factor;
  flow[toStability] = slope * (1 + (gain / before) * (1 - at(w, 9)));
  add(flow, toDifficulty, -(slope * gain) / (11 - at(life.difficulty, nth - 1)));
  add(flow, toRecall, -slope * base * spacing * factor * at(w, 10));
  add(by, 8, slope * gain);
  add(by, 9, -slope * gain * Math.log(before));
  add(by, 10, slope * base * spacing * factor * (1 - at(life.recall, nth)));
  if (grade !== 2) add(by, grade === 1 ? 15 : 16, slope * base * (spacing - 1));
}

function backThroughLapse(
  life: Life,
  nth: number,
  { w }: Parameters,
  flow: Flow,
  by: Float64Array,
): void {
  const slope = at(flow, toStability);
  const [before, difficulty] = [at(life.stability, nth - 1), at(life.difficulty, nth - 1)];
  const one = at(life.one, nth);
  const two = at(life.two, nth);
  const left = at(life.stability, nth);
  flow[toStability] = (slope * one * at(w, 13) * two) / (before + 1);
  add(flow, toDifficulty, -(slope * left * at(w, 12)) / difficulty);
  add(flow, toRecall, -slope * left * at(w, 14));
  add(by, 11, (slope * left) / at(w, 11));
  add(by, 12, -slope * left * Math.log(difficulty));
  add(by, 13, slope * one * two * Math.log(before + 1));
  add(by, 14, slope * left * (1 - at(life.recall, nth)));
}

/** The derivative by the difficulty before, from that by the one after. */
function backThroughDifficulty(
  { difficulty }: Life,
  nth: number,
  grade: number,
  { w, easiest }: Parameters,
  flow: Flow,
  by: Float64Array,
): void {
  const slope = at(flow, toDifficulty);
  const after = at(difficulty, nth);
  flow[toDifficulty] = 0;
  if (after <= 1 || after >= 10) return;
  const before = at(difficulty, nth - 1);
  const step = ((grade - 2) * (10 - before)) / 9;
  const stay = 1 - at(w, 7);
  add(by, 4, slope * at(w, 7));
  add(by, 5, -slope * at(w, 7) * 3 * Math.exp(3 * at(w, 5)));
  add(by, 6, -slope * stay * step);
  add(by, 7, slope * (easiest - (before - at(w, 6) * step)));
  flow[toDifficulty] = slope * stay * (1 + (at(w, 6) * (grade - 2)) / 9);
}

/** Recall fades with the days: through the forgetting curve to the stability that it was made of. */
function backThroughRecall(
  life: Life,
  nth: number,
  days: number,
  { w, factor, factorByDecay }: Parameters,
  flow: Flow,
  by: Float64Array,
): void {
  if (days === 0) return;
  const decay = at(w, 20);
  const before = at(life.stability, nth - 1);
  const slope = at(flow, toRecall) * at(life.recall, nth);
  const faded = before + factor * days;
  add(flow, toStability, (slope * decay * factor * days) / (before * faded));
  add(by, 20, -slope * (at(life.fading, nth) + (decay * factorByDecay * days) / faded));
}
