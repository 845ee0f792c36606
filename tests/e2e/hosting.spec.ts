import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { answersOnDisk, expect, freePort, grade, openToday, showAnswer, test } from './recto.ts';
import { host } from './static-host.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = '/fork/';

let site: string;

test.beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'recto-site-'));
  const built = spawnSync('npx', ['vite', 'build', '--outDir', site, '--emptyOutDir'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BASE: base, NOTES_DIR: join(root, 'tests/e2e/notes'), NODE_ENV: '' },
  });
  expect(built.status, built.stderr).toBe(0);
});

test.afterAll(() => rm(site, { recursive: true, force: true }));

test('a site below a path: deep links, offline and grades, with nothing but files', async ({
  page,
}) => {
  const served = await host(site, base, await freePort());
  // The first visit may be a deep link, which such a host answers with 404.html.
  await page.goto(`${served.address}settings`);
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await openToday(page, served);
  await expect(page.getByText('Ready offline')).toBeVisible();
  await served.stop();
  await page.reload();
  await openToday(page, served);
  await page.keyboard.press('Space');
  await grade(page, '3');
  await expect(showAnswer(page)).toBeVisible();
  expect(await answersOnDisk(page)).toHaveLength(1);
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(names).toEqual([`recto:/fork/`]);
});

test('notes of a newer version: the app goes on with those it has, and where it has none, offers the update', async ({
  page,
}) => {
  const served = await host(site, base, await freePort());
  await openToday(page, served);
  await expect(page.getByText('Ready offline')).toBeVisible();
  const [index, worker] = [join(site, 'deck/index.json'), join(site, 'sw.js')];
  const [deck, program] = [await readFile(index, 'utf8'), await readFile(worker, 'utf8')];
  await writeFile(index, JSON.stringify({ ...JSON.parse(deck), format: 99 }));
  await writeFile(worker, `${program}\n// newer`);

  await openToday(page, served);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.endsWith(':deck')) await caches.delete(name);
  });
  await page.goto(served.address);
  await expect(page.getByRole('heading', { name: 'Your notes couldn’t be loaded.' })).toBeVisible();
  await expect(page.getByText('New version ready.')).toBeVisible();
  // The program that comes is the same one: so that it reads the notes, they are as they were.
  await writeFile(index, deck);
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Start review' })).toBeVisible();
  await served.stop();
});

test('a page that fails offers the newer version, which may mend it', async ({ page }) => {
  const served = await host(site, base, await freePort());
  const worker = join(site, 'sw.js');
  const program = await readFile(worker, 'utf8');
  await openToday(page, served);
  await expect(page.getByText('Ready offline')).toBeVisible();
  await writeFile(worker, `${program}\n// newer still`);
  await page.reload();
  await expect(page.getByText('New version ready.')).toBeVisible();

  // Its program is lost, from the cache and from the host.
  const part = (await readdir(join(site, 'assets'))).filter((name) =>
    /^debrief-page.*js$/.test(name),
  );
  expect(part).toHaveLength(1);
  const lost = join(site, 'assets', String(part[0]));
  await rename(lost, `${lost}.lost`);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (/debrief-page.*js/.test(request.url)) await cache.delete(request);
    }
  });
  await page.goto(`${served.address}interviews/debrief`);
  await expect(page.getByText('What happened')).toBeVisible();
  await expect(page.getByText('New version ready.')).toBeVisible();
  await rename(`${lost}.lost`, lost);
  await served.stop();
});

test('a drawing of the notes runs no script, opened by itself on a host that sends no headers', async ({
  page,
}) => {
  const served = await host(site, base, await freePort());
  const script = `document.documentElement.setAttribute('data-ran', '')`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg"><script>${script}</script></svg>`;
  await mkdir(join(site, 'deck/media'), { recursive: true });
  await writeFile(join(site, 'deck/media/drawing.svg'), drawing);
  await openToday(page, served);
  await expect(page.getByText('Ready offline')).toBeVisible();
  for (const name of ['drawing.svg', 'drawing.svg?x', 'drawing.%73vg']) {
    await page.goto(`${served.address}deck/media/${name}`);
    await expect(page.getByText('There’s nothing at this address.')).toBeVisible();
    await expect(page.locator('[data-ran]')).toHaveCount(0);
  }
  await served.stop();
});

test('it can be installed: Chromium finds no error in it', async ({ launchOptions }) => {
  const served = await host(site, base, await freePort());
  const profile = await mkdtemp(join(tmpdir(), 'recto-profile-'));
  // An incognito context always answers that it is one.
  const context = await chromium.launchPersistentContext(profile, launchOptions);
  const page = await context.newPage();
  await page.goto(served.address);
  await expect(page.getByText('Ready offline')).toBeVisible();
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(installabilityErrors).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
  await served.stop();
  await rm(profile, { recursive: true, force: true });
});
