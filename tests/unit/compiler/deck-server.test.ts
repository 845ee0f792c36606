import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
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

test('notes that were moved away are served until they are back, and are followed again', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'recto-moved-'));
  const notes = join(parent, 'notes');
  await mkdir(notes);
  await writeFile(join(notes, 'a.md'), noteOf('Heron'));
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const look = () => vi.advanceTimersByTimeAsync(1000);
  const server = await serveDeck(notes);
  const cards = () => server.compiled().deck.cards.length;
  await rename(notes, join(parent, 'elsewhere'));
  await look();
  await vi.waitFor(() => expect(said).toHaveBeenCalled(), { timeout: 5000, interval: 20 });
  for (const [line] of said.mock.calls) expect(line).toMatch(/^Notes not read: .*ENOENT/);
  expect(cards()).toBe(1);
  await rename(join(parent, 'elsewhere'), notes);
  // Until somebody has looked, what is saved may be missed; it is read once they have.
  await writeFile(join(notes, 'a.md'), noteOf('Heron', 'Otter'));
  await look();
  await vi.waitFor(() => expect(cards()).toBe(2), { timeout: 5000, interval: 20 });
  await writeFile(join(notes, 'a.md'), noteOf('Heron', 'Otter', 'Newt'));
  await vi.waitFor(() => expect(cards()).toBe(3), { timeout: 5000, interval: 20 });
  await server.close();
  vi.useRealTimers();
  said.mockRestore();
  await rm(parent, { recursive: true });
});

test('a link in a circle among the notes stops nothing', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'recto-round-'));
  await writeFile(join(parent, 'a.md'), noteOf('Heron'));
  await symlink(join(parent, 'itself'), join(parent, 'itself'));
  await symlink(parent, join(parent, 'round'));
  const server = await serveDeck(parent);
  await writeFile(join(parent, 'a.md'), noteOf('Heron', 'Otter'));
  const cards = () => server.compiled().deck.cards.length;
  await vi.waitFor(() => expect(cards()).toBe(2), { timeout: 5000, interval: 20 });
  await server.close();
  await rm(parent, { recursive: true });
});
