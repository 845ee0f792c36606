import { expect, test } from 'vitest';
import { wordsOf } from '#deck/words.ts';

test('a long text has the words of its parts, also when it is looked at again between others', () => {
  const parts = Array.from({ length: 60 }, (_, n) => `part ${n} of a text`);
  const others = Array.from({ length: 9 }, (_, n) => `${n} ${parts.join(', ')}`);
  const stems = (text: string) => wordsOf(text).map(({ stem }) => stem);
  const expected = parts.flatMap(stems);
  for (const other of ['', ...others]) {
    expect(stems(parts.join(' '))).toEqual(expected);
    if (other) expect(stems(other)).toEqual([...stems(other.slice(0, 1)), ...expected]);
  }
});
