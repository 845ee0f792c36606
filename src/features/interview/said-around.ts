// What people say around the things that a text speaks of: a card about a timeout is found by who asks what to do
// when another service hangs.

import { meaningfulWords, type Word } from '#deck/words.ts';
import { addTo } from '#kit/groups.ts';
import { fieldThings } from './field-words.ts';

/** How much a word counts that is said around a thing, and one of another name of it, against the thing itself. */
const shares = { word: 0.4, name: 0.5 };

interface Naming {
  /** The roots of a name, in their order. */
  readonly name: readonly string[];
  readonly said: ReadonlyMap<Word, number>;
}

/** The words that people say around what a text names, each with its share. */
export function saidAround(words: readonly Word[]): ReadonlyMap<Word, number> {
  const said = new Map<Word, number>();
  words.forEach(({ root }, at) => {
    for (const naming of namings().get(root) ?? []) {
      if (!naming.name.every((each, i) => words[at + i]?.root === each)) continue;
      for (const [word, share] of naming.said) said.set(word, Math.max(said.get(word) ?? 0, share));
    }
  });
  return said;
}

/** Words of the other names of what a text names. */
export const otherNames = (words: readonly Word[]): readonly Word[] =>
  [...saidAround(words)].flatMap(([word, share]) => (share >= shares.name ? [word] : []));

let byFirst: ReadonlyMap<string, readonly Naming[]> | undefined;

/** All names by their first root, cut into words once. */
function namings(): ReadonlyMap<string, readonly Naming[]> {
  byFirst ??= cutNamings();
  return byFirst;
}

function cutNamings(): ReadonlyMap<string, readonly Naming[]> {
  const found = new Map<string, Naming[]>();
  for (const { names, around } of fieldThings) {
    const cut = names.map((name) => meaningfulWords(name));
    const words = meaningfulWords(around).map((word) => [word, shares.word] as const);
    for (const name of cut) {
      const others = cut.filter((each) => each !== name).flat();
      const said = new Map([...words, ...others.map((word) => [word, shares.name] as const)]);
      const roots = name.map(({ root }) => root);
      if (roots[0] !== undefined) addTo(found, roots[0], { name: roots, said });
    }
  }
  return found;
}
