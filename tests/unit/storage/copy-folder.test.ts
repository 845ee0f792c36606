import { beforeEach, expect, test } from 'vitest';
import { copyInto } from '#storage/copy-folder.ts';
import { readBackup } from '#storage/read-backup.ts';
import type { Storage } from '#storage/storage.ts';
import { writeBackup } from '#storage/write-backup.ts';
import { aNewBrowser, answer, aTab } from '../../builders/storing.ts';

beforeEach(aNewBrowser);

/** As much of a chosen folder as is used. */
function aFolder() {
  const files = new Map<string, Blob>();
  const folder = {
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!create && !files.has(name)) throw new DOMException('not there', 'NotFoundError');
      return {
        getFile: async () => files.get(name),
        createWritable: async () => {
          let written = new Blob();
          return {
            write: async (content: Blob) => {
              written = content;
            },
            close: async () => void files.set(name, written),
          };
        },
      };
    },
  };
  return { files, folder: folder as unknown as FileSystemDirectoryHandle };
}

const options = {
  device: 'phone',
  mayReplace: (older: { summary: { entries: number } }, newer: { summary: { entries: number } }) =>
    newer.summary.entries >= older.summary.entries,
};

const copyOf = (storage: Storage) =>
  new Response(
    writeBackup(
      { made: '2026-11-24', device: 'phone' },
      { entries: storage.batches(), seen: storage.seen() },
    ),
  ).blob();

const entriesIn = async (file: Blob | undefined) => {
  const read = await readBackup(file ?? new Blob());
  return 'trouble' in read ? read.trouble : read.summary.entries;
};

test('a copy takes the place of the last one, which stays as the one before', async () => {
  const { files, folder } = aFolder();
  const storage = await aTab();
  await storage.record([answer('a')]);
  expect(await copyInto(folder, await copyOf(storage), options)).toEqual({ copied: true });
  await storage.record([answer('b')]);
  await copyInto(folder, await copyOf(storage), options);
  expect(await entriesIn(files.get('recto-phone.recto.json.gz'))).toBe(2);
  expect(await entriesIn(files.get('recto-phone.before.recto.json.gz'))).toBe(1);
});

test('a browser that lost its journal never writes over the copy that holds it', async () => {
  const { files, folder } = aFolder();
  const storage = await aTab();
  await storage.record([answer('a'), answer('b')]);
  await copyInto(folder, await copyOf(storage), options);
  aNewBrowser();
  expect(await copyInto(folder, await copyOf(await aTab()), options)).toEqual({
    copied: false,
    why: 'smaller',
  });
  expect(await entriesIn(files.get('recto-phone.recto.json.gz'))).toBe(2);
});

test('a copy that cannot be read back is not kept, and one that was damaged is replaced', async () => {
  const { files, folder } = aFolder();
  const storage = await aTab();
  expect(await copyInto(folder, new Blob(['?']), options)).toEqual({
    copied: false,
    why: 'unreadable',
  });
  files.set('recto-phone.recto.json.gz', new Blob(['damaged']));
  expect(await copyInto(folder, await copyOf(storage), options)).toEqual({ copied: true });
  expect(files.has('recto-phone.before.recto.json.gz')).toBe(false);
});

test('a copy that a newer version of the app has written is left alone', async () => {
  const { files, folder } = aFolder();
  const newer = new Blob(['{"format":"recto-backup","version":99,"entries":[\n']);
  files.set('recto-phone.recto.json.gz', newer);
  const storage = await aTab();
  await storage.record([answer('a')]);
  const copied = await copyInto(folder, await copyOf(storage), options);
  expect(copied).toEqual({ copied: false, why: 'newer' });
  expect(files.get('recto-phone.recto.json.gz')).toBe(newer);
});
