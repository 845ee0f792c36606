// What is typed, imported or read off the notes in the browser may be anything, also one sign a thousand times.

import { expect, test } from 'vitest';
import { meaningsIn } from '#deck/meanings.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { numberTest } from '#features/browse/measure.ts';
import { filtersOf, parse, write } from '#features/browse/query.ts';
import { checkTyped } from '#features/quiz/typed-check.ts';
import { htmlToMarkdown } from '#storage/exchange/html-to-markdown.ts';
import { secondsOf } from '../processor-time.ts';

const vocabulary = vocabularyOf([]);
const said = 'A stretch of DNA, such as insulin, because it is read; about 16 %: $\\frac{a}{b}$.';
const question = {
  kind: 'definition',
  frontText: 'What is a gene, and why?',
  backText: said,
} as const;

/** How long the text is at most, and what reads it. */
const readers: Readonly<Record<string, readonly [number, (text: string) => unknown]>> = {
  'a typed answer': [4_000, (text) => checkTyped(question, text, vocabulary)],
  'the answer of a card': [
    10_000,
    (backText) => checkTyped({ ...question, backText }, 'a stretch of DNA', vocabulary),
  ],
  'the steps of an answer': [
    4_000,
    (text) => checkTyped({ ...question, kind: 'sequence', backText: 'a\nb' }, text, vocabulary),
  ],
  'a formula': [
    4_000,
    (text) => checkTyped({ ...question, backText: '$a/b + c$' }, `= ${text}`, vocabulary),
  ],
  'a line that gives another name': [10_000, (text) => meaningsIn(`Gene (${text}) AB ${text} aka`)],
  'a line that spells out letters': [10_000, (text) => meaningsIn(`AB: ${text}\n`)],
  'a number of a search': [10_000, (text) => numberTest('<', text)],
  'a search': [10_000, (text) => filtersOf(parse(write(parse(text))))],
  'a field of Anki': [50_000, (text) => htmlToMarkdown(text, { pathOfMedia: (name) => name })],
};

const signs: readonly string[] = [
  ...['a', 'A', '1', ' ', '\t', '\n', ',', '(', '[', '{', '$', '|', '→', '=', '-', '?', ':', '.'],
  ...['a b ', 'AB (AB) ', 'a, ', '; ', ' such as ', ' so that ', 'then ', '1. ', '\\sqrt{', '^('],
  ...['<b', '</div', '<!--', '\\(', '[latex]', '[sound:', '- ', '1) ', '<img src='],
];

const read = Object.keys(readers).flatMap((reader) => signs.map((sign) => [reader, sign] as const));

test.each(read)(
  '%s of many %j takes not much more than twice as long for twice as many',
  (reader, sign) => {
    const [longest, readText] = readers[reader] ?? [0, () => {}];
    const seconds = (size: number): number =>
      secondsOf(() => readText(sign.repeat(Math.floor(size / sign.length))));
    const once = Math.max(seconds(longest / 2), 0.03);
    expect(seconds(longest)).toBeLessThan(once * 5);
  },
);
