// What reaches a card: only what is listed, and no markup of the author's.

import { describe, expect, test } from 'vitest';
import { type Content, type ContentElement, mathTags, textOf, textTags } from '#deck/content.ts';
import { compileNotes, compileText, facesOf } from './compile-notes.ts';

const answerOf = (back: string): Content =>
  facesOf(compileText(`front :: ${back}`))[0]?.answer[0]?.content ?? [];

const elementsIn = (content: Content): readonly ContentElement[] =>
  content.flatMap((node) =>
    typeof node === 'string' ? [] : [node, ...elementsIn(node.children ?? [])],
  );

describe('running text', () => {
  test('keeps its marks', () => {
    expect(answerOf('**bold** *em* `code`')).toEqual([
      { tag: 'strong', children: ['bold'] },
      ' ',
      { tag: 'em', children: ['em'] },
      ' ',
      { tag: 'code', children: ['code'] },
    ]);
  });

  test('of HTML keeps only what is harmless', () => {
    expect(answerOf('H<sub>2</sub>O <kbd>x</kbd> <b onclick="a()">y</b>')).toEqual([
      'H',
      { tag: 'sub', children: ['2'] },
      'O ',
      { tag: 'kbd', children: ['x'] },
      ' y',
    ]);
  });

  test('links lead out only by http, https and mail', () => {
    const [link] = elementsIn(answerOf('[x](https://example.com)'));
    expect(link).toMatchObject({ tag: 'a', attributes: { rel: 'noopener noreferrer' } });
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      'vbscript:x',
      'JAVASCRIPT:x',
    ])
      expect(elementsIn(answerOf(`[x](${address})`))).toEqual([]);
  });
});

describe('pictures', () => {
  test('of the notes folder are served with the deck', () => {
    const notes = { 'topic/note.md': 'What is shown? :: ![a cell](../img/cell.png)' };
    const compiled = compileNotes(notes, { 'img/cell.png': 'abcd.png' });
    expect(facesOf(compiled)[0]?.answer[0]?.content).toEqual([
      { tag: 'img', attributes: { src: 'deck/media/abcd.png', alt: 'a cell' } },
    ]);
    expect(compiled.deck.media).toEqual(['media/abcd.png']);
    expect(compiled.problems).toEqual([]);
  });

  test('without a description are called pictures, and each keeps a card of its own', () => {
    const text = [
      '# Curves',
      '- ![](bell.png): symmetric about its mean.',
      '- ![](skewed.png): its mean lies right of its median.',
      '- ![the logistic curve](s.png): symmetric about its middle.',
    ].join('\n');
    const media = { 'bell.png': 'a.png', 'skewed.png': 'b.png', 's.png': 'c.png' };
    const faces = facesOf(compileNotes({ 'note.md': text }, media)).filter(
      ({ answer }) => answer.length === 1 && answer[0]?.line !== 1,
    );
    const asked = faces.filter(({ frontText }) => !frontText.startsWith('Curves'));
    expect(asked.map(({ frontText }) => frontText.split(/[:,?]/)[0])).toEqual([
      'picture',
      'picture',
      'the logistic curve',
    ]);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(3);
    expect(elementsIn(asked[0]?.front ?? [])).toMatchObject([
      { tag: 'img', attributes: { alt: 'picture' } },
    ]);
  });

  test('that are missing, or on another site, are a problem', () => {
    expect(compileText('a :: ![x](gone.png)').problems).toMatchObject([{ line: 1, column: 6 }]);
    const remote = compileText('a :: ![x](https://example.com/x.png)');
    expect(remote.problems).toHaveLength(1);
    expect(elementsIn(facesOf(remote)[0]?.answer[0]?.content ?? [])).toMatchObject([{ tag: 'a' }]);
  });
});

