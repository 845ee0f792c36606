// What `npm ci` refuses: a lock file that lacks a package which another one asks for, be it for another platform.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

test('the lock file holds every package that another one asks for, on any platform', () => {
  const lock = new URL('../../package-lock.json', import.meta.url);
  const packages = new Map<string, Locked>(
    Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages),
  );
  const missing = [...packages].flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesFor(place, name).some((each) => packages.get(each)?.version))
      .map((name) => `${name} for ${place}`),
  );
  expect(missing).toEqual([]);
});

/** Where Node looks for a package, from the asking one upwards. */
function placesFor(asking: string, name: string): string[] {
  const parents = asking === '' ? [] : asking.split('/node_modules/');
  const own = parents.map((_, depth) => parents.slice(0, depth + 1).join('/node_modules/'));
  return [...own.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`];
}
