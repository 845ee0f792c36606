import { describe, expect, test } from 'vitest';
import {
  judgedTime,
  missingForShare,
  retentionOf,
  testsOf,
  verdictOn,
} from '#features/stats/retention.ts';
import { studyDay } from '#kit/time.ts';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { historiesOf } from '#scheduler/fit/history.ts';
import type { ActionId, Entry } from '#scheduler/journal.ts';
import { anAnswer, anEntry, cardId, noon } from '../../../builders/scheduling.ts';

const retention = (entries: readonly Entry[], today: number) => {
  const log = answerLogOf(entries);
  return retentionOf(testsOf(log, historiesOf(log), studyDay(today)), studyDay(today));
};

describe('true retention', () => {
  // Card a: learned on day 100, missed on 105, known on 106, known on 140 (34 days later).
  // Card b: learned on 130, known on 138.
  const journal = [
    anAnswer('a', 'good', 100),
    anAnswer('a', 'again', 105),
    anAnswer('a', 'good', 105),
    anAnswer('a', 'good', 106),
    anAnswer('b', 'again', 130),
    anAnswer('b', 'hard', 138),
    anAnswer('a', 'easy', 140),
  ];

  test('is told for a week, a month and a quarter, of younger and of older memories', () => {
    const [week, month, quarter] = retention(journal, 140);
    expect(week).toEqual({
      days: 7,
      all: { recalled: 2, of: 2 },
      young: { recalled: 1, of: 1 },
      mature: { recalled: 1, of: 1 },
    });
    // First looks and answers of the same day are not in it.
    expect(month?.all).toEqual({ recalled: 2, of: 2 });
    expect(quarter).toMatchObject({
      all: { recalled: 3, of: 4 },
      young: { recalled: 2, of: 3 },
      mature: { recalled: 1, of: 1 },
    });
  });

  test('begins with the first of the days looked back on', () => {
    expect(retention(journal, 144)[0]?.all.of).toBe(2);
    expect(retention(journal, 146)[0]?.all.of).toBe(1);
    expect(retention(journal, 147)[0]?.all.of).toBe(0);
  });

  test('does not count practice, nor what was taken back', () => {
    const undone = anAnswer('a', 'again', 141);
    const more = [
      ...journal,
      anAnswer('b', 'again', 141, { mode: 'practice' }),
      undone,
      anEntry({ kind: 'retracted', target: undone.action }),
    ];
    expect(retention(more, 141)).toEqual(retention(journal, 141));
  });
});

test('a list that was graded in one act is one card, recalled if all of its items were', () => {
  const act = (action: string) => ({ action: action as ActionId });
  const answers = [
    { ...anAnswer('one', 'good', 100), ...act('first') },
    { ...anAnswer('two', 'good', 100), ...act('first') },
    { ...anAnswer('one', 'good', 105), ...act('second') },
    { ...anAnswer('two', 'again', 105), ...act('second') },
  ];
  expect(retention(answers, 105)[0]?.all).toEqual({ recalled: 0, of: 1 });
});

describe('a verdict', () => {
  const onDay = (day: number, cards: number) =>
    Array.from({ length: cards }, (_, card) => [
      anAnswer(`card ${card}`, 'good', day - 5),
      anAnswer(`card ${card}`, 'good', day),
    ]).flat();

  test('is passed on the shortest time with enough reviews', () => {
    const journal = [...onDay(1000, 45), ...onDay(1020, 5)];
    expect(judgedTime(retention(journal, 1025))?.days).toBe(30);
    expect(judgedTime(retention(journal, 1060))?.days).toBe(90);
    expect(missingForShare(retention(journal, 1060))).toBe(0);
  });

  test('is passed on no handful, also after a long absence', () => {
    const journal = [...onDay(1000, 200), ...onDay(1400, 3)];
    expect(judgedTime(retention(journal, 1400))).toBeUndefined();
    // Three answers on the day of the return, and three five days later.
    expect(missingForShare(retention(journal, 1400))).toBe(44);
    expect(missingForShare([])).toBe(50);
  });

  test('counts a list once, as the table does', () => {
    const lists = Array.from({ length: 10 }, (_, list) =>
      [100, 105].flatMap((day) =>
        Array.from({ length: 5 }, (_, item) => ({
          ...anAnswer(`list ${list} item ${item}`, 'good', day),
          action: `list ${list} on ${day}` as ActionId,
        })),
      ),
    ).flat();
    expect(judgedTime(retention(lists, 105))).toBeUndefined();
    expect(missingForShare(retention(lists, 105))).toBe(40);
  });
});

test('a card that was reworded is as old as it was before', () => {
  const answers = [
    anAnswer('old', 'good', 100),
    anEntry(
      { kind: 'descended', from: cardId('old'), to: cardId('new'), how: 'reworded' },
      { at: noon(110).at },
    ),
    anAnswer('new', 'good', 130),
  ];
  expect(retention(answers, 130)[0]?.mature).toEqual({ recalled: 1, of: 1 });
});

test('a few points beside the target are on it', () => {
  expect(verdictOn({ recalled: 88, of: 100 }, 0.9)).toBe('on');
  expect(verdictOn({ recalled: 80, of: 100 }, 0.9)).toBe('below');
  expect(verdictOn({ recalled: 97, of: 100 }, 0.9)).toBe('above');
});
