import { expect, test } from 'vitest';
import {
  allOf,
  extended,
  meant,
  moved,
  nothingChosen,
  toggledAt,
} from '#features/browse/choice.ts';
import { cardId } from '../../../builders/scheduling.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id: cardId(id) }));

test('the keys stay within the list', () => {
  expect(moved(nothingChosen, -1, rows).active).toBe(0);
  expect(moved(nothingChosen, 9, rows).active).toBe(3);
  expect(moved(nothingChosen, 2, []).active).toBe(0);
});

test('a range reaches from where it began, whichever way it goes', () => {
  const from = moved(nothingChosen, 2, rows);
  expect([...extended(from, 3, rows).chosen]).toEqual(['c', 'd']);
  expect([...extended(from, 0, rows).chosen]).toEqual(['a', 'b', 'c']);
});

test('a card is selected and let go again', () => {
  const once = toggledAt(nothingChosen, 1, rows);
  expect([...once.chosen]).toEqual(['b']);
  expect([...toggledAt(once, 1, rows).chosen]).toEqual([]);
});

test('an act is meant for what is selected and still listed, else for the row that has the focus', () => {
  const all = allOf(moved(nothingChosen, 1, rows), rows);
  expect(meant(all, rows)).toHaveLength(4);
  expect(meant(all, rows.slice(0, 2))).toEqual(['a', 'b']);
  expect(meant(moved(nothingChosen, 1, rows), rows)).toEqual(['b']);
});
