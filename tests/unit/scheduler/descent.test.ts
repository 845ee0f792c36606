import { describe, expect, test } from 'vitest';
import { replay } from '#scheduler/fold.ts';
import type { DeviceId, Entry, Grade } from '#scheduler/journal.ts';
import { foldParams } from '#scheduler/params.ts';
import { anAnswer, anEntry, cardId, noon } from '../../builders/scheduling.ts';

const statesAfter = (...entries: readonly Entry[]) => replay(entries, foldParams(entries).weights);
const memoryOf = (card: string, ...entries: readonly Entry[]) =>
  statesAfter(...entries).get(cardId(card))?.memory;

type How = Extract<Entry, { kind: 'descended' }>['how'];
const descended = (from: string, to: string, day: number, how: How = 'reworded'): Entry =>
  anEntry({ kind: 'descended', from: cardId(from), to: cardId(to), how }, noon(day));

const on = (device: string, entry: Entry): Entry => ({ ...entry, device: device as DeviceId });

/** What a card would remember if it had been given these answers itself. */
const answeredOn = (...answers: readonly (readonly [number, Grade])[]) =>
  memoryOf('own', ...answers.map(([day, grade]) => anAnswer('own', grade, day)));

describe('a card in new words', () => {
  test('has the history of the old one, which keeps it as well, should it return', () => {
    const states = statesAfter(anAnswer('a', 'good', 100), descended('a', 'b', 110));
    expect(states.get(cardId('b'))).toEqual(states.get(cardId('a')));
  });

  test('goes on from there', () => {
    const entries = [
      anAnswer('a', 'good', 100),
      descended('a', 'b', 110),
      anAnswer('b', 'hard', 120),
    ];
    expect(memoryOf('b', ...entries)).toEqual(answeredOn([100, 'good'], [120, 'hard']));
    expect(memoryOf('a', ...entries)).toEqual(answeredOn([100, 'good']));
  });

  test('is flagged and stopped like the old one', () => {
    const states = statesAfter(
      anEntry({ kind: 'suspended', card: cardId('a') }, noon(100)),
      anEntry({ kind: 'flagged', card: cardId('a'), note: 'units?' }, noon(101)),
      descended('a', 'b', 110),
    );
    expect(states.get(cardId('b'))).toMatchObject({ suspended: true, flag: 'units?' });
  });

  test('has the histories of all its wordings, and of their going back and forth', () => {
    const entries = [
      anAnswer('a', 'good', 100),
      descended('a', 'b', 105),
      anAnswer('b', 'good', 110),
      descended('b', 'a', 115),
      anAnswer('a', 'hard', 120),
      descended('a', 'b', 125),
    ];
    const all = answeredOn([100, 'good'], [110, 'good'], [120, 'hard']);
    expect(memoryOf('a', ...entries)).toEqual(all);
    expect(memoryOf('b', ...entries)).toEqual(all);
  });

  test('is no longer moved by the old words once they are back as another card', () => {
    const entries = [
      anAnswer('a', 'good', 100),
      descended('a', 'b', 105),
      anAnswer('a', 'again', 110),
    ];
    expect(memoryOf('b', ...entries)).toEqual(answeredOn([100, 'good']));
  });

  test('starts anew if the line is undone', () => {
    const line = descended('a', 'b', 105);
    const undone = anEntry({ kind: 'retracted', target: line.action }, noon(106));
    expect(statesAfter(anAnswer('a', 'good', 100), line, undone).has(cardId('b'))).toBe(false);
  });
});

describe('two devices that saw the notes in another order', () => {
  test('count an answer that one still gave to the old words', () => {
    const entries = [
      on('laptop', anAnswer('a', 'good', 100)),
      on('laptop', descended('a', 'b', 105)),
      on('phone', anAnswer('a', 'again', 110)),
      on('laptop', anAnswer('b', 'good', 112)),
    ];
    const both = answeredOn([100, 'good'], [110, 'again'], [112, 'good']);
    expect(memoryOf('b', ...entries)).toEqual(both);
    expect(memoryOf('b', ...entries, on('phone', descended('a', 'b', 115)))).toEqual(both);
  });

  test('lose nothing where the new words were answered before anyone knew of the old', () => {
    const entries = [
      on('laptop', anAnswer('a', 'good', 100)),
      on('phone', anAnswer('b', 'hard', 104)),
      on('laptop', descended('a', 'b', 105)),
    ];
    expect(memoryOf('b', ...entries)).toEqual(answeredOn([100, 'good'], [104, 'hard']));
  });

  test('count an answer once, though one skipped a wording that the other saw', () => {
    const entries = [
      on('laptop', anAnswer('a', 'good', 100)),
      on('laptop', descended('a', 'b', 101)),
      on('laptop', descended('b', 'c', 102)),
      on('phone', descended('a', 'c', 110)),
    ];
    expect(memoryOf('c', ...entries)).toEqual(answeredOn([100, 'good']));
  });
});

describe('a card that was split', () => {
  test('gives what was known of it to each part, and goes on for itself', () => {
    const entries = [
      anAnswer('a', 'good', 100),
      descended('a', 'part', 105, 'split'),
      on('phone', anAnswer('a', 'again', 110)),
    ];
    expect(memoryOf('part', ...entries)).toEqual(answeredOn([100, 'good']));
    expect(memoryOf('a', ...entries)).toEqual(answeredOn([100, 'good'], [110, 'again']));
  });
});

describe('several cards that became one', () => {
  const entries = [
    anAnswer('a', 'easy', 100),
    anAnswer('b', 'again', 90),
    descended('a', 'c', 105, 'merged'),
    descended('b', 'c', 105, 'merged'),
  ];

  test('are known as well as the weakest of them was', () => {
    expect(memoryOf('c', ...entries)).toEqual(memoryOf('b', ...entries));
  });

  test('are not thrown back by a second device that notices later', () => {
    const studied = [...entries, anAnswer('c', 'easy', 110)];
    const late = on('phone', descended('b', 'c', 130, 'merged'));
    expect(memoryOf('c', ...studied, late)).toEqual(memoryOf('c', ...studied));
  });

  test('keep that under a later name', () => {
    const renamed = descended('c', 'd', 120);
    expect(memoryOf('d', ...entries, renamed)).toEqual(memoryOf('c', ...entries));
  });
});
