import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compiled } from '#compiler/compile.ts';
import { mayHaveItems } from '#deck/deck.ts';
import { compileNotes } from '../../unit/compiler/compile-notes.ts';
import { noteText, runs } from './markdown.ts';

const compile = (text: string): Compiled =>
  compileNotes({ 'folder/note.md': text }, { 'folder/p.png': 'p.1234.png' });

const plainJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner));

describe('whatever the note', { timeout: process.env.RECTO_LONG ? 600_000 : 60_000 }, () => {
  test('it compiles, the same every time', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const compiled = compile(text);
        expect(compiled.problems.filter(({ message }) => /nested too deep/.test(message))).toEqual(
          [],
        );
        expect(plainJson(compile(text))).toBe(plainJson(compiled));
      }),
      { numRuns: runs(60) },
    );
  });

  test('every line that is not blank is in the ledger once, in order', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const written = text
          .split('\n')
          .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
        expect(compile(text).ledger.map(({ line }) => line)).toEqual(written);
      }),
      { numRuns: runs(100) },
    );
  });

  test('ids are unlike each other, and the ledger and the items name only cards that are there', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const { cards, ledger, deck } = compile(text);
        const ids = new Set(cards.map(({ id }) => id));
        expect(ids.size).toBe(cards.length);
        expect(ledger.flatMap((line) => line.cards).every((id) => ids.has(id))).toBe(true);
        expect(cards.every(({ parent }) => parent === undefined || ids.has(parent))).toBe(true);
        for (const list of deck.itemsOf.keys()) expect(deck.byId.get(list)).toSatisfy(mayHaveItems);
        expect(deck.cards.map(({ id }) => id)).toEqual(cards.map(({ id }) => id));
      }),
      { numRuns: runs(100) },
    );
  });

  test('no derived card gives its answer away', () => {
    const squeeze = (text: string): string =>
      text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(noteText, (text) => {
        for (const card of compile(text).cards) {
          if (card.explicit) continue;
          const visible = squeeze([card.front, ...card.topic, ...card.context].join(' '));
          for (const answer of [card.back, ...(card.items ?? [])].map(squeeze))
            if (answer.length >= 3) expect(visible).not.toContain(answer);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test('a front and back that the author marked stand on the card as they are', () => {
    const plainWords = fc
      .array(fc.constantFrom('bias', 'variance', '光合成', 'naïve', '$&', '100%', 'C++', "it's"), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(plainWords, plainWords, (front, back) => {
        const { cards } = compile(`- ${front} :: ${back}`);
        expect(cards.map((card) => [card.front, card.back, card.explicit])).toEqual([
          [front, back, true],
        ]);
      }),
      { numRuns: runs(60) },
    );
  });
});
