import { expect, test } from 'vitest';
import { syntaxNames } from '#compiler/notations/syntax.ts';
import { programOf } from '#features/notes/program.ts';

test('a program is called as its users call it, and found where the note does not name it', () => {
  expect(programOf('remnote')).toEqual({ name: 'RemNote', isFound: false });
  expect(programOf('obsidian-sr, found')).toEqual({
    name: 'Obsidian Spaced Repetition',
    isFound: true,
  });
});

test('every syntax of others has a name', () => {
  expect(syntaxNames.map((name) => programOf(name).name)).toEqual([
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
