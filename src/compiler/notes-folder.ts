// Reads a folder of notes, or a single note, from disk.

import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { byText } from '#kit/order.ts';
import type { CompileOptions, NoteFile } from './compile.ts';
import type { FilesThere } from './doctor/links.ts';
import { readFrontMatter } from './front-matter.ts';

export interface Picture {
  /** The name it is served under: with a hash of its content, so that it may be cached for good. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
}

export interface NotesFolder {
  readonly files: readonly NoteFile[];
  /** By path below the notes folder, with `/`. */
  readonly media: ReadonlyMap<string, Picture>;
  readonly filesThere: FilesThere;
  readonly collection: string;
}

/** What the compiler has to know of the folder beside its notes. */
export const optionsOf = ({ collection, media, filesThere }: NotesFolder): CompileOptions => ({
  collection,
  media: new Map([...media].map(([path, { name }]) => [path, name])),
  filesThere,
});

const noteEndings = new Set(['.md', '.markdown']);
const pictureEndings = new Set(['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp', '.avif']);

/** Whether a change of this file may change the deck. */
export const isOfNotes = (file: string): boolean => {
  const ending = extname(file).toLowerCase();
  return noteEndings.has(ending) || pictureEndings.has(ending);
};

/** The paths of the notes as `readNotes` names them. Throws where there is nothing to read at the path. */
export async function notePaths(path: string): Promise<readonly string[]> {
  const root = resolve(path);
  if ((await stat(root)).isFile()) return [basename(root)];
  return (await filesBelow(root)).filter(isNote).map((file) => pathBelow(root, file));
}

const isNote = (file: string): boolean => noteEndings.has(extname(file).toLowerCase());

const pathBelow = (root: string, file: string): string => relative(root, file).split(sep).join('/');

/** Throws where there is nothing to read at the path. */
export async function readNotes(path: string): Promise<NotesFolder> {
  const root = resolve(path);
  if ((await stat(root)).isFile()) return readSingle(root);
  const files: NoteFile[] = [];
  const media = new Map<string, Picture>();
  const paths = new Set<string>();
  for (const file of await filesBelow(root)) {
    const name = pathBelow(root, file);
    paths.add(name);
    if (isNote(file)) files.push({ path: name, bytes: await readFile(file) });
    else if (pictureEndings.has(extname(file).toLowerCase()))
      media.set(name, await pictureAt(file));
  }
  const filesThere = { paths, isWholeFolder: true };
  return { files, media, filesThere, collection: collectionOf(files) ?? basename(root) };
}

/** A note by itself, with the files beside it. What lies in other folders is not looked for. */
async function readSingle(file: string): Promise<NotesFolder> {
  const bytes = await readFile(file);
  const name = basename(file);
  const media = new Map<string, Picture>();
  const paths = new Set<string>();
  for (const beside of await filesBelow(dirname(file), 1)) {
    paths.add(basename(beside));
    if (pictureEndings.has(extname(beside).toLowerCase()))
      media.set(basename(beside), await pictureAt(beside));
  }
  return {
    files: [{ path: name, bytes }],
    media,
    filesThere: { paths, isWholeFolder: false },
    collection: basename(name, extname(name)),
  };
}

/** All files, in an order that is the same everywhere; dot folders and packages are left out. */
async function filesBelow(
  folder: string,
  depth = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 1) found.push(...(await filesBelow(path, depth - 1)));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

async function pictureAt(file: string): Promise<Picture> {
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 16);
  return { name: `${hash}${extname(file).toLowerCase()}`, file };
}

function collectionOf(files: readonly NoteFile[]): string | undefined {
  const index = files.find(({ path }) => path === 'index.md');
  if (!index) return undefined;
  const lines = new TextDecoder().decode(index.bytes).split(/\r\n|\r|\n/);
  return readFrontMatter(index.path, lines).collection;
}
