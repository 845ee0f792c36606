import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { instant } from '#kit/time.ts';
import type { Memory } from '#scheduler/memory.ts';
import { delimiterOf, parseDelimited, writeDelimited } from '#storage/exchange/delimited.ts';
import type { ExportedCard } from '#storage/exchange/exported-card.ts';
import { notesFromTable } from '#storage/exchange/table-to-notes.ts';
import { ankiText, cardsCsv, cardsJson, journalCsv } from '#storage/exchange/tables.ts';
import { anAnswer, aState, cardId } from '../../../builders/scheduling.ts';

const aCard = (id: string, front: string, back: string): ExportedCard => ({
  id: cardId(id),
  topic: ['Statistics', 'Tests of means'],
  frontHtml: front,
  backHtml: back,
  frontText: front,
  backText: back,
  pictures: [],
  note: 'statistics/tests.md',
  line: 12,
  state: aState(),
  recall: 0.91234,
  history: [anAnswer(id, 'good', 19_990)],
});

const here = { offset: 120, rolloverHour: 4 };

const noteFrom = (table: string, title: string) => {
  const { texts, ...rest } = notesFromTable(table, title);
  return { text: texts.join('\n'), ...rest };
};

const cardsOf = (text: string) =>
  createCompiler()([{ path: 'table.md', bytes: new TextEncoder().encode(text) }], {
    collection: 'notes',
    media: new Map(),
  }).cards;

