import { beforeEach, expect, test } from 'vitest';
import type { Entry } from '#scheduler/journal.ts';
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

const copyTo = async (folder: FileSystemDirectoryHandle, storage: Storage, copy?: Blob) =>
  copyInto(folder, copy ?? (await copyOf(storage)), {
    device: 'phone',
    unknownOf: storage.unknownOf,
  });

const copyOf = (storage: Storage) =>
  new Response(
    writeBackup(
      { made: '2026-11-24', device: 'phone' },
      { entries: storage.batches(), seen: storage.seen(), waiting: [] },
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
  expect(await copyTo(folder, storage)).toEqual({ copied: true });
  await storage.record([answer('b')]);
  await copyTo(folder, storage);
  expect(await entriesIn(files.get('recto-phone.recto.json.gz'))).toBe(2);
  expect(await entriesIn(files.get('recto-phone.before.recto.json.gz'))).toBe(1);
});

test('a browser that lost its journal never writes over the copy that holds it', async () => {
  const { files, folder } = aFolder();
  const storage = await aTab();
  await storage.record([answer('a'), answer('b')]);
  await copyTo(folder, storage);
  aNewBrowser();
  expect(await copyTo(folder, await aTab())).toEqual({
    copied: false,
    why: 'holds-more',
  });
  expect(await entriesIn(files.get('recto-phone.recto.json.gz'))).toBe(2);
});

test('two copies of one profile never write over what only the other did, until it is here', async () => {
  const { files, folder } = aFolder();
  const original = await aTab();
  await original.record([answer('a')]);
  const before = await original.journal();
  await original.record([answer('b')]);
  const copied = before.map((entry) => ({ ...entry, ...answer('c'), id: 'x', seq: 2 }) as Entry);
  await copyTo(folder, original);
  const left = files.get('recto-phone.recto.json.gz');

  aNewBrowser();
  const clone = await aTab();
  await clone.merge([[...before, ...copied]]);
  await clone.record([answer('d'), answer('e')]);
  expect(await copyTo(folder, clone)).toEqual({ copied: false, why: 'holds-more' });
  expect(files.get('recto-phone.recto.json.gz')).toBe(left);
  await clone.merge([await original.journal()]);
  expect(await copyTo(folder, clone)).toEqual({ copied: true });
});

test('a copy that cannot be read back is not kept, and one that was damaged is replaced', async () => {
  const { files, folder } = aFolder();
  const storage = await aTab();
  expect(await copyTo(folder, storage, new Blob(['?']))).toEqual({
    copied: false,
    why: 'unreadable',
  });
  files.set('recto-phone.recto.json.gz', new Blob(['damaged']));
  expect(await copyTo(folder, storage)).toEqual({ copied: true });
  expect(files.has('recto-phone.before.recto.json.gz')).toBe(false);
});

test('a copy that a newer version of the app has written is left alone', async () => {
  const { files, folder } = aFolder();
  const newer = new Blob(['{"format":"recto-backup","version":99,"entries":[\n']);
  files.set('recto-phone.recto.json.gz', newer);
  const storage = await aTab();
  await storage.record([answer('a')]);
  const copied = await copyTo(folder, storage);
  expect(copied).toEqual({ copied: false, why: 'newer' });
  expect(files.get('recto-phone.recto.json.gz')).toBe(newer);
});
