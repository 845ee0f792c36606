// The licences of all that is delivered: packages, fonts, what workers run, and what those are made of. What a bundler
// sees would be the scripts of the page alone.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

export const licences = (): Plugin => ({
  name: 'licences',
  apply: 'build',
  generateBundle() {
    const delivered = new Map<string, string>();
    collect('.', delivered);
    const texts = [...delivered].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
    const source = `${utf8}${texts.join('\n\n\n')}\n`;
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
  },
});

/** A host that names no encoding would have its signs read in another one. */
const utf8 = '\uFEFF';

/** Of what a package needs, and of what that needs in turn. By name, since of one name one version is delivered. */
function collect(folder: string, into: Map<string, string>): void {
  for (const name of Object.keys(manifestIn(folder).dependencies ?? {})) {
    const found = into.has(name) ? undefined : packageFrom(folder, name);
    if (!found) continue;
    into.set(name, licenceOf(found));
    collect(found, into);
  }
}

/** Where Node finds it: below the package itself, or below one that it lies in. */
function packageFrom(folder: string, name: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const there = join(at, 'node_modules', name);
    if (existsSync(join(there, 'package.json'))) return there;
    if (at === '.') return undefined;
  }
}

function licenceOf(folder: string): string {
  const { name, version, license = 'no licence named' } = manifestIn(folder);
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  const title = `${name} ${version} (${license})`;
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${title}\n${'='.repeat(title.length)}\n\n${text}`.trim();
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
