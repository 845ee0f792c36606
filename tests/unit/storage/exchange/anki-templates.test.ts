import { describe, expect, test } from 'vitest';
import { notesFromAnki } from '#storage/exchange/anki-to-notes.ts';
import { bindHistories } from '#storage/exchange/waiting-history.ts';
import { cardsIn } from '../../../builders/imported.ts';
import {
  aNewPackage,
  anOldPackage,
  collectionIn,
  type NoteParts,
  type TypeParts,
} from '../../../builders/packages.ts';

const june = Date.UTC(2026, 5, 1, 9);

async function importedFrom(notes: readonly NoteParts[], pack = anOldPackage) {
  const untagged = notes.map((note) => ({ guid: 'note', tags: '', ...note }));
  const imported = notesFromAnki(await collectionIn(await pack(untagged)));
  return { ...imported, ...cardsIn(imported.files) };
}

/** A note of one template, as a card. */
async function cardOf(front: string, back: string, fields: Readonly<Record<string, string>>) {
  const type = { name: 'Own', fields: Object.keys(fields), templates: [[front, back] as const] };
  return importedFrom([{ type, fields: Object.values(fields) }]);
}

const word: TypeParts = {
  name: 'Vocabulary',
  fields: ['Word', 'Meaning', 'Example', 'Id'],
  templates: [
    ['{{Word}}', '{{FrontSide}}<hr id="answer">{{Meaning}}<br>{{Example}}'],
    ['What is <i>{{Meaning}}</i> in Latin?', '{{FrontSide}}<hr id=answer>{{Word}}'],
    ['{{#Example}}Translate: {{Example}}{{/Example}}', '{{Word}}: {{Meaning}}'],
  ],
};

describe.each([
  ['old', anOldPackage],
  ['new', aNewPackage],
])('a kind of note with three templates, in the %s format', (_, pack) => {
  const notes: readonly NoteParts[] = [
    {
      type: word,
      fields: ['cor', 'heart', 'cor <b>bovinum</b>', '17'],
      cards: [[[june, 3, 4]], [[june + 1, 1, -600]], [[june + 2, 4, 9]]],
    },
  ];

  test('gives a card for each, as its template says', async () => {
    const { cards, problems, leftOut } = await importedFrom(notes, pack);
    expect(problems).toEqual([]);
    expect(leftOut).toEqual({});
    expect(cards).toEqual([
      ['cor', 'heart', 'cor <strong>bovinum</strong>'],
      ['What is <em>heart</em> in Latin?', 'cor'],
      ['Translate: cor <strong>bovinum</strong>', 'cor: heart'],
    ]);
  });

  test('has the history of each on its own card', async () => {
    const { deck, waiting } = await importedFrom(notes, pack);
    const { entries } = bindHistories(waiting, deck, { offset: 0, rolloverHour: 4 });
    const told = entries.map((entry) =>
      entry.kind === 'answered' ? [entry.card, entry.grade, entry.at - june] : [entry.kind],
    );
    expect(told).toEqual([
      ['^anki-note', 'good', 0],
      ['^anki-note-card-2', 'again', 1],
      ['^anki-note-card-3', 'easy', 2],
    ]);
  });
});

test('a card that Anki did not make, or that was deleted there, is not made here', async () => {
  const fields = ['cor', 'heart', '', '17'];
  const { cards, leftOut } = await importedFrom([{ type: word, fields, cards: [[], []] }]);
  expect(cards.map(([front]) => front)).toEqual(['cor', 'What is <em>heart</em> in Latin?']);
  expect(leftOut).toEqual({});
});

