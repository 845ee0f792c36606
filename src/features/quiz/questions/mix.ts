// How many questions each topic gets, by its weight: within one question of its share, as far as there are cards.

/** Whole numbers that add up to `total`, or to what there is: largest remainders first, then what others leave. */
export function shareOut(
  total: number,
  weights: readonly number[],
  available: readonly number[],
): readonly number[] {
  const counts = weights.map(() => 0);
  let left = Math.min(
    total,
    available.reduce((sum, cards) => sum + cards, 0),
  );
  while (left > 0) {
    const open = weights.map((weight, i) => ((counts[i] ?? 0) < (available[i] ?? 0) ? weight : 0));
    const whole = open.reduce((sum, weight) => sum + weight, 0);
    const shares =
      whole > 0 ? open.map((weight) => (left * weight) / whole) : evenly(left, counts, available);
    left -= give(shares, left, counts, available);
  }
  return counts;
}

/** Topics without weight are asked only where nothing else is left. */
const evenly = (left: number, counts: readonly number[], available: readonly number[]) =>
  counts.map((count, i) => (count < (available[i] ?? 0) ? left / counts.length : 0));

function give(
  shares: readonly number[],
  left: number,
  counts: number[],
  available: readonly number[],
): number {
  const room = (i: number) => (available[i] ?? 0) - (counts[i] ?? 0);
  let given = 0;
  const grant = (i: number, questions: number) => {
    const granted = Math.min(questions, room(i), left - given);
    counts[i] = (counts[i] ?? 0) + granted;
    given += granted;
  };
  shares.forEach((share, i) => {
    grant(i, Math.floor(share + 1e-9));
  });
  const byRemainder = shares
    .map((share, i) => ({ i, rest: share - Math.floor(share + 1e-9) }))
    .filter(({ i, rest }) => rest > 1e-9 && room(i) > 0)
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder) grant(i, 1);
  return given;
}
