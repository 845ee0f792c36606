// The forgetting curve of FSRS-6: all that is needed to say how well something is known. What an answer does to a
// memory is in `fsrs.ts`.
// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm

import type { Weights } from './weights.ts';

/** The estimated probability of recall, 0 to 1, `days` after the last answer. */
export function recallAfter(days: number, stability: number, weights: Weights): number {
  const { decay, factor } = curveOf(weights);
  return (1 + (factor * days) / stability) ** decay;
}

/** Days until recall falls to `retention`, unrounded. */
export function intervalFor(stability: number, retention: number, weights: Weights): number {
  const { decay, factor } = curveOf(weights);
  return (stability * (retention ** (1 / decay) - 1)) / factor;
}

/** Recall = (1 + factor × days ÷ stability) ^ decay, which is 90 % after one stability. */
interface Curve {
  readonly decay: number;
  readonly factor: number;
}

const curves = new WeakMap<Weights, Curve>();

function curveOf(weights: Weights): Curve {
  const known = curves.get(weights);
  if (known) return known;
  const decay = -(weights[20] ?? 0.1542);
  const curve = { decay, factor: 0.9 ** (1 / decay) - 1 };
  curves.set(weights, curve);
  return curve;
}
