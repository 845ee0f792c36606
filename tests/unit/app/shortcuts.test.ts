import { expect, test } from 'vitest';
import { pageHere } from '#app/room.tsx';
import { shortcutGroups } from '#app/shortcuts.ts';

const shownWith = (...paths: readonly string[]) =>
  shortcutGroups(paths.map((path) => ({ path, page: pageHere(() => null) }))).flatMap(
    ({ name, shortcuts }) => [name, ...shortcuts.map(({ does }) => does)],
  );

test('a room that is not there has no keys either', () => {
  const keys = ['Search cards', 'Quiz, from Today', 'Notes', 'Browse', 'Select a range'];
  expect(shownWith('/', '/quiz', '/notes', '/browse')).toEqual(expect.arrayContaining(keys));
  expect(shownWith('/', '/quiz/run', '/notes/*').filter((one) => keys.includes(one))).toEqual([]);
});
