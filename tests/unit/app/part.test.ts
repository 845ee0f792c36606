import { expect, test } from 'vitest';
import { partFrom } from '#app/part.ts';

test('a part is fetched once, and is there from then on', async () => {
  let fetched = 0;
  const part = partFrom(async () => `part ${++fetched}`);
  expect(part.current()).toBeUndefined();
  await Promise.all([part.load(), part.load()]);
  await part.load();
  expect(part.current()).toBe('part 1');
});

test('a part that did not come is asked for again', async () => {
  let isOffline = true;
  const part = partFrom(async () => {
    if (isOffline) throw new TypeError('Failed to fetch');
    return 'here';
  });
  await expect(part.load()).rejects.toThrow('Failed to fetch');
  expect(part.current()).toBeUndefined();
  isOffline = false;
  await part.load();
  expect(part.current()).toBe('here');
});
