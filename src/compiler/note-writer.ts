// Writes a mended note back into its folder, and nowhere else: only notes that the deck was made of, only while
// they are still what the learner saw, whole or not at all.

import { randomBytes } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Edit, withEdit } from '#deck/note-lines.ts';
import { inTurn } from '#kit/turns.ts';
import { notePaths } from './notes-folder.ts';
import { sourceName, sourceOf } from './source.ts';

/** Why nothing was written. */
type Refusal =
  | 'unknown-note'
  | 'changed'
  | 'no-such-lines'
  | 'read-only'
  | 'not-text'
  | 'nothing-kept';

export type WriteResult = { readonly version: string } | { readonly refused: Refusal };

export interface NoteWriter {
  /** Replaces lines of a note. `version`: the name of the text that they were read from (`sourceName`). */
  readonly edit: (note: string, version: string, edit: Edit) => Promise<WriteResult>;
  /** Puts back what a note was before the edit that made it this version. */
  readonly undo: (note: string, version: string) => Promise<WriteResult>;
}

/** Texts before edits that are kept for undo, the newest. */
const keptTexts = 100;

/** `keepIn`: the folder that keeps what notes were before they were edited. */
export function createNoteWriter(notes: string, keepIn: string): NoteWriter {
  // Of two edits of one text the second finds it changed.
  const writes = inTurn();
  const find = (note: string, version: string) => () => unchanged(notes, note, version);
  return {
    edit: (note, version, edit) =>
      writes.add(async () => {
        const found = await find(note, version)();
        if ('refused' in found) return found;
        const text = withEdit(found.text, edit);
        if (text === undefined) return { refused: 'no-such-lines' };
        const next = sourceName(text);
        if (next === version) return { version };
        await keep(keepIn, keptName(note, next), found.text);
        return replace(found.file, text, find(note, version));
      }),
    undo: (note, version) =>
      writes.add(async () => {
        const found = await find(note, version)();
        if ('refused' in found) return found;
        const text = await keptBefore(keepIn, keptName(note, version));
        if (text === undefined) return { refused: 'nothing-kept' };
        return replace(found.file, text, find(note, version));
      }),
  };
}

interface Found {
  readonly file: string;
  readonly text: string;
}

async function unchanged(
  notes: string,
  note: string,
  version: string,
): Promise<Found | { readonly refused: Refusal }> {
  const file = await fileOf(notes, note);
  if (!file) return { refused: 'unknown-note' };
  const source = sourceOf(await readFile(file));
  if (!source) return { refused: 'not-text' };
  if (source.file !== version) return { refused: 'changed' };
  // The owner's wish, though a file beside it could take its place.
  if (((await stat(file)).mode & 0o222) === 0) return { refused: 'read-only' };
  return { file, text: source.text };
}

/** The file of a note that is read from this folder now: no other name leads to a file, whatever it spells. */
async function fileOf(notes: string, note: string): Promise<string | undefined> {
  const root = resolve(notes);
  if (!(await notePaths(root)).includes(note)) return undefined;
  const isSingle = (await stat(root)).isFile();
  const folder = isSingle ? dirname(root) : root;
  const file = join(folder, ...note.split('/'));
  // Between the reading and now a folder may have become a link.
  const real = relative(await realpath(folder), await realpath(file));
  const isWithin = real !== '' && !real.startsWith(`..${sep}`) && real === relative(folder, file);
  return isWithin && (await lstat(file)).isFile() ? file : undefined;
}

/**
 * The new text takes the place of the old one in one step: a crash leaves one of the two, whole. Until then an editor
 * may have saved the old one, or a folder have become a link: `found` looks once more right before.
 */
async function replace(
  file: string,
  text: string,
  found: () => ReturnType<typeof unchanged>,
): Promise<WriteResult> {
  const { mode } = await stat(file);
  // Not named by the note: a longer name than its own might be too long.
  const beside = join(dirname(file), `.recto-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(beside, text, { flag: 'wx', mode: 0o600, flush: true });
    await chmod(beside, mode & 0o7777);
    const now = await found();
    if ('refused' in now) return now;
    await rename(beside, file);
    return { version: sourceName(text) };
  } finally {
    await rm(beside, { force: true });
  }
}

const keptName = (note: string, version: string) => sourceName(`${version} ${note}`);
const isKept = /^[0-9a-z]{16}\.txt$/;

async function keep(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, name), text, { mode: 0o600, flush: true });
  const kept = (await readdir(folder)).filter((each) => isKept.test(each));
  if (kept.length <= keptTexts) return;
  const aged = await Promise.all(
    kept.map(async (each) => ({ each, at: (await stat(join(folder, each))).mtimeMs })),
  );
  const old = aged.sort((a, b) => b.at - a.at).slice(keptTexts);
  await Promise.all(old.map(({ each }) => rm(join(folder, each), { force: true })));
}

async function keptBefore(folder: string, name: string): Promise<string | undefined> {
  const source = await readFile(join(folder, name)).then(sourceOf, () => undefined);
  return source?.text;
}
