// The log loss of FSRS-6 on a card's answers, and its derivatives by the 21 parameters: once forward through the
// card's life, once back. The derivatives are written out by hand; a test holds them against differences.
//
// This file stands on its own, without ts-fsrs: it is all of FSRS that the worker has to load.

import type { Histories } from './fit-history.ts';

/** How an answer changed the stability: what the way back has to know. */
const sameDay = 1;
const passed = 2;
const lapsed = 3;
/** After a lapse, as much is left as after an Again on the same day. */
const capped = 4;
/** Hard, Good and Easy on the same day never weaken a memory. */
const unchanged = 5;
/** Held at a limit: nothing flows back. */
const stuck = 0;

const shortest = 0.001;
const longest = 36_500;
/** A certainty that turns out wrong would cost infinitely much. */
const almostNever = 1e-6;

export interface Slope {
  /** The loss of one card: the sum over its answers of weight times log loss. Adds its derivatives to `by`. */
  readonly descend: (card: number, weightOf: Float64Array) => number;
  /** The same without derivatives. */
  readonly lossOf: (card: number, weightOf: Float64Array) => number;
  /** Takes other parameters: 21, of which the first four are the logarithms of first stabilities. */
  readonly use: (parameters: Float64Array) => void;
  readonly by: Float64Array;
}

/** What is known of one answer on the way forward and needed on the way back. */
interface Life {
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly recall: Float64Array;
  /** The logarithm of 1 + factor × days ÷ stability. */
  readonly fading: Float64Array;
  readonly how: Uint8Array;
  /** Two terms of the new stability; which, depends on `how`. */
  readonly one: Float64Array;
  readonly two: Float64Array;
}

interface Parameters {
  readonly w: Float64Array;
  /** Of the forgetting curve, and its derivative by the decay. */
  readonly factor: number;
  readonly factorByDecay: number;
  readonly scale: number;
  readonly kept: number;
  /** The difficulty that all revert to: that of a first Easy, with no limits. */
  readonly easiest: number;
}

const at = (column: Float64Array | Uint8Array | Int32Array, place: number): number =>
  column[place] ?? 0;

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

function prepared(parameters: Float64Array): Parameters {
  const w = parameters.map((value, place) => (place < 4 ? Math.exp(value) : value));
  const decay = at(w, 20);
  const grown = 0.9 ** (-1 / decay);
  return {
    w,
    factor: grown - 1,
    factorByDecay: (grown * Math.log(0.9)) / decay ** 2,
    scale: Math.exp(at(w, 8)),
    kept: Math.exp(-at(w, 17) * at(w, 18)),
    easiest: at(w, 4) - Math.exp(3 * at(w, 5)) + 1,
  };
}

function aLife(length: number): Life {
  const column = () => new Float64Array(length);
  return {
    stability: column(),
    difficulty: column(),
    recall: column(),
    fading: column(),
    how: new Uint8Array(length),
    one: column(),
    two: column(),
  };
}

const longestOf = ({ starts }: Histories): number =>
  starts.reduce((most, start, card) => Math.max(most, start - at(starts, card - 1)), 0);

function forward(
  { starts, grade, elapsed }: Histories,
  card: number,
  weightOf: Float64Array,
  life: Life,
  parameters: Parameters,
): number {
  const start = at(starts, card);
  const length = at(starts, card + 1) - start;
  let loss = 0;
  begin(life, at(grade, start), parameters);
  for (let nth = 1; nth < length; nth++) {
    const place = start + nth;
    const days = at(elapsed, place);
    fade(life, nth, days, parameters);
    const weight = at(weightOf, place);
    if (weight > 0) loss += weight * surprise(at(life.recall, nth), at(grade, place) > 0);
    strengthen(life, nth, days, at(grade, place), parameters);
    harden(life, nth, at(grade, place), parameters);
  }
  return loss;
}

/** The log loss of one prediction. */
const surprise = (recall: number, wasRecalled: boolean): number =>
  -Math.log(Math.max(almostNever, wasRecalled ? recall : 1 - recall));

function begin({ stability, difficulty }: Life, grade: number, { w }: Parameters): void {
  stability[0] = at(w, grade);
  difficulty[0] = Math.min(10, Math.max(1, at(w, 4) - Math.exp(grade * at(w, 5)) + 1));
}

function fade({ stability, recall, fading }: Life, nth: number, days: number, p: Parameters): void {
  const fade = Math.log(1 + (p.factor * days) / at(stability, nth - 1));
  fading[nth] = fade;
  recall[nth] = Math.exp(-at(p.w, 20) * fade);
}

function strengthen(life: Life, nth: number, days: number, grade: number, p: Parameters): void {
  const before = at(life.stability, nth - 1);
  if (days === 0) again(life, nth, before, grade, p);
  else if (grade === 0) lapse(life, nth, before, p);
  else pass(life, nth, before, grade, p);
  const after = at(life.stability, nth);
  if (after >= shortest && after <= longest) return;
  life.stability[nth] = Math.min(longest, Math.max(shortest, after));
  life.how[nth] = stuck;
}

function again(life: Life, nth: number, before: number, grade: number, { w }: Parameters): void {
  const change = Math.exp(at(w, 17) * (grade - 2 + at(w, 18)) - at(w, 19) * Math.log(before));
  const isHeld = grade > 0 && change < 1;
  life.how[nth] = isHeld ? unchanged : sameDay;
  life.stability[nth] = isHeld ? before : before * change;
}

function lapse(life: Life, nth: number, before: number, { w, kept }: Parameters): void {
  const forgotten = 1 - at(life.recall, nth);
  const one =
    at(w, 11) *
    Math.exp(-at(w, 12) * Math.log(at(life.difficulty, nth - 1)) + at(w, 14) * forgotten);
  const two = Math.exp(at(w, 13) * Math.log(before + 1));
  const left = one * (two - 1);
  life.one[nth] = one;
  life.two[nth] = two;
  life.how[nth] = left > before * kept ? capped : lapsed;
  life.stability[nth] = Math.min(left, before * kept);
}

