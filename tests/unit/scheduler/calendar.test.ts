import { describe, expect, test } from 'vitest';
import { addDays, type StudyDay, studyDay } from '#kit/time.ts';
import { type AnswerOptions, preview } from '#scheduler/answer.ts';
import { optionsFor } from '#scheduler/answer-options.ts';
import { loadOf } from '#scheduler/load.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aState, cardId, noon } from '../../builders/scheduling.ts';

const now = noon();

/** The days on which 400 cards come back that were all known for a month, by what they may know of the calendar. */
function daysChosen(calendar: Partial<AnswerOptions>): ReadonlyMap<StudyDay, number> {
  const days = new Map<StudyDay, number>();
  for (let card = 0; card < 400; card++) {
    const options = {
      settings: defaultSettings,
      weights: defaultWeights,
      seed: `${card}`,
      ...calendar,
    };
    const { due } = preview(aState({ stability: 10, difficulty: 8 }), now, options).good;
    if ('on' in due) days.set(due.on, (days.get(due.on) ?? 0) + 1);
  }
  return days;
}

const all = [...daysChosen({}).keys()].sort((a, b) => a - b);
const [first = studyDay(0)] = all;
const last = all.at(-1) ?? studyDay(0);

test('without a calendar, cards spread evenly over the days that fuzz allows', () => {
  expect(all).toHaveLength(last - first + 1);
  const counts = [...daysChosen({}).values()];
  expect(Math.max(...counts)).toBeLessThan(2 * Math.min(...counts));
});

test('a day that is full already gets few more, and none moves out of the range', () => {
  const days = daysChosen({ load: (day) => (day === first ? 30 : 5) });
  expect(days.get(first) ?? 0).toBeLessThan(400 / all.length / 4);
  for (const day of days.keys()) expect(all).toContain(day);
});

test('an easy day gets half as many, and a day without study none', () => {
  const weekday = (day: StudyDay) => (day + 3) % 7;
  const easyDays = [0, 1, 2, 3, 4, 5, 6].map((day) =>
    day === weekday(first) ? 0 : day === weekday(addDays(first, 1)) ? 0.5 : 1,
  );
  const days = daysChosen({ settings: { ...defaultSettings, easyDays } });
  expect(days.get(first)).toBeUndefined();
  const easy = days.get(addDays(first, 1)) ?? 0;
  expect(easy).toBeLessThan(0.75 * (days.get(addDays(first, 2)) ?? 0));
});

test('siblings come back on different days', () => {
  const days = daysChosen({ siblings: new Set([first, last]) });
  expect((days.get(first) ?? 0) + (days.get(last) ?? 0)).toBeLessThan(10);
});

describe('a vacation', () => {
  const during = (from: StudyDay, to: StudyDay) => {
    const settings = { ...defaultSettings, vacation: { from, to } };
    return [...daysChosen({ settings }).keys()];
  };

  test('within the range is left out', () => {
    expect(during(addDays(first, 1), last)).toEqual([first]);
  });

  test('that holds the whole range moves cards to the nearer side, spread as before', () => {
    const after = during(addDays(first, -20), last);
    expect(Math.min(...after)).toBe(last + 1);
    expect(after).toHaveLength(all.length);
    expect(Math.max(...during(first, addDays(last, 20)))).toBe(first - 1);
  });

  test('that begins tomorrow leaves only the days after it', () => {
    expect(Math.min(...during(addDays(now.day, 1), addDays(last, 60)))).toBe(last + 61);
  });
});

test('what is known of the other cards comes from the deck and their states', () => {
  const deck = aDeck(
    [{ id: 'a', family: 1 }, { id: 'b', family: 1 }, { id: 'c' }, { id: 'd' }],
    [['Statistics', 'Tests']],
  );
  const due = addDays(now.day, 4);
  const states = new Map([
    [cardId('b'), aState({ due })],
    [cardId('c'), aState({ due })],
    [cardId('d'), aState({ due }, { suspended: true })],
  ]);
  const settings = { ...defaultSettings, retentionByTopic: { Statistics: 0.95 } };
  const load = loadOf(deck, states);
  const options = optionsFor(cardId('a'), {
    deck,
    states,
    settings,
    weights: defaultWeights,
    load,
  });
  expect(load(due)).toBe(2);
  expect(options.siblings).toEqual(new Set([due]));
  expect(options.settings.desiredRetention).toBe(0.95);
});
