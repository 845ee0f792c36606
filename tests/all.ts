// `npm test`: every runner in turn, cheapest first, then one last line that sums them all up.
// Types and lint count as one test each.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const reports = resolve('test-results');

export async function main(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tallies = [types(), lint(), units(), journeys()];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const types = () => single('Types', ['tsc']);
const lint = () => single('Lint', ['biome', 'check', '--error-on-warnings']);

function single(name: string, command: readonly string[]): Tally {
  console.log(`\n${name}: ${command.join(' ')}`);
  return run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Unit and property tests. */
function units(): Tally {
  const report = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run(['vitest', 'run', ...reporters]);
  return tallyOf(report, succeeded, ({ numPassedTests = 0, numFailedTests = 0 }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

/** End to end, in a real browser against the production build. */
function journeys(): Tally {
  const report = join(reports, 'playwright.json');
  const succeeded = run(['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return tallyOf(report, succeeded, ({ stats }) => ({
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
  }));
}

interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly stats?: {
    readonly expected: number;
    readonly flaky: number;
    readonly unexpected: number;
  };
}

/** A runner that failed without a failed test (it crashed, or left no report) counts as one failure. */
function tallyOf(file: string, succeeded: boolean, read: (report: Report) => Tally): Tally {
  if (!existsSync(file)) {
    console.error(`No report at ${file}`);
    return { passed: 0, failed: 1 };
  }
  const tally = read(JSON.parse(readFileSync(file, 'utf8')));
  return succeeded ? tally : { ...tally, failed: Math.max(tally.failed, 1) };
}

const run = ([tool = '', ...args]: readonly string[], env: Record<string, string> = {}): boolean =>
  spawnSync('npx', ['--no-install', tool, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  }).status === 0;
