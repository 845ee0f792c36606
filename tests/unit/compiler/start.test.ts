import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBuilt, markBuilt } from '#compiler/start.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'recto-built-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>A page</title>');
  writtenAt(9);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const outDir = () => join(root, 'app');
const at = (hour: number) => new Date(2026, 0, 5, hour);
/** Everything that the app is made of. */
function writtenAt(hour: number): void {
  for (const name of ['src', 'index.html']) utimesSync(join(root, name), at(hour), at(hour));
}
const isFresh = () => isBuilt(outDir(), [join(root, 'src'), join(root, 'index.html')]);
const builds = () =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { outDir: outDir(), emptyOutDir: true },
  });

describe('the app that npm start serves', () => {
  test('is built once, and again when anything of it has changed', async () => {
    expect(isFresh()).toBe(false);
    await builds();
    markBuilt(outDir(), at(10));
    expect(isFresh()).toBe(true);
    writtenAt(11);
    expect(isFresh()).toBe(false);
  });

  test('is built again where the last build was broken off', async () => {
    await builds();
    markBuilt(outDir(), at(10));
    // The next one has written its page, and got no further.
    await builds();
    expect(isFresh()).toBe(false);
  });

  test('is built again where something changed while it was built', async () => {
    await builds();
    writtenAt(11);
    markBuilt(outDir(), at(10));
    expect(isFresh()).toBe(false);
  });
});
