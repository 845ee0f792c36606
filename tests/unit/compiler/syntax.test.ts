// The marks of other programs: each case is a note, and the front => back of the cards that it gives.

import { describe, expect, test } from 'vitest';
import { cardsOf, compileText, facesOf, problemsOf } from './compile-notes.ts';

const written = (syntax: string, note: string): readonly string[] =>
  cardsOf(`---\nsyntax: ${syntax}\n---\n${note}`)
    .filter(({ explicit }) => explicit)
    .map(({ front, back }) => `${front} => ${back}`);

const cases = (syntax: string, all: readonly (readonly [string, readonly string[]])[]): void => {
  describe(syntax, () => {
    test.each(all)('%s', (note, cards) => {
      expect(written(syntax, note)).toEqual(cards);
    });
  });
};

cases('obsidian-sr', [
  ['Front::Back', ['Front => Back']],
  ['a ::: b', ['a => b', 'b => a']],
  ['- item :: back', ['item => back']],
  ['text `a::b` before::after', ['text a::b before => after']],
  ['before\nq::a\nafter', ['q => a']],
  ['#flashcards/x q::a ^block-id', ['q => a']],
  ['q::a\n<!--SR:!2024-01-01,3,250!2024-02-01,9,230-->', ['q => a']],
  ['Q1\nQ2\n?\nA1\n- A2\n\nnot part', ['Q1 Q2 => A1\nA2']],
  ['Q\n??\nA', ['Q => A', 'A => Q']],
  ['### Heading\n?\nunder it', ['Heading => under it']],
  ['```\nx = 1\n```\n?\nan assignment', [' => an assignment']],
  ['Q\n?\n| a | b |\n|---|---|\n| 1 | 2 |', ['Q => a | b\n1 | 2']],
  ['?\nno front', []],
  ['a ==1;;x== b ==1;;y== c ==2;;z==', ['a […] b […] c z => x, y', 'a x b y c […] => z']],
  ['a ==x;;hint== b', ['a [hint] b => x']],
  ['a ==ash;;x== b ==sah;;y==', ['a […] b y => x', 'a x b […] => y']],
  ['a ==x==^[hint][^1] b', ['a [hint] b => x']],
  ['a ===x=== b', ['a […]= b => =x']],
  ['if a === b, c === d', []],
  ['**bold** and {{curly}}', ['[…] and curly => bold', 'bold and […] => curly']],
  ['if a == b or c == d', []],
  ['lost at the end of a **line,\nor** here {{as\nwell}}', []],
  ['{{c1::std::vector}} is Anki', ['[vector] is Anki => std']],
  ['a ==$x$== b', ['a […] b => x']],
]);

cases('hashcards', [
  ['Q: one\nmore\nA: two\n\nthree\nQ: four\nA: five', ['one more => two\nthree', 'four => five']],
  ['Q: Which?\n\nA: These:\n\n- one\n- two', ['Which? => These:\none\ntwo']],
  ['Q: how\n\n```py\nx\n```\n\nA: so', ['how => so']],
  ['C: The [cell] has a [wall].', ['The […] has a wall. => cell', 'The cell has a […]. => wall']],
  ['C: a [b](https://x.y) and ![c](d.png) [e]', ['a b and c […] => e']],
  ['C: literal \\[not this\\] and [y]', ['literal [not this] and […] => y']],
  ['Q: a\nA: b\n---\nQ: c\nA: d', ['a => b', 'c => d']],
]);

cases('mochi', [
  ['front\n\n---\n\nback\n\n- more', ['front => back\nmore']],
  ['front\n---\nback', ['front => back']],
  ['front\n\n----\n\nstill front', []],
  ['{{a}} and {{b}}', ['[…] and […] => a, b']],
  ['{{1::a}} and {{2::b}}', ['[…] and b => a', 'a and […] => b']],
  ['==style== only', []],
]);

cases('logseq', [
  [
    '- question #card\n  card-last-interval:: 4\n  - answer\n    - deep',
    ['question => answer\ndeep'],
  ],
  ['- question [[card]]\n  - answer', ['question => answer']],
  ['- the {{cloze cell}} divides #card', ['the […] divides => cell']],
  ['- the set {{cloze {1, 2}}} has two', ['the set […] has two => {1, 2}']],
  ['- {{cards [[Page]]}}', []],
]);

