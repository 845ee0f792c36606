// A text as a set of hashed words and hashed runs of three letters: enough to tell how much of it two cards
// share, and no way back to the text. Runs of letters make it forgiving of slips of the pen, and they work
// where a script puts no spaces between words.

import { hash32 } from '#kit/chance.ts';

/** Ascending, each hash once. */
export type Gist = Uint32Array;

export function gistOf(text: string): Gist {
  const plain = normalise(text);
  const hashes = new Set<number>();
  for (const word of plain.split(' ')) if (word) hashes.add(hash32(word));
  if (plain) addRuns(` ${plain} `, hashes);
  return Uint32Array.from(hashes).sort();
}

const runLength = 3;

function addRuns(text: string, hashes: Set<number>): void {
  for (let i = 0; i + runLength <= text.length; i++)
    hashes.add(hash32(text.slice(i, i + runLength)));
}

/** Symbols stay, each a word of its own: in `x > y` the sign is the content. Quotes, commas and stops go. */
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pi}\p{Pf}'"`´.,;:!?…¿¡()[\]{}*_]+/gu, ' ')
    .replace(/[\p{S}\p{Pd}/\\|&@#%]/gu, ' $& ')
    .replace(/ +/g, ' ')
    .trim();

export const isSameGist = (a: Gist, b: Gist): boolean =>
  a.length === b.length && a.every((hash, i) => hash === b[i]);

/** One number for a whole gist: what equal texts are found by. */
export function nameOfGist(gist: Gist): number {
  let name = gist.length;
  for (const hash of gist) name = Math.imul(name ^ hash, 0x01000193) ^ (name >>> 15);
  return name >>> 0;
}

/** What is in the first and not in the second. */
export function without(a: Gist, b: Gist): Gist {
  const other = new Set(b);
  return a.filter((hash) => !other.has(hash));
}

export const union = (a: Gist, b: Gist): Gist => Uint32Array.from(new Set([...a, ...b])).sort();

/** How much a hash tells, as a whole number: a word that every card has tells next to nothing. */
export type Weigh = (hash: number) => number;

/**
 * Weights by rarity among the given texts. Whole numbers, so that every machine finds the same likeness to the
 * last bit: a logarithm may differ between browsers.
 */
export function weighByRarity(gists: readonly Gist[]): Weigh {
  const uses = new Map<number, number>();
  for (const gist of gists) for (const hash of gist) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  return (hash) => {
    // A text that was not edited is among the gists twice, before and after, and an edited one once: one use more
    // makes the two weigh about the same.
    const rarity = Math.floor((2 * gists.length) / ((uses.get(hash) ?? 1) + 1));
    return 32 - Math.clz32(Math.max(1, rarity));
  };
}

export function weightOf(gist: Gist, weigh: Weigh): number {
  let weight = 0;
  for (const hash of gist) weight += weigh(hash);
  return weight;
}

/** The weight of what both have. */
export function sharedWeight(a: Gist, b: Gist, weigh: Weigh): number {
  let weight = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) weight += weigh(left);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return weight;
}