describe('a template', () => {
  test.each<[string, string, string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'shows what stands around its fields, but no buttons and scripts',
      '<div class="q">Capital of {{Land}}?</div><button>Play</button><script>x()</script>',
      '{{FrontSide}}<hr id=answer>{{City}}',
      { Land: 'France', City: 'Paris' },
      ['Capital of France?', 'Paris'],
    ],
    [
      'has sections that depend on a field, one in another',
      '{{A}}{{#B}} ({{B}}{{^C}}, no c{{/C}}{{#C}}, {{C}}{{/C}}){{/B}}{{^B}}!{{/B}}',
      '{{FrontSide}}<hr id=answer>{{D}}',
      { A: 'a', B: 'b', C: '<br>', D: 'd' },
      ['a (b, no c)', 'd'],
    ],
    [
      'that is typed into asks without the answer',
      '{{Front}}<br>{{type:Back}}',
      '{{Front}}<hr id=answer>{{type:Back}}',
      { Front: 'two', Back: 'deux' },
      ['two', 'deux'],
    ],
    [
      'with a hint has that on the back',
      '{{Front}} {{hint:Hint}}',
      '{{FrontSide}}<hr id=answer>{{Back}}',
      { Front: 'two', Back: 'deux', Hint: 'rhymes with "bleu"' },
      ['two', 'deux', 'rhymes with &quot;bleu&quot;'],
    ],
    [
      'shows how words are read',
      '{{kanji:Word}}',
      '{{furigana:Word}} {{kana:Word}} {{text:Meaning}}',
      { Word: ' 日本[にほん] の 首都[しゅと]', Meaning: '<b>capital</b> &lt; Japan' },
      ['日本 の首都', '日本（にほん） の首都（しゅと） にほん のしゅと capital &lt; Japan'],
    ],
    [
      'whose back repeats the front without a line between has it once',
      '<div>{{Front}}</div><div>Think!</div>',
      '<div>{{Front}}</div><div>Think!</div><div>{{Back}}</div>',
      { Front: 'two', Back: 'deux' },
      ['two<br>Think!', 'deux'],
    ],
    [
      'with a line of a kind of its own is read as well',
      '{{Front}}',
      '{{Back}}<hr class="x" id=\'answer\' />',
      { Front: 'two', Back: 'deux' },
      ['two', 'deux'],
    ],
    [
      'has what looks like a mark in a field as text',
      '{{Front}}',
      '{{FrontSide}}<hr id=answer>{{Back}}',
      { Front: '{{Back}}', Back: '{{#Front}}x' },
      ['{\u2060{Back}}', '{\u2060{#Front}}x'],
    ],
  ])('%s', async (_, front, back, fields, shown) => {
    const { cards, problems } = await cardOf(front, back, fields);
    expect(problems).toEqual([]);
    expect(cards).toEqual([shown]);
  });

  test('whose front is only heard is counted', async () => {
    const type = {
      ...{ name: 'Listening', fields: ['Word', 'Meaning', 'Audio'] },
      templates: [
        ['{{Word}}', '{{FrontSide}}<hr id=answer>{{Meaning}}{{Audio}}'],
        ['{{Audio}}{{tts en_US:Word}}', '{{FrontSide}}<hr id=answer>{{Word}}'],
      ],
    } as const;
    const fields = ['cor', 'heart', '[sound:cor.mp3]'];
    const { cards, leftOut } = await importedFrom([{ type, fields, cards: [[], []] }]);
    expect(cards).toEqual([['cor', 'heart']]);
    expect(leftOut).toEqual({ sounds: 2, cards: 1 });
  });

  test('that repeats a field without end is cut off', async () => {
    const { leftOut } = await cardOf('{{A}}'.repeat(5000), '{{B}}', {
      A: 'a '.repeat(500),
      B: 'b',
    });
    expect(leftOut).toEqual({ fields: 1 });
  });
});

test('a sound that is on both cards of a note is left out once', async () => {
  const fields = ['cor [sound:cor.mp3]', 'heart'];
  const { cards, leftOut } = await importedFrom([{ fields, cards: [[], []] }]);
  expect(cards).toHaveLength(2);
  expect(leftOut).toEqual({ sounds: 1 });
});

describe('gaps', () => {
  const type: TypeParts = {
    ...{ name: 'Cloze+', fields: ['Title', 'Text', 'Extra', 'Source'], cloze: true },
    templates: [
      [
        '<h1>{{Title}}</h1>{{cloze:Text}}{{type:cloze:Text}}',
        '<h1>{{Title}}</h1>{{cloze:Text}}<br>{{#Extra}}{{Extra}}{{/Extra}}',
      ],
    ],
  };

  test('have around them what the template shows, and no field that it does not', async () => {
    const { cards, problems } = await importedFrom([
      { type, fields: ['Heart', 'The {{c1::aorta}} leaves it.', 'To the left.', 'p. 12'] },
    ]);
    expect(problems).toEqual([]);
    expect(cards).toEqual([
      [
        '<strong>Heart</strong><br>The […] leaves it.',
        '<strong>Heart</strong><br>The <mark>aorta</mark> leaves it.',
        'To the left.',
      ],
    ]);
  });

  test('of a note without its kind are found', async () => {
    const unknown = { ...type, templates: [] };
    const { cards } = await importedFrom([
      { type: unknown, fields: ['Heart', 'The {{c1::aorta}}', 'To the left.', ''] },
    ]);
    expect(cards[0]?.[0]).toBe('The […]');
    expect(cards[0]?.slice(2)).toEqual(['Heart', 'To the left.']);
  });

  test('are not what the add-on for image occlusion makes', async () => {
    const occlusion: TypeParts = {
      name: 'Image Occlusion Enhanced',
      fields: ['ID', 'Header', 'Image', 'Question Mask', 'Answer Mask'],
      templates: [['{{Header}}{{Image}}{{Question Mask}}', '{{Image}}{{Answer Mask}}']],
    };
    const fields = ['1', 'Heart', '<img src="a.png">', '<img src="q.svg">', '<img src="a.svg">'];
    const { cards, leftOut } = await importedFrom([{ type: occlusion, fields }]);
    expect([cards, leftOut]).toEqual([[], { occlusions: 1 }]);
  });
});
