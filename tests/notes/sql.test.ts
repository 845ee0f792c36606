// Every SQL statement of the notes runs in SQLite and answers as it should.

import { readdirSync, readFileSync } from 'node:fs';
import initSqlJs, { type Database } from 'sql.js';
import { beforeAll, expect, test } from 'vitest';
import { answers, rows, sayings } from './sql-answers.ts';

const notes = readdirSync('notes', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(`notes/${path}`, 'utf8'));
const blocks = notes.flatMap((note) =>
  [...note.matchAll(/^### (.+)\n\n```sql\n([^`]+)```/gm)].map(([, question = '', query = '']) => ({
    question,
    query,
  })),
);
const tables = notes
  .flatMap((note) => [...note.matchAll(/^CREATE TABLE .+;$/gm)])
  .map(([statement]) => statement);

let db: Database;
beforeAll(async () => {
  const { Database } = await initSqlJs();
  db = new Database();
  db.run([...tables, rows].join('\n'));
});

test('every block of SQL is the tables or the answer to one tested question', () => {
  const written = notes.join('\n').match(/```sql/g) ?? [];
  expect(written).toHaveLength(1 + answers.length);
  expect(blocks.map(({ question }) => askedBy(question))).toEqual(answers.map(([words]) => words));
});

test.each(answers)('%s', (words, expected) => {
  const block = blocks.find(({ question }) => question.includes(words));
  expect(answerTo(block?.query ?? '')).toBe(expected.trim());
});

test.each(sayings)('%s', (words, query, expected) => {
  expect(notes.some((note) => note.includes(words))).toBe(true);
  expect(answerTo(query)).toBe(expected.trim());
});

const askedBy = (question: string): string | undefined =>
  answers.find(([words]) => question.includes(words))?.[0];

/** As the SQLite shell prints it: NULL as nothing; fractions to three places. */
function answerTo(query: string): string {
  const [result] = db.exec(query);
  const lines = (result?.values ?? []).map((row) => row.map(printed).join('|'));
  return lines.join('\n');
}

const printed = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toFixed(3))) : String(value ?? '');
