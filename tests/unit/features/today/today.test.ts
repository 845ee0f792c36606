import { describe, expect, test } from 'vitest';
import { isAllNew, type TodayRequest, todayOf } from '#features/today/today.ts';
import { studyDay } from '#kit/time.ts';
import type { CardState } from '#scheduler/memory.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aState, cardId, noon } from '../../../builders/scheduling.ts';

const now = noon();
const topics = [
  ['Statistics', 'Probability'],
  ['Statistics', 'Power'],
  ['Systems', 'Shift'],
];
const deck = aDeck(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => ({ id, topic: index >> 1, family: index })),
  topics,
);

const today = (states: Record<string, CardState>, parts: Partial<TodayRequest> = {}) =>
  todayOf({
    deck,
    states: new Map(Object.entries(states).map(([card, state]) => [cardId(card), state])),
    now,
    settings: defaultSettings,
    weights: defaultWeights,
    daysStudied: [now.day - 10, now.day - 1],
    ...parts,
  });

const later = (days: number, stability = 30) =>
  aState({ due: studyDay(now.day + days), stability, lastDay: studyDay(now.day - 1) });

describe('Today', () => {
  test('counts what is due and says where the new cards are from', () => {
    const { due, reviews, fresh, freshFrom } = today({ a: aState(), b: later(3) });
    expect({ due, reviews, fresh, freshFrom }).toEqual({
      due: 5,
      reviews: 1,
      fresh: 4,
      freshFrom: 'Power',
    });
  });

  test('calls nothing due where all of it is new', () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, later(3)]);
    expect(isAllNew(today({ b: later(3) }))).toBe(true);
    expect(isAllNew(today({ a: aState(), b: later(3) }))).toBe(false);
    expect(isAllNew(today(Object.fromEntries(all)))).toBe(false);
  });

  test('on the first day lists the topics in the order of the notes', () => {
    const first = today({}, { daysStudied: [] });
    expect(first.isFirstDay).toBe(true);
    expect(first.topics.map(({ name }) => name)).toEqual(['Probability', 'Power', 'Shift']);
  });

  test('is no first day where cards brought their schedule along', () => {
    const brought = (state: CardState) => today({ a: state }, { daysStudied: [] });
    expect(brought(aState())).toMatchObject({ isFirstDay: false, due: 6, reviews: 1 });
    expect(brought(later(3))).toMatchObject({ isFirstDay: false, reviews: 0 });
  });

  test('puts the topic that fades most first, and those never seen last', () => {
    const { topics: lines } = today({ a: later(1, 50), e: later(1, 2) });
    expect(lines.map(({ name }) => name)).toEqual(['Shift', 'Probability', 'Power']);
    expect(lines[2]?.recall).toBeUndefined();
  });

  test('with nothing due says when something is, new cards of that day included', () => {
    const all = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, later(1)]));
    expect(today(all)).toMatchObject({ due: 0, next: { day: now.day + 1, cards: 6, reviews: 6 } });
    const far = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, later(9)]));
    expect(today(far).next).toMatchObject({ day: now.day + 9, cards: 6 });
  });

  test('offers no review ahead of what was put off until tomorrow', () => {
    const putOff = (id: string) =>
      [id, { ...later(1), skippedUntil: studyDay(now.day + 1) }] as const;
    const all = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { next } = today(Object.fromEntries(all.map(putOff)));
    expect(next).toEqual({ day: now.day + 1, cards: 6, reviews: 0 });
    const some = { ...Object.fromEntries(all.map(putOff)), a: later(1) };
    expect(today(some).next).toMatchObject({ cards: 6, reviews: 1 });
  });

  test('with something due does not speak of the next day', () => {
    expect(today({ a: aState() }).next).toBeUndefined();
  });

  test('shows under "today" of the week what the number above says', () => {
    const { due, week } = today({ a: aState(), b: later(2) });
    expect(week).toEqual([due, 0, 1, 0, 0, 0, 0]);
  });

  test('offers more new cards only where there are some beyond those of today', () => {
    expect(today({}).unseen).toBe(0);
    expect(today({}, { settings: { ...defaultSettings, newPerDay: 2 } }).unseen).toBe(4);
  });
});

describe('Today after a break', () => {
  const many = aDeck(
    Array.from({ length: 50 }, (_, place) => ({ id: String(place), topic: 0, family: place })),
    topics,
  );
  const allDue = Object.fromEntries(many.cards.map(({ id }) => [id, aState()]));
  const backAfter = (days: number, states = allDue) =>
    today(states, { deck: many, daysStudied: [now.day - days] });

  test('begins with forty cards, and says of all that wait only beside them', () => {
    expect(backAfter(9)).toMatchObject({ away: { days: 9, waiting: 50 }, due: 40 });
  });

  test('is as ever where little is waiting, or after a day or two', () => {
    expect(backAfter(2)).toMatchObject({ away: undefined, due: 50 });
    expect(backAfter(9, { 0: aState() }).away).toBeUndefined();
  });
});

