import { describe, expect, test } from 'vitest';
import { followUps, noteTreeOf } from '#features/quiz/questions/follow-ups.ts';
import { aWrittenDeck, type WrittenCard } from '../../../builders/quiz.ts';
import { cardId } from '../../../builders/scheduling.ts';

const tree = (cards: readonly WrittenCard[], topics?: string[][]) => {
  const { deck, faces } = aWrittenDeck(cards, topics);
  return noteTreeOf(deck, faces);
};

const ladder = (of: ReturnType<typeof tree>, card: string, count = 2) =>
  followUps(of, cardId(card), { count, seed: 1, asked: new Set() });

describe('a follow-up', () => {
  test('goes deeper where something stands below the question', () => {
    const notes = tree([
      { id: 'ACID', line: 1, endLine: 5 },
      { id: 'Atomicity', line: 2 },
      { id: 'Kafka', line: 9 },
    ]);
    expect(ladder(notes, 'ACID', 1)).toEqual([{ kind: 'deeper', card: 'Atomicity' }]);
  });

  test('asks for the limits of what was just said', () => {
    const notes = tree([
      { id: 'SMOTE', line: 1 },
      { id: 'when', line: 2, kind: 'question', front: 'When does SMOTE fail?' },
      { id: 'other', line: 3 },
    ]);
    expect(ladder(notes, 'SMOTE', 1)).toEqual([{ kind: 'limits', card: 'when' }]);
  });

  test('else stays beside it, and never asks the same again', () => {
    const notes = tree([
      { id: 'a', line: 1 },
      { id: 'b', line: 2 },
      { id: 'c', line: 3 },
    ]);
    const asked = ladder(notes, 'a', 5);
    expect(asked.map(({ kind }) => kind)).toEqual(['beside', 'beside', 'open']);
  });

  test('without a card asks when it would fail, but not of a gap or a list', () => {
    expect(ladder(tree([{ id: 'a', kind: 'question' }]), 'a')).toEqual([{ kind: 'open' }]);
    expect(ladder(tree([{ id: 'a', kind: 'cloze' }]), 'a')).toEqual([]);
    expect(ladder(tree([{ id: 'a', kind: 'list' }]), 'a')).toEqual([]);
  });

  test('never leaves the topic for another chapter', () => {
    const notes = tree(
      [
        { id: 'a', topic: 0 },
        { id: 'b', topic: 1, note: 'other.md' },
      ],
      [['A'], ['B']],
    );
    expect(ladder(notes, 'a')).toEqual([{ kind: 'open' }]);
  });
});
