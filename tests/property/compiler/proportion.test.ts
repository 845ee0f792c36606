import { expect, test, vi } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { expectInProportion, secondsOf } from '../../processor-time.ts';
import { compileText, withoutMistake } from '../../unit/compiler/compile-notes.ts';

vi.setConfig({ testTimeout: 300_000 });

function compile(text: string): void {
  const bytes = new TextEncoder().encode(text);
  withoutMistake(
    createCompiler()([{ path: 'a.md', bytes }], { collection: 'c', media: new Map() }),
  );
}

const secondsFor = (text: string): number => secondsOf(() => compile(text));

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const shapes: readonly (readonly [string, (size: number) => string])[] = [
  ['items', (size) => lines(size, (i) => `- Term ${i}: the meaning of it`)],
  ['items with marks', (size) => lines(size, (i) => `- **Term ${i}**: the \`meaning\` of it`)],
  ['a paragraph', (size) => lines(size, (i) => `a line with *marks* and [x] number ${i}`)],
  ['a table', (size) => `| a | b |\n|---|---|\n${lines(size, (i) => `| key ${i} | value ${i} |`)}`],
  ['questions', (size) => lines(size, (i) => `**What is ${i}?**\n\nA number.\n`)],
  ['open brackets', (size) => lines(Math.ceil(size / 50), () => '['.repeat(500))],
  ['lone dollars', (size) => lines(Math.ceil(size / 50), () => '$a '.repeat(200))],
  ['open clozes', (size) => lines(Math.ceil(size / 50), () => '{{c1::a '.repeat(100))],
];

test.each(shapes)(
  'four times as much of %s takes not much more than four times as long',
  (_, shape) => {
    expectInProportion(2000, (size) => compile(shape(size)));
  },
);

/** What one line may hold thousands of. */
const signs: readonly string[] = [
  ...['a', 'A', '1', '-', '漢', 'か'],
  ...[' ', '\t', '\u00a0', '\u3000'],
  ...[',', '(', '**', '`', '$', '[', '|', '→', '=', ':', '"', '.', '?', '#', '<', '>', '&', '_'],
  ...['a b ', 'A B ', 'a-', '1.', 'v v ', 'of the ', 'a. ', 'a, ', ' - ', ' = ', ' → ', '\\('],
  ...['`a` ', 'f(A', '<b c/> '],
];

const places: Readonly<Record<string, (text: string) => string>> = {
  label: (text) => `- ${text}: the body of it\n- **${text}**: the body of it`,
  body: (text) => `- Insulin gene: ${text}\n- Insulin gene: ${text}x!`,
  question: (text) => `**What is ${text}?**\n\nQ: ${text}?\nA: ${text}`,
  cell: (text) => `| a | ${text} |\n|---|---|\n| key | ${text} |\n| ${text} | value |`,
  heading: (text) => `# ${text}\n\n- Term: the meaning of it`,
  sentence: (text) => `A gene is ${text}, because ${text}.\n\n- A ${text} is ${text} if ${text}`,
  definition: (text) => `**Definition.** A *${text}* is a gene (${text}).\n\n**Law ${text}**: it`,
  'front matter': (text) => `---\ntopic: ${text}\ntags: [${text}]\n---\n- Term: the meaning of it`,
  html: (text) => `<details><summary>${text}</summary>\n${text}\n</details>\n\n<p>${text}</p>`,
  link: (text) => `- Term: see [${text}](${text}), [[${text}]] and <https://${text}>`,
};

const placed = Object.keys(places).flatMap((place) => signs.map((sign) => [sign, place] as const));

test.each(placed)(
  'four times as many %j in a %s take not much more than four times as long',
  (sign, place) => {
    const textOf = (size: number): string =>
      places[place]?.(sign.repeat(Math.ceil(size / sign.length))) ?? '';
    expectInProportion(8800, (size) => compile(textOf(size)));
  },
);

test('nesting five hundred deep, and quotations three thousand deep, are read', () => {
  expect(secondsFor(lines(500, (i) => `${'  '.repeat(i)}- item ${i}: a thing`))).toBeLessThan(30);
  expect(secondsFor('>'.repeat(3000))).toBeLessThan(30);
  expect(secondsFor('- '.repeat(4000))).toBeLessThan(30);
  expect(secondsFor(`${'- '.repeat(4000)}term: a thing`)).toBeLessThan(5);
  expect(secondsFor(`${'> - '.repeat(2000)}term: a thing`)).toBeLessThan(5);
});

test('marks nested thousands deep cost at most their own note', () => {
  const deep = `${'*a **b '.repeat(500)}${'** *'.repeat(500)}`;
  for (const text of [
    deep,
    '['.repeat(5000),
    '>'.repeat(9000),
    `${'<div>'.repeat(1500)}`,
    `$${'{'.repeat(3000)}$ :: x`,
  ])
    expect(compileText(text).ledger).toHaveLength(1);
});
