import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { delimiterOf, parseDelimited, writeDelimited } from '#storage/exchange/delimited.ts';
import type { ExportedCard } from '#storage/exchange/exported-card.ts';
import {
  ankiText,
  cardsCsv,
  cardsJson,
  journalCsv,
  notesFromTable,
} from '#storage/exchange/tables.ts';
import { anAnswer, aState, cardId } from '../../../builders/scheduling.ts';

const aCard = (id: string, front: string, back: string): ExportedCard => ({
  id: cardId(id),
  topic: ['Statistics', 'Tests of means'],
  frontHtml: front,
  backHtml: back,
  frontText: front,
  backText: back,
  state: aState(),
  history: [anAnswer(id, 'good', 19_990)],
});

const cardsOf = (text: string) =>
  createCompiler()([{ path: 'table.md', bytes: new TextEncoder().encode(text) }], {
    collection: 'notes',
    media: new Map(),
  }).cards;

describe('a table', () => {
  test('is read as it was written, whatever is in its fields', () => {
    const field = fc.string().map((text) => text.replace(/^[=+\-@\t\r]+/, '').replaceAll('\r', ''));
    const row = fc.array(field, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(row),
        fc.constantFrom(',' as const, '\t' as const),
        (rows, delimiter) => {
          expect(parseDelimited(writeDelimited(rows, delimiter), delimiter)).toEqual(rows);
        },
      ),
    );
  });

  test('tells its delimiter by itself', () => {
    expect(delimiterOf('a\tb, c\nd\te, f')).toBe('\t');
    expect(delimiterOf('a;b\n"x, y";c')).toBe(';');
    expect(delimiterOf('front,back\none, two')).toBe(',');
  });

  test('never holds what a spreadsheet would run', () => {
    expect(writeDelimited([['=cmd()', '+1', '-1', '@x', 'fine']], ',')).toBe(
      "'=cmd(),'+1,'-1,'@x,fine",
    );
  });

  test('of fronts and backs becomes a note with the same cards', () => {
    const { text, cards } = notesFromTable(
      '#separator:Comma\n#html:true\nfront of one,"back, of ""one"""\nwhat is two?,2<br>deux\nempty,\n',
      'My table',
    );
    expect(cards).toBe(2);
    expect(cardsOf(text).map(({ front, back, topic }) => [front, back, topic.at(-1)])).toEqual([
      ['front of one', 'back, of "one"', 'My table'],
      ['what is two?', '2 deux', 'My table'],
    ]);
  });

  test('without the names of its columns, and with what only looks like a tag', () => {
    const { text, cards } = notesFromTable(
      'Question,Answer\nWhat does <b>x < y</b> mean?,x is less\n<img src=x>,a picture\n',
      'My table',
    );
    expect(cards).toBe(2);
    expect(cardsOf(text).map(({ front, back }) => [front, back])).toEqual([
      ['What does x < y mean?', 'x is less'],
      ['<img src=x>', 'a picture'],
    ]);
  });
});

describe('exported cards', () => {
  const cards = [
    aCard('power', 'What is <b>power</b>?', 'a\tb\nc'),
    aCard('n', '# not a header', '"q"'),
  ];

  test('go to Anki as text, with the id as guid', () => {
    const lines = ankiText(cards).split('\n');
    expect(lines).toContain('#guid column:1');
    expect(lines.at(-3)).toBe(
      'power\tWhat is <b>power</b>?\ta b c\tRecto::Statistics::Tests of means\tStatistics::Tests_of_means',
    );
    expect(lines.at(-2)).toBe(
      'n\t"# not a header"\t"""q"""\tRecto::Statistics::Tests of means\tStatistics::Tests_of_means',
    );
  });

  test('are a table and JSON with what is known of them', () => {
    expect(parseDelimited(cardsCsv(cards), ',')[1]).toEqual([
      'power',
      'Statistics / Tests of means',
      'What is <b>power</b>?',
      'a\tb\nc',
      'review',
      '10',
      '5',
      '3',
      '0',
    ]);
    expect(JSON.parse(cardsJson(cards)).cards[0]).toMatchObject({
      id: 'power',
      state: { memory: { phase: 'review' } },
      answers: [{ grade: 'good', day: 19_990 }],
    });
  });

  test('the journal is a table, one line for each thing that happened', () => {
    const rows = parseDelimited(journalCsv([anAnswer('a', 'hard', 20_000)]), ',');
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 6)).toEqual([
      '2024-10-04T12:00:00.000Z',
      '20000',
      'answered',
      'a',
      'hard',
      'review',
    ]);
  });
});
