// How much each text speaks of what is asked.

import type { AskedTerm, Wording } from './asked-terms.ts';
import type { Bm25 } from './bm25.ts';

/** How much of a card's score hangs on how much of the question it covers. */
const coverageShare = 0.6;
/** The rarest words would drown all others: their weight is damped. */
const damping = 0.6;
/** What a word of the question still counts for the second card, if the first has it. */
const answeredAlready = 0.5;

export interface WeighedTerm extends AskedTerm {
  /** Whether no card has it in any wording. */
  readonly isUnknown: boolean;
  readonly weight: number;
}

/** A word that no card has is as telling as any: it is what the notes lack. */
export function weighed(terms: readonly AskedTerm[], index: Bm25): readonly WeighedTerm[] {
  return terms.map((term) => {
    const weight = Math.max(...term.wordings.map((wording) => rarityOf(wording, index)));
    const unknown = (term.isName ? 1.5 : unknownShare) * index.rarest ** damping;
    return { ...term, isUnknown: weight === 0, weight: term.worth * (weight || unknown) };
  });
}

/** It may be a word of every day. */
const unknownShare = 0.7;

const rarityOf = ({ roots, credit }: Wording, index: Bm25): number =>
  (credit * roots.reduce((sum, root) => sum + index.rarityOf(root), 0)) ** damping /
  roots.length ** damping;

/** A text, and how much it speaks of each term. */
export interface Candidate {
  readonly text: number;
  readonly shares: readonly number[];
}

export function candidates(terms: readonly WeighedTerm[], index: Bm25): readonly Candidate[] {
  const byText = new Map<number, number[]>();
  terms.forEach(({ wordings }, i) => {
    for (const [text, share] of speakingOf(wordings, index)) {
      const shares = byText.get(text) ?? terms.map(() => 0);
      shares[i] = share;
      byText.set(text, shares);
    }
  });
  return [...byText].map(([text, shares]) => ({ text, shares })).sort((a, b) => a.text - b.text);
}

/** How much each text speaks of a term, by the wording that it speaks of most. */
function speakingOf(wordings: readonly Wording[], index: Bm25): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { roots, credit } of wordings) {
    const sums = new Map<number, { share: number; roots: number }>();
    for (const { text, share } of roots.flatMap(index.textsWith)) {
      const sum = sums.get(text) ?? { share: 0, roots: 0 };
      sums.set(text, { share: sum.share + share, roots: sum.roots + 1 });
    }
    for (const [text, sum] of sums) {
      // All words of a wording together mean the term; some of them hardly do.
      const whole = (sum.roots / roots.length) ** 2;
      best.set(text, Math.max(best.get(text) ?? 0, (credit * whole * sum.share) / roots.length));
    }
  }
  return best;
}

export function scoreOf({ shares }: Candidate, terms: readonly WeighedTerm[]): number {
  const score = terms.reduce((sum, { weight }, i) => sum + weight * (shares[i] ?? 0), 0);
  return score * (1 - coverageShare + coverageShare * coverageOf({ shares }, terms));
}

export function coverageOf(
  { shares }: Pick<Candidate, 'shares'>,
  terms: readonly WeighedTerm[],
): number {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const covered = terms.reduce(
    (sum, { weight }, i) => sum + weight * Math.min(1, shares[i] ?? 0),
    0,
  );
  return whole === 0 ? 0 : covered / whole;
}

/** What the question asks for beyond the texts that were taken. */
export const leftOpen = (
  terms: readonly WeighedTerm[],
  taken: readonly Candidate[],
): readonly WeighedTerm[] =>
  terms.map((term, i) => {
    const isAnswered = taken.some(({ shares }) => (shares[i] ?? 0) >= 1);
    return isAnswered ? { ...term, weight: term.weight * answeredAlready } : term;
  });
