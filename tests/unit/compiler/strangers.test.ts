// Notes as people write them who have never heard of Recto: terse lines, code under a name, journals, statutes,
// questions in other languages.

import { describe, expect, test } from 'vitest';
import { cardsOf, compileNotes, studied } from './compile-notes.ts';

const offered = (text: string): readonly string[] =>
  cardsOf(text).flatMap(({ tier, front }) => (tier === 'suggested' ? [front] : []));

/** So that a note of few lines is known to be English. */
const prose =
  'These are the notes of somebody who writes what they have learned for themselves.\n\n';

describe('one thing a line, without blank lines between', () => {
  test('formulas do not run into the lines around them', () => {
    const note = 'softmax: $e^z$\n$a^2 = b$\nCLT: $n + 1$';
    expect(cardsOf(note).map(({ back }) => back)).toEqual(['e^z', 'n + 1']);
  });

  test('lines too short to have been wrapped are read one by one', () => {
    const note = [
      'n is large',
      'SRM = sample ratio mismatch (chi2 below .01)',
      'peeking inflates type I',
      'CUPED: less variance by earlier data',
      'novelty effect: fades in two weeks',
    ];
    const backs = cardsOf(note.join('\n')).map(({ back }) => back);
    expect(backs).toContain('fades in two weeks');
    expect(backs).toContain('less variance by earlier data');
    expect(backs.join(' ')).not.toContain('peeking');
  });

  test('what an arrow says behind a semicolon is another thing', () => {
    expect(cardsOf('L1 -> sparse; L2 -> shrinks').map(({ back }) => back)).toEqual(['sparse']);
  });

  test('wrapped prose stays whole', () => {
    const note =
      'Osmosis: the passage of water through a membrane that lets\nnothing else through, as roots take it up from the soil\nday and night: cells live on it.';
    expect(cardsOf(note)).toHaveLength(1);
  });

  test.each([
    '- ROW_NUMBER: counts on without ties\nanti join:\n- rows of one side only',
    '- Otter: an animal of rivers\nlower the depth -> less overfitting',
    '- Otter: an animal of rivers\noverfitting? lower the depth of the trees',
  ])('a line at the margin below a short bullet does not go on with it: %s', (note) => {
    const [first] = cardsOf(note);
    expect(first?.back).toMatch(/^(?:counts on without ties|an animal of rivers)$/);
  });

  test('a comparison may head the list below', () => {
    const note = `${prose}window function: keeps all of the rows\nRANK vs DENSE_RANK\n- RANK: leaves gaps after ties\n- DENSE_RANK: leaves no gaps after ties\n`;
    expect(studied(note)).toContain('Window function: what does it do? => keeps all of the rows');
  });
});

describe('code below a name', () => {
  const fence = (language: string, code: string) => `\n\`\`\`${language}\n${code}\n\`\`\`\n`;
  const dedupe = fence('python', "df.drop_duplicates(subset=['id'])");

  test('is asked for by that name', () => {
    expect(studied(`${prose}Keep one row for each key:${dedupe}`)).toEqual([
      "Keep one row for each key: code? => df.drop_duplicates(subset=['id'])",
    ]);
    expect(
      studied(`${prose}- Keep one row for each key:\n${dedupe.replaceAll(/^/gm, '  ')}`),
    ).toHaveLength(1);
  });

  test('is a query or a command where its language says so', () => {
    const note = `${prose}Find rows without a partner:${fence('sql', 'SELECT 1')}\nRemove the last commit:${fence('bash', 'git reset HEAD~')}`;
    expect(studied(note).map((card) => card.split(' => ')[0])).toEqual([
      'Find rows without a partner: query?',
      'Remove the last commit: command?',
    ]);
  });

  test('is only offered where the name is no order, and is none below a heading, which may be about more', () => {
    expect(offered(`${prose}Anti join:${fence('sql', 'SELECT 1')}`)).toEqual(['Anti join: query?']);
    expect(cardsOf(`${prose}## Anti joins${fence('sql', 'SELECT 1')}`)).toEqual([]);
  });

  test.each([
    'For example:',
    'Output:',
    'Then run this:',
    'Or using yarn:',
    'Yields:',
    'example.js:',
    'For our nightly builds:',
    'The help will start with:',
    'The library exposes one function:',
    'The following function sorts:',
    'You can also write it with the help of a list comprehension:',
  ])('is no card below what only leads on to it: %s', (lead) => {
    expect(cardsOf(`${prose}${lead}${dedupe}`)).toEqual([]);
  });

  test('is no card where it is long, or one of several', () => {
    expect(cardsOf(`${prose}Sort a list:${fence('js', 'x();\n'.repeat(9))}`)).toEqual([]);
    expect(cardsOf(`${prose}Sort a list:${dedupe}${dedupe}`)).toEqual([]);
  });
});

