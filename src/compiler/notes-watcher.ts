// Hears of each change in a folder of notes, also after the folder itself was moved away and put back, or another
// one took its place: a watcher holds on to the folder that it began with, and not to its name.

import { once } from 'node:events';
import { realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { inTurn } from '#kit/turns.ts';
import { isNote, isPassedOver, isPicture } from './folder-walk.ts';

/** How often it is looked whether the folder is still the one that is watched. */
const lookMs = 1000;

/** `changed` hears of what happens from the moment this resolves. */
export async function watchNotes(
  folder: string,
  changed: () => void,
): Promise<{ readonly close: () => Promise<void> }> {
  let watched = await identityOf(folder);
  let watcher = await watching(folder, changed);
  const looks = inTurn();
  const look = async () => {
    const found = await identityOf(folder);
    if (found === watched) return;
    watched = found;
    if (found === undefined) return;
    await watcher.close();
    watcher = await watching(folder, changed);
    changed();
  };
  const timer = setInterval(() => {
    looks.add(look).catch(() => undefined);
  }, lookMs);
  return {
    close: async () => {
      clearInterval(timer);
      await looks.settled();
      await watcher.close();
    },
  };
}

/** Which folder stands at this path; undefined where none does. */
const identityOf = (folder: string): Promise<string | undefined> =>
  stat(folder).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => undefined,
  );

async function watching(folder: string, changed: () => void): Promise<FSWatcher> {
  const root = await realpath(folder).catch(() => folder);
  const watcher = watch(root, {
    ignoreInitial: true,
    // Links are not read either, and may lead in a circle.
    followSymlinks: false,
    ignored: (path, stats) =>
      relative(root, path).split(sep).some(isPassedOver) ||
      (Boolean(stats?.isFile()) && !isNote(path) && !isPicture(path)),
  });
  watcher.on('error', (error) => console.error(`Some notes are not watched: ${error}`));
  await once(watcher, 'ready');
  return watcher.on('all', changed);
}
