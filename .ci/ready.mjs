// Gets a fresh machine ready, then runs one of our TypeScript programs.
//
//   node .ci/ready.mjs                      install the packages, if they are missing or outdated
//   node .ci/ready.mjs --browser            and a browser for the end-to-end tests
//   node .ci/ready.mjs --run FILE [ARG ...] run FILE's main(args) through Vite: Node 20 runs no .ts
//
// Plain and free of dependencies, since it runs before anything is installed. It speaks on standard
// error only, and under `npm run -s` of nothing but what fails.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const silent = process.env.npm_config_loglevel === 'silent';

const say = (line) => {
  if (!silent) process.stderr.write(`${line}\n`);
};

const stop = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

/** Runs a command with its output on standard error, its errors in any case; answers whether it succeeded. */
const succeeds = (command, args, { timeoutMs } = {}) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', silent ? 'ignore' : 2, 2],
    shell: process.platform === 'win32',
    timeout: timeoutMs,
  }).status === 0;

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Recto needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = join(root, 'node_modules', '.recto-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages…');
  if (!succeeds('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    stop('The packages could not be installed: npm says above why.');
  writeFileSync(stamp, lock);
}

/** A Chrome or Chromium that is there; else Playwright's; else, as root on Debian, apt's. */
async function installBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  if (await findBrowser()) return;
  say('Installing a browser for the end-to-end tests…');
  const isRoot = process.getuid?.() === 0;
  const download = ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'];
  if (succeeds('npx', download, { timeoutMs: 60_000 }) && (await findBrowser())) return;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    succeeds('apt-get', ['update', '-qq']);
    succeeds('apt-get', ['install', '-y', '-qq', 'chromium']);
    if (await findBrowser()) return;
  }
  stop(
    'No browser for the end-to-end tests. Install Chrome or Chromium, or run\n' +
      '  npx playwright install --with-deps chromium\n' +
      'or set CHROME_PATH to a browser, then try again.',
  );
}

async function run(file, args) {
  const { runnerImport } = await import(
    pathToFileURL(join(root, 'node_modules/vite/dist/node/index.js')).href
  );
  const { module } = await runnerImport(join(root, file), { root, logLevel: 'error' });
  process.exitCode = await module.main(args);
}

checkNode();
const [verb, ...rest] = process.argv.slice(2);
if (verb !== '--run') installPackages();
if (verb === '--browser') await installBrowser();
if (verb === '--run') await run(rest[0], rest.slice(1));
