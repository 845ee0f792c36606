// What Logseq keeps in a block beside its words is no part of any card.

import { describe, expect, test } from 'vitest';
import { cardsOf, compileNotes, compileText, studied } from './compile-notes.ts';

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
    'Exposure triangle, in 3 points? => aperture, shutter speed, gain',
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

describe('a page that Notion has exported', () => {
  const text =
    '# Genetics\n\nCreated: September 20, 2025\nLast edited: October 1, 2025\nExam: the first of two\n\nAllele: a version of a gene\n\nUntitled\n';
  const compiled = (path: string) => compileNotes({ [path]: text });

  test('has properties below its title, and perhaps no name', () => {
    const { cards, ledger } = compiled('Genetics bb11bb22cc33dd44ee55ff6677889900.md');
    expect(cards.map(({ back }) => back)).toEqual(['a version of a gene']);
    const told = ledger.filter(({ reason }) => reason === "Notion's own book-keeping");
    expect(told.map(({ line }) => line)).toEqual([3, 4, 5, 9]);
  });

  test('has none where no name below its title is one of Notion', () => {
    const name = 'Chemistry bb11bb22cc33dd44ee55ff6677889900.md';
    const { cards, ledger } = compileNotes({
      [name]: '# Chemistry\n\nAcid: gives away a proton to a base\nBase: takes up a proton\n',
    });
    expect(cards.map(({ back }) => back)).toEqual([
      'gives away a proton to a base',
      'takes up a proton',
    ]);
    expect(ledger.map(({ reason }) => reason)).not.toContain("Notion's own book-keeping");
  });

  test('any other note has lines of its author', () => {
    const { ledger } = compiled('Genetics.md');
    expect(ledger.map(({ reason }) => reason)).not.toContain("Notion's own book-keeping");
  });
});
