import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, freePort, test, testOnOwnNotes } from './recto.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A second `npm start` at the same port: what it says, and its exit code. */
const startAgain = (folder: string, port: number) =>
  spawnSync('node', ['.ci/ready.mjs', '--run', 'src/compiler/start.ts', folder], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
    env: { ...process.env, RECTO_PORT: String(port), BROWSER: 'none', NODE_ENV: '' },
  });

testOnOwnNotes(
  'when Recto already runs, a second start says so and is content',
  ({ recto, notes }) => {
    const second = startAgain(notes.folder, Number(new URL(recto.address).port));
    expect(second.stdout).toContain(`Recto already runs at ${recto.address}`);
    expect(second.status).toBe(0);
  },
);

testOnOwnNotes('a start with other notes names the ones that run', ({ recto, notes }) => {
  const second = startAgain('tests/e2e', Number(new URL(recto.address).port));
  expect(second.stderr).toContain(`with the notes in ${notes.folder}`);
  expect(second.status).toBe(1);
});

testOnOwnNotes(
  'of many slips a start tells some, and a save only what is new',
  async ({ notes }) => {
    const slips = Array.from({ length: 60 }, (_, n) => `- link [[Nowhere ${n}]]`);
    await notes.write('slips.md', slips.join('\n'));
    const { spawn } = await import('node:child_process');
    const port = await freePort();
    const start = spawn('node', ['.ci/ready.mjs', '--run', 'src/compiler/start.ts', notes.folder], {
      cwd: root,
      env: { ...process.env, RECTO_PORT: String(port), BROWSER: 'none', NODE_ENV: '' },
    });
    let said = '';
    for (const output of [start.stdout, start.stderr]) output.on('data', (text) => (said += text));
    await expect.poll(() => said, { timeout: 180_000 }).toContain('Stop it with Ctrl+C');
    expect(said.match(/No note is called/g)).toHaveLength(40);
    expect(said).toContain('… and 20 more, which the page Notes lists.');
    said = '';
    await notes.write('slips.md', [...slips, '- link [[Elsewhere]]'].join('\n'));
    await expect.poll(() => said).toContain('No note is called "Elsewhere".');
    expect(said.match(/No note is called/g)).toHaveLength(1);
    start.kill('SIGKILL');
    await once(start, 'exit');
  },
);

test('a port that another program holds is left to it, with a word about it', async () => {
  const port = await freePort();
  const other = createServer((_, response) => response.end('hello')).listen(port, '127.0.0.1');
  await once(other, 'listening');
  // Asked from outside this process, which must answer meanwhile.
  const { spawn } = await import('node:child_process');
  const start = spawn(
    'node',
    ['.ci/ready.mjs', '--run', 'src/compiler/start.ts', 'tests/e2e/notes'],
    {
      cwd: root,
      env: { ...process.env, RECTO_PORT: String(port), BROWSER: 'none', NODE_ENV: '' },
    },
  );
  let said = '';
  start.stderr.on('data', (text) => (said += text));
  const [status] = await once(start, 'exit');
  other.close();
  expect(said).toContain('taken by another program');
  expect(status).toBe(1);
});

test('a folder that is not there is said, not served', async () => {
  const start = startAgain('no-such-folder', await freePort());
  expect(start.stderr).toContain('There is no folder or file');
  expect(start.status).toBe(1);
});

test('127.0.0.1 leads to localhost: two addresses would be two progresses', async ({
  page,
  recto,
}) => {
  const { port } = new URL(recto.address);
  await page.goto(`http://127.0.0.1:${port}/topics`);
  await expect(page).toHaveURL(`${recto.address}topics`);
});

test('what another site shows in the same browser neither reads the notes nor frames the app', async ({
  page,
  recto,
}) => {
  // Another port of this computer is the nearest that a foreign page comes.
  const port = await freePort();
  const foreign = createServer((_, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<iframe src="${recto.address}"></iframe><p>Click here</p>`),
  ).listen(port, '127.0.0.1');
  await once(foreign, 'listening');
  await page.goto(`http://localhost:${port}`);
  const read = await page.evaluate(async (address) => {
    const paths = ['', '.recto', '.recto/edit', 'deck/index.json', 'deck/ledger.json'];
    const answers = await Promise.allSettled(
      paths.map(async (path) => (await fetch(`${address}${path}`)).text()),
    );
    const news = new EventSource(`${address}deck/events`);
    const heard = await new Promise((told) => {
      news.onmessage = ({ data }) => told(data);
      news.onerror = () => told('nothing');
    });
    return [...answers.map(({ status }) => status), heard];
  }, recto.address);
  expect(read).toEqual([...Array(5).fill('rejected'), 'nothing']);
  await expect(page.frameLocator('iframe').getByRole('link', { name: 'Today' })).toHaveCount(0);
  expect(page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  foreign.closeAllConnections();
  foreign.close();
});

test('a name that was moved to this computer (DNS rebinding) is answered nothing', async ({
  request,
  recto,
}) => {
  const { port } = new URL(recto.address);
  for (const path of ['', '.recto', '.recto/edit', 'deck/index.json', 'deck/events']) {
    const headers = { host: `example.com:${port}` };
    const response = await request.get(`${recto.address}${path}`, { headers });
    expect(response.status(), path).toBe(403);
  }
});

test('a browser that is told to keep nothing is told what to allow', async ({
  recto,
  playwright,
  launchOptions,
}, info) => {
  const profile = info.outputPath('profile');
  await mkdir(join(profile, 'Default'), { recursive: true });
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(blocked));
  const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
  const page = await context.newPage();
  await page.goto(recto.address);
  await page.getByText('What happened').click();
  await expect(page.getByText('Allow cookies and site data')).toBeVisible();
  await context.close();
});
