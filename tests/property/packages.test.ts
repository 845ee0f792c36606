// Files from elsewhere are damaged, cut off or made to do harm. Reading one is a value, always, and soon.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { notesFromAnki } from '#storage/exchange/anki-to-notes.ts';
import { htmlToMarkdown } from '#storage/exchange/html-to-markdown.ts';
import { notesFromMochi } from '#storage/exchange/mochi-to-notes.ts';
import { importAnki, importMochi } from '#storage/exchange/requests.ts';
import { reading } from '#storage/exchange/trouble.ts';
import { makeZip, openZip } from '#storage/exchange/zip.ts';
import { cardsIn } from '../builders/imported.ts';
import { aMochiPackage } from '../builders/mochi.ts';
import { aNewPackage, anOldPackage, sqlite } from '../builders/packages.ts';
import { expectInProportion } from '../processor-time.ts';

const long = Boolean(process.env.RECTO_LONG);
const runs = long ? 2500 : 100;
const patience = long ? 1_200_000 : 120_000;

const notes = [
  {
    fields: ['What pumps blood?', 'The heart <img src="heart.png">'],
    cards: [[[1e12, 3, 4] as const]],
  },
  { fields: ['The {{c1::aorta}}', ''], cloze: true },
];

const templateSigns = fc.constantFrom(
  ...['{{', '}}', '#', '^', '/', 'A', 'B', ':', 'type:', 'hint:', 'cloze:', 'furigana:', 'tts en:'],
  ...[
    '{{A}}',
    '{{#A}}',
    '{{/A}}',
    '{{FrontSide}}',
    '<hr id=answer>',
    '<b>',
    '[',
    ']',
    ' ',
    '<',
    '&',
  ],
);

test('a template is filled in, whatever is written in it', () => {
  const template = fc.array(templateSigns, { maxLength: 40 }).map((signs) => signs.join(''));
  const type = fc.record({ front: template, back: template }).map((sides) => ({
    ...{ name: 'Own', fieldNames: ['A', 'B'], templates: [sides] },
  }));
  fc.assert(
    fc.property(type, template, fc.boolean(), (own, field, isCloze) => {
      const note = {
        guid: 'a',
        type: { ...own, isCloze },
        fields: [field, 'b'],
        tags: [],
        cards: [],
      };
      const { files, skipped } = notesFromAnki({ notes: [note], media: new Map() });
      expect(files.length + skipped.length).toBe(1);
    }),
    { numRuns: runs },
  );
});

test.each([['{{#A}}'], ['{{^A}}'], ['<hr '], ['{{A'], ['{{furigana:A}}']])(
  'a template of nothing but %s takes no time by the square',
  (mark) => {
    expectInProportion(400_000, (length) => {
      const sides = {
        front: mark.repeat(length / mark.length),
        back: mark.repeat(length / mark.length),
      };
      const type = { name: 'Own', isCloze: false, fieldNames: ['A'], templates: [sides] };
      const fields = ['[a'.repeat(length / 2)];
      notesFromAnki({
        notes: [{ guid: 'a', type, fields, tags: [], cards: [] }],
        media: new Map(),
      });
    });
  },
);

const damaged = (whole: Uint8Array<ArrayBuffer>) =>
  fc.oneof(
    fc.nat(whole.length).map((at) => whole.slice(0, at)),
    fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((changes) => {
        const bytes = whole.slice();
        for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
        return bytes;
      }),
    fc.tuple(fc.nat(whole.length), fc.nat(2000)).map(([at, length]) => {
      const bytes = whole.slice();
      bytes.fill(0, at, at + length);
      return bytes;
    }),
  );

/** The database within the package is damaged, and the package around it is right. */
async function withDatabase(whole: Uint8Array<ArrayBuffer>, name: string) {
  const zip = openZip(whole);
  const files = await Promise.all(
    zip.entries.map(async (entry) => ({
      name: entry.name,
      bytes: (await zip.read(entry.name)) ?? new Uint8Array(),
    })),
  );
  const database = files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
  const repacked = (bytes: Uint8Array<ArrayBuffer>) =>
    makeZip(files.map((file) => (file.name === name ? { name, bytes } : file)));
  return { database, repacked };
}