describe('what happened, and what is to be done', () => {
  test('what a note holds that is named by a day is offered, unless its author says otherwise', () => {
    const line = '- Bias: a systematic error of an estimate';
    const tiers = (path: string, text: string) =>
      compileNotes({ [path]: text }).cards.map(({ tier, topic }) => `${tier} ${topic.join('/')}`);
    expect(tiers('journals/2024_05_06.md', line)).toEqual(['suggested Journals/2024-05-06']);
    expect(tiers('2024-05-06 monday.md', line)).toEqual(['suggested 2024-05-06 monday']);
    expect(tiers('2024-05-06.md', `---\ncards: auto\n---\n${line}`)).toEqual([
      'confident 2024-05-06',
    ]);
    expect(tiers('2024-05-06.md', '- a :: b')).toEqual(['confident 2024-05-06']);
    expect(tiers('2024-13-45.md', line)).toEqual(['confident 13 45']);
  });

  test('a drawing of Excalidraw is none of the notes', () => {
    const note =
      '---\nexcalidraw-plugin: parsed\n---\n==⚠ Switch to the view of drawings ⚠==\n- api: the second version of it';
    expect(cardsOf(note)).toEqual([]);
  });

  test('tasks with a date below a question are no answers to choose from', () => {
    const note =
      '## Why not use locks?\n\n- [ ] read chapter 13 📅 2024-04-01\n- [x] ask Ana ✅ 2024-03-05';
    expect(cardsOf(note).map(({ kind }) => kind)).not.toContain('choice');
  });

  test('boxes behind an answer in words are another list', () => {
    const note =
      '## Why not use locks?\n\nReaders would wait for writers.\n\n- [ ] read chapter 13\n- [x] ask Ana';
    expect(cardsOf(note)).toMatchObject([
      { kind: 'question', back: expect.stringContaining('Readers would wait') },
    ]);
  });

  test('the properties of a page of Logseq are its own book-keeping', () => {
    const { ledger } = compileNotes({
      'a.md': 'title:: Biology/Cell\ntags:: biology, exam\n\n- x',
    });
    expect(ledger.slice(0, 2)).toMatchObject([
      { reason: "Logseq's own book-keeping" },
      { reason: "Logseq's own book-keeping" },
    ]);
  });
});

describe('other languages', () => {
  test.each([
    ['German', 'Frage: Was ist ein Vertrag?\nAntwort: Eine Einigung.', 'Eine Einigung.'],
    ['Spanish', 'Pregunta: ¿Qué es un río?\nRespuesta: Agua que corre.', 'Agua que corre.'],
    ['French', 'Question : Quelle ville ?\nRéponse : Lyon', 'Lyon'],
    ['Japanese', '質問：水の読み方は？\n回答：みず', 'みず'],
  ])('a question and its answer in %s are a written card', (_, note, back) => {
    expect(cardsOf(note)).toMatchObject([{ kind: 'question', explicit: true, back }]);
  });

  test('a heading above names offers to ask for them, above terms it does not', () => {
    const german =
      'Das ist ein Text, der von einer Krankheit handelt und von dem, was sie macht.\n\n';
    expect(
      offered(`${german}## Symptome der Herzschwäche\n- Dyspnoe\n- Orthopnoe\n- Ödeme\n`),
    ).toEqual(['Symptome der Herzschwäche: 3 × ?']);
    expect(
      offered(`${german}## Befunde\n- EKG: Zeichen der Hypertrophie\n- Labor: Troponin erhöht`),
    ).toEqual([]);
  });

  test('an abbreviation in a name ends no sentence', () => {
    const note = '- Reserveantibiotika gg. MRSA\n  - Vancomycin\n  - Linezolid\n  - Daptomycin';
    expect(cardsOf(note)).toMatchObject([
      { kind: 'list', back: 'Vancomycin, Linezolid, Daptomycin' },
    ]);
  });

  test('an Arabic question mark asks', () => {
    expect(cardsOf('- ما عاصمة مصر؟\n  - القاهرة')).toMatchObject([
      { kind: 'question', front: 'ما عاصمة مصر؟', back: 'القاهرة' },
    ]);
  });
});

describe('what is no answer', () => {
  test('an example is one of what was said before', () => {
    expect(
      cardsOf(`${prose}E.g. gzip: a compression of text\n\nz. B. Hund: ein Tier des Hauses`),
    ).toEqual([]);
  });

  test('a share in a bracket does not say what a thing is', () => {
    expect(cardsOf('- Coronary disease (ca. 60 %)\n- Hypertension (25–30 %)')).toEqual([]);
  });

  test('words in a bracket are no formula, whatever signs their names have', () => {
    expect(cardsOf(`${prose}- primary (Na+/K+ pump)`).map(({ kind }) => kind)).not.toContain(
      'formula',
    );
  });

  test('a name that ends in a verb is no sentence', () => {
    const note = `${prose}- Flow control vs congestion control\n- Flow control protects the receiver of the data`;
    expect(cardsOf(note).map(({ front }) => front)).not.toContain('Flow control what?');
  });
});

test('a sentence that ends in what is to follow asks for all of it', () => {
  const note = `${prose}An offer may be terminated in the following ways:\n\n(a) by revocation;\n(b) by rejection, including a counter-offer;\n(c) by lapse of time; and\n(d) by the failure of a condition.\n`;
  expect(cardsOf(note)).toMatchObject([
    {
      kind: 'list',
      front: 'An offer may be terminated in the following ways: name the 4',
      items: [
        'by revocation',
        'by rejection, including a counter-offer',
        'by lapse of time',
        'by the failure of a condition',
      ],
    },
  ]);
  expect(cardsOf(`${prose}We used the following packages:\n\n- one\n- two`)).toEqual([]);
});

test('marks of another program that stand in code are written about, and not used', () => {
  const note =
    '- What makes a gap in Logseq?\n  - `{{cloze …}}`, in a block tagged `#flashcards`\n';
  const { syntaxes, cards } = compileNotes({ 'a.md': note });
  expect([...syntaxes.keys()]).toEqual([]);
  expect(cards).toMatchObject([{ tier: 'confident' }]);
});

test('a callout of Notion is read', () => {
  const note = '<aside>\n💡 **Elasticity**: how much demand answers to price.\n\n</aside>\n';
  expect(studied(prose + note)).toEqual([
    'Elasticity: what is it? => how much demand answers to price',
  ]);
});
