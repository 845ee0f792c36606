// How well two judges agree beyond chance.

/** Cohen's kappa of pairs of judgements. */
export function kappa(pairs: readonly (readonly [string, string])[]): number {
  const share = (count: number) => count / pairs.length;
  const observed = share(pairs.filter(([a, b]) => a === b).length);
  const kinds = new Set(pairs.flat());
  const expected = [...kinds].reduce(
    (sum, kind) =>
      sum +
      share(pairs.filter(([a]) => a === kind).length) *
        share(pairs.filter(([, b]) => b === kind).length),
    0,
  );
  return (observed - expected) / (1 - expected);
}
