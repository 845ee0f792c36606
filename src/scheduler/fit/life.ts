// FSRS-6 through the life of a card: what each answer found, and what the parameters made of it. Keeps all that
// the way back (`gradient.ts`) has to know.
//
// These two files stand on their own, without ts-fsrs: they are all of FSRS that the optimiser's worker loads.

import type { Histories } from './history.ts';

/** How an answer changed the stability: what the way back has to know. */
export const sameDay = 1;
export const passed = 2;
export const lapsed = 3;
/** After a lapse, as much is left as after an Again on the same day. */
export const capped = 4;
/** Hard, Good and Easy on the same day never weaken a memory. */
const unchanged = 5;
/** Held at a limit: nothing flows back. */
export const stuck = 0;

const shortest = 0.001;
const longest = 36_500;
/** A certainty that turns out wrong would cost infinitely much. */
export const almostNever = 1e-6;

/** What is known of one answer on the way forward and needed on the way back. */
export interface Life {
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

export interface Parameters {
  readonly w: Float64Array;
  /** Of the forgetting curve, and its derivative by the decay. */
  readonly factor: number;
  readonly factorByDecay: number;
  readonly scale: number;
  readonly kept: number;
  /** The difficulty that all revert to: that of a first Easy, with no limits. */
  readonly easiest: number;
}

// Two readers, one for each sort of column: one for both would be slow, since engines specialise a function.
export const at = (column: Float64Array, place: number): number => column[place] ?? 0;

export const intAt = (column: Uint8Array | Int32Array, place: number): number => column[place] ?? 0;

export function prepared(parameters: Float64Array): Parameters {
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

export function aLife(length: number): Life {
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

export const longestOf = ({ starts }: Histories): number =>
  starts.reduce((most, start, card) => Math.max(most, start - intAt(starts, card - 1)), 0);

export function forward(
  { starts, grade, elapsed }: Histories,
  card: number,
  weightOf: Float64Array,
  life: Life,
  parameters: Parameters,
): number {
  const start = intAt(starts, card);
  const length = intAt(starts, card + 1) - start;
  let loss = 0;
  begin(life, intAt(grade, start), parameters);
  for (let nth = 1; nth < length; nth++) {
    const place = start + nth;
    const days = intAt(elapsed, place);
    fade(life, nth, days, parameters);
    const weight = at(weightOf, place);
    if (weight > 0) loss += weight * surprise(at(life.recall, nth), intAt(grade, place) > 0);
    strengthen(life, nth, days, intAt(grade, place), parameters);
    harden(life, nth, intAt(grade, place), parameters);
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
  if (days === 0) again(life, nth, grade, p);
  else if (grade === 0) lapse(life, nth, p);
  else pass(life, nth, grade, p);
  const after = at(life.stability, nth);
  if (after >= shortest && after <= longest) return;
  life.stability[nth] = Math.min(longest, Math.max(shortest, after));
  life.how[nth] = stuck;
}

function again(life: Life, nth: number, grade: number, { w }: Parameters): void {
  const before = at(life.stability, nth - 1);
  const change = Math.exp(at(w, 17) * (grade - 2 + at(w, 18)) - at(w, 19) * Math.log(before));
  const isHeld = grade > 0 && change < 1;
  life.how[nth] = isHeld ? unchanged : sameDay;
  life.stability[nth] = isHeld ? before : before * change;
}

function lapse(life: Life, nth: number, { w, kept }: Parameters): void {
  const before = at(life.stability, nth - 1);
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

function pass(life: Life, nth: number, grade: number, p: Parameters): void {
  const before = at(life.stability, nth - 1);
  const { w } = p;
  const base =
    before * p.scale * (11 - at(life.difficulty, nth - 1)) * Math.exp(-at(w, 9) * Math.log(before));
  const spacing = Math.exp(at(w, 10) * (1 - at(life.recall, nth)));
  life.one[nth] = base;
  life.two[nth] = spacing;
  life.how[nth] = passed;
  life.stability[nth] = before + base * (spacing - 1) * bonus(grade, w);
}

export const bonus = (grade: number, w: Float64Array): number =>
  grade === 1 ? at(w, 15) : grade === 3 ? at(w, 16) : 1;

function harden({ difficulty }: Life, nth: number, grade: number, p: Parameters): void {
  const before = at(difficulty, nth - 1);
  const moved = before - (at(p.w, 6) * (grade - 2) * (10 - before)) / 9;
  const after = at(p.w, 7) * p.easiest + (1 - at(p.w, 7)) * moved;
  difficulty[nth] = Math.min(10, Math.max(1, after));
}
