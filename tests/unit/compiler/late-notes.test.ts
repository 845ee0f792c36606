// Questions that the notes of a cook, a historian, a medical student and two engineers brought to light.

import { expect, test } from 'vitest';
import { cardsOf, studied } from './compile-notes.ts';

const tiers = (text: string): readonly string[] =>
  cardsOf(text).map(({ tier, front }) => `${tier}: ${front}`);

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
