// What Logseq keeps in a block beside its words is no part of any card.

import { expect, test } from 'vitest';
import { cardsOf, compileText, studied } from './compile-notes.ts';

const reasonOf = (text: string, line: number): string | undefined =>
  compileText(text).ledger.find((entry) => entry.line === line)?.reason;

test.each([
  'id:: 65a1f0c2-8b4e-4d1b-9a57-0f5d3b1c2e77',
  'collapsed:: true',
  'created-at:: 1700000000',
])('a property of a block is left out, and said so: %s', (property) => {
  const behind = `- Aperture: the opening of a lens\n  ${property}`;
  expect(studied(behind)).toEqual(['Aperture: what is it? => the opening of a lens']);
  expect(reasonOf(behind, 2)).toBe("Logseq's own book-keeping");
  expect(studied(`- ${property}\n  Aperture: the opening of a lens`)).toEqual([
    'Aperture: what is it? => the opening of a lens',
  ]);
});

test('a property of the author is read as before', () => {
  expect(studied('- exposure triangle:: aperture, shutter speed, gain')).toEqual([
    'Exposure triangle: name the 3 points => aperture, shutter speed, gain',
  ]);
});

test.each(['TODO', 'DOING', 'LATER', 'WAITING', 'DONE'])('a block marked %s is a task', (mark) => {
  const text = `- Reading\n  - Chapter one: on the light of the north\n  - ${mark} chapter two: on the light of the south`;
  expect(cardsOf(text).map(({ front }) => front)).toEqual(['Chapter one, in a few words?']);
  expect(reasonOf(text, 3)).toBe('a task');
});

test('what refers to elsewhere is none of the things above it', () => {
  const text = '- Causes of fatigue:\n  - haste\n  - hunger\n  - see [[Sleep]]';
  expect(studied(text)).toEqual([]);
  expect(studied(text.replace('see [[Sleep]]', 'sleep'))).toEqual([
    'Causes of fatigue: name the 3 => haste, hunger, sleep',
  ]);
});
