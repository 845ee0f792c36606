// A backup holds everything, and no file that anyone could hand us does harm.

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { crc32 } from '#kit/crc32.ts';
import { byTime, type Entry } from '#scheduler/journal.ts';
import type { BackupTrouble } from '#storage/read-backup.ts';
import { writeBackup } from '#storage/write-backup.ts';
import { aTrace } from '../builders/a-trace.ts';
import { type WholeBackup, wholeBackup } from '../builders/backups.ts';
import { aLife, someJournals } from '../builders/histories.ts';
import {
  aClock,
  aNewBrowser,
  aTab,
  eraseAll,
  knownBy,
  tightLimits,
  undo,
} from '../builders/storing.ts';

const long = process.env.RECTO_LONG ? 10 : 1;
const patience = 60_000 * long;
const nobody = () => {};

const origin = { made: '2026-11-24T20:00:00.000Z', device: 'phone' };

async function* batchesOf(entries: readonly Entry[], size = 7): AsyncGenerator<readonly Entry[]> {
  for (let at = 0; at < entries.length; at += size) yield entries.slice(at, at + size);
}

async function* nothingSeen() {}

const backupOf = async (entries: readonly Entry[]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await new Response(
      writeBackup(origin, { entries: batchesOf(entries), seen: nothingSeen(), waiting: [] }),
    ).arrayBuffer(),
  );

/** A few dozen entries of all kinds. */
const aJournal = (seed: number): readonly Entry[] =>
  fc
    .sample(someJournals, { seed, numRuns: 12 })
    .flat()
    .map((entry, i) => ({ ...entry, id: `entry-${i}` as Entry['id'], seq: i + 1 }));

const isBackup = (read: WholeBackup | BackupTrouble): read is WholeBackup => 'entries' in read;

async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}

beforeEach(aNewBrowser);

describe('a backup', () => {
  test(
    'holds every entry, also of kinds that are not known, in order',
    async () => {
      await fc.assert(
        fc.asyncProperty(someJournals, async (journal) => {
          const strange = journal.map((entry) => ({ ...entry, id: `${entry.id}?`, kind: 'sung' }));
          const entries = [...journal, ...(strange as unknown as Entry[])]
            .filter(({ seq }) => seq > 0)
            .sort(byTime);
          const read = await wholeBackup(new Blob([await backupOf(entries)]));
          expect(read).toMatchObject({ ...origin, entries, refused: 0 });
        }),
        { numRuns: 100 * long },
      );
    },
    patience,
  );

  test('of before the last decks were in it is read as well', async () => {
    const entries = aJournal(4);
    const text = await unzipped(await backupOf(entries));
    const first = text.replace('"version":2', '"version":1').replace('],"seen":[\n', '');
    expect(await wholeBackup(new Blob([first]))).toMatchObject({ entries, seen: [] });
  });

  test('of ten thousand cards of hardly a word is read as well, also as earlier versions wrote it', async () => {
    const traces = Array.from({ length: 10_000 }, (_, i) =>
      aTrace(`漢 > ${String.fromCodePoint(0x4e00 + i)}: ${i % 90}`, {
        id: `^the-two-thousand-signs-of-everyday-use/${i}`,
        parent: '^the-two-thousand-signs-of-everyday-use',
      }),
    );
    async function* seen() {
      yield { collection: 'notes', traces };
    }
    const content = { entries: batchesOf(aJournal(8)), seen: seen(), waiting: [] };
    const file = await new Response(writeBackup(origin, content)).blob();
    const read = await wholeBackup(file);
    if (!isBackup(read)) throw new Error(read.trouble);
    expect(read.seen.flatMap((some) => some.traces)).toHaveLength(traces.length);

    const text = await unzipped(new Uint8Array(await file.arrayBuffer()));
    const cards = text.match(/^\{"collection".*?\}(?=,?$)/gm) ?? [];
    const before = new Blob([text.replace(cards.join(',\n'), `[${cards}]`)]).stream();
    const zipped = before.pipeThrough(new CompressionStream('gzip'));
    // Its checksum is another one, but all of it was read.
    expect(await wholeBackup(await new Response(zipped).blob())).toEqual({ trouble: 'damaged' });
  });

  test('is JSON that any program reads, and says what it is', async () => {
    const journal = aJournal(5);
    const text = await unzipped(await backupOf(journal));
    const parsed = JSON.parse(text);
    expect(parsed.format).toBe('recto-backup');
    expect(parsed.entries).toEqual(journal);
    expect(parsed.end.entries).toBe(journal.length);
  });

  test('can be read without having been zipped', async () => {
    const journal = aJournal(6);
    const entries = journal;
    const read = await wholeBackup(new Blob([await unzipped(await backupOf(entries))]));
    expect(read).toMatchObject({ entries });
  });

  test('of an empty journal is a backup', async () => {
    expect(await wholeBackup(new Blob([await backupOf([])]))).toMatchObject({
      entries: [],
      summary: { entries: 0, firstDay: undefined },
    });
  });

  test(
    'put into an empty browser, or the same one after it was erased, gives the identical journal and memories (law 9)',
    async () => {
      await fc.assert(
        fc.asyncProperty(aLife, fc.boolean(), async (steps, isErased) => {
          aNewBrowser();
          const clock = aClock();
          const here = await aTab(clock, nobody, tightLimits);
          for (const next of steps) {
            clock.move(next.minutes * 60_000);
            if ('act' in next) await here.record(next.act);
            else await undo(here);
          }
          await here.tidy(() => []);
          const file = writeBackup(origin, {
            entries: here.batches(),
            seen: here.seen(),
            waiting: [],
          });
          const read = await wholeBackup(await new Response(file).blob());
          if (!isBackup(read)) throw new Error(JSON.stringify(read));
          const [journal, before] = [await here.journal(), here.current()];
          if (isErased) await eraseAll(here);
          else aNewBrowser();
          const there = await aTab(clock, nobody, tightLimits);
          expect(await there.journal()).toEqual([]);
          await there.merge([read.entries]);
          expect(await there.journal()).toEqual(journal);
          expect(knownBy(there.current())).toEqual(knownBy(before));
          here.close();
          there.close();
        }),
        { numRuns: 25 * long },
      );
    },
    patience,
  );
});

