import { expect, test } from 'vitest';
import { syntaxNames } from '#compiler/notations/syntax.ts';
import { programOf } from '#features/notes/program.ts';

test('every syntax of others has the name that its users know', () => {
  expect(syntaxNames.map(programOf)).toEqual([
    'recto',
    'Obsidian Spaced Repetition',
    'Anki',
    'hashcards',
    'Mochi',
    'Logseq',
    'RemNote',
    'mdanki',
    'Orbit',
  ]);
});
