// Notes as people might write them, and as nobody would: for the laws of the compiler.

import fc from 'fast-check';

const word = fc.constantFrom(
  'bias',
  'model',
  'Q:',
  'A:',
  'why',
  'the',
  'is',
  'a',
  'because',
  '::',
  ':::',
  '==x==',
  '{{c1::x::h}}',
  '{{c2::',
  '$x^2$',
  '$5',
  '`a::b`',
  '**bold**',
  '*em*',
  'Term:',
  '->',
  '→',
  '(note)',
  '(',
  ')',
  '"',
  '[a](b)',
  'https://x.org/a',
  '![p](p.png)',
  '^id-1',
  '<br>',
  '<b>',
  '<!-- card: f :: b -->',
  '<!-- cards:off -->',
  '<!-- cards:skip -->',
  'a,',
  'b,',
  'and',
  'c',
  'etc.',
  '光合成',
  '：',
  'مرحبا',
  '?',
  '??',
  '|',
  '\\(',
  '\\)',
  '#',
  '\u0000',
  '\uFFFC',
  '\uE000',
  'é',
  '👶',
  '[^1]',
  '~~del~~',
  '&amp;',
  '$&',
);

export const phrase = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const indent = fc.constantFrom('', ' ', '  ', '   ', '    ', '      ', '\t', '        ');
const marker = fc.constantFrom(
  '- ',
  '* ',
  '1. ',
  '45. ',
  '5) ',
  '+ ',
  '-',
  '• ',
  '- [ ] ',
  '- [x] ',
  'A. ',
  'B. ',
  'a) ',
  'b) ',
  'I. ',
  'II. ',
);

const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(indent, marker, phrase).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.tuple(indent, phrase).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '\t') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('# ', '## ', '### ', ' # '), phrase)
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '```',
      '```js',
      '~~~',
      '---',
      '***',
      '$$',
      '\\[',
      '\\]',
      '> quote',
      '| a | b |',
      '|---|---|',
      '<div>',
      '</div>',
      '<details>',
      '<summary>Why?</summary>',
      '</details>',
      '<!--',
      '-->',
      '===',
      '[a]: https://x.org',
      '[^1]: note',
      '\u2028',
      '    code',
      'title: x',
      'Names: x',
      'Effects：y',
      '`code` does',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replace(/[\r\n]/g, ' ')),
  },
);

export const noteLines = fc.array(line, { maxLength: 30 });
export const noteText = noteLines.map((lines) => lines.join('\n'));

/** More of them in the long run: RECTO_LONG=1. */
export const runs = (few: number): number => (process.env.RECTO_LONG ? few * 40 : few);
