// What a second reader of cards found in notes of fifteen styles: what belongs to which line, where an answer ends,
// what is a name and what a quality.

import { describe, expect, test } from 'vitest';
import { cardsOf, compileNotes, compileText, studied } from './compile-notes.ts';

const placed = (text: string): readonly string[] =>
  cardsOf(text).map(({ context, front }) => [...context, front].join(' > '));

describe('what a line is the name of', () => {
  test('labelled lines right below a bold line are said of it', () => {
    const note =
      '## Wars\n\n**Korea 1950**\nCauses: unification by force\nCourse: north, south, north';
    expect(placed(note)).toContain('Korea 1950 > Korea 1950, causes?');
  });

  test('labelled lines right below a short name are said of it', () => {
    const note =
      '## Cells\n\nTonicity\nhypertonic solution → the cell shrinks\nhypotonic solution → it swells';
    expect(placed(note)[0]).toBe('Tonicity > Tonicity: Hypertonic solution → ?');
  });

  test('a list right below a labelled line says more of its label', () => {
    const note =
      '## Negligence\n\nDuty: what a reasonable person owes\n- children: what a child of that age owes';
    expect(placed(note)[1]).toBe('Duty > Children: what are they?');
  });

  test('the last of several labelled lines is no more than the others are', () => {
    const note =
      '## Links\n\nhard link: the same inode twice\nsymlink: a file with a path in it\n- inode: data on a file';
    expect(placed(note)).toContain('Inode: what is it?');
  });

  test('of which of several bold names a result is, nobody knows', () => {
    const note =
      '## Crises\n\n**Cuba**\n- ships turned back\n\nResults: hotline, test ban, removal of missiles';
    expect(studied(note)).toEqual([]);
  });

  test('what begins anew at the margin does not go on with a bullet inside of another', () => {
    const note =
      '- active transport: what takes energy from the cell\n  - cotransport: one solute that drags another one along as it goes down\nBulk transport takes vesicles';
    expect(cardsOf(note).map(({ back }) => back)).toEqual([
      'what takes energy from the cell',
      'one solute that drags another one along as it goes down',
    ]);
  });

  test('a list that is named by a condition is only offered', () => {
    expect(
      studied('- In rising prices: higher income, higher inventory, higher taxes'),
    ).not.toContain('In rising prices: name the 3 points');
  });
});

describe('where the answer to a lone question ends', () => {
  test.each([
    ['at a term of its own', 'Osmosis: the passage of water through a membrane'],
    ['at a name and what it holds', 'Key terms:\n- **turgor**: pressure on the wall'],
  ])('%s', (_, next) => {
    const [first] = cardsOf(
      `## Cells\n\nWhich way does water move?\n\nOut of the cell.\n\n${next}`,
    );
    expect(first?.back).toBe('Out of the cell.');
  });

  test('at the next label, where its own answer has one', () => {
    const note =
      '## Vosburg\n\n**Issue:** Is he liable without meaning harm?\n\n**Holding:** Yes, intent will do.\n\n**Rule:** The victim is taken as found.';
    expect(cardsOf(note)[0]?.back).toBe('Holding: Yes, intent will do.');
  });

  test('one of several questions is answered up to the next one', () => {
    const note =
      '## Cells\n\nWhich way does water move?\n\nOut of it.\n\nTonicity: how salty it is\n\nWhy does it move?\n\nSalt draws it.';
    expect(cardsOf(note)[0]?.back).toBe('Out of it.\nTonicity: how salty it is');
  });

  test('¿ and ? stand around a question that its line answers', () => {
    expect(studied('- ¿Por qué cayó? Porque nadie la defendía')).toEqual([
      '¿Por qué cayó? => Porque nadie la defendía',
    ]);
  });
});

describe('tables', () => {
  test('a column of cues asks by itself', () => {
    const note = '| Cues | Notes |\n|---|---|\n| Why is it stable? | its tails hide from water |';
    expect(studied(note)).toEqual(['Why is it stable? => its tails hide from water']);
  });

  test('a row that asks is asked of its column', () => {
    const note =
      '| | Bagging | Boosting |\n|---|---|---|\n| Overfits? | hardly ever | after many rounds |';
    expect(studied(note)[0]).toBe('Bagging: Overfits? => hardly ever');
  });

  test('the rows below a heading that asks are asked one by one', () => {
    const note =
      '## Where does the write go?\n\n| Pattern | Path |\n|---|---|\n| through | cache, then store |\n| back | cache alone |\n| around | store alone |';
    expect(studied(note)).toHaveLength(3);
  });
});