describe('a table', () => {
  test('is read as it was written, whatever is in its fields', () => {
    const field = fc.string().map((text) => text.replace(/^[=+\-@\t\r]+/, '').replaceAll('\r', ''));
    const row = fc.array(field, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(row),
        fc.constantFrom(',' as const, '\t' as const),
        (rows, delimiter) => {
          expect(parseDelimited(writeDelimited(rows, delimiter), delimiter)).toEqual(rows);
        },
      ),
    );
  });

  test('tells its delimiter by itself', () => {
    expect(delimiterOf('a\tb, c\nd\te, f')).toBe('\t');
    expect(delimiterOf('a;b\n"x, y";c')).toBe(';');
    expect(delimiterOf('front,back\none, two')).toBe(',');
  });

  test('never holds what a spreadsheet would run', () => {
    expect(writeDelimited([['=cmd()', '+1', '-1', '@x', 'fine']], ',')).toBe(
      "'=cmd(),'+1,'-1,'@x,fine",
    );
  });

  test('of fronts and backs becomes a note with the same cards', () => {
    const { text, cards } = noteFrom(
      '#separator:Comma\n#html:true\nfront of one,"back, of ""one"""\nwhat is two?,2<br>deux\nempty,\n',
      'My table',
    );
    expect(cards).toBe(2);
    expect(cardsOf(text).map(({ front, back, topic }) => [front, back, topic.at(-1)])).toEqual([
      ['front of one', 'back, of "one"', 'My table'],
      ['what is two?', '2\ndeux', 'My table'],
    ]);
  });

  test('keeps its line breaks and lists, and its tags as topics', () => {
    const { text, cards, leftOut } = noteFrom(
      'Tags,Front,Notes,Back\nheart,"a\nb",,"c\n\nd\n- e\n- f"\n,Q: g,seen,A: h\n"x, y",i,,# j',
      'My table',
    );
    expect(cards).toBe(3);
    expect(leftOut).toEqual({ columns: 1, tags: 1 });
    expect(cardsOf(text).map(({ front, back, topic }) => [front, back, topic.at(-1)])).toEqual([
      ['Q\u2060: g', 'A\u2060: h', 'My table'],
      ['i', '# j', 'My table'],
      [expect.stringMatching(/^a\s*b$/), 'c\nd\ne\nf', 'heart'],
    ]);
    expect(text).toContain('A: \\# j #x #y');
  });

  test.each<[string, string, readonly (readonly [string, string])[]]>([
    ['as Excel is told to split it', 'sep=;\nFront;Back\n"a;b";c', [['a;b', 'c']]],
    [
      'with bars',
      'a|b\nc|d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with a sign that Anki names', '#separator:Pipe\na|b', [['a', 'b']]],
    ['with a sign that Anki shows', '#separator:;\na,b;c', [['a,b', 'c']]],
    ['with French names', 'Recto,Verso\nchien,dog', [['chien', 'dog']]],
    [
      'with quotes that are text, as Quizlet writes them',
      '"mot" dit-il\tword\n"open\tx\n5" nail\ty\nz\t"a ""b"""',
      [
        ['"mot" dit-il', 'word'],
        ['"open', 'x'],
        ['5" nail', 'y'],
        ['z', 'a "b"'],
      ],
    ],
    [
      'with code, formulas and tables in its cells',
      'front,back\nHow?,"```js\n# a <b>\n\nlet b;\n```"\nSum?,"$$\nx^2\n$$"',
      [
        ['How?', '# a <b>\n\nlet b;'],
        ['Sum?', 'x^2'],
      ],
    ],
  ])('is read %s', (_, table, read) => {
    const { text } = noteFrom(table, 'My table');
    expect(cardsOf(text).map(({ front, back }) => [front, back])).toEqual(read);
  });

  test('of Anki keeps decks, tags, gaps and the fields behind the second', () => {
    const { text, leftOut } = noteFrom(
      [
        '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:7',
        'g1\tBasic\tMedicine::Heart\ta <b>b</b>\tc\td\t',
        'g2\tCloze\tMedicine\tThe {{c1::aorta}} ==x==\t\t\tvalves',
      ].join('\n'),
      'My table',
    );
    expect(leftOut).toEqual({});
    expect(cardsOf(text).map(({ front, back, topic }) => [front, back, topic.slice(1)])).toEqual([
      ['a b', 'c\nd', ['Medicine', 'Heart']],
      ['The […] =\u2060=x==', 'aorta', ['Medicine', 'valves']],
    ]);
  });

  test('may have one deck and its tags for all rows', () => {
    const { text } = noteFrom('#deck:Med::Heart\n#tags:old\na\tb', 'My table');
    expect(cardsOf(text)[0]?.topic.slice(1)).toEqual(['Med', 'Heart', 'old']);
  });

  test('of Anki may say more before it than is of use here', () => {
    const { text, leftOut } = noteFrom(
      '#separator:tab\r\n#html:false\r\n#match scope:notetype + deck\r\n# a remark\r\n#tags column:3\r\na < b\tc\tone\r\n',
      'My table',
    );
    expect(leftOut).toEqual({});
    expect(cardsOf(text).map(({ front, back, topic }) => [front, back, topic[1]])).toEqual([
      ['a < b', 'c', 'one'],
    ]);
  });

  test('that Excel is told to split has rows below that, whatever they begin with', () => {
    const { text } = noteFrom(
      'sep=;\n#;Term;Definition\n1;Osmosis;water moves\n#pragma;Directive;told to the compiler\n',
      'My table',
    );
    expect(cardsOf(text).map(({ front, back }) => [front, back])).toEqual([
      ['Osmosis', 'water moves'],
      ['Directive', 'told to the compiler'],
    ]);
  });

  test('that begins with a sharp sign is no table of Anki for that', () => {
    const { cards } = noteFrom('#hashtag,a mark\n#1,first', 'My table');
    expect(cards).toBe(2);
  });

  test('of several tags keeps its topics all the same', () => {
    const { text } = noteFrom(
      'front,back,deck,tags\na,b,Med::Heart,x y\nc,d,Med,z\ne,f,,x y',
      'My table',
    );
    expect(cardsOf(text).map(({ front, topic }) => [front, topic.slice(1)])).toEqual([
      ['e', []],
      ['a', ['Med', 'Heart']],
      ['c', ['Med', 'z']],
    ]);
    expect(text).toContain('A: b #x #y');
  });

  test('of ours comes back with its topics', () => {
    const csv = cardsCsv([aCard('power', 'What is power?', 'It.')], here);
    const [card] = cardsOf(noteFrom(csv, 'My table').text);
    expect([card?.front, card?.back, card?.topic.slice(1)]).toEqual([
      'What is power?',
      'It.',
      ['Statistics', 'Tests of means'],
    ]);
  });

  test('says which rows had no front or no back', () => {
    const { cards, leftOut } = noteFrom('a;b\n;c\nd;\n;\ne;f;g', 'My table');
    expect([cards, leftOut]).toEqual([2, { rows: 2, columns: 1 }]);
  });

  test('of ours for Anki comes back as it was', () => {
    const text = ankiText([
      { ...aCard('power', 'What is <b>power</b>?', '<div>a</div><div>b</div>'), topic: ['Tests'] },
    ]);
    const note = noteFrom(text, 'My table');
    expect(note.text).toContain('## Tests\n\nQ: What is **power**?\nA: a\nb\n');
    expect(note.leftOut).toEqual({});
  });

  test('without the names of its columns, and with what only looks like a tag', () => {
    const { text, cards } = noteFrom(
      'Question,Answer\nWhat does <b>x < y</b> mean?,x is less\n<img src=x>,a picture\n',
      'My table',
    );
    expect(cards).toBe(2);
    expect(cardsOf(text).map(({ front, back }) => [front, back])).toEqual([
      ['What does x < y mean?', 'x is less'],
      ['<img src=x>', 'a picture'],
    ]);
  });
});

