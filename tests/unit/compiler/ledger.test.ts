import { describe, expect, test } from 'vitest';
import { reportOf } from '#compiler/report.ts';
import { compileNotes, compileText } from './compile-notes.ts';

const ledgerOf = (text: string): readonly string[] =>
  compileText(text).ledger.map(
    ({ line, as, reason }) => `${line} ${as}${reason ? `: ${reason}` : ''}`,
  );

describe('the ledger', () => {
  test('says of every line where it went', () => {
    const note = [
      '---',
      'title: T',
      '---',
      '# Topic',
      '- Kinds of error: bias, noise, drift',
      '',
      '-',
      '- Parts',
      '  - Bias: a systematic error',
      '- deployment',
      '',
      'It was a day in the spring of that year.',
    ];
    expect(ledgerOf(note.join('\n'))).toEqual([
      '1 skipped: front matter',
      '2 skipped: front matter',
      '3 skipped: front matter',
      '4 context',
      '5 front',
      '7 skipped: an empty bullet',
      '8 context',
      '9 front',
      '10 skipped: a fragment: it says nothing about its subject',
      '12 skipped: prose without a question',
    ]);
  });

  test('tells why a card was refused', () => {
    expect(ledgerOf('- Lift: a ratio of gains, not sure')).toEqual([
      '1 skipped: the author is not sure',
    ]);
    expect(ledgerOf('# Ranking\n- Aim of it: ranking')).toContain(
      '2 skipped: the question would give the answer away',
    );
  });

  test('answers below a question are its back', () => {
    expect(ledgerOf('### What is it?\n\nA thing.\n\n- and more')).toEqual([
      '1 front',
      '3 back',
      '5 back',
    ]);
  });

  test('lines of notes that cannot be read are in it as well', () => {
    const { ledger } = compileNotes({ 'a.md': `short\n${'x'.repeat(20_000)}` });
    expect(ledger.map(({ reason }) => reason)).toEqual([
      'a fragment: it says nothing about its subject',
      'the line is too long',
    ]);
  });
});

describe('what could be mended', () => {
  const mended = (text: string): readonly string[] =>
    compileText(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

  test('empty bullets, answers in their own question, doubts and long lines', () => {
    expect(
      mended('# Ranking\n- one\n  -\n- Aim of it: ranking\n- Lift: a ratio, not sure'),
    ).toEqual([
      '3:3 This bullet is empty.',
      '4:1 The answer stands in its own question, so that there is no card.',
      '5:1 This line is in doubt, so that there is no card.',
    ]);
  });

  test('two question marks in code are no doubt', () => {
    expect(mended('- Nullish operator: the sign `??` of JavaScript')).toEqual([]);
  });

  test('a note without cards is not looked at', () => {
    expect(mended('---\ncards: off\n---\n-\n')).toEqual([]);
  });

  test('the report says whose marks a note is written in', () => {
    const compiled = compileText('Q\n?\nA');
    expect(reportOf(compiled, 1)).toContain('note.md is read as obsidian-sr, found');
    expect([...compiled.syntaxes]).toEqual([['note.md', { syntax: 'obsidian-sr', isFound: true }]]);
    expect([...compileText('---\nsyntax: mochi\n---\na').syntaxes.values()]).toEqual([
      { syntax: 'mochi', isFound: false },
    ]);
  });
});