describe.each([
  ['old', anOldPackage, 'collection.anki2'],
  ['new', aNewPackage, 'collection.anki21b'],
] as const)('a damaged package of the %s format', (_, pack, name) => {
  test(
    'is a problem or its notes, never an exception',
    async () => {
      const whole = await pack(notes);
      await fc.assert(
        fc.asyncProperty(damaged(whole), async (bytes) => {
          const read = await importAnki(bytes, await sqlite);
          if ('problem' in read) expect(read.problem).toMatch(/^[a-z-]+$/);
          else expect(read.notes).toBe(2);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    'is so too where only its database is damaged',
    async () => {
      const { database, repacked } = await withDatabase(await pack(notes), name);
      await fc.assert(
        fc.asyncProperty(damaged(database), async (bytes) => {
          const read = await importAnki(await repacked(bytes), await sqlite);
          expect('problem' in read ? read.problem : 'read').toMatch(/^[a-z-]+$/);
        }),
        { numRuns: Math.ceil(runs / 5) },
      );
    },
    patience,
  );
});

describe('a damaged package of Mochi', () => {
  const whole = aMochiPackage({
    decks: [
      {
        ...{ id: 'deck0001', name: 'Medicine' },
        cards: [
          { id: 'card0001', content: 'What pumps blood?\n---\n![](@media/heart.png)' },
          {
            ...{ id: 'card0002', content: 'The {{1::aorta}}', tags: ['a'] },
            'cloze/reviews': { 1: [{ date: 1e12, due: 1.1e12, 'remembered?': true }] },
          },
        ],
      },
    ],
  });

  test(
    'is a problem or its cards, never an exception',
    async () => {
      await fc.assert(
        fc.asyncProperty(damaged(await whole), async (bytes) => {
          const read = await importMochi(bytes);
          if ('problem' in read) expect(read.problem).toMatch(/^[a-z-]+$/);
          else expect(read.notes).toBe(2);
        }),
        { numRuns: runs },
      );
    },
    patience,
  );

  test(
    'is so too where only its data is damaged, as JSON and as EDN',
    async () => {
      const { database, repacked } = await withDatabase(await whole, 'data.json');
      const edn = new TextEncoder().encode(
        '{:version 2 :decks [{:name "A" :cards [{:content "a\\n---\\nb" :tags #{"x" :y} :n nil}]}]}',
      );
      await fc.assert(
        fc.asyncProperty(damaged(database), damaged(edn), async (json, bytes) => {
          for (const each of [repacked(json), makeZip([{ name: 'data.edn', bytes }])]) {
            const read = await importMochi(await each);
            expect('problem' in read ? read.problem : 'read').toMatch(/^[a-z-]+$/);
          }
        }),
        { numRuns: runs },
      );
    },
    patience,
  );
});

describe('a card of Mochi', () => {
  const fromContent = (content: string) =>
    notesFromMochi({
      names: new Map(),
      cards: [
        {
          ...{
            id: 'card0001',
            deck: ['A'],
            content,
            tags: [],
            isBothWays: true,
            isArchived: false,
          },
          ...{ reviews: [], reverseReviews: [], gapReviews: new Map(), unread: {} },
        },
      ],
    });

  // biome-ignore format: a table of signs
  const signs = fc.constantFrom(
    'a', 'b c', ' ', '  ', '\n', '\n', '\n\n', '---', '\n---\n', '{{', '}}', '{{1::', '::', '==', '`', '```', '$', '$$',
    '|', '| - |', '- ', '1. ', '# ', '> ', '![', '[[', ']]', '](', ')', '<', '>', '<speech>', '#tag', '^x', 'Q:', 'A:',
    'Extra:', '%%', '\\', '*', '_', '<!--', '-->', '?', '@reverse', '<div>', '</b>', '<b>',
  );

  test(
    'makes its own cards and no other, whatever is written in it',
    () => {
      const content = fc.array(signs, { maxLength: 25 }).map((parts) => parts.join(''));
      fc.assert(
        fc.property(content, (text) => {
          const { files, skipped } = fromContent(text);
          const { ids } = cardsIn(files);
          expect(ids.filter((id) => !id.startsWith('^mochi-card0001'))).toEqual([]);
          expect(ids.length > 0 || skipped.length > 0 || files.length === 0).toBe(true);
        }),
        { numRuns: runs * 5 },
      );
    },
    patience,
  );

  test.each([
    ...[
      '`',
      '$',
      '$$a\n',
      '{{',
      '{{a}}',
      '[[',
      '![',
      '- a\n',
      '# ',
      '> ',
      '|a\n|-\n',
      '---\n',
      '#a ',
      ':: ',
    ],
    ...['```\n', '```\n\n'],
  ])('of nothing but %j takes no time by the square', (sign) => {
    expectInProportion(200_000, (length) => fromContent(sign.repeat(length / sign.length)));
  });
});

describe('a zip file', () => {
  test('holds what was put into it', async () => {
    const name = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => !text.includes('\0'));
    const file = fc.record({ name, bytes: fc.uint8Array().map((bytes) => new Uint8Array(bytes)) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(file, { selector: (each) => each.name, maxLength: 5 }),
        async (files) => {
          const zip = openZip(await makeZip(files));
          for (const each of files) expect(await zip.read(each.name)).toEqual(each.bytes);
        },
      ),
      { numRuns: 50 },
    );
  });

  const problemOf = (bytes: Uint8Array<ArrayBuffer>) =>
    reading(async () => openZip(bytes).read('bomb'));

  test('that would unfold to gigabytes is refused, whether it says so or lies', async () => {
    const bomb = await makeZip([{ name: 'bomb', bytes: new Uint8Array(32 * 2 ** 20) }]);
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect(await problemOf(lying)).toMatchObject({ problem: 'damaged' });
    for (let at = 0; at + 4 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true);
    expect(await problemOf(lying)).toMatchObject({ problem: 'too-large' });
  });

  test('with one name twice, or a name that is none, is refused', async () => {
    const twice = await makeZip([
      { name: 'bomb', bytes: new Uint8Array([1]) },
      { name: 'bomb', bytes: new Uint8Array([2]) },
    ]);
    expect(await problemOf(twice)).toMatchObject({ problem: 'damaged' });
  });
});

describe('the HTML of a field', () => {
  /** As its lines stand in a note. */
  const textOf = (html: string, isCloze = false) =>
    htmlToMarkdown(html, { pathOfMedia: (name) => name, isCloze })
      .parts.map((part) => ('lines' in part ? part.lines.join('\n') : part.text))
      .join('\n');

  test(
    'becomes text that runs nothing and opens no other notation',
    () => {
      fc.assert(
        fc.property(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.boolean(),
          (html, isCloze) => {
            const text = textOf(html, isCloze);
            expect(text).not.toMatch(/<(?!\w*>\))[a-z]/i);
          },
        ),
        { numRuns: 300 },
      );
    },
    patience,
  );

  test.each([
    ['opened math', '\\('],
    ['pictures', '<img '],
    ['comments', '<!--'],
    ['LaTeX', '[latex]'],
    ['scripts', '<script>'],
  ])('that never ends its %s takes no time by the square', (_, start) => {
    expectInProportion(1_000_000, (length) => textOf(start.repeat(length / start.length)));
  });

  test.each([
    ['a script', '<script>alert(1)</script>safe', 'safe'],
    ['a script that is never closed', 'safe<script>alert(1)', 'safe'],
    ['a handler', '<b onclick="x()">safe</b>', '**safe**'],
    ['a picture with a handler', '<img src=x onerror=alert(1)>', '![](<x>)'],
    ['escaped markup', '&lt;script&gt;', '\\<script>'],
    ['an entity of a control character', 'a&#0;b', 'a b'],
    ['an anchor of ours', 'text ^anki-other', 'text ^\u2060anki-other'],
    ['a heading of markdown', '# big', '\\# big'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('in a note, leaves nothing for the compiler to complain of', async () => {
    const pack = await anOldPackage([
      { fields: ['a <b>b</b> `c` *d* [e](f) $5', '1. x<br>- y<br># z ==w== ^v'] },
    ]);
    const read = await importAnki(pack, await sqlite);
    if ('problem' in read) throw new Error(read.detail);
    const files = read.files.map(({ path, text }) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }));
    const { cards, problems } = createCompiler()(files, { collection: 'n', media: new Map() });
    expect(problems).toEqual([]);
    expect(cards).toHaveLength(1);
    expect(cards[0]?.front).toBe('a b `c` *d* [e](f) $5');
  });
});
