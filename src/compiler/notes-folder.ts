// Reads a folder of notes, or a single note, from disk.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import type { Problem } from '#deck/problem.ts';
import type { CompileOptions, NoteFile } from './compile.ts';
import type { FilesThere } from './doctor/links.ts';
import { foundBelow, isGone, isNote, isPicture, unreadable } from './folder-walk.ts';
import { readFrontMatter } from './front-matter.ts';

interface Picture {
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
  /** What lies in the folder and could not be read. */
  readonly problems: readonly Problem[];
}

/** What the compiler has to know of the folder beside its notes. */
export const optionsOf = ({
  collection,
  media,
  filesThere,
  problems,
}: NotesFolder): CompileOptions => ({
  collection,
  problems,
  media: new Map([...media].map(([path, { name }]) => [path, name])),
  filesThere,
});

/** The paths of the notes as `readNotes` names them. Throws where there is nothing to read at the path. */
export async function notePaths(path: string): Promise<readonly string[]> {
  const root = resolve(path);
  if ((await stat(root)).isFile()) return [basename(root)];
  const { files } = await foundBelow(root);
  return files.filter(isNote).map((file) => pathBelow(root, file));
}

const pathBelow = (root: string, file: string): string => relative(root, file).split(sep).join('/');

/** The names of pictures by their file and its state: who reads a folder again and again reads each picture once. */
export type PictureNames = Map<string, string>;

/** Throws where there is nothing to read at the path. What is in it and cannot be read is a problem. */
export async function readNotes(
  path: string,
  known: PictureNames = new Map(),
): Promise<NotesFolder> {
  const root = resolve(path);
  if ((await stat(root)).isFile()) return readSingle(root, known);
  const found = await foundBelow(root);
  const refused = new Map(found.refused);
  const files: NoteFile[] = [];
  const media = new Map<string, Picture>();
  for (const file of found.files) {
    const name = pathBelow(root, file);
    try {
      if (isNote(file)) files.push({ path: name, bytes: await readFile(file) });
      else if (isPicture(file)) media.set(name, await pictureAt(file, known));
    } catch (error) {
      // What has gone since the folder was listed is no problem.
      if (!isGone(error)) refused.set(file, unreadable(error));
    }
  }
  return {
    files,
    media,
    filesThere: {
      paths: new Set(found.files.map((file) => pathBelow(root, file))),
      isWholeFolder: true,
    },
    collection: collectionOf(files) ?? basename(root),
    problems: [...refused].map(([file, why]) => ({
      note: pathBelow(root, file),
      line: 1,
      column: 1,
      ...why,
    })),
  };
}

/** A note by itself, with the files beside it. What lies in other folders is not looked for. */
async function readSingle(file: string, known: PictureNames): Promise<NotesFolder> {
  const bytes = await readFile(file);
  const name = basename(file);
  const media = new Map<string, Picture>();
  const paths = new Set<string>();
  for (const beside of (await foundBelow(dirname(file), 1)).files) {
    paths.add(basename(beside));
    if (isPicture(beside)) media.set(basename(beside), await pictureAt(beside, known));
  }
  return {
    files: [{ path: name, bytes }],
    media,
    filesThere: { paths, isWholeFolder: false },
    collection: basename(name, extname(name)),
    problems: [],
  };
}

async function pictureAt(file: string, known: PictureNames): Promise<Picture> {
  const { size, mtimeMs, ctimeMs } = await stat(file);
  const state = [file, size, mtimeMs, ctimeMs].join(' ');
  const name = known.get(state) ?? (await nameByContent(file));
  known.set(state, name);
  return { name, file };
}

async function nameByContent(file: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(file));
  return `${hash.digest('hex').slice(0, 16)}${extname(file).toLowerCase()}`;
}

function collectionOf(files: readonly NoteFile[]): string | undefined {
  const index = files.find(({ path }) => path === 'index.md');
  if (!index) return undefined;
  const lines = new TextDecoder().decode(index.bytes).split(/\r\n|\r|\n/);
  return readFrontMatter(index.path, lines).collection;
}