describe('Today with an interview ahead', () => {
  const plan = (...cards: string[]) => ({
    cards: cards.map(cardId),
    minutes: 2 * cards.length,
    kind: 'usual' as const,
  });

  test('counts the cards of its plan, and the days to come by their minutes', () => {
    const { due, reviews, fresh, minutes, week, planned } = today(
      { a: later(9) },
      { plan: plan('a', 'b'), minutesAhead: [4, 10, 600] },
    );
    expect({ due, reviews, fresh, minutes }).toEqual({ due: 2, reviews: 1, fresh: 1, minutes: 4 });
    // No more cards than there are.
    expect(week.slice(0, 3)).toEqual([2, 5, 6]);
    expect(planned).toEqual({ more: 0, waiting: 0, kind: 'usual' });
  });

  test('on its day knows that what is due beside the last looks can wait', () => {
    const { due, beyond, planned } = today(
      { a: aState(), b: aState() },
      { plan: { ...plan('a'), kind: 'theDay' as const } },
    );
    expect({ due, beyond }).toEqual({ due: 1, beyond: 1 });
    expect(planned?.kind).toBe('theDay');
  });

  test('on a day off says what is due by date, and of the days ahead what they have minutes for', () => {
    const off = { cards: [], minutes: 0, kind: 'off' as const };
    const { due, week, planned } = today(
      { a: aState(), b: aState(), c: later(1) },
      { plan: off, more: plan('b', 'c'), minutesAhead: [0, 4, 0] },
    );
    expect({ due, week: week.slice(0, 3) }).toEqual({ due: 0, week: [0, 2, 0] });
    expect(planned).toMatchObject({ kind: 'off', waiting: 2 });
  });

  test('with the plan done says what some minutes more would hold, and what is due beside it', () => {
    const { due, next, planned } = today(
      { a: aState() },
      { plan: plan(), more: plan('b', 'c', 'd') },
    );
    expect({ due, next }).toEqual({ due: 0, next: undefined });
    expect(planned).toEqual({ more: 3, waiting: 1, kind: 'usual' });
  });
});

describe('what is due and does not fit into today', () => {
  test('is said, and comes on the days after it, as much as their limit lets in', () => {
    const settings = { ...defaultSettings, newPerDay: 0, reviewsPerDay: 2 };
    const due = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, aState()]));
    const { reviews, beyond, week } = today({ ...due, f: later(2) }, { settings });
    expect({ reviews, beyond }).toEqual({ reviews: 2, beyond: 3 });
    expect(week).toEqual([2, 2, 2, 0, 0, 0, 0]);
  });

  test('is what an interview’s plan leaves aside', () => {
    const plan = { cards: [cardId('a'), cardId('f')], minutes: 4, kind: 'usual' as const };
    expect(today({ a: aState(), b: aState(), c: aState() }, { plan }).beyond).toBe(2);
  });
});

describe('Today on a vacation', () => {
  const away = (from: number, to: number) => ({
    ...defaultSettings,
    newPerDay: 2,
    vacation: { from: studyDay(now.day + from), to: studyDay(now.day + to) },
  });

  test('says until when all waits, and what comes then', () => {
    const { due, awayUntil, next, week } = today(
      { a: aState(), b: later(1), c: later(4) },
      { settings: away(-1, 2) },
    );
    expect({ due, awayUntil }).toEqual({ due: 0, awayUntil: now.day + 2 });
    expect(next).toEqual({ day: now.day + 3, cards: 4, reviews: 2 });
    expect(week).toEqual([0, 0, 0, 4, 2, 0, 0]);
  });

  test('does not welcome back who is still away', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, aState()]));
    expect(today(many, { settings: away(0, 5), daysStudied: [now.day - 9] }).away).toBeUndefined();
  });

  test('is as ever before and after it', () => {
    expect(today({ a: aState() }, { settings: away(1, 3) })).toMatchObject({
      due: 3,
      awayUntil: undefined,
    });
  });

  test('the day before it looks past it', () => {
    const all = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, later(2)]));
    expect(today(all, { settings: away(1, 3) }).next).toMatchObject({ day: now.day + 4, cards: 6 });
  });
});

describe('days studied', () => {
  const on = (...days: number[]) => today({}, { daysStudied: days }).studied;

  test('are a rate over three weeks that no missed day breaks', () => {
    const days = Array.from({ length: 30 }, (_, index) => now.day - 29 + index);
    const missed = days.filter((day) => day !== now.day - 5 && day !== now.day - 9);
    expect(on(...missed)).toEqual({ days: 19, of: 21, isPastVacation: false });
  });

  test('count from the first one', () => {
    expect(on(now.day - 4, now.day - 3, now.day)).toMatchObject({ days: 3, of: 5 });
  });

  test('say nothing before the third day', () => {
    expect(on()).toBeUndefined();
    expect(on(now.day - 1, now.day)).toBeUndefined();
  });

  const withVacation = (from: number, to: number, ...days: number[]) =>
    today(
      {},
      {
        daysStudied: days.map((day) => now.day + day),
        settings: {
          ...defaultSettings,
          vacation: { from: studyDay(now.day + from), to: studyDay(now.day + to) },
        },
      },
    ).studied;

  test('leave the days of a vacation out, and say so', () => {
    expect(withVacation(-6, -2, -9, -8, -7, -1, 0)).toEqual({
      ...{ days: 5, of: 5 },
      isPastVacation: true,
    });
    expect(withVacation(-6, -2, -9, -8, -4, 0)).toMatchObject({ days: 3, of: 5 });
  });

  test('look further back where a vacation took three weeks', () => {
    const before = Array.from({ length: 19 }, (_, index) => index - 41);
    expect(withVacation(-22, -1, ...before, 0)).toMatchObject({ days: 20, of: 20 });
  });

  test('say nothing of a vacation that is ahead, or longer ago', () => {
    expect(withVacation(2, 9, -2, -1, 0)).toMatchObject({ of: 3, isPastVacation: false });
    const long = Array.from({ length: 60 }, (_, index) => index - 59);
    expect(withVacation(-50, -40, ...long)).toMatchObject({ of: 21, isPastVacation: false });
  });
});
