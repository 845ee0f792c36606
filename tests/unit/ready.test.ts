import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;

/** A checkout whose packages cannot be installed. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recto-ready-'));
  await cp('.ci/ready.mjs', join(folder, '.ci/ready.mjs'));
  await writeFile(join(folder, 'package-lock.json'), '{}');
  const npm = join(folder, 'bin/npm');
  await mkdir(join(folder, 'bin'));
  await writeFile(npm, '#!/bin/sh\necho working\necho "no such registry" >&2\nexit 1\n');
  await chmod(npm, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['silent', 'notice'])('npm’s own reason is told where an install fails: %s', (level) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/ready.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
      npm_config_loglevel: level,
    },
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/no such registry\n.*npm says above why/s);
  expect(stderr.includes('working')).toBe(level !== 'silent');
});
