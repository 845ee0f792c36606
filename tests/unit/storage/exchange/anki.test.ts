import { describe, expect, test } from 'vitest';
import { createCompiler } from '#compiler/compile.ts';
import { studyDay } from '#kit/time.ts';
import { replay } from '#scheduler/fold.ts';
import type { Entry } from '#scheduler/journal.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { notesFromAnki } from '#storage/exchange/anki-to-notes.ts';
import { writeAnki } from '#storage/exchange/anki-write.ts';
import { contentToHtml, picturesIn } from '#storage/exchange/content-to-html.ts';
import type { ExportedCard } from '#storage/exchange/exported-card.ts';
import { notesOf } from '#storage/exchange/package-notes.ts';
import { type ImportedPackage, importAnki } from '#storage/exchange/requests.ts';
import type { Unreadable } from '#storage/exchange/trouble.ts';
import { bindHistories, entriesOf, type PastCard } from '#storage/exchange/waiting-history.ts';
import { makeZip, openZip } from '#storage/exchange/zip.ts';
import { cardsIn } from '../../../builders/imported.ts';
import {
  aNewPackage,
  anOldPackage,
  collectionIn,
  type NoteParts,
  sqlite,
} from '../../../builders/packages.ts';
import { anAnswer, anEntry, aState, cardId, noon } from '../../../builders/scheduling.ts';

const june = Date.UTC(2026, 5, 1, 9);
const day = 86_400_000;

const notes: readonly NoteParts[] = [
  {
    guid: 'Q%7a',
    fields: ['What pumps <b>blood</b>?', 'The heart &amp; nothing else<br>of a body'],
    cards: [
      [
        [june, 3, 4],
        [june + 4 * day, 1, -600],
      ],
    ],
  },
  {
    guid: 'cloze1',
    cloze: true,
    fields: ['The {{c1::aorta::artery}} leaves the {{c2::left}} ventricle.', ''],
    cards: [[[june + 5, 4, 9]], [[june + 1, 2, 3]]],
  },
  {
    guid: 'both',
    fields: ['<i>cor</i>', 'heart'],
    cards: [[[june + 3, 3, 2]], [[june + 2, 3, 5]]],
  },
  {
    guid: 'math',
    fields: ['Area of a circle', '\\(\\pi r^2\\) <img src="heart.png">'],
    suspended: true,
  },
];

describe.each([
  ['old', anOldPackage],
  ['new', aNewPackage],
])('a package of the %s format', (_, pack) => {
  test('is read: notes, decks, fields, cards, reviews and pictures', async () => {
    const { notes: found, media } = await collectionIn(await pack(notes));
    expect(found).toHaveLength(4);
    expect(found[0]).toMatchObject({
      guid: 'Q%7a',
      type: {
        isCloze: false,
        fieldNames: ['Front', 'Back'],
        templates: [{ front: '{{Front}}' }, {}],
      },
      tags: ['one', 'two::three'],
      cards: [
        {
          ord: 0,
          deck: ['Medicine', 'Heart'],
          reviews: [
            { at: june, ease: 3, interval: 4, tookMs: 4000 },
            { at: june + 4 * day, ease: 1, interval: -600, tookMs: 4000 },
          ],
        },
      ],
    });
    expect(found[1]?.type.isCloze).toBe(true);
    expect(found[3]?.cards[0]?.suspended).toBe(true);
    expect([...media]).toEqual([['heart.png', '0']]);
  });
});

