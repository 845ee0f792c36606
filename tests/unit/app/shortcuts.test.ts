import { expect, test } from 'vitest';
import { pageHere } from '#app/room.tsx';
import { shortcutGroups } from '#app/shortcuts.ts';

const groupsWith = (...paths: readonly string[]) =>
  shortcutGroups(paths.map((path) => ({ path, page: pageHere(() => null) }))).map(
    ({ name }) => name,
  );

test('a room that is not there has no keys either', () => {
  const everywhere = ['Anywhere', 'Review and quiz', 'A card'];
  expect(groupsWith('/', '/notes', '/browse')).toEqual([...everywhere, 'Notes', 'Browse']);
  expect(groupsWith('/', '/notes/*')).toEqual(everywhere);
});
