// Cases of the test suite of Obsidian Spaced Repetition, where they lie beside the project.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cardsOf } from './compile-notes.ts';

interface Case {
  readonly name: string;
  readonly input: string;
  readonly options: { readonly clozePatterns: readonly string[] };
  readonly expected: readonly { front: string; back: string; answers?: readonly string[] }[];
}

const path = new URL('../../../../shared/conformance/obsidian-sr.json', import.meta.url);
const cases: readonly Case[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];

/** Marks of code, gaps and white space do not count: cards hold what is read, not its source. */
const read = (text: string): string =>
  text
    .replace(/^(?:```+|~~~+).*$/gm, '')
    .replace(/[`\s]+/g, ' ')
    .replace(/\[\.\.\.\]/g, '[…]')
    .trim();

describe.runIf(cases.length > 0)('Obsidian Spaced Repetition', () => {
  test.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_, { input, options, expected }) => {
      const cloze = JSON.stringify(options.clozePatterns);
      const made = cardsOf(`---\nsyntax: obsidian-sr\ncloze: ${cloze}\n---\n${input}`);
      const cards = made
        .filter(({ explicit }) => explicit)
        .map(({ front, back }) => [read(front), read(back)]);
      const wanted = expected.map(({ front, back, answers }) => [
        read(front),
        read(answers?.join(', ') ?? back),
      ]);
      expect(cards.toSorted()).toEqual(wanted.toSorted());
    },
  );
});
