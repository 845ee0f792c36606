import { describe, expect, test } from 'vitest';
import { textOf } from '#deck/content.ts';
import { cardsOf, compileText, facesOf, problemsOf, studied } from './compile-notes.ts';

const asWritten = (text: string): readonly string[] =>
  cardsOf(text)
    .filter((card) => card.explicit)
    .map((card) => `${card.front} => ${card.back}`);

describe('front :: back', () => {
  test('makes one card, and ::: one each way', () => {
    expect(asWritten('- capital of Peru :: Lima')).toEqual(['capital of Peru => Lima']);
    expect(asWritten('water ::: H2O')).toEqual(['water => H2O', 'H2O => water']);
  });

  test('is read line by line in a paragraph', () => {
    expect(asWritten('Some text before\none :: 1\ntwo :: 2')).toEqual(['one => 1', 'two => 2']);
  });

  test('is not seen in code, slices, qualified names and Dataview fields', () => {
    for (const line of [
      '`a :: b`',
      'std::vector is contiguous',
      'a[::-1] reverses',
      'due:: 2026-11-24',
    ])
      expect(asWritten(line)).toEqual([]);
  });

  test('keeps signs that mean something to a replacement', () => {
    expect(asWritten('- price :: $& or $1')).toEqual(['price => $& or $1']);
  });
});

describe('cloze', () => {
  test('each highlight is a card of its own', () => {
    expect(asWritten('The ==cell== has a ==wall==.')).toEqual([
      'The […] has a wall. => cell',
      'The cell has a […]. => wall',
    ]);
  });

  test('one number hides together, with its hint', () => {
    expect(asWritten('{{c1::Canberra::city}} and {{c1::Sydney}} in {{c2::Australia}}')).toEqual([
      '[city] and […] in Australia => Canberra, Sydney',
      'Canberra and Sydney in […] => Australia',
    ]);
  });

  test('colons, braces, code and nested gaps stay in the answer', () => {
    expect(asWritten('{{c1::a:b}}')).toEqual(['[…] => a:b']);
    expect(asWritten('{{c1::{x}}}')).toEqual(['[…] => {x}']);
    expect(asWritten('{{c1::`std::vector`}}')).toEqual(['[…] => std::vector']);
    expect(asWritten('{{c1::{}} opens, {{c2::`}`::`brace`}} closes')).toEqual([
      '[…] opens, } closes => {',
      '{ opens, [brace] closes => }',
    ]);
    expect(asWritten('{{c1::the {{c2::inner}} part}}')).toEqual([
      '[…] => the inner part',
      'the […] part => inner',
    ]);
  });

  test('a comparison is no highlight', () => {
    expect(asWritten('if a == b then c == d, or a==b and c==d')).toEqual([]);
  });

  test('what stands behind Extra: is on the back only, with the list or table below it', () => {
    const text = 'The {{c1::aorta}} leaves.\nExtra: from the left\nventricle\n- it bends\n\nnext';
    expect(asWritten(text)).toEqual(['The […] leaves. => aorta']);
    const [face] = facesOf(compileText(text));
    expect(face?.answer.map(({ content }) => textOf(content))).toEqual([
      'The aorta leaves.',
      'from the left',
      'ventricle',
      'it bends',
    ]);
    expect(face?.endLine).toBe(4);
    expect(asWritten('Extra: the {{c1::aorta}}')).toEqual(['Extra: the […] => aorta']);
  });

  test('one that is never closed is a problem, with its line', () => {
    expect(problemsOf('# A\n\n- broken {{c1::oops')).toEqual([
      '3: The cloze "{{c…" is never closed.',
    ]);
    expect(problemsOf('a ==lost mark')).toEqual(['1: The cloze "==…" is never closed.']);
  });
});

describe('Q: and A:', () => {
  test('over several lines, until a blank one', () => {
    expect(asWritten('Q: What is 2+2?\nA: 4\nor four\n\nNot part of it.')).toEqual([
      'What is 2+2? => 4\nor four',
    ]);
  });

  test('several without blank lines between', () => {
    expect(asWritten('Q: one?\nA: 1\nQ: two?\nA: 2')).toEqual(['one? => 1', 'two? => 2']);
  });

  test('as a list item and its child, and with a list or code as the answer', () => {
    expect(asWritten('- Q: Why?\n  - A: Because.')).toEqual(['Why? => Because.']);
    expect(asWritten('Q: Which?\nA:\n- one\n- two')).toEqual(['Which? => one\ntwo']);
    expect(asWritten('Q: How?\nA:\n\n```js\nlet a = 1;\n```')).toEqual(['How? => let a = 1;']);
  });

  test.each([
    ['a blank line', '- red\n- blue\n\nA: blue'],
    ['code', '- red\n```\ncode\n```\nA: blue'],
  ])('with a list on the front, where A: comes behind it and %s', (_, below) => {
    const [face] = facesOf(compileText(`Q: Which of these?\n${below}`));
    expect(textOf(face?.front ?? [])).toMatch(/^Which of these\?\s*red/);
    expect(face?.answer.map(({ content }) => textOf(content))).toEqual(['blue']);
  });

  test('what stands right below a list on the front is part of the front', () => {
    const frontWith = (text: string) =>
      textOf(facesOf(compileText(`Q: Which?\n- red\n${text}\n\nA: red`))[0]?.front ?? []);
    expect(frontWith('<!-- -->\nor not?')).toMatch(/^Which\?\s*red\s*or not\?$/);
    expect(frontWith('\nNot part of it.')).not.toContain('Not part');
  });

  test('a list without A: behind it is the answer', () => {
    expect(asWritten('- Q: which?\n  - red\n- other')).toEqual(['which? => red']);
  });

  test('ended by a line of ===, as other programs write it', () => {
    expect(asWritten('Q: one\nA: 1\n===\n\nQ: two\nA: 2\nor so\n===')).toEqual([
      'one => 1',
      'two => 2\nor so',
    ]);
  });

  test('both ways below a line of @reverse', () => {
    expect(
      asWritten('@reverse\nQ: der Hund\nA: the dog\n===\n@reverse\nQ: a\nA: b\n===\nQ: c\nA: d'),
    ).toEqual(['der Hund => the dog', 'the dog => der Hund', 'a => b', 'b => a', 'c => d']);
  });

  test('in bold, and in Japanese', () => {
    expect(asWritten('**Q:** What?\n**A:** That.')).toEqual(['What? => That.']);
    expect(asWritten('Q：首都は？\nA：東京')).toEqual(['首都は？ => 東京']);
  });

  test('a question without an answer is a problem', () => {
    expect(problemsOf('Q: And?\n\n# Next')).toEqual(['1: This question has no answer.']);
  });
});

