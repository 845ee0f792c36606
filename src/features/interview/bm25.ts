// BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) over texts that were cut into roots,
// with weights by where a word stands.

import { addTo } from '#kit/groups.ts';

/** How soon repetition saturates, and how much length counts. */
const [saturation, lengthShare] = [1.2, 0.6];

/** How often each root stands in a text, weighted. */
export type Frequencies = ReadonlyMap<string, number>;

export interface Bm25 {
  /** How telling a root is. 0 for one that no text has. */
  readonly rarityOf: (root: string) => number;
  /** How telling a root of a single text is. */
  readonly rarest: number;
  /** The texts that have a root, and how much each speaks of it, 0 to about 2. */
  readonly textsWith: (root: string) => readonly Speaking[];
  readonly roots: () => Iterable<string>;
}

interface Speaking {
  readonly text: number;
  readonly share: number;
}

export function bm25(texts: readonly Frequencies[]): Bm25 {
  const lengths = texts.map((frequencies) => sumOf(frequencies.values()));
  const mean = sumOf(lengths) / Math.max(1, texts.length);
  const byRoot = new Map<string, Speaking[]>();
  texts.forEach((frequencies, text) => {
    const length = (lengths[text] ?? 0) / mean;
    const damped = saturation * (1 - lengthShare + lengthShare * length);
    for (const [root, frequency] of frequencies) {
      const speaking = { text, share: (frequency * (saturation + 1)) / (frequency + damped) };
      addTo(byRoot, root, speaking);
    }
  });
  const rarityOf = (having: number) => Math.log(1 + (texts.length - having + 0.5) / (having + 0.5));
  return {
    rarityOf: (root) => {
      const having = byRoot.get(root)?.length ?? 0;
      return having === 0 ? 0 : rarityOf(having);
    },
    rarest: rarityOf(1),
    textsWith: (root) => byRoot.get(root) ?? [],
    roots: () => byRoot.keys(),
  };
}

const sumOf = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};