describe('notes from Anki', () => {
  const compiled = async () => {
    const { files, waiting } = notesFromAnki(await collectionIn(await anOldPackage(notes)));
    const bytes = files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    const compile = createCompiler();
    return { files, waiting, ...compile(bytes, { collection: 'notes', media: new Map() }) };
  };

  test('are markdown that makes the same cards, each with a name of its own', async () => {
    const { files, cards, problems } = await compiled();
    expect(files.map(({ path }) => path)).toEqual(['anki/Medicine/Heart.md']);
    expect(problems.filter(({ message }) => !message.includes('heart.png'))).toEqual([]);
    expect(cards.map(({ id, front, back }) => [id, front, back])).toEqual([
      ['^anki-Q-257a', 'What pumps blood?', 'The heart & nothing else\nof a body'],
      ['^anki-cloze1', expect.stringContaining('leaves the left ventricle'), 'aorta'],
      [expect.stringMatching(/^\^anki-cloze1\//), expect.stringContaining('aorta'), 'left'],
      ['^anki-both', 'cor', 'heart'],
      ['^anki-both-reverse', 'heart', 'cor'],
      ['^anki-math', 'Area of a circle', expect.stringContaining('r')],
    ]);
  });

  test('have their histories, once their cards are there', async () => {
    const { deck, waiting } = await compiled();
    const here = { offset: 0, rolloverHour: 4 };
    const { entries, anchors } = bindHistories(waiting, deck, here);
    expect(anchors).toHaveLength(waiting.length);
    const states = replay(entries, defaultWeights);
    expect(states.get(cardId('^anki-Q-257a'))?.memory).toMatchObject({
      phase: 'learning',
      reviews: 2,
      lapses: 1,
    });
    expect(states.get(cardId('^anki-cloze1'))?.memory).toMatchObject({ lastGrade: 'easy' });
    expect(states.get(cardId('^anki-both-reverse'))?.memory).toMatchObject({
      due: Math.floor(june / day) + 5,
    });
    expect(states.get(cardId('^anki-math'))?.suspended).toBe(true);
  });

  test('wait where the deck does not have them, and are the same entries each time', async () => {
    const { deck, waiting } = await compiled();
    const here = { offset: 0, rolloverHour: 4 };
    const emptyDeck = { ...deck, cards: [] };
    expect(bindHistories(waiting, emptyDeck, here)).toEqual({ entries: [], anchors: [] });
    expect(bindHistories(waiting, deck, here)).toEqual(bindHistories(waiting, deck, here));
  });
});

describe('what Anki shows on a card is on the card here', () => {
  const cardsOf = async (parts: readonly NoteParts[]) => {
    const untagged = parts.map((part) => ({ tags: '', ...part }));
    const imported = notesFromAnki(await collectionIn(await anOldPackage(untagged)));
    const read = cardsIn(imported.files, ['anki/Medicine/media/heart.png']);
    return { ...imported, ...read, topics: read.topics.map((topic) => topic.slice(3)) };
  };

  test.each<[string, string, string, readonly string[]]>([
    [
      'a list',
      'Which?',
      'these<ol><li>one</li><li>two<ul><li>half</li></ul></li></ol>and more',
      [
        'Which?',
        'these',
        '<ol start="1"><li>one</li></ol>',
        '<ol start="2"><li>two</li></ol>',
        '<ul><ul><li>half</li></ul></ul>',
        'and more',
      ],
    ],
    [
      'a list on the front',
      'Which?<ul><li>red</li><li>blue</li></ul>',
      'blue',
      ['<p>Which?</p><ul><li>red</li><li>blue</li></ul>', 'blue'],
    ],
    [
      'a list in the middle of a front, and a formula at the start of one',
      'Which?<ul><li>red</li></ul>or not?<br>Say!',
      '\\[x\\]and below',
      ['<p>Which?</p><ul><li>red</li></ul><p>or not?</p><p>Say!</p>', '\\[x\\]', 'and below'],
    ],
    [
      'a table in the middle of a front',
      'Which?<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>or not?',
      'c',
      [
        '<p>Which?</p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table><p>or not?</p>',
        'c',
      ],
    ],
    [
      'a table',
      'Table?',
      '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="2">1 | x</td><td>2<br>3</td></tr><tr><td>4</td></tr></table>below',
      [
        'Table?',
        '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1 | x</td><td>2<br>3</td></tr><tr><td></td><td>4</td></tr></tbody></table>',
        'below',
      ],
    ],
    [
      'code',
      'Code?<pre>a  &lt; b\n\n  c</pre>',
      '<pre><code class="language-none">x<br>  `y`</code></pre>so',
      [
        '<p>Code?</p><pre><code>a  &lt; b\n\n  c</code></pre>',
        '<pre><code>x\n  `y`</code></pre>',
        'so',
      ],
    ],
    [
      'lines',
      'one<br>two',
      '<div>three</div><div>Q: four</div>',
      ['one<br>two', 'three', 'Q\u2060: four'],
    ],
    [
      'styles, links, and what is above or below',
      '<span style="font-weight: 700; color: red">bold</span>er',
      'H<sub>2</sub>O <b>Term:</b>text <a href="https://example.org/a">here</a>',
      [
        '<strong>bold</strong>er',
        'H<sub>2</sub>O <strong>Term</strong>:text <a href="https://example.org/a" rel="noopener noreferrer" target="_blank">here</a>',
      ],
    ],
    [
      'how a word is read',
      '<ruby>日本<rp>(</rp><rt>にほん</rt><rp>)</rp></ruby>?',
      'Japan',
      ['日本（にほん）?', 'Japan'],
    ],
    [
      'what markdown would take for marks',
      'x',
      '1. a<br>---<br># b<br>~~c~~ __d__ [[e]] &amp;alpha; &alpha; &toString; <constructor>h</constructor><br>f #g',
      [
        'x',
        ...[
          '1. a',
          '---',
          '# b',
          '~~c~~ __d__ [\u2060[e]] &amp;alpha; α &amp;toString; h',
          'f #\u2060g',
        ],
      ],
    ],
  ])('%s', async (_, front, back, shown) => {
    const { cards, problems, leftOut } = await cardsOf([{ fields: [front, back] }]);
    expect(problems).toEqual([]);
    expect(cards).toEqual([shown]);
    expect(leftOut).toEqual({});
  });

  test.each([
    ['[latex]If $x &gt; 0$ then[/latex]', ['If \\(x &gt; 0\\) then']],
    ['[latex]$$x^2$$[/latex]', ['\\[x^2\\]']],
    ['[latex]\\alpha[/latex] m', ['\\(\\alpha\\) m']],
    [
      '[latex]\\begin{align*}a&amp;=b\\\\[2pt]c&amp;=d\\end{align*}[/latex]',
      ['\\[\\begin{aligned}a&amp;=b\\\\[2pt]c&amp;=d\\end{aligned}\\]'],
    ],
    ['[latex]\\begin{displaymath}x\\end{displaymath}[/latex]', ['\\[x\\]']],
    [
      'so \\(\\begin{align}a&amp;=b\\end{align}\\)',
      ['so \\(\\begin{aligned}a&amp;=b\\end{aligned}\\)'],
    ],
    ['so \\(\\text{if $x$}\\) is', ['so \\(\\text{if $x$}\\) is']],
    [
      '[latex]\\begin{array}{c} a \\\\[2pt] b \\end{array}[/latex]',
      ['\\(\\begin{array}{c} a \\\\[2pt] b \\end{array}\\)'],
    ],
    ['[latex]costs \\$5[/latex]', ['\\(costs \\$5\\)']],
  ])('the formulas of %s', async (back, shown) => {
    const { cards, problems } = await cardsOf([{ fields: ['x', back] }]);
    expect(problems).toEqual([]);
    expect(cards).toEqual([['x', ...shown]]);
  });

  test('the other fields of a gap text are on its back', async () => {
    const extra = 'It bends.<ul><li>left</li></ul><img src="heart.png" alt="a heart">';
    const { cards, problems } = await cardsOf([
      { cloze: true, fields: ['The {{c1::aorta :: artery}}<br>a==b== :: c', extra] },
    ]);
    expect(problems).toEqual([]);
    expect(cards).toEqual([
      [
        'The [artery]<br>a=\u2060=b== :\u2060: c',
        'The <mark>aorta</mark><br>a=\u2060=b== :\u2060: c',
        'It bends.',
        '<ul><li>left</li></ul>',
        expect.stringContaining('alt="a heart"'),
      ],
    ]);
  });

  test('a gap text that begins with a list keeps its name, and what is on its back only', async () => {
    const items = '<ul><li>left {{c1::atrium}}</li><li>right</li></ul>';
    const numbered = '<ol><li>{{c1::first}}</li></ol>';
    const { ids, cards } = await cardsOf([
      { cloze: true, fields: [items, 'It beats.'] },
      { cloze: true, fields: [numbered, 'It beats.'] },
    ]);
    expect(ids).toEqual(['^anki-guid0', '^anki-guid1']);
    expect(cards).toEqual([
      ['\u2060• left […]<br>• right', '\u2060• left <mark>atrium</mark><br>• right', 'It beats.'],
      ['1. […]', '1. <mark>first</mark>', 'It beats.'],
    ]);
  });

  test('a gap of several numbers is hidden on each of their cards', async () => {
    const { cards } = await cardsOf([
      {
        cloze: true,
        fields: ['A {{c1,2::heart}} has {{c2::four::how many}} {{c3::chambers}}', ''],
      },
    ]);
    expect(cards.map(([front]) => front)).toEqual([
      'A […] has four chambers',
      'A […] has [how many] chambers',
      'A heart has four […]',
    ]);
  });

  test.each([
    ['A {{c1,2::heart::organ}} beats', ['A [organ] beats', 'A [organ] beats']],
    [
      'A {{c1,2,3::heart::organ}} has {{c2::four::how many}} chambers',
      [
        'A [organ] has four chambers',
        'A [organ] has [how many] chambers',
        'A [organ] has four chambers',
      ],
    ],
    [
      '{{c1,2::The {{c3::heart}} beats::what}} now',
      ['[what] now', '[what] now', 'The […] beats now'],
    ],
  ])('the hint of a gap of several numbers is on each of their cards: %s', async (text, fronts) => {
    const { cards, problems } = await cardsOf([{ cloze: true, fields: [text, ''] }]);
    expect(problems).toEqual([]);
    expect(cards.map(([front]) => front)).toEqual(fronts);
    expect(cards.map(([, back]) => back).join(' ')).not.toContain('organ');
  });

  test('a picture is found by its name, however its address is written', async () => {
    const bytes = await anOldPackage([
      { fields: ['a', '<img src="he%61rt.png"> <img src="heart.png"><img src="100%.png">'] },
    ]);
    const { zip, missing } = (await importAnki(bytes, await sqlite)) as ImportedPackage;
    expect(openZip(zip).entries.map(({ name }) => name)).toEqual([
      'anki/Medicine/Heart.md',
      'anki/Medicine/media/heart.png',
    ]);
    expect(missing).toEqual(['100%.png']);
  });

  test('gaps in code and in formulas are gaps', async () => {
    const { cards, leftOut } = await cardsOf([
      {
        cloze: true,
        fields: [
          '<code>f({{c1::x}})</code> \\(a = {{c2::b^{2}}}\\) \\(\\frac{ {{c3::d}} }{e}\\)',
          '',
        ],
      },
    ]);
    expect(cards).toHaveLength(2);
    expect(cards[0]?.[0]).toContain('<code>f(</code>[…]<code>)</code>');
    expect(cards[1]?.[0]).toContain('[…]');
    expect(leftOut).toEqual({ gaps: 1 });
  });

  test('what it cannot show is counted, each kind by itself', async () => {
    const {
      leftOut,
      skipped,
      notes: taken,
    } = await cardsOf([
      { fields: ['a [sound:a.mp3]', 'b [sound:b.mp3]<img src="data:image/png;base64,AA">'] },
      { cloze: true, fields: ['{{c1::a}}<table><tr><td>x</td><td>y</td></tr></table>', ''] },
      { cloze: true, fields: ['{{c1::image-occlusion:rect:left=.1}}', '<img src="heart.png">'] },
      { fields: ['one', 'two', 'three'], cards: [[], [], []] },
    ]);
    expect(leftOut).toEqual({ sounds: 2, pictures: 1, tables: 1, occlusions: 1, cards: 1 });
    // Which is said already.
    expect([taken, skipped]).toEqual([3, []]);
  });

  test('one tag is a topic below the deck, several stand in the note', async () => {
    const { topics, cards, files, leftOut } = await cardsOf([
      { fields: ['a', 'b'], tags: ' two ' },
      { fields: ['c', 'd'], tags: ' leech ' },
      { fields: ['e', 'f'], tags: ' valves::left_side ' },
      { fields: ['g', 'h'], tags: ' valves::left_side two.b ' },
    ]);
    expect(topics).toEqual([[], [], ['two'], ['valves', 'left side']]);
    expect(cards.map(([front]) => front)).toEqual(['c', 'g', 'a', 'e']);
    expect(leftOut).toEqual({ tags: 1 });
    expect(files[0]?.text).toContain('A: h ^anki-guid3 #valves/left_side #two_b');
  });
});

test('a field that is longer than a line may be is on its card whole', async () => {
  const long = `${'a long text - '.repeat(1500)}<b>and bold</b>`;
  const { files } = notesFromAnki(
    await collectionIn(
      await anOldPackage([
        { cloze: true, fields: [`A {{c1::gap}} and ${long} {{c2::another}}`, long], tags: '' },
        { fields: [`Which? ${long}`, `It is. ${long}`], tags: '' },
      ]),
    ),
  );
  const { cards, ids, problems } = cardsIn(files);
  expect(problems).toEqual([]);
  expect(ids.map((id) => id.replace(/\/.*/, ''))).toEqual([
    ...['^anki-guid0', '^anki-guid0', '^anki-guid1'],
  ]);
  const longIn = (html: string) => html.match(/long/g)?.length ?? 0;
  for (const [front = '', ...back] of cards)
    expect([longIn(front), longIn(back.join(''))]).toEqual(
      front.startsWith('A ') ? [1500, 3000] : [1500, 1500],
    );
});

test('a deck of megabytes is several notes of one name, which the compiler takes', () => {
  const cards = Array.from({ length: 40 }, (_, n) => ({
    ...{ anchor: `anki-${n}`, deck: ['Medicine', 'Heart'], tags: [], past: [] },
    lines: () => [`Q: Which is ${n}?`, `A: ${'a long text. '.repeat(8000)}`],
  }));
  const { files } = notesOf('anki', cards);
  expect(files.map(({ path }) => path)).toEqual([
    'anki/Medicine/Heart.md',
    'anki/Medicine/Heart (2).md',
  ]);
  expect(files[1]?.text).toContain('title: "Heart"');
  expect(Math.max(...files.map(({ text }) => text.length))).toBeLessThan(4_000_000);
  const questions = files.flatMap(({ text }) => text.match(/^Q: Which is \d+\?$/gm) ?? []);
  expect(new Set(questions).size).toBe(40);
});

test('a history belongs to its gap, whichever comes first in the text', async () => {
  const { waiting } = notesFromAnki(
    await collectionIn(
      await anOldPackage([
        {
          cloze: true,
          fields: ['{{c3::a}} {{c1::b}}', ''],
          cards: [[[june, 3, 4]], [[june + 1, 4, 9]]],
        },
      ]),
    ),
  );
  expect(waiting[0]?.cards.map(({ reviews }) => reviews.map(({ at }) => at))).toEqual([[], [june]]);
});

test('histories of several gaps wait where their line has another number of gaps: none lands on a wrong card', () => {
  const past = (at: number) => ({
    ...{ suspended: false, flagged: false },
    reviews: [{ at, ease: 3, interval: 4, tookMs: 1 }],
  });
  const waiting = [{ anchor: 'anki-a', cards: [past(june), past(june + 1)] }];
  const boundTo = (text: string) =>
    bindHistories(waiting, cardsIn([{ path: 'a.md', text }]).deck, { offset: 0, rolloverHour: 4 })
      .entries.length;
  expect(boundTo('The {{c2::right}} atrium. ^anki-a')).toBe(0);
  expect(boundTo('The {{c1::heart}} has a {{c2::right}} atrium. ^anki-a')).toBe(2);
});

test('what stands in a gap, and in its hint, is there, braces and code and blocks too', async () => {
  const { files, waiting } = notesFromAnki(
    await collectionIn(
      await anOldPackage([
        {
          cloze: true,
          fields: ['A block begins with {{c1::{}} and ends with {{c2::}::sign}}', ''],
        },
        { cloze: true, fields: ['{{c1::one::<code>1</code>}} {{c2::==}} {{c3::==::equal}}', ''] },
        {
          cloze: true,
          fields: ['{{c1::x::<pre>a</pre>}}{{c2::<ul><li>b</li></ul>}}', ''],
          tags: '',
        },
      ]),
    ),
  );
  const { cards, problems } = cardsIn(files);
  expect(waiting).toEqual([]);
  expect(problems).toEqual([]);
  expect(cards.map(([front]) => front)).toEqual([
    'A block begins with […] and ends with }',
    'A block begins with { and ends with [sign]',
    '[1] =\u2060= =\u2060=',
    'one […] =\u2060=',
    'one =\u2060= [equal]',
    '[a]• b',
    'x[…]',
  ]);
});

test('a deck of which nothing can be asked makes no empty note', async () => {
  const { files, skipped } = notesFromAnki(
    await collectionIn(await anOldPackage([{ fields: ['a', ''] }])),
  );
  expect(files).toEqual([]);
  expect(skipped).toEqual(['a']);
});

describe('a card that was imported stands as it did in Anki', () => {
  const juneDay = Math.floor(june / day);
  const stateOf = async (part: Pick<NoteParts, 'cards' | 'stands'>) => {
    const { waiting } = notesFromAnki(
      await collectionIn(await anOldPackage([{ fields: ['a', 'b'], ...part }])),
    );
    const cards = waiting.flatMap((history) => history.cards);
    const here = { offset: 0, rolloverHour: 4 };
    const entries = cards.flatMap((card) => entriesOf(card, cardId('a'), here));
    return replay(entries, defaultWeights).get(cardId('a'));
  };
  const reviewed = [june, 3, 4] as const;
  const reviewedOnly = { cards: [[reviewed]], stands: { due: juneDay + 4 } };

  test('what was only crammed is no answer', async () => {
    const crammed = [june + day, 1, -60, 3, 0] as const;
    expect(await stateOf({ ...reviewedOnly, cards: [[reviewed, crammed]] })).toEqual(
      await stateOf(reviewedOnly),
    );
  });

  test('what was reviewed ahead of its day is one', async () => {
    const ahead = [june + day, 3, 9, 3] as const;
    expect(
      await stateOf({ cards: [[reviewed, ahead]], stands: { due: juneDay + 10 } }),
    ).toMatchObject({ memory: { reviews: 2, due: juneDay + 10 } });
  });

  test('a card that was forgotten by hand is new, and knows nothing of before once it is learned again', async () => {
    const forgotten = [june + 9 * day, 0, 0, 4, 0] as const;
    expect(await stateOf({ cards: [[reviewed, forgotten]], stands: { type: 0 } })).toMatchObject({
      memory: { phase: 'new' },
    });
    const again = [june + 10 * day, 3, 2, 0] as const;
    const later = { due: juneDay + 12 };
    expect(await stateOf({ cards: [[reviewed, forgotten, again]], stands: later })).toMatchObject({
      memory: { reviews: 1, due: juneDay + 12 },
    });
  });

  test('so it is where older versions did not log it', async () => {
    const again = [june + 10 * day, 3, 2, 0] as const;
    expect(await stateOf({ cards: [[reviewed]], stands: { type: 0 } })).toMatchObject({
      memory: { phase: 'new' },
    });
    expect(
      await stateOf({ cards: [[reviewed, again]], stands: { due: juneDay + 12 } }),
    ).toMatchObject({ memory: { reviews: 1 } });
  });

  test('a due that was set by hand, or when settings were changed, is its due', async () => {
    for (const kind of [4, 5]) {
      const moved = [june + day, 0, 4, kind] as const;
      expect(
        await stateOf({ cards: [[reviewed, moved]], stands: { due: juneDay + 30 } }),
      ).toMatchObject({ memory: { reviews: 1, due: juneDay + 30 } });
    }
    const silently = { cards: [[reviewed]], stands: { due: juneDay + 30 } };
    expect(await stateOf(silently)).toMatchObject({ memory: { due: juneDay + 30 } });
  });

  test('a card without a log has the memory that Anki kept with it, or the one its interval tells', async () => {
    const changed = june / 1000;
    const stands = { due: juneDay + 20, interval: 25, changed };
    const kept = { ...stands, data: '{"s":31.5,"d":4.25,"dr":0.9}' };
    expect(await stateOf({ stands: kept })).toMatchObject({
      memory: { phase: 'review', due: juneDay + 20, stability: 31.5, difficulty: 4.25 },
    });
    expect(await stateOf({ stands })).toMatchObject({
      memory: { phase: 'review', due: juneDay + 20, stability: 25, difficulty: 5.5 },
    });
  });

  test('a due that makes no sense is none', async () => {
    for (const due of [-1e15, 0, 1e15])
      expect(await stateOf({ cards: [[reviewed]], stands: { due } })).toMatchObject({
        memory: { due: juneDay + 4 },
      });
  });
});

test('a package that is imported again does not stop a card that goes on here', async () => {
  const { cards } = notesFromAnki(
    await collectionIn(await anOldPackage([{ fields: ['a', 'b'], suspended: true }])),
  ).waiting[0] ?? { cards: [] };
  const once = cards.flatMap((card) =>
    entriesOf(card, cardId('a'), { offset: 0, rolloverHour: 4 }),
  );
  const resumed = anEntry({ kind: 'resumed', card: cardId('a') }, noon(20_000));
  const stopped = (entries: readonly Entry[]) =>
    replay(entries, defaultWeights).get(cardId('a'))?.suspended;
  expect(stopped(once)).toBe(true);
  expect(stopped([resumed, ...once])).toBe(false);
});

test('cards that were stopped and never reviewed have each an instant of its own, long ago', () => {
  const stopped: PastCard = { suspended: true, flagged: true, reviews: [] };
  const marks = Array.from({ length: 100 }, (_, n) =>
    entriesOf(stopped, cardId(`^anki-${n}`), { offset: 0, rolloverHour: 4 }),
  ).flat();
  expect(new Set(marks.map(({ at }) => at)).size).toBe(marks.length);
  expect(Math.max(...marks.map(({ at }) => at))).toBeLessThan(Date.UTC(1971, 0));
});

describe('a package of ours', () => {
  const aCard = (id: string): ExportedCard => ({
    id: cardId(id),
    topic: ['Statistics', 'Tests'],
    frontHtml: `What is <b>${id}</b>?`,
    backHtml: '<div>It.</div>',
    frontText: `What is ${id}?`,
    backText: 'It.',
    pictures: [],
    note: 'tests.md',
    line: 1,
    state: aState(),
    recall: 0.9,
    history: [anAnswer(id, 'good', 19_980), anAnswer(id, 'easy', 19_990)],
  });
  const here = { offset: -480, rolloverHour: 4 };
  const options = { now: noon(20_000).at, today: studyDay(20_000), here };
  const pack = async (cards: readonly ExportedCard[]) =>
    writeAnki({ cards, pictures: [], options }, await sqlite);

  test('is read again with its notes, guids, decks and reviews', async () => {
    const { notes: found } = await collectionIn(await pack([aCard('power'), aCard('p-value')]));
    expect(found.map(({ guid, fields }) => [guid, ...fields])).toEqual([
      ['power', 'What is <b>power</b>?', '<div>It.</div>'],
      ['p-value', 'What is <b>p-value</b>?', '<div>It.</div>'],
    ]);
    expect(found[0]?.cards).toMatchObject([
      { deck: ['Recto', 'Statistics', 'Tests'], reviews: [{ ease: 3, interval: 3 }, { ease: 4 }] },
    ]);
  });

  test('brings its pictures along, under the names that its cards call them', async () => {
    const front = [{ tag: 'img' as const, attributes: { src: 'deck/media/heart.png', alt: 'x' } }];
    expect(picturesIn(front)).toEqual(['deck/media/heart.png']);
    const frontHtml = contentToHtml(front);
    const pictures = [{ name: 'heart.png', bytes: new Uint8Array([1, 2, 3]) }];
    const bytes = await writeAnki(
      { cards: [{ ...aCard('heart'), frontHtml }], pictures, options },
      await sqlite,
    );
    const { zip, missing } = (await importAnki(bytes, await sqlite)) as ImportedPackage;
    expect(missing).toEqual([]);
    const path = 'anki/Recto/Statistics/media/heart.png';
    expect(await openZip(zip).read(path)).toEqual(pictures[0]?.bytes);
  });

  test('comes back with lists inside of lists', async () => {
    const item = (text: string, attributes = {}) =>
      contentToHtml([{ tag: 'ul', attributes, children: [{ tag: 'li', children: [text] }] }]);
    const backHtml = `<div>${item('one')}</div><div>${item('half', { class: 'depth-2' })}</div>`;
    const { files } = notesFromAnki(
      await collectionIn(await pack([{ ...aCard('list'), backHtml }])),
    );
    expect(files[0]?.text).toContain('A: ^anki-list\n- one\n   - half\n');
  });

  test('is a database that SQLite itself calls sound, with rows as Anki wants them', async () => {
    const zip = openZip(await pack([aCard('power')]));
    const { Database } = await sqlite;
    const db = new Database(await zip.read('collection.anki2'));
    expect(db.exec('PRAGMA integrity_check')[0]?.values).toEqual([['ok']]);
    expect(db.exec('SELECT type, queue, ivl, reps, data FROM cards')[0]?.values).toEqual([
      [2, 2, 10, 3, '{"s":10,"d":5}'],
    ]);
    expect(db.exec('SELECT count(*), min(type), max(type) FROM revlog')[0]?.values).toEqual([
      [2, 0, 1],
    ]);
    expect(
      Object.keys(JSON.parse(String(db.exec('SELECT models FROM col')[0]?.values[0]?.[0]))),
    ).toHaveLength(1);
    db.close();
  });
});

describe('a package that is none', () => {
  const problemOf = async (bytes: Uint8Array<ArrayBuffer>) =>
    ((await importAnki(bytes, await sqlite)) as Unreadable).problem;

  test('says so', async () => {
    expect(await problemOf(new Uint8Array([1, 2, 3]))).toBe('not-this-format');
    expect(await problemOf((await anOldPackage(notes)).slice(0, 500))).toBe('not-this-format');
  });

  test('nor one of a format to come, of which only its plea for an update could be read', async () => {
    const zip = openZip(await anOldPackage(notes));
    const old = (await zip.read('collection.anki2')) ?? new Uint8Array();
    const withMeta = (version: number) =>
      makeZip([
        { name: 'meta', bytes: new Uint8Array([8, version]) },
        { name: 'collection.anki2', bytes: old },
      ]);
    expect(await problemOf(await withMeta(4))).toBe('newer');
    expect(await problemOf(await withMeta(1))).toBeUndefined();
  });
});