describe('comments', () => {
  test('may hold a card that a rendered note does not show', () => {
    expect(asWritten('<!-- card: hidden front :: hidden **back** -->')).toEqual([
      'hidden front => hidden back',
    ]);
  });

  test('switch cards off and on, or skip one', () => {
    const note = '- Bias: a systematic error\n';
    expect(studied(`<!-- cards:off -->\n${note}<!-- cards:on -->`)).toEqual([]);
    expect(studied(`<!-- cards:off -->\n<!-- cards:on -->\n${note}`)).toHaveLength(1);
    expect(studied('- Bias: a systematic error <!-- cards:skip -->')).toEqual([]);
    expect(studied(`<!-- cards:skip -->\n\n${note}- Noise: a random error`)).toEqual([
      'Noise: what is it? => a random error',
    ]);
  });
});

describe('multiple choice', () => {
  test('is a question above a task list with ticks', () => {
    const [card] = cardsOf('Which are even?\n- [x] two\n- [ ] three\n- [x] four');
    expect(card).toMatchObject({ kind: 'choice', front: 'Which are even?', back: 'two, four' });
  });

  test('may be asked after Q:, with A: above its boxes or without', () => {
    const right = { kind: 'choice', front: 'Which are even?', back: 'two, four' };
    const boxes = '- [x] two\n- [ ] three\n- [x] four';
    expect(cardsOf(`Q: Which are even?\n${boxes}`)).toMatchObject([right]);
    expect(cardsOf(`Q: Which are even?\nA:\n${boxes}`)).toMatchObject([right]);
    // What is answered in words is no choice.
    const other = cardsOf(`Q: What is even?\nA: What two divides.\nQ: Which are?\n${boxes}`);
    expect(other.filter(({ kind }) => kind === 'choice')).toEqual([]);
  });

  test('its lines are those of its options, the last one too', () => {
    const [card] = cardsOf('Which is even?\n- [ ] one\n- [x] two\n- [ ] three');
    expect(card).toMatchObject({ line: 1, endLine: 4 });
  });

  test('an option that goes on below its first line is one, and each of its lines belongs to the card', () => {
    const compiled = compileText(
      'Which is even?\n- [ ] one, the\n  first\n- [x] two, the\n  second\n- [ ] three',
    );
    const [face] = facesOf(compiled);
    expect(face?.source.map(({ line, content }) => [line, textOf(content)])).toEqual([
      [2, 'one, the first'],
      [4, 'two, the second'],
      [6, 'three'],
    ]);
    expect(face?.answer.map(({ line }) => line)).toEqual([4]);
    expect(compiled.ledger.map(({ as }) => as)).toEqual([
      'front',
      'front',
      'front',
      'back',
      'back',
      'front',
    ]);
  });

  test('a list of chores is none', () => {
    expect(cardsOf('Today:\n- [x] buy milk\n- [ ] call home')).toEqual([]);
  });
});

test('what an author marks wins over what would be derived from the line', () => {
  expect(cardsOf('- Term: a thing :: another')).toMatchObject([{ explicit: true }]);
});

test('an anchor names the card and is not shown', () => {
  const compiled = compileText('- capital of Peru :: Lima ^peru');
  expect(compiled.cards).toMatchObject([{ id: '^peru', back: 'Lima' }]);
  expect(facesOf(compiled)[0]?.id).toBe('^peru');
});

test('a card in a comment of a quotation is there once', () => {
  const { cards, problems } = compileText('> Words of somebody. <!-- card: Oak :: a tree -->');
  expect(cards.map(({ front }) => front)).toEqual(['Oak']);
  expect(problems).toEqual([]);
});

test('an item that is written twice in a list is one', () => {
  const { cards } = compileText('- Kinds of error\n  - bias\n  - variance\n  - bias');
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  expect(cards.filter(({ kind }) => kind === 'item')).toHaveLength(2);
});
