// What leaves for other programs, from the notes on.

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { instant, studyDay } from '#kit/time.ts';
import type { Memory } from '#scheduler/memory.ts';
import { notesFromAnki } from '#storage/exchange/anki-to-notes.ts';
import { writeAnki } from '#storage/exchange/anki-write.ts';
import { newReviewsOf } from '#storage/exchange/came-back.ts';
import { type ExportedCard, exportedCard } from '#storage/exchange/exported-card.ts';
import { asText, rowsOf } from '#storage/exchange/sqlite.ts';
import { ankiText } from '#storage/exchange/tables.ts';
import { openZip } from '#storage/exchange/zip.ts';
import { cardsIn } from '../../../builders/imported.ts';
import { collectionIn, sqlite } from '../../../builders/packages.ts';
import { aDeck, anAnswer, aState, cardId, noon } from '../../../builders/scheduling.ts';

type Known = Partial<Pick<ExportedCard, 'state' | 'history' | 'topic'>>;

/** The cards of a note, as they leave. */
function cardsOf(text: string, { topic = ['A'], state, history = [] }: Known = {}) {
  const notes = [{ path: 'a.md', bytes: new TextEncoder().encode(text) }];
  const { chunks } = createCompiler()(notes, { collection: 'notes', media: new Map() });
  const faces = [...chunks.values()].flatMap((chunk) => chunk.faces);
  return faces.map((face) => exportedCard(face, topic, { state, recall: undefined, history }));
}

const here = { offset: -480, rolloverHour: 4 };
const today = studyDay(20_000);
const options = { now: noon(20_000).at, today, here };
const packed = async (cards: readonly ExportedCard[], more = options) =>
  writeAnki({ cards, pictures: [], options: more }, await sqlite);

async function tableOf(bytes: Uint8Array<ArrayBuffer>, query: string) {
  const { Database } = await sqlite;
  const db = new Database(await openZip(bytes).read('collection.anki2'));
  const rows = [...rowsOf(db, query)];
  db.close();
  return rows;
}

const written = [
  'Q: Area where $r < 1$?',
  'A: $\\pi r^2$ in **all**',
  '',
  'Q: Steps?',
  'A:',
  '- one',
  '  - half',
  '- two',
  '',
  '$$',
  '\\sum x',
  '$$',
].join('\n');

