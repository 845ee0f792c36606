import { describe, expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { secondsOf } from '../../processor-time.ts';
import { compileText, withoutMistake } from './compile-notes.ts';

const good = '- Bias: a systematic error of an estimate';

describe('what cannot be read is a problem with a place and a mend, and all else still builds', () => {
  test.each([
    ['a binary file', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['another encoding', new Uint8Array([...new TextEncoder().encode('- caf'), 0xe9, 10])],
    [
      'a note of many megabytes',
      new TextEncoder().encode(
        '- a line of a note, long enough to fill it soon, since the clock is running\n'.repeat(
          60_000,
        ),
      ),
    ],
    ['a line of five megabytes', new TextEncoder().encode('x'.repeat(5_000_000))],
  ])('%s', { timeout: 30_000 }, (_, bytes) => {
    const files = [
      { path: 'bad.md', bytes },
      { path: 'good.md', bytes: new TextEncoder().encode(good) },
    ];
    const { cards, problems } = createCompiler()(files, { collection: 'c', media: new Map() });
    expect(cards).toMatchObject([{ note: 'good.md' }]);
    expect(problems).toMatchObject([{ note: 'bad.md', line: 1 }]);
    expect(problems[0]?.message).not.toBe('');
    expect(problems[0]?.hint).not.toBe('');
  });

  test('UTF-16, as Windows has it, is said to be another encoding and no binary file', () => {
    const bytes = new Uint8Array(Buffer.from('\uFEFF- Zeta: a letter\n', 'utf16le'));
    const files = [{ path: 'bad.md', bytes }];
    const { problems } = createCompiler()(files, { collection: 'c', media: new Map() });
    expect(problems).toMatchObject([{ message: 'The note is not written in UTF-8.' }]);
  });

  test.each(['[', '{', '[a, '])('values of a front matter nested in %s without end', (sign) => {
    const { problems, cards } = compileText(
      `---\ntags: ${sign.repeat(2000)}\n---\n- Term: the meaning of it`,
    );
    expect(problems[0]?.message).toBe(
      'The front matter is broken: its values are nested too deep.',
    );
    expect(cards).toHaveLength(1);
  });

  test.each(['? ', '- ', '- ? '])('a front matter of "%s" without end', (sign) => {
    const { problems, cards } = compileText(`---\n${sign.repeat(500)}x\n---\n${good}`);
    expect(problems[0]?.message).toBe(
      'The front matter is broken: its values are nested too deep.',
    );
    expect(cards).toHaveLength(1);
  });

  test.each([
    ['by one key each', (n: number) => Array.from({ length: n }, (_, i) => `k${i}: v`).join('\n')],
    ['by one name each', (n: number) => `a: &a v\nb:\n${'- *a\n'.repeat(n)}`],
  ])('a front matter that is long %s takes no time', (_, written) => {
    const note = `---\n${written(40_000)}\n---\n${good}`;
    let found = compileText(good);
    expect(secondsOf(() => (found = compileText(note)))).toBeLessThan(1);
    expect(found.problems[0]?.message).toBe('The front matter is broken: it is too long.');
    expect(found.cards).toHaveLength(1);
  });

  test('a key that is a list is passed over, however many are in it', () => {
    const map = `${'{? '.repeat(98)}[${'\n x,'.repeat(4000)}]${': 1}'.repeat(98)}`;
    let found = compileText(good);
    const seconds = secondsOf(() => (found = compileText(`---\ndate: ${map}\n---\n${good}`)));
    expect(seconds).toBeLessThan(1.5);
    expect(found.problems).toEqual([]);
    expect(found.cards).toHaveLength(1);
  });

  test('a template whose front matter has braces makes no noise', async () => {
    const heard: Error[] = [];
    const hear = (warning: Error) => heard.push(warning);
    process.on('warning', hear);
    expect(compileText(`---\ndate: {{date}}\n---\n${good}`).cards).toHaveLength(1);
    await new Promise((wait) => setTimeout(wait, 20));
    process.off('warning', hear);
    expect(heard).toEqual([]);
  });

  test('code that is never closed', () => {
    expect(compileText('```js\nlet a;').problems).toMatchObject([{ line: 1 }]);
  });

  test.each(['cards', 'tags', 'cloze', 'syntax', 'title', 'cards-min'])(
    'front matter whose "%s" is a map of its own',
    (key) => {
      for (const value of ['{toString: 1}', '[{toString: 1}]', '{__proto__: 1}', '&a [*a]'])
        expect(compileText(`---\n${key}: ${value}\n---\n${good}`).cards).toHaveLength(1);
    },
  );

  test('kinds of card that are a map of their own', () => {
    expect(compileText(`---\ncards-kinds: {toString: 1}\n---\n${good}`).problems).toMatchObject([
      { line: 2, message: '"…" in "cards-kinds" is no kind of card.' },
    ]);
  });

  test('a byte order mark and Windows line ends are nothing', () => {
    const { cards, problems } = compileText(`\uFEFF${good}\r\n- Noise: a random error\r\n`);
    expect(cards.map((card) => [card.line, card.back])).toEqual([
      [1, 'a systematic error of an estimate'],
      [2, 'a random error'],
    ]);
    expect(problems).toEqual([]);
  });
});

test('a mistake of ours costs the note that it is made at, and is said to be ours', () => {
  class FailingMedia extends Map<string, string> {
    override get(): never {
      throw new TypeError('x is not a function');
    }
  }
  const files = [
    { path: 'bad.md', bytes: new TextEncoder().encode(`- Map: ![](map.png)\n${good}`) },
    { path: 'good.md', bytes: new TextEncoder().encode(good) },
  ];
  const compiled = createCompiler()(files, { collection: 'c', media: new FailingMedia() });
  expect(compiled.cards).toMatchObject([{ note: 'good.md' }]);
  expect(compiled.ledger.map(({ note, line }) => `${note}:${line}`)).toEqual([
    ...['bad.md:1', 'bad.md:2', 'good.md:1'],
  ]);
  expect(compiled.problems.map(({ message }) => message)).toEqual([
    'Recto made a mistake at this note, and leaves it out: TypeError: x is not a function.',
  ]);
  expect(() => withoutMistake(compiled)).toThrow('bad.md: Recto made a mistake');
});
