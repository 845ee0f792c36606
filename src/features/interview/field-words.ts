// How people talk about the things that interviews in this field are about. What the notes themselves say of a word is
// in the vocabulary of the deck.

import lines from './field-words.txt?raw';

/** One thing that is spoken of: its names, and the words said around it. */
interface FieldThing {
  readonly names: readonly string[];
  readonly around: string;
}

export const fieldThings: readonly FieldThing[] = lines
  .split('\n')
  .filter((line) => line.includes(':') && !line.startsWith('#'))
  .map((line) => {
    const colon = line.indexOf(':');
    return {
      names: line
        .slice(0, colon)
        .split(',')
        .map((name) => name.trim()),
      around: line.slice(colon + 1).trim(),
    };
  });
