// How much two cards are the same card: 0 to 1.

import { type Gist, sharedWeight, type Weigh, weighByRarity, weightOf } from './gist.ts';
import type { Trace } from './trace.ts';

/** Measures cards against each other, by the words that are rare among these. */
export interface Scale {
  /** Dice's coefficient of two texts, by weight: twice what they share over what they both are. */
  readonly likenessOf: (a: Gist, b: Gist) => number;
  /** How much of the first is found in the second. */
  readonly shareIn: (part: Gist, whole: Gist) => number;
  readonly weightOf: (gist: Gist) => number;
  readonly weigh: Weigh;
}

export function scaleOf(traces: readonly Trace[]): Scale {
  const weigh = weighByRarity(
    traces.flatMap(({ prompt, answer, place }) => [prompt, answer, place]),
  );
  const weights = new WeakMap<Gist, number>();
  const weight = (gist: Gist): number => {
    const known = weights.get(gist);
    if (known !== undefined) return known;
    const found = weightOf(gist, weigh);
    weights.set(gist, found);
    return found;
  };
  return {
    weigh,
    weightOf: weight,
    likenessOf: (a, b) => {
      const both = weight(a) + weight(b);
      return both === 0 ? 0 : (2 * sharedWeight(a, b, weigh)) / both;
    },
    shareIn: (part, whole) => {
      const all = weight(part);
      return all === 0 ? 0 : sharedWeight(part, whole, weigh) / all;
    },
  };
}

/** Below this, two cards are two cards. */
export const leastLikeness = 0.5;

/** What a prompt, an answer and a place count for. */
const parts = { prompt: 0.4, answer: 0.48, place: 0.12 };

/** A side that has next to nothing in common is a different card, unless the other side is the same text. */
const leastShare = 0.15;
const sameText = 0.97;

/** An item is asked for by its list, which asks for all of them: only its answer tells it from the others. */
const leastShareOfItem = 0.3;

/** Whether two items belong to one list, before and after. */
export type SameList = (a: Trace, b: Trace) => boolean;

export function likenessOf(scale: Scale, a: Trace, b: Trace, sameList: SameList): number {
  const answer = scale.likenessOf(a.answer, b.answer);
  if (a.kind === 'item' && answer < leastShareOfItem) return 0;
  const prompt = sameList(a, b) ? 1 : scale.likenessOf(a.prompt, b.prompt);
  if (answer < leastShare && prompt < sameText) return 0;
  if (prompt < leastShare && answer < sameText) return 0;
  const place = scale.likenessOf(a.place, b.place);
  const likeness = parts.prompt * prompt + parts.answer * answer + parts.place * place;
  return isOtherRole(a, b) ? likeness - otherRole : likeness;
}

/** A reverse asks for the term, an item is one of several: neither turns into another kind lightly. */
const isOtherRole = (a: Trace, b: Trace): boolean =>
  (a.kind === 'reverse') !== (b.kind === 'reverse') || (a.kind === 'item') !== (b.kind === 'item');
const otherRole = 0.15;
