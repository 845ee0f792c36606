import { describe, expect, test } from 'vitest';
import { type Content, type ContentElement, textOf } from '#deck/content.ts';
import { breakable } from '#ui/formula.ts';

const sign = (text: string): ContentElement => ({
  tag: /^\w+$/.test(text) ? 'mi' : 'mo',
  children: [text],
});
const formula = (...signs: (string | ContentElement)[]): ContentElement => ({
  tag: 'math',
  children: [
    { tag: 'mrow', children: signs.map((each) => (typeof each === 'string' ? sign(each) : each)) },
  ],
});
const texts = (content: Content) => content.map((node) => textOf([node]));

const long = formula('probability', '=', 'first', '+', 'second');

describe('a long formula in running text', () => {
  test('comes in pieces that end with a relation or an operator', () => {
    expect(texts(breakable(['So ', long, ' always']))).toEqual([
      'So ',
      'probability=',
      'first+',
      'second',
      ' always',
    ]);
  });

  test('may break between factors', () => {
    const inBrackets = (name: string): ContentElement => ({
      tag: 'mrow',
      children: [sign('('), sign(name), sign(')')],
    });
    const product = formula('Pr', inBrackets('first'), 'Pr', inBrackets('second'));
    expect(texts(breakable([product]))).toEqual(['Pr(first)', 'Pr(second)']);
  });

  test('says the same as before', () => {
    expect(textOf(breakable(['So ', long, '. Thus']))).toBe(textOf(['So ', long, '. Thus']));
  });

  test('keeps its operators between what they join', () => {
    const [piece] = breakable([long]);
    expect(JSON.stringify(piece)).toContain('"form":"infix"');
  });

  test('is not broken inside brackets or fractions', () => {
    const inner: ContentElement = { tag: 'mfrac', children: [sign('numerator'), sign('=')] };
    expect(breakable([formula('expectation', inner, 'other')])).toHaveLength(1);
  });

  test('is not broken before its first operator', () => {
    expect(texts(breakable([formula('−', 'alpha', 'squared', '=', 'minus')]))).toEqual([
      '−alphasquared=',
      'minus',
    ]);
  });
});

test('a short formula stays in one piece', () => {
  const short = formula('a', '=', 'b');
  expect(breakable([short])).toEqual([short]);
});

test('a formula on a line of its own is left as it is', () => {
  const block: ContentElement = { ...long, attributes: { display: 'block' } };
  expect(breakable([block, '.'])).toEqual([block, '.']);
});

test('a full stop stays with the formula before it', () => {
  const [formulaWithStop, after] = breakable([formula('a', '=', 'b'), '. Then']);
  expect(textOf(formulaWithStop ? [formulaWithStop] : [])).toBe('a=b.');
  expect(after).toBe(' Then');
});