cases('remnote', [
  ['- Q >> A', ['Q => A']],
  ['- A << Q', ['Q => A']],
  ['- a <> b', ['a => b', 'b => a']],
  ['- Term :: def', ['Term => def', 'def => Term']],
  ['- Prop ;; value', ['Prop => value']],
  ['- Q >>- A', []],
  ['- std::vector stays', []],
  ['- Layers >>>\n  - one\n  - two', ['Layers => one, two']],
]);

cases('mdanki', [
  ['# Deck\n\n## Front\n\nBack', ['Front => Back']],
  ['## Front\n\nmore\n\n%\n\nBack\n\n[#tag](./a.md) [#b]()', ['Front more => Back']],
  ['## No back', []],
]);

cases('orbit', [
  ['Q. Parts?\nA. These:\n- one\n- two', ['Parts? => These:\none\ntwo']],
  ['Q. What?\nA. That.', ['What? => That.']],
  ['Q. What?\n\nA. That.', ['What? => That.']],
  [
    'The {cell} has {a {nested} brace}.',
    ['The […] has a {nested} brace. => cell', 'The cell has […]. => a {nested} brace'],
  ],
  ['a \\{brace\\}', []],
]);

cases('anki', [
  ['{{c1::a::b}} {{c2::x {{c3::y}} z}}', ['[b] x y z => a', 'a […] => x y z', 'a x […] z => y']],
  ['a :: b', []],
]);

describe('without a word from the author', () => {
  const found = (note: string): readonly string[] =>
    cardsOf(note)
      .filter(({ explicit }) => explicit)
      .map(({ front, back }) => `${front} => ${back}`);

  test('a lone ? between lines, or a schedule, tells Obsidian Spaced Repetition', () => {
    expect(found('Q\n?\nA')).toEqual(['Q => A']);
    expect(found('a::b\n<!--SR:!2024-01-01,3,250-->')).toEqual(['a => b']);
  });

  test('bold is emphasis there, and code shows nothing', () => {
    expect(found('Q\n?\nA\n\nsome **bold** words')).toEqual(['Q => A']);
    expect(found('```\nQ\n?\nA\n```\n\na::b')).toEqual([]);
  });

  test('a syntax that is not known is a problem', () => {
    expect(problemsOf('---\nsyntax: nonsense\n---\nx')).toEqual([
      '2: "syntax: nonsense" is not a way to write cards that we know.',
    ]);
  });
});

test('in a note of another program what we derive is offered, not studied', () => {
  const cards = cardsOf('---\nsyntax: mochi\n---\n- Bias: a systematic error of an estimate');
  expect(cards.map(({ tier }) => tier)).toEqual(['suggested']);
});

test('cards-kinds and cards-min', () => {
  const note =
    '- Bias: a systematic error of an estimate\n- Layers: skin, fat, muscle\n- Peru: Lima';
  const kinds = (front: string): readonly string[] =>
    cardsOf(`---\n${front}\n---\n${note}`).map(({ kind }) => kind);
  expect(kinds('cards-kinds: [list]')).toEqual(['list']);
  expect(kinds('cards-min: 3')).toEqual(['definition', 'list']);
  expect(kinds('cards-kinds:')).toEqual(kinds('title: x'));
  expect(problemsOf('---\ncards-kinds: [lists]\n---\nx')).toHaveLength(1);
});

test('a fence of one line hides no signs, and one within a longer fence ends nothing', () => {
  const gaps = (note: string): readonly string[] =>
    cardsOf(note)
      .filter(({ kind }) => kind === 'cloze')
      .map(({ front }) => front);
  expect(gaps('```ls```\n\nC: The [cell] has a wall.')).toEqual(['The […] has a wall.']);
  expect(gaps('````\n```\nC: The [cell] has a wall.\n````')).toEqual([]);
});

test('front matter of hashcards names its deck', () => {
  const { cards, problems } = compileText('---\nname = "Geo"\n---\n\nQ: What?\nA: That');
  expect(problems).toEqual([]);
  expect(cards.map(({ front, topic }) => [front, topic.at(-1)])).toEqual([['What?', 'Geo']]);
});

test('lines that are not neighbours are joined without a line between them', () => {
  const [face] = facesOf(compileText('---\nsyntax: hashcards\n---\nC: The [cell]\n\nhas a wall.'));
  expect(face?.answer.map(({ line }) => line)).toEqual([4, 6]);
});
