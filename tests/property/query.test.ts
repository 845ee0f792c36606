// What is typed in Browse: whatever it is, it is a query, and is read in proportion to its length.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasTerm, toggled } from '#features/browse/chips.ts';
import { parse, write } from '#features/browse/query.ts';
import { tokensOf } from '#features/browse/tokens.ts';

/** Texts with the signs of the language in all sorts of places. */
const aText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '-',
        '"',
        ' ',
        ' or ',
        ':',
        '<',
        '<=',
        'topic:',
        'topic=',
        '|',
        'is:due',
        'é',
        '東京',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

test('any text is a query, and its written form is the same query', () => {
  fc.assert(
    fc.property(aText, (written) => {
      const query = parse(written);
      expect(parse(write(query))).toEqual(query);
    }),
    { numRuns: 2000 },
  );
});

test.each(
  [
    '(',
    '-',
    '"',
    ':',
    ' ',
    ')',
    'a',
    '((',
    '-(',
    '(-',
    '()',
    '-"',
    '(a ',
    'a(',
    '(" ',
    '<=',
  ].concat([' or ', '-(a or ', '(a) ', 'topic:(', 'topic:"', '(a -', '"a" ', 'a:b ']),
)('ten thousand of %j are a query as well', (sign) => {
  const written = sign.repeat(10_000);
  const query = parse(written);
  expect(JSON.stringify(parse(write(query)))).toBe(JSON.stringify(query));
});

test('tokens cover a text in order, and leave out nothing but spaces', () => {
  fc.assert(
    fc.property(aText, (written) => {
      let at = 0;
      for (const { from, to, text: piece } of tokensOf(written)) {
        expect(written.slice(at, from)).toMatch(/^\s*$/u);
        expect(to).toBeGreaterThan(from);
        expect(piece).toBe(written.slice(from, to));
        at = to;
      }
      expect(written.slice(at)).toMatch(/^\s*$/u);
    }),
  );
});

test('a chip twice is the query as it was asked', () => {
  fc.assert(
    fc.property(aText, (written) => {
      fc.pre(!hasTerm(written, 'is:due'));
      const with_ = toggled(written, 'is:due');
      fc.pre(hasTerm(with_, 'is:due'));
      expect(parse(toggled(with_, 'is:due'))).toEqual(parse(written));
    }),
    { numRuns: 2000, examples: [['(is:due"']] },
  );
});
