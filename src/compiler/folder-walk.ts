// The files of a folder of notes, and what in it is passed over or cannot be read.

import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Problem } from '#deck/problem.ts';
import { byText } from '#kit/order.ts';

const noteEndings = new Set(['.md', '.markdown']);
/** The pictures that are shown, by their endings, and what they are served as. */
export const pictureTypes: ReadonlyMap<string, string> = new Map([
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.svg', 'image/svg+xml'],
]);

export const isNote = (file: string): boolean => noteEndings.has(extname(file).toLowerCase());
export const isPicture = (file: string): boolean => pictureTypes.has(extname(file).toLowerCase());

/** Hidden files and folders, and packages, are left out by their names. */
export const isPassedOver = (name: string): boolean =>
  /^\.+[^.]/.test(name) || name === 'node_modules';

/** Logseq keeps its settings beside the pages, and backups of pages beside its settings. */
const settingsOfLogseq = 'config.edn';

type Refusal = Pick<Problem, 'message' | 'hint'>;

interface FolderFiles {
  readonly files: readonly string[];
  /** By path, why it is not read. */
  readonly refused: readonly (readonly [string, Refusal])[];
}

const nothing: FolderFiles = { files: [], refused: [] };

/** All files, in an order that is the same everywhere. */
export async function foundBelow(
  folder: string,
  depth = Number.POSITIVE_INFINITY,
): Promise<FolderFiles> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => name === settingsOfLogseq)) return nothing;
  const files: string[] = [];
  const refused: (readonly [string, Refusal])[] = [];
  for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
    if (isPassedOver(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) files.push(path);
    else if (entry.isSymbolicLink() && (await mayHoldNotes(path))) refused.push([path, link]);
    else if (entry.isDirectory() && depth > 1) {
      const below = await foundBelow(path, depth - 1).catch(closed(path));
      files.push(...below.files);
      refused.push(...below.refused);
    }
  }
  return { files, refused };
}

/** A folder that nobody may look into. */
const closed =
  (path: string) =>
  (error: unknown): FolderFiles =>
    isGone(error) ? nothing : { files: [], refused: [[path, unreadable(error)]] };

/** A link to a folder, or what is named like a note. */
const mayHoldNotes = async (path: string): Promise<boolean> =>
  isNote(path) ||
  (await stat(path).then(
    (target) => target.isDirectory(),
    () => false,
  ));

// Who publishes a folder publishes what is in it, and nothing that a link of it leads to.
const link: Refusal = {
  message: 'This is a link to another place, and links are not followed.',
  hint: 'Put the notes themselves here, or start Recto with the folder that they are in.',
};

export const unreadable = (error: unknown): Refusal => ({
  message: `This could not be read (${codeOf(error) ?? error}).`,
  hint: 'Allow yourself to read it, or move it out of the notes.',
});

/** Gone since it was listed: no problem, but a file less. */
export const isGone = (error: unknown): boolean => codeOf(error) === 'ENOENT';

const codeOf = (error: unknown): string | undefined =>
  (error as NodeJS.ErrnoException | null)?.code;