describe('in a package for Anki', () => {
  test('formulas are MathJax, and lists are whole', () => {
    const [area, steps] = cardsOf(written);
    expect([area?.frontHtml, area?.backHtml]).toEqual([
      'Area where \\(r &lt; 1\\)?',
      '<div>\\(\\pi r^2\\) in <strong>all</strong></div>',
    ]);
    expect(steps?.backHtml).toContain(
      '<div><ul><li>one</li><ul><li>half</li></ul><li>two</li></ul></div>',
    );
  });

  test('ordered items are one list, and another list begins anew', () => {
    const [card] = cardsOf('Q: Steps?\nA:\n1. cut\n2. boil\n   - long\n3. eat');
    expect(card?.backHtml).toBe(
      '<div><ol start="1"><li>cut</li><li>boil</li></ol></div><div><ul><ul><li>long</li></ul></ul></div><div><ol start="3"><li>eat</li></ol></div>',
    );
  });

  test('cards come back as the notes that they were', async () => {
    const { files } = notesFromAnki(await collectionIn(await packed(cardsOf(written))));
    const [area, steps] = cardsIn(files).cards;
    expect(area).toEqual(['Area where \\(r &lt; 1\\)?', '\\(\\pi r^2\\) in <strong>all</strong>']);
    expect(steps?.slice(1)).toEqual([
      '<ul><li>one</li></ul>',
      '<ul><ul><li>half</li></ul></ul>',
      '<ul><li>two</li></ul>',
    ]);
  });

  test('cards of the notes that are here come back as no second ones, with what was reviewed since', async () => {
    const days = [19_990, 19_998] as const;
    const answersOf = (card: string) => days.map((day) => anAnswer(card, 'good', day));
    // Of both cards at once: the log of Anki holds one of them a millisecond later.
    const out = cardsOf(written, { history: answersOf('earlier-wording') });
    const ids = out.map(({ id }) => id);
    const { files, cameBack, notes } = notesFromAnki(
      await collectionIn(await packed(out)),
      new Set(ids),
    );
    expect([files, notes]).toEqual([[], 0]);
    async function* journal() {
      yield answersOf('earlier-wording').slice(0, 1);
    }
    const [list = cardId('')] = ids;
    const items = [cardId('one'), cardId('two')];
    const deck = { ...aDeck([]), itemsOf: new Map([[list, items]]) };
    const brought = await newReviewsOf(cameBack, journal(), { deck, here });
    const answers = brought.filter((entry) => entry.kind === 'answered');
    expect(answers.map(({ card, day }) => [card, day])).toEqual(
      [...items, ...ids.slice(1)].map((card) => [card, 19_998]),
    );
    expect(answers[0]?.action).toBe(answers[1]?.action);
    expect(new Set(brought.map(({ id }) => id)).size).toBe(brought.length);
  });

  test('the field by which Anki sorts and compares is the text of the front, as Anki itself takes it', async () => {
    const bytes = await packed(cardsOf('Q: Is **`a < b & "c"`** $x$?\nA: Yes.'));
    const [[field, checksum] = []] = await tableOf(bytes, 'SELECT sfld, csum FROM notes');
    expect(field).toBe('Is a < b & "c" \\(x\\)?');
    const sha1 = createHash('sha1').update(asText(field)).digest('hex');
    expect(checksum).toBe(Number.parseInt(sha1.slice(0, 8), 16));
  });

  test('every deck above a deck is there, and no topic is two decks by its name', async () => {
    const bytes = await packed(cardsOf(written, { topic: ['C++', 'std::vector'] }));
    const [[decks] = []] = await tableOf(bytes, 'SELECT decks FROM col');
    const names = Object.values(JSON.parse(asText(decks))).map((deck) => Object(deck).name);
    expect(names.sort()).toEqual(['Default', 'Recto', 'Recto::C++', 'Recto::C++::std:vector']);
  });

  test('days are counted from a morning where the learner is', async () => {
    const bytes = await packed(cardsOf(written, { state: aState() }));
    const [[created] = []] = await tableOf(bytes, 'SELECT crt FROM col');
    const [[due] = []] = await tableOf(bytes, 'SELECT due FROM cards');
    const morning = Number(created) * 1000;
    expect(new Date(morning).toISOString()).toMatch(/T12:00:00/);
    const { memory } = aState();
    expect(memory.phase === 'review' && memory.due).toBe(
      Math.floor((morning + here.offset * 60_000) / 86_400_000) + Number(due),
    );
  });

  test('steps of learning, reviews and steps after a lapse are told apart', async () => {
    const at = (day: number, due: object) => ({ ...anAnswer('a', 'good', day), due }) as never;
    const soon = (day: number) => ({ at: instant(noon(day).at + 600_000) });
    const history = [
      at(19_980, soon(19_980)),
      at(19_981, { on: studyDay(19_984) }),
      at(19_984, soon(19_984)),
      at(19_985, { on: studyDay(19_990) }),
    ];
    const [card] = cardsOf(written, { history });
    const rows = await tableOf(
      await packed(card ? [card] : []),
      'SELECT type, ivl, lastIvl, factor FROM revlog ORDER BY id',
    );
    expect(rows).toEqual([
      [0, -600, 0, 2500],
      [0, 3, -600, 2500],
      [1, -600, 3, 2500],
      [2, 5, -600, 2500],
    ]);
  });

  test('a card in its first steps has no interval, one that is learned again has one', async () => {
    const step = (relearning: boolean) => ({
      ...aState(),
      memory: {
        ...aState().memory,
        ...{ phase: 'learning', due: instant(options.now + 60_000), step: 0, relearning },
      } as Memory,
    });
    for (const [relearning, row] of [
      [false, [1, 1, 0]],
      [true, [3, 1, 1]],
    ] as const) {
      const [card] = cardsOf(written, { state: step(relearning) });
      const bytes = await packed(card ? [card] : []);
      expect(await tableOf(bytes, 'SELECT type, queue, ivl FROM cards')).toEqual([row]);
    }
  });

  test('a note keeps its guid, its kind and their template, whatever else is exported', async () => {
    const query = 'SELECT guid, mid, mod FROM notes ORDER BY guid';
    const [first, second] = cardsOf(written);
    if (!first || !second) throw new Error('no cards');
    const later = { ...options, now: instant(options.now + 86_400_000) };
    const before = await packed([first]);
    const after = await packed([second, first], later);
    const [guid, kind, changed] = (await tableOf(before, query))[0] ?? [];
    expect(await tableOf(after, query)).toContainEqual([guid, kind, Number(changed) + 86_400]);
    const models = await Promise.all(
      [before, after].map((bytes) => tableOf(bytes, 'SELECT models FROM col')),
    );
    // Whoever has changed the look of the cards in Anki keeps it.
    expect(models[0]).toEqual(models[1]);
  });
});

test('as text, formulas stand between dollar signs', () => {
  const [area] = cardsOf(written);
  const [gap] = cardsOf('The area is {{c1::$\\pi r^2$}} here.');
  expect([area?.frontText, area?.backText]).toEqual(['Area where $r < 1$?', '$\\pi r^2$ in all']);
  expect(gap?.backText).toBe('\\pi r^2');
  expect(ankiText(area ? [area] : [])).toContain('\\(\\pi r^2\\)');
});
