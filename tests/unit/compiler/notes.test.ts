// Front matter, topics and ids: what a note says about its cards.

import { describe, expect, test } from 'vitest';
import { cardsOf, compileNotes, compileText, studied } from './compile-notes.ts';

const line = '- Bias: a systematic error of an estimate';
const topicsOf = (notes: Readonly<Record<string, string>>): readonly string[] =>
  compileNotes(notes).cards.map((card) => card.topic.join(' > '));

describe('front matter', () => {
  test('names the note and its topic', () => {
    const note = `---\ntitle: Errors\ntopics: [statistics/estimation]\n---\n${line}`;
    expect(topicsOf({ 'a/b.md': note })).toEqual(['statistics > estimation > Errors']);
  });

  test.each([
    ['off', []],
    ['explicit', ['a => b']],
    ['suggest', ['a => b']],
    ['auto', ['Bias: what is it? => a systematic error of an estimate', 'a => b']],
  ])('cards: %s', (mode, fronts) => {
    expect(studied(`---\ncards: ${mode}\n---\n${line}\n- a :: b`)).toEqual(fronts);
  });

  test('suggest offers what auto would study', () => {
    expect(cardsOf(`---\ncards: suggest\n---\n${line}`)).toMatchObject([{ tier: 'suggested' }]);
  });

  test('that is broken is a problem with its line, and the note is still read', () => {
    const { problems, cards } = compileText(`---\ntitle: a: b\n\t- c\n---\n${line}`);
    expect(problems).toMatchObject([{ note: 'note.md', line: 2 }]);
    expect(problems[0]?.hint).not.toBe('');
    expect(cards).toHaveLength(1);
  });

  test('that never ends, or says what nobody knows, is a problem', () => {
    expect(compileText(`---\ntitle: x\n\n${line}`)).toMatchObject({
      problems: [{ line: 1, message: 'The front matter is never closed.' }],
      cards: [{ kind: 'definition' }],
    });
    expect(compileText(`---\ntitle: x\ncards: some\n---\n${line}`).problems).toMatchObject([
      { line: 3 },
    ]);
  });

  test('a rule at the top of a note is none', () => {
    expect(compileText(`---\n\n${line}`)).toMatchObject({ problems: [], cards: [{ line: 3 }] });
  });
});

describe('topics', () => {
  test('come from folders, files and headings, without ordering numbers', () => {
    expect(topicsOf({ '02-machine_learning/03-errors.md': `## 1. Kinds:\n${line}` })).toEqual([
      'Machine learning > Errors > Kinds',
    ]);
  });

  test('a first heading that stands above everything names the note', () => {
    expect(topicsOf({ 'x.md': `# Errors\n\n## Kinds\n${line}` })).toEqual(['Errors > Kinds']);
  });

  test('that differ in capitals alone are one', () => {
    const { deck } = compileNotes({
      'Databases/a.md': line,
      'b.md': `---\ntags: [databases/SQL]\ntitle: B\n---\n- Drift: a slow change of data`,
      'c.md': `---\ntags: [databases/sql]\ntitle: C\n---\n- Noise: what no model can explain`,
    });
    expect(deck.topics.map((topic) => topic.join(' > '))).toEqual([
      'Databases > A',
      'Databases > SQL > B',
      'Databases > SQL > C',
    ]);
  });

  test('the index of a folder adds nothing', () => {
    expect(topicsOf({ 'errors/index.md': line })).toEqual(['Errors']);
  });

  test('labelled items are topics where one heading holds very much', () => {
    const many = Array.from({ length: 50 }, (_, index) => `- remark number ${index}`);
    const note = [
      '# All',
      '## Book',
      ...many,
      '8. Estimates:',
      '   - one thing',
      '   - another',
      `   ${line}`,
    ];
    expect(topicsOf({ 'x.md': note.join('\n') }).at(-1)).toBe('All > Book > Estimates');
  });

  test('a question is no topic', () => {
    expect(topicsOf({ 'x.md': '## What is bias?\n\nAn error.' })).toEqual(['X']);
  });
});

describe('the context of a card', () => {
  test('ends with its parent by column, however CommonMark reads it', () => {
    const note =
      '45. Observability\n  - Logs: records of what was done\n     - Level: how bad it is, in one word';
    expect(compileText(note).cards.map((card) => card.context)).toEqual([
      ['Observability'],
      ['Observability', 'Logs'],
    ]);
  });

  test('a numbered item one column deeper is a child in context, and a sibling in topic and question', () => {
    const [card] = cardsOf('# M\n4. Sampling:\n 5. Causes: chance, bias, noise');
    expect(card).toMatchObject({ context: ['Sampling'], front: 'M, causes: name the 3' });
  });
});

describe('a card keeps its id when', () => {
  const list = '- Kinds of error: bias, noise, drift';
  const question = '- Why normalise?\n  - for speed';
  /** Ids by kind: the note has one card of each. */
  const idsOf = (notes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      compileNotes(notes)
        .cards.filter(({ kind }) => ['definition', 'list', 'question'].includes(kind))
        .map(({ kind, id }) => [kind, id]),
    );
  const before = idsOf({ 'a.md': `# A\n${line}\n${list}\n${question}` });

  test('its note is renamed or moved, its heading changed, or lines stand in another order', () => {
    expect(idsOf({ 'b/c.md': `# B\n${question}\n${list}\n${line}` })).toEqual(before);
  });

  test('its answer is mended', () => {
    const mended = [
      '- Bias: the mean error of it',
      '- Kinds of error: bias, noise, lag, x',
      '- Why normalise?\n  - to win',
    ];
    expect(idsOf({ 'a.md': mended.join('\n') })).toEqual(before);
  });
});

describe('two cards that ask in the same words', () => {
  const twins = {
    'a.md': '# Feed\n- Goal metric: clicks per day',
    'b.md': '# Search\n- Goal metric: time to success',
  };

  test('get ids of their own, from what stands above them', () => {
    expect(new Set(compileNotes(twins).cards.map(({ id }) => id)).size).toBe(2);
  });

  test('keep them in whatever order the notes come', () => {
    const reversed = Object.fromEntries(Object.entries(twins).reverse());
    const ids = (notes: typeof twins): readonly string[] =>
      compileNotes(notes).cards.map(({ id }) => id);
    expect(ids({ ...twins, ...reversed })).toEqual(ids(twins));
  });

  test('are one card and a problem where nothing tells them apart', () => {
    const { cards, problems } = compileNotes({ 'a.md': `${line}\n${line}` });
    expect(cards).toHaveLength(1);
    expect(problems).toMatchObject([{ note: 'a.md', line: 2 }]);
  });
});
