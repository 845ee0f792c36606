// What is typed, imported or read off the notes in the browser may be anything, also one sign a thousand times, or a
// number that no computer has room for.

import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  letrec,
  oneof,
  property,
  string,
  tuple,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { CardKind } from '#deck/card.ts';
import { meaningsIn } from '#deck/meanings.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { numberTest } from '#features/browse/measure.ts';
import { filtersOf, parse, write } from '#features/browse/query.ts';
import { questionsIn } from '#features/interview/questions-in.ts';
import { checkTyped } from '#features/quiz/typed/check.ts';
import { parseDelimited } from '#storage/exchange/delimited.ts';
import { htmlToMarkdown } from '#storage/exchange/html-to-markdown.ts';
import { expectInProportion } from '../processor-time.ts';

const vocabulary = vocabularyOf([]);
const said = 'A stretch of DNA, such as insulin, because it is read; about 16 %: $\\frac{a}{b}$.';
const question = {
  kind: 'definition',
  frontText: 'What is a gene, and why?',
  backText: said,
} as const;

const checkedAgainst = (backText: string) => (text: string) =>
  checkTyped({ ...question, backText }, text, vocabulary);

/** How long the text is at most, and what reads it. */
const readers: Readonly<Record<string, readonly [number, (text: string) => unknown]>> = {
  'a typed answer': [4_000, (text) => checkTyped(question, text, vocabulary)],
  'the answer of a card': [10_000, (text) => checkedAgainst(text)('a stretch of DNA')],
  'the steps of an answer': [
    4_000,
    (text) => checkTyped({ ...question, kind: 'sequence', backText: 'a\nb' }, text, vocabulary),
  ],
  'a formula': [4_000, (text) => checkedAgainst('$a/b + c$')(`= ${text}`)],
  'a line that gives another name': [10_000, (text) => meaningsIn(`Gene (${text}) AB ${text} aka`)],
  'a line that spells out letters': [10_000, (text) => meaningsIn(`AB: ${text}\n`)],
  'a number of a search': [10_000, (text) => numberTest('<', text)],
  'what was pasted after an interview': [10_000, questionsIn],
  'a search': [10_000, (text) => filtersOf(parse(write(parse(text))))],
  'a field of Anki': [50_000, (text) => htmlToMarkdown(text, { pathOfMedia: (name) => name })],
  'a table': [1_000_000, (text) => parseDelimited(text, ',')],
};

const signs: readonly string[] = [
  ...['a', 'A', '1', ' ', '\t', '\n', ',', '(', '[', '{', '$', '|', '→', '=', '-', '?', ':', '.'],
  ...['a b ', 'AB (AB) ', 'a, ', '; ', ' such as ', ' so that ', 'then ', '1. ', '\\sqrt{', '^('],
  ...['"', '""', '"a', '"a,', '"",', '"a""b,', 'a"b\n'],
  ...['<b', '</div', '<!--', '\\(', '[latex]', '[sound:', '- ', '1) ', '<img src='],
];

// biome-ignore format: a list of numbers
const numbers: readonly string[] = [
  '99999!', '99999!!!', '20000!/(n-k)!', '99999.5!', '0.5!', 'sqrt(0-1)!', '(0/0)!', '(1/0)!', 'C(99999,500)',
  '(99999 choose 2)', '9^9^9^9', '1e999', '1e-999', '1/0', `1${'0'.repeat(400)}`, '9'.repeat(4000), `0.${'0'.repeat(4000)}1`,
  `${'-'.repeat(100)}1`, `1${'!'.repeat(100)}`, `${'2^-'.repeat(50)}2`, `${'('.repeat(50)}1${')'.repeat(50)}`,
  `1/${'1,000,'.repeat(600)}000 %`,
];

test.each(numbers.map((number) => [number.slice(0, 20), number]))(
  '%s…, typed, is checked against a formula, a number and a sentence',
  (_, number) => {
    for (const backText of ['$\\frac{n!}{(n-k)!}$', '$5!$', 'About 16 %', said])
      for (const typed of [number, `= ${number}`, `n! = ${number}`, `$${number}$`])
        expect(['right', 'partly', 'wrong']).toContain(checkedAgainst(backText)(typed).verdict);
    for (const [, readText] of Object.values(readers)) readText(number);
  },
);

// biome-ignore format: a list of signs
const pieces = [
  ...'0 1 7 99999 1e999 0.5 n k p x e π ! ^ ^- - + * / ( ) [ ] { } | , = $ _ % C( P(A|B) E[X^2] sqrt( ln( choose'.split(' '),
  ...'\\frac{ \\dfrac12 \\sqrt{ \\binom{n}{k} \\constructor \\__proto__ \\alpha ^{ _{ }{ } ∑ √ ≈ ²'.split(' '),
  ...'not because which than by then 1. half million twenty 東京 ; : . \n'.split(' '), ' ',
];

/** One that can be computed, more often than not to nothing. */
const { formula: anyFormula } = letrec<{ formula: string }>((tie) => ({
  formula: oneof(
    { maxDepth: 6, withCrossShrink: true },
    constantFrom('n', 'k', 'p', 'e', 'x_1', 'π', '0', '0.5', '1e9', '99999', '170', 'P(A|B)'),
    tie('formula').map((a) => `${a}!`),
    tie('formula').map((a) => `(-${a})`),
    tuple(constantFrom('sqrt', 'ln', 'exp', ''), tie('formula')).map(([f, a]) => `${f}(${a})`),
    tuple(tie('formula'), constantFrom(...'+-*/^ '), tie('formula')).map((parts) => parts.join('')),
    tuple(tie('formula'), tie('formula')).map(([a, b]) => `(C(${a}, ${b}) = ${a} choose ${b})`),
  ),
}));
const anyText = oneof(
  anyFormula,
  array(oneof(constantFrom(...pieces), string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 40,
  }).map((parts) => parts.join('')),
  string({ unit: 'grapheme', maxLength: 60 }),
);
/** As a formula, as words, as both. */
const anyAnswer = oneof(
  anyText,
  anyText.map((text) => `$${text}$`),
  anyText.map((text) => `${said} $${text}$`),
);
const kinds = constantFrom('definition', 'sequence', 'list', 'formula') as Arbitrary<CardKind>;

test('whatever is typed is checked, against whatever the notes say', () => {
  assert(
    property(anyText, anyAnswer, anyText, kinds, (typed, backText, frontText, kind) => {
      const items = kind === 'list' ? { items: backText.split(',') } : {};
      const { verdict, coverage } = checkTyped(
        { kind, frontText, backText, ...items },
        typed,
        vocabulary,
      );
      expect(['right', 'partly', 'wrong']).toContain(verdict);
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1500 },
  );
});

const read = Object.keys(readers).flatMap((reader) => signs.map((sign) => [reader, sign] as const));

const repeated = (sign: string, size: number): string =>
  sign.repeat(Math.floor(size / sign.length));

test.each(read)(
  '%s of many %j takes not much more than four times as long for four times as many',
  (reader, sign) => {
    const [longest, readText] = readers[reader] ?? [0, () => {}];
    expectInProportion(longest, (size) => readText(repeated(sign, size)));
  },
);

test('a typed answer takes as long as it is, whatever of it is said again and again', () => {
  const said = array(constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) =>
    parts.join(''),
  );
  const wanted = constantFrom('$\\frac{n!}{(n-k)!} = b$', 'About 16 %', question.backText);
  assert(
    property(said, wanted, (text, backText) => {
      const check = checkedAgainst(backText);
      expectInProportion(4_000, (size) => check(repeated(text, size)));
    }),
    { numRuns: 150 },
  );
});