describe('a file that is none, or no longer one,', () => {
  test(
    'is a trouble and not an exception, wherever it is damaged',
    async () => {
      const entries = aJournal(7);
      const whole = await backupOf(entries);
      const damage = fc.oneof(
        fc.nat(whole.length).map((at) => whole.slice(0, at)),
        fc
          .array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
            minLength: 1,
            maxLength: 4,
          })
          .map((changes) => {
            const bytes = whole.slice();
            for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
            return bytes;
          }),
        fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)),
      );
      await fc.assert(
        fc.asyncProperty(damage, async (bytes) => {
          const read = await wholeBackup(new Blob([bytes]));
          // A header byte of gzip that says nothing, or a trailer that is cut off, leaves the content whole.
          if (isBackup(read)) expect(read.entries).toEqual(entries);
          else expect(read.trouble).toMatch(/not-a-backup|newer|cut-short|damaged|too-large/);
        }),
        { numRuns: 400 * long },
      );
    },
    patience,
  );

  test('says so where its text was changed by hand', async () => {
    const journal = aJournal(8);
    const text = await unzipped(await backupOf(journal));
    expect(
      await wholeBackup(new Blob([text.replace('"device":"laptop"', '"device":"tablet"')])),
    ).toEqual({ trouble: 'damaged' });
    expect(await wholeBackup(new Blob([text.slice(0, text.lastIndexOf('],'))]))).toEqual({
      trouble: 'cut-short',
    });
    expect(await wholeBackup(new Blob([text.replace('"version":2', '"version":4')]))).toEqual({
      trouble: 'newer',
    });
    expect(await wholeBackup(new Blob(['{"format":"other"}']))).toEqual({
      trouble: 'not-a-backup',
    });
    expect(await wholeBackup(new Blob([]))).toEqual({ trouble: 'not-a-backup' });
  });

  /** A backup with a right checksum whose one setting has this text for a value. */
  async function withSetting(value: string): Promise<WholeBackup> {
    const [entry] = aJournal(9);
    const setting = {
      ...entry,
      kind: 'configured',
      key: 'preset',
      value: 'VALUE',
    } as unknown as Entry;
    const text = await unzipped(await backupOf([setting]));
    const line = JSON.stringify(setting).replace('"VALUE"', value);
    const checksum = crc32(new TextEncoder().encode(line)).toString(16).padStart(8, '0');
    const read = await wholeBackup(
      new Blob([
        text
          .replace(JSON.stringify(setting), () => line)
          .replace(/"crc32":"[^"]*"/, `"crc32":"${checksum}"`),
      ]),
    );
    if (!isBackup(read)) throw new Error(read.trouble);
    return read;
  }

  test.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'reaches into no object by way of %s',
    async (name) => {
      const { entries } = await withSetting(`{"${name}":{"polluted":1},"other":2}`);
      const [value] = entries.flatMap((each) => (each.kind === 'configured' ? [each.value] : []));
      expect(value).toEqual({ other: 2 });
      expect(Object.keys(value as object)).toEqual(['other']);
    },
  );

  test('nests no deeper than can be stored', async () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(await withSetting(nested(20))).toMatchObject({ refused: 0 });
    expect(await withSetting(nested(50_000))).toMatchObject({ entries: [], refused: 1 });
  });

  test('of lines without end is given up soon', async () => {
    const start = '{"format":"recto-backup","version":1,"made":"","device":"","entries":[\n';
    const timed = async (file: Blob, trouble: string) => {
      const began = performance.now();
      expect(await wholeBackup(file)).toEqual({ trouble });
      return performance.now() - began;
    };
    const part = await timed(new Blob([start, '{},\n'.repeat(1_000_000)]), 'cut-short');
    const bomb = new Blob([start, '{},\n'.repeat(16_000_000)]).stream();
    const file = await new Response(bomb.pipeThrough(new CompressionStream('gzip'))).blob();
    // All of it would take sixteen times as long.
    expect(await timed(file, 'too-large')).toBeLessThan(part * 8);
  }, 120_000);

  test('that unfolds to more than there is room for is given up', async () => {
    const zeros = new Blob([new Uint8Array(64 * 2 ** 20)]).stream();
    const bomb = await new Response(zeros.pipeThrough(new CompressionStream('gzip'))).blob();
    expect(bomb.size).toBeLessThan(100_000);
    expect(await wholeBackup(bomb)).toEqual({ trouble: 'too-large' });
  });
});
