// The real `npm start` on a copy of a few notes, at a port of the test's own, and what journeys do again and again.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface NotesCopy {
  readonly folder: string;
  /** Replaces text in a note, as an editor would save it. */
  readonly edit: (note: string, from: string, to: string) => Promise<void>;
  readonly write: (note: string, text: string | Uint8Array) => Promise<void>;
  readonly remove: () => Promise<void>;
}

const fewNotes = join(root, 'tests/e2e/notes');
/** The notes that Recto ships. */
export const shippedNotes = join(root, 'notes');

export async function copyNotes(from = fewNotes): Promise<NotesCopy> {
  const parent = await mkdtemp(join(tmpdir(), 'recto-'));
  const folder = join(parent, 'notes');
  await cp(from, folder, { recursive: true });
  return {
    folder,
    edit: async (note, from, to) => {
      const text = await readFile(join(folder, note), 'utf8');
      expect(text).toContain(from);
      await writeFile(
        join(folder, note),
        text.replace(from, () => to),
      );
    },
    write: (note, text) => writeFile(join(folder, note), text),
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

export interface Recto {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the local server and waits until it serves. Throws with its output where it does not. */
export async function startRecto(folder: string, port: number): Promise<Recto> {
  const server = spawn('node', ['.ci/ready.mjs', '--run', 'src/compiler/start.ts', folder], {
    cwd: root,
    env: { ...process.env, RECTO_PORT: String(port), BROWSER: 'none', NODE_ENV: '' },
  });
  let output = '';
  server.stdout.on('data', (text) => (output += text));
  server.stderr.on('data', (text) => (output += text));
  const address = `http://localhost:${port}/`;
  // The first start builds the app, and a busy machine takes its time.
  const deadline = Date.now() + 300_000;
  while (!(await answers(port))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`No server:\n${output}`);
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return { address, stop: () => stop(server) };
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/.recto`).then(
    ({ ok }) => ok,
    () => false,
  );

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((exit) => server.once('exit', exit));
  server.kill('SIGKILL');
  await gone;
}

/** A port that nobody uses: several checkouts may test on one machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** `recto`: the app over notes that no test changes, started once for many. Each test has a browser profile of its own. */
export const test = base.extend<{ recto: Recto }, { over: string; shared: Recto }>({
  over: [fewNotes, { option: true, scope: 'worker' }],
  shared: [
    async ({ over }, use) => {
      const notes = await copyNotes(over);
      const recto = await startRecto(notes.folder, await freePort());
      await use(recto);
      await recto.stop();
      await notes.remove();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  recto: ({ shared }, use) => use(shared),
  page: async ({ page }, use) => {
    await use(page);
    // What a route still waits for when the test is over is no failure of it.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
});

/** `notes`: a copy that the test may edit. `recto`: the app over it. */
export const testOnOwnNotes = test.extend<{ notes: NotesCopy; recto: Recto }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  notes: async ({}, use) => {
    const notes = await copyNotes();
    await use(notes);
    await notes.remove();
  },
  recto: async ({ notes }, use) => {
    const recto = await startRecto(notes.folder, await freePort());
    await use(recto);
    await recto.stop();
  },
});

export { expect };

/** The question of the card on screen. */
export const question = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

export const showAnswer = (page: Page) =>
  page.getByRole('button', { name: 'Show answer', disabled: false });

export const gradeButton = (page: Page, grade: 'Again' | 'Hard' | 'Good' | 'Easy') =>
  page.getByRole('button', { name: new RegExp(`^${grade}\\b`) });

export async function openToday(page: Page, { address }: Recto): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('button', { name: /Start review|Continue/ })).toBeVisible();
}

/** One whose database never answers. */
export async function pageWithoutDatabase(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  return page;
}

/** Reveals and grades the card on screen by the keyboard, at a human pace; answers its question. */
export async function grade(page: Page, key: '1' | '2' | '3' | '4'): Promise<string> {
  await expect(showAnswer(page)).toBeVisible();
  const asked = (await question(page).textContent()) ?? '';
  const before = (await answersOnDisk(page)).length;
  await pastInputGuard(page);
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await pastInputGuard(page);
  await page.keyboard.press(key);
  await expect(gradeButton(page, 'Good')).toBeHidden();
  // Who leaves the page at once takes the grade along only when it is on the disk.
  await expect.poll(async () => (await answersOnDisk(page)).length).toBeGreaterThan(before);
  return asked.replace(/^Card \d+ of \d+\. /, '');
}

/** Lets the page write nothing more; answers how to let it again. */
export async function fillDisk(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const fail = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { put: fail, add: fail });
    Object.assign(window, {
      freeDisk: () => Object.assign(IDBObjectStore.prototype, { put, add }),
    });
  });
  return () => page.evaluate(() => (window as unknown as { freeDisk: () => void }).freeDisk());
}

/** Watches what is drawn of progress, and whether it is in a live region, where each percent would be read out. */
export async function watchProgress(page: Page): Promise<() => Promise<ProgressSeen>> {
  await page.evaluate(() => {
    const seen = { isShown: false, isReadOut: false };
    Object.assign(window, { progressSeen: seen });
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll('progress')) {
        seen.isShown = true;
        seen.isReadOut ||= bar.closest('[aria-live], [role="status"]') !== null;
      }
    }).observe(document.body, { subtree: true, childList: true });
  });
  return () =>
    page.evaluate(() => (window as unknown as { progressSeen: ProgressSeen }).progressSeen);
}

interface ProgressSeen {
  readonly isShown: boolean;
  readonly isReadOut: boolean;
}

/** Grades are ignored for 300 ms after a reveal, so that a double tap grades nothing. */
export const pastInputGuard = (page: Page): Promise<void> => page.waitForTimeout(330);

interface AnswerOnDisk {
  readonly card: string;
  readonly grade: string;
  readonly day: number;
  readonly due: { readonly on?: number };
}

/** The cards answered in the journal, oldest first. */
export const answersOnDisk = (page: Page) => entriesOnDisk<AnswerOnDisk>(page, 'answered');

/** All entries of a kind in the journal, oldest first: straight from the disk. */
export const entriesOnDisk = <Entry>(page: Page, wanted: string): Promise<Entry[]> =>
  page.evaluate(async (wanted) => {
    const name = (await indexedDB.databases()).find((db) => db.name?.startsWith('recto:'))?.name;
    if (!name) return [];
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<(Entry & { kind: string })[]>((resolve, reject) => {
      const request = db.transaction('entries').objectStore('entries').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return rows.filter(({ kind }) => kind === wanted);
  }, wanted);

/**
 * Opens a page with a clock installed, and waits until the part that keeps Today and the days ahead has come and runs:
 * from now on they are kept when the page is left.
 */
export async function openAndKeepDays(page: Page, open: () => Promise<unknown>): Promise<void> {
  const fetched = page.waitForResponse(/days-ahead/);
  await open();
  await page.clock.runFor(2500);
  const part = (await fetched).url();
  await page.evaluate(async (url) => void (await import(url)), part);
  // It is begun once the page has been drawn with it.
  await page.clock.runFor(100);
}

/** As when another tab comes to the front, which no page without a window is told of; until all days are kept. */
export async function putAside(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const daysKept = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('recto:/:ahead') ?? '{}').days?.length);
  await expect.poll(daysKept).toBe(91);
}