describe('names, qualities and figures', () => {
  test.each([
    ['- EFS: files in the cloud, multi AZ, Linux only', 'EFS, in a few words?'],
    ['- Read replicas: async, up to 15, cross region', 'Read replicas: what are they like?'],
    ['- Deep Archive: 12 h standard, 48 h bulk, min 180 days', 'Deep Archive, in a few words?'],
    ['- Breaker states: closed, open, half-open', 'Breaker states: name the 3'],
    ['- Idempotent: GET PUT DELETE HEAD', 'Idempotent, in a few words?'],
    ['- CatBoost: ordered target encoding for categories', 'CatBoost: what is it?'],
    ['- Serial availability: A × B', 'Serial availability: formula?'],
    ['- Push (StatsD): works for short-lived jobs', 'Push (StatsD): what is true of it?'],
    ['- Closed set: its complement is open', 'Closed set: what is true of it?'],
  ])('%s', (text, front) => {
    expect(studied(text)[0]?.split(' => ')[0]).toBe(front);
  });

  test('lines of names and ranges are read one by one', () => {
    expect(
      studied(
        'The values of a healthy person, as they are to be known.\n\nNa 135–145\nK 3.5–5.0\nMg 1.3–2.1 mg/dL',
      ),
    ).toEqual([
      'Na: which values? => 135–145',
      'K: which values? => 3.5–5.0',
      'Mg: which values? => 1.3–2.1 mg/dL',
    ]);
  });

  test.each([
    '- Windows 11\n- Python 3\n- Node 20',
    '- Chapter 1-3\n- Chapter 4-6\n- Chapter 7-9',
    '- link Nowhere 1\n- link Nowhere 2\n- link Nowhere 3',
  ])('numbers alone are no ranges, nor are the parts of one thing: %j', (text) => {
    expect(cardsOf(text)).toEqual([]);
  });

  test('who said it is not what it is', () => {
    expect(cardsOf('- Bootstrap aggregating (Breiman 1996)')).toEqual([]);
  });

  test('a year names no list', () => {
    expect(cardsOf('- 1938: battle, retreat, exile').map(({ kind }) => kind)).not.toContain('list');
  });

  test('pictures for bullets part their lines', () => {
    expect(placed('✅ failover: none is needed\n❌ quorum: may be stale')).toHaveLength(2);
  });

  test('a word of one syllable in Hangul is a word', () => {
    expect(studied('## 단위\n\n- 개 - counter for things\n- 권 - counter for books')).toEqual([
      '개 => counter for things',
      '권 => counter for books',
    ]);
  });
});

describe('marks that say nothing about the subject', () => {
  test.each(['draft', 'status/growing', 'Evergreen'])('the tag %s names no topic', (tag) => {
    const note = `---\ntags: [${tag}, learning]\n---\n# Recall\n\n- Recall: a test of memory`;
    expect(cardsOf(note)[0]?.topic).toEqual(['learning', 'Recall']);
  });

  test('a sentence that is highlighted as a whole is no gap', () => {
    const { cards, ledger } = compileText('## Recall\n\n==Contrast is what one notices.==');
    expect(cards).toEqual([]);
    expect(ledger.at(-1)?.reason).toContain('highlighted');
  });

  test('a box that defines its title is a definition', () => {
    expect(studied('> [!definition] Closure\n> A function with its environment.')).toEqual([
      'Closure: what is it? => A function with its environment',
    ]);
  });

  test("Org's drawers and blocks are its own book-keeping", () => {
    const note =
      '- Aperture: the opening of a lens\n  :LOGBOOK:\n  CLOCK: [2025-03-18 Tue 10:12]\n  :END:';
    expect(studied(note)).toEqual(['Aperture: what is it? => the opening of a lens']);
    expect(compileText(note).ledger.at(-1)?.reason).toBe("Org's own book-keeping");
  });

  test('a block with #card asks also where a day names the note', () => {
    const text = '- What is interior mutability? #card\n  - change behind a shared reference';
    const { cards } = compileNotes({ '2025_03_18.md': text });
    expect(cards).toMatchObject([{ tier: 'confident', front: 'What is interior mutability?' }]);
  });
});
