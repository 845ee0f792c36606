import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveDeck } from '#compiler/deck-server.ts';

/** Notes enough that reading them takes a while. */
const notes = 200;
const noteOf = (...terms: readonly string[]) =>
  `# Notes\n\n${terms.map((term) => `- ${term}: what ${term} means here\n`).join('')}`;

let folder: string;
const write = (text: string) => writeFile(join(folder, 'note-000.md'), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recto-served-'));
  for (let note = 0; note < notes; note++) {
    const name = String(note).padStart(3, '0');
    await writeFile(join(folder, `note-${name}.md`), noteOf(`Term${name}`));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([0, 30, 120])('a note that is saved %i ms after the start is in the deck', async (ms) => {
  await write(noteOf('Term000'));
  const serving = serveDeck(folder);
  await new Promise((wait) => setTimeout(wait, ms));
  await write(noteOf('Term000', 'Saved'));
  const server = await serving;
  const cards = () => server.compiled().deck.cards.length;
  await vi.waitFor(() => expect(cards()).toBe(notes + 1), { timeout: 5000, interval: 20 });
  await server.close();
});

test('a folder that is not there is an error', async () => {
  await expect(serveDeck(join(folder, 'not-there'))).rejects.toThrow('ENOENT');
});
