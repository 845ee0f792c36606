// Decks as large as any that comes from elsewhere: they are cut, packed and read back whole.

import { expect, test } from 'vitest';
import { notesOf } from '#storage/exchange/package-notes.ts';
import { writeBackup } from '#storage/write-backup.ts';
import { wholeBackup } from '../builders/backups.ts';

async function* nothing() {}

const long = 'of_a_step_with_a_long_name::'.repeat(12);

test.each([
  ['many tags', (n: number) => ({ tags: Array.from({ length: 8 }, (_, t) => `${t}${long}${n}`) })],
  ['a topic of its own', (n: number) => ({ tags: [`${n}${long}`] })],
])('a deck of short cards with %s each is several notes as well', (_, place) => {
  const cards = Array.from({ length: 12_000 }, (_, n) => ({
    ...{ anchor: `anki-${n}`, deck: ['Medicine'], past: [], ...place(n) },
    lines: (name: string) => [`Q: Which is ${n}?`, `A: ${n}${name}`],
  }));
  const { files } = notesOf('anki', cards);
  expect(files.length).toBeGreaterThan(1);
  expect(Math.max(...files.map(({ text }) => text.length))).toBeLessThan(3_010_000);
  const questions = files.flatMap(({ text }) => text.match(/^Q: Which is \d+\?$/gm) ?? []);
  expect(new Set(questions).size).toBe(12_000);
});

test('a deck of which every card is suspended, packed as well as it can be, is read back', async () => {
  const suspended = { suspended: true, flagged: false, reviews: [], changes: [] };
  const cards = Array.from({ length: 40 }, () => suspended);
  const waiting = Array.from({ length: 5000 }, (_, n) => ({ anchor: `anki-${n}`, cards }));
  const content = { entries: nothing(), seen: nothing(), waiting };
  const file = await new Response(writeBackup({ made: '', device: 'phone' }, content)).blob();
  const read = await wholeBackup(file);
  if ('trouble' in read) throw new Error(`${read.trouble} ${file.size}`);
  expect(read.waiting).toHaveLength(waiting.length);
});
