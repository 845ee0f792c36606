// `npm test`: every runner in turn, cheapest first, then what failed, by name and reason, and one
// last line that sums them all up: whoever keeps only the end of the output finds the cause in it.
// Types and lint count as one test each.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

interface Tally {
  readonly passed: number;
  /** One text for each failure: what failed, and why. */
  readonly failed: readonly string[];
}

const reports = resolve('test-results');

export async function main(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const tallies = [types(), lint(), units(), journeys()];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.flatMap((tally) => tally.failed);
  for (const failure of failed) console.log(`\nFailed: ${failure}`);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

const types = () => single('Types', ['tsc']);
const lint = () => single('Lint', ['biome', 'check', '--error-on-warnings']);

function single(name: string, command: readonly string[]): Tally {
  console.log(`\n${name}: ${command.join(' ')}`);
  return run(command) ? { passed: 1, failed: [] } : { passed: 0, failed: [name] };
}

/** Unit and property tests. */
function units(): Tally {
  const report = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run(['vitest', 'run', ...reporters]);
  return tallyOf<VitestReport>('Vitest', report, succeeded, ({ numPassedTests, testResults }) => ({
    passed: numPassedTests,
    failed: testResults.filter((file) => file.status === 'failed').flatMap(failedTests),
  }));
}

/** A file that could not even be loaded has no tests, and a message of its own. */
function failedTests({ name, message, assertionResults }: VitestFile): string[] {
  const file = relative('.', name);
  const tests = assertionResults.filter((test) => test.status === 'failed');
  if (tests.length === 0) return [`${file}\n${message}`];
  return tests.map((test) => `${file}: ${test.fullName}\n${test.failureMessages.join('\n')}`);
}

/** End to end, in a real browser against the production build. */
function journeys(): Tally {
  const report = join(reports, 'playwright.json');
  const succeeded = run(['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return tallyOf<PlaywrightReport>(
    'Playwright',
    report,
    succeeded,
    ({ stats, suites, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: [
        ...suites.flatMap(failedJourneys),
        ...errors.map(({ message }) => message ?? 'no reason given'),
      ],
    }),
  );
}

function failedJourneys({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const [error] = spec.tests.flatMap((test) => test.results).flatMap((result) => result.errors);
      return `${spec.file}: ${spec.title}\n${error?.message}`;
    });
  return [...own, ...suites.flatMap(failedJourneys)];
}

/** What is read of a report of Vitest. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly VitestFile[];
}

interface VitestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[];
  }[];
}

/** What is read of a report of Playwright. */
interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly flaky: number };
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly PlaywrightError[];
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly file: string;
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly errors: readonly PlaywrightError[] }[];
    }[];
  }[];
}

interface PlaywrightError {
  readonly message?: string;
}

/** A runner that failed without a failed test (it crashed, or left no report) counts as one failure. */
function tallyOf<Report>(
  runner: string,
  file: string,
  succeeded: boolean,
  read: (report: Report) => Tally,
): Tally {
  if (!existsSync(file)) return { passed: 0, failed: [`${runner} left no report`] };
  const tally = read(JSON.parse(readFileSync(file, 'utf8')));
  if (succeeded || tally.failed.length > 0) return tally;
  return { ...tally, failed: [`${runner} failed, and none of its tests did`] };
}

const run = ([tool = '', ...args]: readonly string[], env: Record<string, string> = {}): boolean =>
  spawnSync('npx', ['--no-install', tool, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  }).status === 0;
