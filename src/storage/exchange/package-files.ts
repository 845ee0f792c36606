// The notes of a package and the pictures that they show, as one zip to be unpacked into the folder of notes.

import type { MarkdownFile } from './package-notes.ts';
import { makeZip, type NewEntry } from './zip.ts';

interface PackageFiles {
  readonly zip: Uint8Array<ArrayBuffer>;
  /** Pictures that the notes show and the package does not hold. */
  readonly missing: readonly string[];
}

export async function filesOfPackage(
  notes: readonly MarkdownFile[],
  read: (picture: string) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<PackageFiles> {
  const found = new Map<string, NewEntry>();
  const missing = new Set<string>();
  for (const { path, text } of notes) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    for (const [, name = ''] of text.matchAll(/!\[[^\]\n]*\]\(<media\/([^>]*)>\)/g)) {
      const target = `${folder}/media/${name}`;
      if (found.has(target) || !isPlainName(name)) continue;
      const bytes = missing.has(name) ? undefined : await read(name);
      if (bytes) found.set(target, { name: target, bytes });
      else missing.add(name);
    }
  }
  const texts = notes.map(({ path, text }) => ({
    name: path,
    bytes: new TextEncoder().encode(text),
  }));
  return { zip: await makeZip([...texts, ...found.values()]), missing: [...missing] };
}

/** A file name and no path: it is unpacked beside the notes and nowhere else. */
const isPlainName = (name: string): boolean => !/[/\\\0]|^\.+$/.test(name) && name !== '';
