import { describe, expect, test } from 'vitest';
import { importTable } from '#storage/exchange/requests.ts';
import { textOfTable } from '#storage/exchange/table-text.ts';
import { openZip } from '#storage/exchange/zip.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part,
    ),
  );

const utf16 = (text: string, isLittle: boolean): Uint8Array<ArrayBuffer> =>
  bytes(
    [...`\ufeff${text}`].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const png = bytes(
  [0x89],
  'PNG\r\n',
  [0x1a, 0x0a, 0, 0, 0, 0x0d],
  'IHDR',
  [0, 0, 1, 0x2c, 0, 0, 0, 0xc8, 8, 6],
  ',a,b\n,c,d\n',
);

describe('the text of a table', () => {
  const table = 'Größe,size\n頭,head\n';

  test('is read in UTF-8 and in UTF-16, without their mark', () => {
    expect(textOfTable(new TextEncoder().encode(table))).toBe(table);
    expect(textOfTable(new TextEncoder().encode(`\ufeff${table}`))).toBe(table);
    expect(textOfTable(utf16(table, true))).toBe(table);
    expect(textOfTable(utf16(table, false))).toBe(table);
  });

  test('is read in the code page of Windows where it is not UTF-8', () => {
    expect(textOfTable(bytes('Gr', [0xf6, 0xdf], 'e;5 m\n'))).toBe('Größe;5 m\n');
  });

  test('may hold a stray control that was copied along', () => {
    expect(textOfTable(bytes('of\x02fice\tplace to work\x0b\n'))).toBe(
      'of\x02fice\tplace to work\x0b\n',
    );
  });

  test.each([
    ['a PNG', png],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF', [0, 1, 1, 0], ',a,b\n')],
    ['a zip', bytes('PK', [3, 4, 0x14, 0, 0, 0, 8, 0], 'a.csv,b,c\n', [0xf3, 0x48, 0xcd])],
    ['what is compressed', bytes([0x1f, 0x8b, 8, 8], 'a,b\nc,d\n')],
    ['UTF-16 that is cut off', utf16(table, true).slice(0, -1)],
    ['UTF-16 that does not say so', utf16(table, true).slice(2)],
  ])('is not in %s', (_, file) => {
    expect(textOfTable(file)).toBeUndefined();
  });
});

const read = (file: Uint8Array<ArrayBuffer>) =>
  importTable({ kind: 'read-table', bytes: file, title: 'animals' });

test('a picture that is called a table is refused, and a table makes a note', async () => {
  expect(await read(png)).toMatchObject({ problem: 'no-table' });
  const table = await read(utf16('der Hund\tthe dog\n', true));
  expect(table).toMatchObject({ cards: 1, leftOut: {}, isZip: false });
  const note = 'file' in table ? new TextDecoder().decode(table.file) : '';
  expect(note).toContain('title: "animals"');
  expect(note).toContain('Q: der Hund\nA: the dog');
});

test('a table of megabytes makes several notes, none longer than the compiler takes', async () => {
  const rows = Array.from({ length: 50 }, (_, n) => `${n}\t${'dog '.repeat(20_000)}\n`);
  const table = await read(new TextEncoder().encode(rows.join('')));
  expect(table).toMatchObject({ cards: 50, isZip: true });
  const { entries } = openZip('file' in table ? table.file : new Uint8Array());
  expect(entries.map(({ name }) => name)).toEqual(['animals.md', 'animals (2).md']);
  for (const { size } of entries) expect(size).toBeLessThan(4_000_000);
});