function pass(life: Life, nth: number, before: number, grade: number, p: Parameters): void {
  const { w } = p;
  const base =
    before * p.scale * (11 - at(life.difficulty, nth - 1)) * Math.exp(-at(w, 9) * Math.log(before));
  const spacing = Math.exp(at(w, 10) * (1 - at(life.recall, nth)));
  life.one[nth] = base;
  life.two[nth] = spacing;
  life.how[nth] = passed;
  life.stability[nth] = before + base * (spacing - 1) * bonus(grade, w);
}

const bonus = (grade: number, w: Float64Array): number =>
  grade === 1 ? at(w, 15) : grade === 3 ? at(w, 16) : 1;

function harden({ difficulty }: Life, nth: number, grade: number, p: Parameters): void {
  const before = at(difficulty, nth - 1);
  const moved = before - (at(p.w, 6) * (grade - 2) * (10 - before)) / 9;
  const after = at(p.w, 7) * p.easiest + (1 - at(p.w, 7)) * moved;
  difficulty[nth] = Math.min(10, Math.max(1, after));
}

/** Goes back through the life that `forward` has left, from what each memory did to the loss after it. */
function backward(
  { starts, grade, elapsed }: Histories,
  card: number,
  weightOf: Float64Array,
  life: Life,
  parameters: Parameters,
  by: Float64Array,
): void {
  const start = at(starts, card);
  const flow: Flow = { stability: 0, difficulty: 0, recall: 0 };
  for (let nth = at(starts, card + 1) - start - 1; nth > 0; nth--) {
    const place = start + nth;
    const rating = at(grade, place);
    flow.recall = at(weightOf, place) * surpriseByRecall(at(life.recall, nth), rating > 0);
    backThroughStability(life, nth, rating, parameters, flow, by);
    backThroughRecall(life, nth, at(elapsed, place), parameters, flow, by);
  }
  const first = at(grade, start);
  add(by, first, flow.stability * at(parameters.w, first));
  const difficulty = at(life.difficulty, 0);
  if (difficulty <= 1 || difficulty >= 10) return;
  add(by, 4, flow.difficulty);
  add(by, 5, -flow.difficulty * first * Math.exp(first * at(parameters.w, 5)));
}

/** Derivatives of the loss by the memory that an answer found, on their way back through it. */
interface Flow {
  stability: number;
  difficulty: number;
  recall: number;
}

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
  const { stability: slope } = flow;
  const byDifficulty = backThroughDifficulty(life, nth, grade, p, flow.difficulty, by);
  flow.difficulty = byDifficulty;
  const how = at(life.how, nth);
  if (how === passed) backThroughPass(life, nth, grade, p, flow, by);
  else if (how === lapsed) backThroughLapse(life, nth, p, flow, by);
  else if (how === sameDay) {
    const after = at(life.stability, nth);
    flow.stability = ((slope * after) / at(life.stability, nth - 1)) * (1 - at(p.w, 19));
    add(by, 17, slope * after * (grade - 2 + at(p.w, 18)));
    add(by, 18, slope * after * at(p.w, 17));
    add(by, 19, -slope * after * Math.log(at(life.stability, nth - 1)));
  } else if (how === capped) {
    const after = at(life.stability, nth);
    flow.stability = slope * p.kept;
    add(by, 17, -slope * after * at(p.w, 18));
    add(by, 18, -slope * after * at(p.w, 17));
  } else if (how === stuck) flow.stability = 0;
}

function backThroughPass(
  life: Life,
  nth: number,
  grade: number,
  { w }: Parameters,
  flow: Flow,
  by: Float64Array,
): void {
  const slope = flow.stability;
  const before = at(life.stability, nth - 1);
  const [base, spacing] = [at(life.one, nth), at(life.two, nth)];
  const factor = bonus(grade, w);
  const gain = base * (spacing - 1) * factor;
  flow.stability = slope * (1 + (gain / before) * (1 - at(w, 9)));
  flow.difficulty -= (slope * gain) / (11 - at(life.difficulty, nth - 1));
  flow.recall -= slope * base * spacing * factor * at(w, 10);
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
  const slope = flow.stability;
  const [before, difficulty] = [at(life.stability, nth - 1), at(life.difficulty, nth - 1)];
  const [one, two] = [at(life.one, nth), at(life.two, nth)];
  const left = at(life.stability, nth);
  flow.stability = (slope * one * at(w, 13) * two) / (before + 1);
  flow.difficulty -= (slope * left * at(w, 12)) / difficulty;
  flow.recall -= slope * left * at(w, 14);
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
  slope: number,
  by: Float64Array,
): number {
  const after = at(difficulty, nth);
  if (after <= 1 || after >= 10) return 0;
  const before = at(difficulty, nth - 1);
  const step = ((grade - 2) * (10 - before)) / 9;
  const stay = 1 - at(w, 7);
  add(by, 4, slope * at(w, 7));
  add(by, 5, -slope * at(w, 7) * 3 * Math.exp(3 * at(w, 5)));
  add(by, 6, -slope * stay * step);
  add(by, 7, slope * (easiest - (before - at(w, 6) * step)));
  return slope * stay * (1 + (at(w, 6) * (grade - 2)) / 9);
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
  const slope = flow.recall * at(life.recall, nth);
  const faded = before + factor * days;
  flow.stability += (slope * decay * factor * days) / (before * faded);
  add(by, 20, -slope * (at(life.fading, nth) + (decay * factorByDecay * days) / faded));
}
