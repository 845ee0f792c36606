import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
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
