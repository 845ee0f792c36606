import { describe, expect, test } from 'vitest';
import { nameAmong, topicsToShow } from '#features/today/topics.ts';

const many = (count: number, of: string[]) =>
  Array.from({ length: count }, (_, index) => [...of, `Topic ${index}`]);

describe('the topics of Today', () => {
  test('are those of the notes, where they can be looked over', () => {
    const topics = [['Statistics', 'Power'], ['Systems']];
    expect(topicsToShow(topics)).toEqual(topics);
  });

  test('are the common ones of too many', () => {
    const topics = [...many(20, ['Statistics']), ...many(20, ['Systems'])];
    expect(topicsToShow(topics)).toEqual([['Statistics'], ['Systems']]);
  });

  test('are the uppermost, however many there are', () => {
    expect(topicsToShow(many(40, []))).toHaveLength(40);
  });

  test('have the name of the one above where two are called the same', () => {
    const shown = [
      ['Counting', 'Worked problems'],
      ['Sums', 'Worked problems'],
      ['Sums', 'Rules'],
    ];
    expect(nameAmong(shown, shown[0])).toBe('Counting › Worked problems');
    expect(nameAmong(shown, shown[2])).toBe('Rules');
  });

  test('stand for those below them', () => {
    const shown = [['Sums'], ['Sums', 'Rules']];
    expect(nameAmong(shown, ['Sums', 'Rules', 'Parts'])).toBe('Rules');
    expect(nameAmong(shown, ['Sums', 'Other'])).toBe('Sums');
    expect(nameAmong(shown, undefined)).toBeUndefined();
  });
});
