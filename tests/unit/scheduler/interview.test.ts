import { describe, expect, test } from 'vitest';
import { studyDay } from '#kit/time.ts';
import {
  foldInterviews,
  type Interview,
  interviewKey,
  minutesOn,
  readInterview,
  topicOf,
  upcoming,
} from '#scheduler/interview.ts';
import { anEntry } from '../../builders/scheduling.ts';

const anInterview = (parts: Partial<Interview> = {}): Interview => ({
  id: 'northwind',
  name: 'Northwind, ML engineer',
  date: studyDay(20_010),
  topics: [{ path: [], weight: 1 }],
  minutes: [10, 10, 10, 10, 10, 30, 0],
  ...parts,
});

describe('interviews in the journal', () => {
  const set = (value: unknown, id = 'northwind') =>
    anEntry({ kind: 'configured', key: interviewKey(id), value });

  test('are the last that was said of each, the nearest date first', () => {
    const later = anInterview({ id: 'contoso', date: studyDay(20_050) });
    const entries = [
      set(later, 'contoso'),
      set(anInterview({ date: studyDay(20_090) })),
      set(anInterview()),
    ];
    expect(foldInterviews(entries)).toEqual([anInterview(), later]);
    expect(foldInterviews([...entries, set(null)])).toEqual([later]);
  });

  test('are passed over where they make no sense', () => {
    for (const wrong of [
      undefined,
      'soon',
      anInterview({ date: studyDay(0.5) }),
      anInterview({ date: studyDay(1e9) }),
      anInterview({ minutes: [10] }),
      anInterview({ topics: [{ path: [], weight: -1 }] }),
      { ...anInterview(), topics: [{ path: 'SQL', weight: 1 }] },
    ])
      expect(readInterview(wrong)).toBeUndefined();
  });
});

test('a topic belongs to the longest path above it', () => {
  const interview = anInterview({
    topics: [
      { path: ['SQL'], weight: 1 },
      { path: ['SQL', 'Windows'], weight: 3 },
    ],
  });
  expect(topicOf(interview, ['SQL', 'Joins'])).toBe(0);
  expect(topicOf(interview, ['SQL', 'Windows', 'Frames'])).toBe(1);
  expect(topicOf(interview, ['Statistics'])).toBe(-1);
});

test('an interview is worked for until its day, and no longer', () => {
  const { date } = anInterview();
  expect(upcoming([anInterview()], date)).toHaveLength(1);
  expect(upcoming([anInterview()], studyDay(date + 1))).toEqual([]);
});

test('the minutes of a day are those of its weekday, and several interviews share them', () => {
  const saturday = studyDay(20_001);
  const demanding = anInterview({ id: 'contoso', minutes: [5, 5, 5, 5, 5, 45, 5] });
  expect(minutesOn([anInterview()], saturday)).toBe(30);
  expect(minutesOn([anInterview(), demanding], saturday)).toBe(45);
  expect(minutesOn([anInterview(), demanding], studyDay(saturday + 1))).toBe(5);
  expect(minutesOn([anInterview()], studyDay(20_011))).toBe(0);
});
