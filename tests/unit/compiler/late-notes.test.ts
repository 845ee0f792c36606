// Questions that the notes of a cook, a historian, a medical student and two engineers brought to light.

import { describe, expect, test } from 'vitest';
import { cardsOf, studied } from './compile-notes.ts';

/** Enough of it to be told as English. */
const prose =
  'This is what the teacher said when we were in the kitchen, and it is for the exam.\n\n';

const tiers = (text: string): readonly string[] =>
  cardsOf(text).map(({ tier, front }) => `${tier}: ${front}`);

describe('what goes on with another subject is only offered', () => {
  test.each([
    '- `WHERE` filters rows, `HAVING` filters groups',
    "- `UNION` removes duplicates, `UNION ALL` doesn't (faster)",
    '- A bailiff: keeps the order in court, while a clerk keeps the papers',
  ])('%s', (text) => {
    expect(tiers(prose + text)[0]).toMatch(/^suggested: /);
  });

  test.each([
    '- `WHERE`: filters rows, before `GROUP BY` sees them',
    '- Bailiff: keeps the order in court, and calls the next case',
  ])('but not what goes on about its own: %s', (text) => {
    expect(tiers(prose + text)[0]).toMatch(/^confident: /);
  });
});

test('nor is a number that another one follows', () => {
  const codes = `${prose}## Codes\n\n- 301: moved permanently, 302 moved for a while\n- 502: garbage from upstream\n- 503: no server left, 30 seconds to wait\n- 504: too slow an answer`;
  const of = (code: string) => tiers(codes).filter((card) => card.includes(code));
  expect(of(' 301')).toEqual(['suggested: Codes: 301 → ?']);
  expect(of(' 503')).toEqual(['confident: Codes: 503 → ?']);
});

describe('what a bracket adds', () => {
  test.each(['- second highest salary (they ALWAYS ask this)', '- read committed (the default)'])(
    'is not studied unseen where it is a remark: %s',
    (line) => {
      expect(tiers(`${prose}${line}\n- repeatable read (the other default)`)[0]).toMatch(
        /^suggested: /,
      );
    },
  );
});

test('a thing is no person who did something', () => {
  const text = 'Channel: typed pipe between two goroutines\nGoroutine: thread of the runtime';
  expect(studied(text)[0]).toBe('Channel: what is it? => typed pipe between two goroutines');
});

test('a mnemonic is one of something, and holds for no line below it', () => {
  const text =
    '## Nerves of the skull\n\nmnemonic: Some Say Money Matters But My Brother Says Big Brains Matter More\n\n- CN IV → superior oblique muscle\n- CN VI → lateral rectus muscle';
  expect(studied(text).map((card) => card.split(' => ')[0])).toEqual([
    'Nerves of the skull, mnemonic?',
    'Nerves of the skull, CN IV → ?',
    'Nerves of the skull, CN VI → ?',
  ]);
});

test.each([
  ['- Hot holding of food: above 63 °C', 'Hot holding of food: how much? => above 63 °C'],
  ['- The crisis was solved', undefined],
  [
    '- Solved by: the new currency of November 1923',
    'Solved by what? => the new currency of November 1923',
  ],
  ['- Shin: lots of collagen of the leg', 'Shin, in a few words? => lots of collagen of the leg'],
  ['- Brisket: chest, fat cap, smoke', 'Brisket, in 3 points? => chest, fat cap, smoke'],
])('%s', (line, card) => {
  expect(studied(line)[0]).toBe(card);
});

test('a question that breaks off is only offered', () => {
  const text =
    '## What happens when you...\n\n- send on a closed channel → panic\n- send to a nil channel → blocks forever';
  expect(tiers(text)).toContain('suggested: What happens when you...');
  expect(studied(text)).toEqual([]);
});

test('rows of a table ask one by one, and what is written below them answers the heading', () => {
  const text =
    '## Who voted for them?\n\n| Election | Seats |\n|---|---|\n| May 1924 | 32 |\n| May 1928 | 12 |\n| Sept 1930 | 107 |\n| July 1932 | 230 |\n\nFarmers and the middle class in the north.';
  expect(studied(text)).toContain(
    'Who voted for them? => Farmers and the middle class in the north.',
  );
  expect(cardsOf(text).map(({ front }) => front)).toContain('May 1924: seats?');
});

test('a name and its counterpart are no name of the line below', () => {
  const text = `${prose}## Chopping boards\n\nGreen - salad and fruit\nBrown - veg\nWhite - dairy and bread`;
  expect(studied(text)).toContain('Chopping boards: White → ? => dairy and bread');
});

test('what may be a verb is none where another one follows', () => {
  const text = `${prose}- CPU over limit is throttled by the kernel of the node`;
  expect(cardsOf(text).map(({ front }) => front)).not.toContain('CPU over limit what?');
});

test('a year is no Spanish "and", and who taught is no card', () => {
  expect(cardsOf(`${prose}- Ageing on lees: 15 months cellar, 3 y vintage`)[0]?.back).toContain(
    '3 y vintage',
  );
  expect(cardsOf(`${prose}mentor: Joy of the seventh ward`)).toEqual([]);
});
