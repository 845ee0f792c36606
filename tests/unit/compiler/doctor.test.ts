import { expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { problemsOf } from './compile-notes.ts';

/** The links that lead nowhere, of notes in a folder that also holds other files. */
function deadIn(notes: Readonly<Record<string, string>>, others: readonly string[] = []) {
  const files = Object.entries(notes).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const { problems } = createCompiler()(files, {
    collection: 'notes',
    media: new Map(),
    filesThere: { paths: new Set([...Object.keys(notes), ...others]), isWholeFolder: true },
  });
  return problems.map(({ note, line, column, message }) => `${note}:${line}:${column} ${message}`);
}

test('a link to a note or a file that is not there is named with its place', () => {
  const note = [
    '# Cells',
    '',
    '- see [the old page](gone.md) and [data](tables/cells.csv)',
    '- [[Mitosis]] comes before [[Meiosis#Phases|the other]]',
  ].join('\n');
  expect(deadIn({ 'biology/cells.md': note, 'Mitosis.md': 'x' })).toEqual([
    'biology/cells.md:3:7 There is no file "gone.md".',
    'biology/cells.md:3:35 There is no file "tables/cells.csv".',
    'biology/cells.md:4:28 No note is called "Meiosis".',
  ]);
});

test('links that lead somewhere, or out of the folder, are left alone', () => {
  const note = [
    '- [up](../index.md), [here](./b.md#part), [short](b), [spaced](<my file.md>), [coded](my%20file.md)',
    '- [folder](../biology/), [above](../../README.md), [hidden](.github/ci.yml), [root](/about)',
    '- [web](https://example.org/a.md), [mail](mailto:a@b.c), [part](#part), [other](obsidian://open)',
    '- `[code](gone.md)` and $[x](gone.md)$ and `[[gone]]` and [[1, 2], [3, 4]]',
    '- [[b]], [[B]], [[biology/b|words]], [[b#Part]], [[b^block]], [[picture.png]]',
    '',
    '```md',
    '[code](gone.md)',
    '```',
  ].join('\n');
  const there = { 'biology/a.md': note, 'biology/b.md': 'x', 'index.md': 'x' };
  expect(deadIn(there, ['biology/my file.md', 'media/picture.png'])).toEqual([]);
});

test('pages of an outliner need not be files', () => {
  expect(deadIn({ 'page.md': '---\nsyntax: logseq\n---\n\n- about [[somewhere else]]' })).toEqual(
    [],
  );
});

test('a link is right as soon as its note is written', () => {
  const compile = createCompiler();
  const note = { path: 'a.md', bytes: new TextEncoder().encode('- see [[b]]') };
  const there = (...paths: string[]) =>
    compile([note], {
      collection: 'notes',
      media: new Map(),
      filesThere: { paths: new Set(paths), isWholeFolder: true },
    }).problems.length;
  expect([there('a.md'), there('a.md', 'b.md'), there('a.md')]).toEqual([1, 0, 1]);
});

test('a link that begins with a slash is read from the notes folder, as pictures are', () => {
  const text = (target: string) => ({ 'cells/a.md': `- [there](${target})`, 'b.md': 'x' });
  const targets = ['/b.md', '/cells/a.md', '/a.md', 'b.md', '/docs/page'];
  expect(targets.map((target) => deadIn(text(target)).length)).toEqual([0, 0, 1, 1, 0]);
});

test('an acronym that is used twice and never said in full is named once', () => {
  const text = '- the hippocampus feeds the EC, then the PFC\n- lesions of the PFC spare habits';
  expect(problemsOf(text)).toEqual(['1: No note says what PFC stands for.']);
});

test.each([
  ['in brackets', '- prefrontal cortex (PFC)\n- the PFC plans\n- the PFC waits'],
  ['before brackets', '- PFC (behind the forehead)\n- the PFC plans\n- the PFC waits'],
  ['as a label', '- PFC: the cortex behind the forehead\n- the PFC plans\n- the PFC waits'],
  [
    'by words that spell it',
    '- the posterior frontal cortex plans\n- the PFC waits\n- the PFC rests',
  ],
  ['as a heading', '# PFC\n- the PFC plans\n- the PFC waits'],
  ['as a word', '- you MUST wait\n- they MUST not wait\n- who must wait waits'],
  ['among capitals', '- SELECT NAME FROM CELLS\n- SELECT SIZE FROM CELLS'],
  ['in code', '- the sign `PFC` and `PFC` and `PFC`'],
  ['to everybody', '- an API of the web\n- the API of a library'],
])('an acronym that is known %s is left alone', (_, text) => {
  expect(problemsOf(text)).toEqual([]);
});

test('double braces without a number are a gap elsewhere, and are told here', () => {
  const text =
    'The heart has {{four}} chambers.\n\nIn code `{{name}}` is a blank, as is {{ name }}.';
  expect(problemsOf(text)).toEqual(['1: Double braces without a number hide nothing.']);
  expect(problemsOf(`---\nsyntax: mochi\n---\n${text}`)).toEqual([]);
});

test('what a template fills in, and what Logseq does with braces, is no gap that failed', () => {
  const text =
    '# {{title}}\n\nWritten on {{date:YYYY-MM-DD}}.\n\n- {{embed [[Page]]}}\n- {{query (task TODO)}}';
  expect(problemsOf(text).filter((problem) => problem.includes('braces'))).toEqual([]);
});

test('a comparison above what it compares is no slip', () => {
  const text =
    '- Latency vs response time\n  - latency: how long a request waits\n  - response time: what the client sees';
  expect(problemsOf(text)).toEqual([]);
});
