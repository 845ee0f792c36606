// When a word that is spelled otherwise is still the same word.

/** Edits that a word of that many letters may be away: "Canbera" is Canberra, "MCAR" is not MNAR. */
const allowedEdits = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/** Beginnings that turn a word into its opposite or its neighbour: never a slip of the finger. */
// biome-ignore format: a table of words
const tellingBeginnings = [
  '', 'un', 'in', 'im', 'ir', 'il', 'non', 'dis', 'de', 're', 'pre', 'post', 'hyper', 'hypo', 'intra', 'inter',
  'micro', 'macro', 'endo', 'exo', 'ecto', 'homo', 'hetero', 'over', 'under', 'sub', 'super', 'up', 'down', 'ab', 'ad', 'af',
  'ef', 'ex', 'anti', 'pro', 'co', 'semi', 'self', 'mono', 'bi', 'tri', 'uni', 'multi', 'a', 'an', 'iso', 'infra', 'supra',
];

/** Whether `typed` is `meant` with a slip: few edits, and not a beginning that changes the meaning. */
export function isSlip(typed: string, meant: string): boolean {
  const limit = allowedEdits(Math.min(typed.length, meant.length));
  if (limit === 0 || /\d/.test(meant)) return false;
  if (Math.abs(typed.length - meant.length) > limit) return false;
  if (limit === 2 && typed[0] !== meant[0] && typed[1] !== meant[1]) return false;
  return edits(typed, meant, limit) <= limit && !differsByBeginning(typed, meant);
}

/** "Spec" for specificity, "gen" for generation: the beginning of a word, and not most of it. */
export const isAbbreviation = (typed: string, meant: string): boolean =>
  typed.length >= 3 && meant.length >= typed.length + 3 && meant.startsWith(typed);

const differsByBeginning = (a: string, b: string): boolean =>
  tellingBeginnings.some(
    (mine) =>
      a.startsWith(mine) &&
      tellingBeginnings.some(
        (theirs) =>
          mine !== theirs &&
          b.startsWith(theirs) &&
          a.slice(mine.length) === b.slice(theirs.length),
      ),
  );

/** Letters to insert, drop, change or swap with their neighbour (optimal string alignment); above `limit`, any number above it. */
export function edits(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const change = (last[j - 1] ?? 0) + cost;
      let best = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
