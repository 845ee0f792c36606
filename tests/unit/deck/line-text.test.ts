import { expect, test } from 'vitest';
import { questionLine } from '#deck/line-text.ts';
import { compileText, facesOf } from '../compiler/compile-notes.ts';

test.each([
  [
    '- Significance level $\\alpha$: the share of true nulls that are rejected',
    'Significance level α: what is it?',
  ],
  ['- Ratio of $\\dfrac{a}{b}$: what is left', 'Ratio of (a/b): what is it?'],
  ['- Variance $\\sigma^2$: the mean squared distance', 'Variance σ^2: what is it?'],
  ['- Bayes factor for $P(A)$: an odds ratio', 'Bayes factor for P(A): what is it?'],
  ['- Price of $5: a fiver', 'Price of $5: what is it?'],
])('a question with a formula is one line without TeX: %s', (note, line) => {
  expect(facesOf(compileText(note)).map(questionLine)).toContain(line);
});
