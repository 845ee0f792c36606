import { expect, test } from 'vitest';
import { stableUlid } from '#storage/exchange/stable-ulid.ts';

test('what was imported before has the id under which journals hold it', () => {
  expect(stableUlid(1_700_000_000_000, 'answered card entry')).toBe('01HF7YAT00YVZ20MK5RX6HZF7E');
});
