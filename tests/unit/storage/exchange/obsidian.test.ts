import { expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { schedulesIn } from '#storage/exchange/obsidian.ts';

function schedulesOf(text: string) {
  const files = [{ path: 'note.md', bytes: new TextEncoder().encode(text) }];
  const { chunks, cards } = createCompiler()(files, { collection: 'notes', media: new Map() });
  const faces = [...chunks.values()].flatMap((chunk) => chunk.faces);
  const fronts = new Map(cards.map(({ id, front }) => [id, front]));
  return schedulesIn(text, faces).map(({ card, kind, ...rest }) => [fronts.get(card), rest]);
}

const september = Date.UTC(2026, 8, 2) / 86_400_000;

test('a schedule below a card, or at the end of its line, is its memory', () => {
  const text = [
    'mitosis :: division into two identical cells',
    '<!--SR:!2026-09-02,4,250-->',
    '',
    'meiosis :: division into four cells <!--SR:!2026-09-02,30,370-->',
    '',
    'nobody knows it',
  ].join('\n');
  expect(schedulesOf(text)).toEqual([
    ['mitosis', { stability: 4, difficulty: 5.5, due: { on: september } }],
    ['meiosis', { stability: 30, difficulty: 1, due: { on: september } }],
  ]);
});

test('siblings have one each, and one that was never reviewed has none', () => {
  const text = 'der Hund ::: the dog\n<!--SR:!2000-01-01,1,250!2026-09-02,9,130-->\n';
  expect(schedulesOf(text)).toEqual([
    ['the dog', { stability: 9, difficulty: 10, due: { on: september } }],
  ]);
});

test('a schedule of FSRS says stability and difficulty itself', () => {
  const text =
    'a cell :: the unit of life\n<!--SR:!fsrs,2026-09-02T08:00:00.000Z,4,3.7,5.2,2,6,1,0,--->\n';
  expect(schedulesOf(text)).toEqual([
    ['a cell', { stability: 3.7, difficulty: 5.2, due: { on: september } }],
  ]);
});

test('what is no schedule is passed over', () => {
  expect(schedulesOf('a cell :: the unit of life\n<!--SR:!soon,x,y-->\n<!--SR:-->\n')).toEqual([]);
});