test('code in a table stays as it is, and a sign that begins none is text', () => {
  const { text } = noteFrom(
    'front,back\nWhat does `<b>` do?,It is `<img src=x>  y` or <i>so</i>\nWhat does ` do?,` runs it for $5 or $6',
    'My table',
  );
  expect(cardsOf(text).map(({ front, back }) => [front, back])).toEqual([
    ['What does <b> do?', 'It is <img src=x>  y or so'],
    ['What does ` do?', '` runs it for $5 or $6'],
  ]);
});

describe('exported cards', () => {
  const cards = [
    aCard('power', 'What is <b>power</b>?', 'a\tb\nc'),
    aCard('n', '# not a header', '"q"'),
  ];

  test('go to Anki as text, with the id as guid', () => {
    const lines = ankiText(cards).split('\n');
    expect(lines).toContain('#guid column:1');
    // Else it would not update what came as a package.
    expect(lines).toContain('#notetype:Recto');
    expect(lines.at(-3)).toBe(
      'power\tWhat is <b>power</b>?\ta b c\tRecto::Statistics::Tests of means\tStatistics::Tests_of_means',
    );
    expect(lines.at(-2)).toBe(
      'n\t"# not a header"\t"""q"""\tRecto::Statistics::Tests of means\tStatistics::Tests_of_means',
    );
  });

  test('are a table and JSON with what is known of them, days and moments as ISO has them', () => {
    const csv = cardsCsv(cards, here);
    // Else a spreadsheet does not know its letters.
    expect(csv.startsWith('\ufeffid,')).toBe(true);
    const [head, row] = parseDelimited(csv, ',');
    expect(head?.join(' ')).toBe(
      'id topic front back phase stability difficulty reviews lapses due dueAt recall note line tags',
    );
    expect(row).toEqual([
      'power',
      'Statistics / Tests of means',
      'What is <b>power</b>?',
      'a\tb\nc',
      ...['review', '10', '5', '3', '0'],
      ...['2024-10-04', '', '0.912', 'statistics/tests.md', '12', 'Statistics::Tests_of_means'],
    ]);
    expect(JSON.parse(cardsJson(cards, here)).cards[0]).toMatchObject({
      id: 'power',
      state: { memory: { phase: 'review' } },
      answers: [{ grade: 'good', day: '2024-09-24', at: '2024-09-24T12:00:00.000Z' }],
      ...{ due: '2024-10-04', dueAt: null, recall: 0.912 },
      ...{ note: 'statistics/tests.md', line: 12, tags: ['Statistics::Tests_of_means'] },
    });
  });

  test('in a learning step are due at a moment of a study day; new ones are due at none', () => {
    // Half past two at night, where the learner is, is the evening before.
    const due = instant(Date.UTC(2024, 9, 5, 0, 30));
    const memory = { ...aState().memory, phase: 'learning', due, step: 0, relearning: false };
    const [, step, unseen] = parseDelimited(
      cardsCsv(
        [
          { ...aCard('a', 'a', 'b'), state: { ...aState(), memory: memory as Memory } },
          { ...aCard('b', 'a', 'b'), state: undefined, recall: undefined },
        ],
        here,
      ),
      ',',
    );
    expect(step?.slice(9, 12)).toEqual(['2024-10-04', '2024-10-05T00:30:00.000Z', '0.912']);
    expect(unseen?.slice(4, 12)).toEqual(['new', '', '', '0', '0', '', '', '']);
  });

  test('keep the lines of code in the text for Anki', () => {
    const text = ankiText([aCard('n', 'code?', '<pre><code>a\n  b</code></pre>\nc')]);
    expect(text).toContain('<pre><code>a<br>  b</code></pre> c');
  });

  test('the journal is a table, one line for each thing that happened', () => {
    const answer = anAnswer('a', 'hard', 20_000);
    const soon = { ...answer, due: { at: instant(answer.at + 600_000) } };
    const rows = parseDelimited(journalCsv([answer, soon], 4), ',');
    expect(rows[0]?.slice(-2)).toEqual(['act', 'dueAt']);
    expect(rows[1]?.slice(0, 8)).toEqual([
      ...['2024-10-04T12:00:00.000Z', '2024-10-04', 'answered', 'a', 'hard', 'review'],
      expect.stringMatching(/^\d+$/),
      '2024-10-07',
    ]);
    expect([rows[2]?.[7], rows[2]?.at(-1)]).toEqual(['2024-10-04', '2024-10-04T12:10:00.000Z']);
  });
});
