import { describe, expect, test } from 'vitest';
import type { NoteLine } from '#deck/card.ts';
import { textOf } from '#deck/content.ts';
import { labelOf, saidIn, type Told } from '#deck/label.ts';
import { cardId } from '../../builders/scheduling.ts';

const line = (mark: string): NoteLine => ({
  line: 1,
  content: [{ tag: 'strong', children: ['Lamport clock'] }, `${mark}a local counter`],
});

describe('a label and what is said of it', () => {
  test.each([': ', ' : ', '：', ' - ', ' – ', ' — ', ' = ', ' -> ', ' → '])(
    'are parted by "%s"',
    (mark) => {
      const told: Told = {
        ...{ id: cardId('clock'), kind: 'definition' as const, frontText: '', backText: '' },
        answer: [line(mark)],
      };
      expect(labelOf(told)).toBe('Lamport clock');
      expect(saidIn(told.answer).map(({ content }) => textOf(content))).toEqual([
        'a local counter',
      ]);
    },
  );

  test('are one where a strong word only begins a sentence', () => {
    expect(saidIn([line(' is ')]).map(({ content }) => textOf(content))).toEqual([
      'Lamport clock is a local counter',
    ]);
  });
});
