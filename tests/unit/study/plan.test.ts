import { describe, expect, test } from 'vitest';
import { addDays } from '#kit/time.ts';
import { weekdayOf } from '#scheduler/calendar.ts';
import { type Interview, interviewKey } from '#scheduler/interview.ts';
import { type CardState, newState } from '#scheduler/memory.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { planBegun, planFor, planOfDay } from '#study/plan.ts';
import { newPlace } from '#study/session.ts';
import { aDeck, aMemory, anEntry, cardId, noon } from '../../builders/scheduling.ts';

const now = noon();
const deck = aDeck(Array.from({ length: 60 }, (_, place) => ({ id: `${place}` })));

const interview: Interview = {
  id: 'northwind',
  name: 'Northwind',
  date: addDays(now.day, 10),
  topics: [{ path: [], weight: 1 }],
  minutes: [10, 10, 10, 10, 10, 10, 10],
};

const offToday = interview.minutes.map((minutes, weekday) =>
  weekday === weekdayOf(now.day) ? 0 : minutes,
);

type States = ReadonlyMap<string, CardState>;

const view = (states: States) => ({
  deck,
  now,
  states: new Map([...states].map(([id, state]) => [cardId(id), state])),
});

const settledOn = (parts: Partial<Interview>) => ({
  configured: [
    anEntry({
      kind: 'configured',
      key: interviewKey('northwind'),
      value: { ...interview, ...parts },
    }),
  ],
  settings: defaultSettings,
  params: { version: 'fsrs-6', weights: defaultWeights },
});

const plan = (parts: Partial<Interview>, states: States = new Map(), extra = 0) =>
  planFor(view(states), settledOn(parts), extra);

const seen = (daysAgo: number): CardState => ({
  ...newState,
  memory: aMemory({ stability: 10, lastDay: addDays(now.day, -daysAgo) }),
  firstDay: addDays(now.day, -daysAgo),
});

/** So many new cards were answered today, at half a minute each. */
const answered = (count: number) =>
  new Map(
    Array.from({ length: count }, (_, place): [string, CardState] => [
      `${place}`,
      { ...newState, memory: aMemory({ lastDay: now.day }), firstDay: now.day },
    ]),
  );

describe('the plan for today', () => {
  test('is there while an interview is ahead, and gives way to due dates when it is not', () => {
    expect(plan({})?.cards).toHaveLength(20);
    expect(plan({ date: addDays(now.day, -1) })).toBeUndefined();
    expect(plan({ archived: true })).toBeUndefined();
  });

  test('is not there for topics without a card, nor on a vacation', () => {
    expect(plan({ topics: [{ path: ['Gone'], weight: 1 }] })).toBeUndefined();
    const settled = settledOn({});
    const vacation = { from: now.day, to: addDays(now.day, 2) };
    const away = { ...settled, settings: { ...defaultSettings, vacation } };
    expect(planFor(view(new Map()), away)).toBeUndefined();
    const ahead = planOfDay(view(new Map()), { ...away, session: undefined })?.minutesAhead;
    expect(ahead).toEqual([10, 10, 10, 10, 10, 10, 10]);
  });

  test('is an empty one on a day off, and the days after it have their minutes', () => {
    const off = { minutes: offToday };
    const states = new Map([['7', seen(40)]]);
    expect(plan(off, states)).toMatchObject({ kind: 'off', cards: [], minutes: 0 });
    const whole = planOfDay(view(states), { ...settledOn(off), session: undefined });
    expect(whole?.minutesAhead).toEqual([0, 10, 10, 10, 10, 10, 10]);
    expect(whole?.more?.cards.length).toBeGreaterThan(20);
  });

  test('of two interviews is that of the one that has minutes today', () => {
    const { configured, ...settled } = settledOn({ minutes: offToday });
    const other = { ...interview, id: 'other', date: addDays(now.day, 20) };
    const added = anEntry({ kind: 'configured', key: interviewKey('other'), value: other });
    const both = { ...settled, configured: [...configured, added] };
    expect(planFor(view(new Map()), both)).toMatchObject({ kind: 'usual', minutes: 10 });
  });

  test('on the day of the interview is what was seen and has faded, and nothing new', () => {
    const states = new Map([
      ['3', seen(1)],
      ['7', seen(40)],
      ['9', seen(30)],
    ]);
    const cards = (parts: Partial<Interview>, extra = 0) => plan(parts, states, extra)?.cards;
    expect(cards({ date: now.day })?.toSorted()).toEqual(['7', '9']);
    expect(cards({ date: addDays(now.day, 1) })).toHaveLength(20);
    // A day without minutes stays one, and is not filled by what is due: whoever wants to look can.
    const off = { date: now.day, minutes: [0, 0, 0, 0, 0, 0, 0] };
    expect(cards(off)).toEqual([]);
    expect(cards(off, 15)?.toSorted()).toEqual(['7', '9']);
  });

  test('foretells of the day of the interview last looks alone, and of days after it nothing', () => {
    const states = new Map([['7', seen(40)]]);
    const tomorrow = settledOn({ date: addDays(now.day, 1) });
    const ahead = planOfDay(view(states), { ...tomorrow, session: undefined })?.minutesAhead;
    expect(ahead?.[0]).toBe(10);
    expect(ahead?.[1]).toBeGreaterThan(0);
    expect(ahead?.[1]).toBeLessThan(2);
    expect(ahead?.slice(2)).toEqual(Array(5).fill(undefined));
  });

  test('is done where hardly any of its minutes is left', () => {
    expect(plan({}, answered(10))?.cards).toHaveLength(10);
    expect(plan({}, answered(19))?.cards).toEqual([]);
  });

  test('once begun is what its session has left, though another one would be made by now', () => {
    const view = { deck, now, states: new Map() };
    const made = plan({});
    const begun = (...cards: string[]) => newPlace(view, 'review', cards.map(cardId));
    const of = (session: SessionPlace | undefined) => made && planBegun(made, session, view);
    expect(of(begun('40', '41', '42'))).toMatchObject({
      cards: ['40', '41', '42'],
      minutes: (3 * (made?.minutes ?? 0)) / 20,
    });
    expect(of(undefined)).toBe(made);
    expect(of({ ...begun('40'), isPart: true })).toBe(made);
    expect(of({ ...begun('40'), day: addDays(now.day, -1) })).toBe(made);
  });

  test('has more cards for whoever has more time', () => {
    expect(plan({}, answered(20), 5)?.cards).toHaveLength(10);
  });

  test('has more cards also after a long day', () => {
    const long = { minutes: Array<number>(7).fill(200) };
    const many = aDeck(Array.from({ length: 600 }, (_, place) => ({ id: `${place}` })));
    const after = { ...view(answered(400)), deck: many };
    expect(planFor(after, settledOn(long))?.cards).toEqual([]);
    expect(planFor(after, settledOn(long), 15)?.cards).toHaveLength(30);
  });
});