describe('formulas', () => {
  test('are MathML without style attributes', () => {
    const tex =
      '$\\boxed{\\color{red}{x}} + \\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}$';
    const all = elementsIn(answerOf(tex));
    expect(all[0]?.tag).toBe('math');
    expect(all.some(({ attributes }) => attributes && 'style' in attributes)).toBe(false);
    expect(all.some(({ attributes }) => attributes?.class?.includes('math-box'))).toBe(true);
  });

  test.each([
    ['Q: Which?\nA:\n\n$$\\frac{a}{b}$$', 'block'],
    ['Which?\n?\n$$\\frac{a}{b}$$', 'block'],
    ['Q: Which?\nA: $\\frac{a}{b}$', undefined],
    ['Q: Which?\nA: It is $$\\frac{a}{b}$$ here', undefined],
  ])('between two dollars each, with a line to itself, stands by itself: %s', (note, display) => {
    const all = elementsIn(facesOf(compileText(note))[0]?.answer[0]?.content ?? []);
    expect(all.find(({ tag }) => tag === 'math')?.attributes?.display).toBe(display);
  });

  test('a line over a mean is kept', () => {
    const all = elementsIn(answerOf('$\\overline{XY}$'));
    expect(all.some(({ attributes }) => attributes?.class === 'tml-overline')).toBe(true);
  });

  test('a fraction in a fraction is not larger than the one around it', () => {
    const inner = elementsIn(answerOf('$\\frac{1}{1 + \\frac{1}{x}}$')).filter(
      ({ attributes }) => attributes?.scriptlevel === '2',
    );
    expect(inner).toHaveLength(2);
    for (const { attributes } of inner) expect(attributes?.class).toBeUndefined();
  });

  test('that cannot be read are a problem, and their source is shown', () => {
    const compiled = compileText('a :: $\\frac{a$');
    expect(compiled.problems).toMatchObject([{ line: 1 }]);
    expect(facesOf(compiled)[0]?.answer[0]?.content).toEqual([
      { tag: 'code', children: ['\\frac{a'] },
    ]);
  });

  test('money is none', () => {
    expect(textOf(answerOf('it costs $5 to $9'))).toBe('it costs $5 to $9');
    expect(elementsIn(answerOf('it costs $5 to $9'))).toEqual([]);
  });
});

test('code is coloured by classes', () => {
  const face = facesOf(compileText('Q: How?\nA:\n\n```js\nconst a = 1;\n```'))[0];
  const [pre, ...inside] = elementsIn(face?.answer[0]?.content ?? []);
  expect(pre?.tag).toBe('pre');
  expect(inside.some(({ attributes }) => attributes?.class === 'hljs-keyword')).toBe(true);
});

test('nothing but listed elements and attributes, whatever is written', () => {
  const nasty = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<iframe src="https://x"></iframe>',
    '<style>*{}</style>',
    '[a](javascript:alert(1) "x")',
    '$\\href{javascript:alert(1)}{x}$',
    '<a href="javascript:x">y</a>',
  ];
  const tags: ReadonlySet<string> = new Set([...textTags, ...mathTags]);
  for (const source of nasty) {
    for (const face of facesOf(compileText(`front :: ${source} end`))) {
      for (const { tag, attributes } of elementsIn([
        ...face.front,
        ...face.answer.flatMap((line) => line.content),
      ])) {
        expect(tags.has(tag)).toBe(true);
        expect(JSON.stringify(attributes ?? {})).not.toMatch(/javascript|onerror|onload|style/i);
      }
    }
  }
});

test('what stands in a script or a style is not in the words of its author', () => {
  const written = [
    'front :: <script>alert(1)</script> soybean <style>a { color: red }</style>paste',
    '<details><summary>What is miso?</summary><script>alert(2)</script>Soybean paste.</details>',
  ];
  for (const [at, back] of ['soybean paste', 'Soybean paste.'].entries())
    expect(facesOf(compileText(written[at] ?? '')).map(({ backText }) => backText)).toEqual([back]);
});
