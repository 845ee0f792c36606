import { describe, expect, test } from 'vitest';
import { finish } from '#kit/steps.ts';
import { addDays, studyDay } from '#kit/time.ts';
import { usualHabits } from '#scheduler/habits.ts';
import type { Interview } from '#scheduler/interview.ts';
import { type CardState, newState } from '#scheduler/memory.ts';
import type { PlanRequest } from '#scheduler/plan/field.ts';
import { planInterviews, planToday } from '#scheduler/plan/planner.ts';
import { readinessIfStopped } from '#scheduler/plan/readiness.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import {
  aDeck,
  aMemory,
  aState,
  type CardParts,
  cardId,
  noon,
} from '../../../builders/scheduling.ts';

const today = noon().day;
const topics = [['SQL'], ['Statistics'], ['Cooking']];

const anInterview = (parts: Partial<Interview> = {}): Interview => ({
  id: 'northwind',
  name: 'Northwind',
  date: addDays(today, 10),
  topics: [
    { path: ['SQL'], weight: 1 },
    { path: ['Statistics'], weight: 1 },
  ],
  minutes: new Array<number>(7).fill(10),
  ...parts,
});

const aRequest = (
  cards: readonly (string | CardParts)[],
  states: Readonly<Record<string, CardState>> = {},
  parts: Partial<PlanRequest> = {},
): PlanRequest => ({
  deck: aDeck(
    cards.map((card) => (typeof card === 'string' ? { id: card } : card)),
    topics,
  ),
  states: new Map(Object.entries(states).map(([id, state]) => [cardId(id), state])),
  today,
  interviews: [anInterview()],
  weights: defaultWeights,
  ...parts,
});

const seen = (stability: number, daysAgo: number) =>
  aState({ stability, lastDay: addDays(today, -daysAgo) });

const many = (count: number, parts: Partial<CardParts> = {}): readonly CardParts[] =>
  Array.from({ length: count }, (_, place) => ({ id: `n${place}`, ...parts }));

describe('the plan of a day', () => {
  test('puts first what gains most by the interview for each second', () => {
    const states = { solid: seen(300, 5), fading: seen(4, 8) };
    expect(planToday(aRequest(['solid', 'fading'], states)).cards).toEqual(['fading', 'solid']);
  });

  test('holds what fits the minutes, and goes on from there with more of them', () => {
    const plan = planToday(aRequest(many(60)));
    expect(plan.cards).toHaveLength(20);
    expect(plan.minutes).toBe(10);
    expect(plan.left).toBe(10);
    const longer = planToday(aRequest(many(60), {}, { extraMinutes: 5 })).cards;
    expect(longer).toHaveLength(30);
    expect(longer.slice(0, 20)).toEqual(plan.cards);
  });

  test('takes new cards in the order of the notes, weightier topics first', () => {
    const interviews = [
      anInterview({
        topics: [
          { path: ['SQL'], weight: 1 },
          { path: ['Statistics'], weight: 2 },
        ],
      }),
    ];
    const cards = ['a', { id: 'b', topic: 1 }, 'c', { id: 'd', topic: 1 }];
    expect(planToday(aRequest(cards, {}, { interviews })).cards).toEqual(['b', 'd', 'a', 'c']);
  });

  test('learns for the nearer interview first, where the other has time enough after it', () => {
    const about = (path: string, days: number): Interview =>
      anInterview({ id: path, date: addDays(today, days), topics: [{ path: [path], weight: 1 }] });
    const [near, far] = [about('SQL', 3), about('Statistics', 12)];
    // Few cards weigh more each: by gain alone, they would be first.
    const cards = [...many(200), { id: 'far', topic: 1 }];
    const plan = planToday(aRequest(cards, {}, { interviews: [near, far] }));
    expect(plan.cards).not.toContain('far');
    const soon = planToday(aRequest(cards, {}, { interviews: [near, about('Statistics', 3)] }));
    expect(soon.cards[0]).toBe('far');
  });

  test('leaves out other topics, and what is stopped, skipped or answered today', () => {
    const states = {
      stopped: { ...seen(4, 8), suspended: true },
      skipped: { ...seen(4, 8), skippedUntil: addDays(today, 1) },
      answered: seen(4, 0),
    };
    const cards = [{ id: 'soup', topic: 2 }, 'stopped', 'skipped', 'answered', 'new'];
    expect(planToday(aRequest(cards, states)).cards).toEqual(['new']);
  });

  test('has as many minutes less as were spent today', () => {
    const answered = { ...seen(4, 0), firstDay: studyDay(19_000) };
    const states = Object.fromEntries(many(20).map(({ id }) => [id, answered]));
    const { minutes } = planToday(aRequest([...many(20), ...many(60).slice(20)], states));
    expect(minutes).toBeCloseTo(5.5, 5);
  });

  test('counts what was missed today as that, also once it was put right', () => {
    const states = (passes: number) =>
      Object.fromEntries(
        many(10).map(({ id }) => [
          id,
          aState({ stability: 4, lastDay: today, passes }, { firstDay: studyDay(19_000) }),
        ]),
      );
    const leftAfter = (passes: number) => planToday(aRequest(many(60), states(passes))).left;
    const { pass, fail } = usualHabits.seconds;
    expect(leftAfter(1)).toBeCloseTo(10 - (10 * pass) / 60, 5);
    expect(leftAfter(0)).toBeCloseTo(10 - (10 * fail) / 60, 5);
  });

  test('leaves out learning steps, which come back by themselves, and room for those of another day', () => {
    const last = aMemory({ lastDay: addDays(today, -1) });
    const step = { phase: 'learning', due: noon().at, step: 0, relearning: true } as const;
    const state = { ...newState, memory: { ...last, ...step } };
    const states = Object.fromEntries(many(12).map(({ id }) => [id, state]));
    const plan = planToday(aRequest(many(60), states));
    // At 13 seconds, the twelve steps take 2.6 of the 10 minutes.
    expect(plan.left).toBeCloseTo(7.4, 5);
    expect(plan.cards).toHaveLength(14);
    expect(plan.cards[0]).toBe('n12');
  });

  test('has more minutes where the learner takes more time today', () => {
    expect(planToday(aRequest(many(60), {}, { extraMinutes: 5 })).cards).toHaveLength(30);
  });

  test('goes by how long the cards take this learner', () => {
    const slow = { fresh: 120, pass: 60, fail: 120 };
    const habits = { ...usualHabits, secondsByKind: { code: slow } };
    const cards = [{ id: 'slow', kind: 'code' as const }, 'quick'];
    const plan = planToday(aRequest(cards, {}, { habits }));
    expect(plan.cards).toEqual(['quick', 'slow']);
    expect(plan.minutes).toBe(2.5);
  });

  test('counts a list as one card with the memories of its items', () => {
    const cards = [
      { id: 'list', kind: 'list' as const },
      { id: 'one', parent: 'list' },
      { id: 'two', parent: 'list' },
      'card',
    ];
    const states = { one: seen(4, 8), two: seen(300, 5), card: seen(4, 8) };
    expect(planToday(aRequest(cards, states)).cards).toEqual(['card', 'list']);
  });

  test('is empty without an interview ahead, or on a day without time', () => {
    const past = [anInterview({ date: addDays(today, -1) })];
    expect(planToday(aRequest(['a'], {}, { interviews: past })).cards).toEqual([]);
    const vacation = { from: today, to: addDays(today, 3) };
    expect(planToday(aRequest(['a'], {}, { vacation })).cards).toEqual([]);
  });

  test('is of last looks alone on the day itself, what is least recalled first', () => {
    const request = aRequest(
      ['solid', 'paler', 'fading', 'new'],
      { solid: seen(300, 5), paler: seen(20, 8), fading: seen(4, 8) },
      { interviews: [anInterview({ date: today })] },
    );
    const looks = new Set([cardId('paler'), cardId('fading')]);
    expect(planToday(request, undefined, looks)).toMatchObject({
      cards: ['fading', 'paler'],
      kind: 'theDay',
    });
  });
});

test('the day of one interview is not spent on another', () => {
  const of = (place: number, daysAhead: number) =>
    anInterview({
      id: `${place}`,
      date: addDays(today, daysAhead),
      topics: [{ path: topics[place] ?? [], weight: 1 }],
    });
  const cards = [
    ...many(60),
    ...many(120)
      .slice(60)
      .map((card) => ({ ...card, topic: 1 })),
  ];
  const interviews = [of(0, 3), of(1, 6)];
  const { readiness } = finish(planInterviews(aRequest(cards, {}, { interviews })));
  const road = readiness[1]?.road.follow ?? [];
  expect(road).toHaveLength(7);
  expect(road[4]).toBeLessThanOrEqual(road[3] ?? 0);
  expect(road[5]).toBeGreaterThan(road[4] ?? 1);
});

describe('readiness', () => {
  const states = Object.fromEntries(many(30).map(({ id }) => [id, seen(6, 5)]));
  const plan = (request: PlanRequest) => finish(planInterviews(request));

  test('grows with what is done for it', () => {
    const [readiness] = plan(aRequest([...many(30), ...many(60).slice(30)], states)).readiness;
    const { stop, follow, more, road } = readiness ?? {};
    const now = road?.stop[0];
    expect(stop?.likely).toBeLessThan(now ?? 0);
    expect(follow?.likely).toBeGreaterThan(now ?? 1);
    expect(more?.likely).toBeGreaterThan(follow?.likely ?? 1);
    for (const estimate of [stop, follow, more]) {
      expect(estimate?.low).toBeLessThan(estimate?.likely ?? 0);
      expect(estimate?.high).toBeGreaterThan(estimate?.likely ?? 1);
    }
  });

  test('is told for every day on the way, and ends where the courses do', () => {
    const [readiness] = plan(aRequest([...many(30), ...many(60).slice(30)], states)).readiness;
    const { road, stop, follow } = readiness ?? {};
    expect(road?.stop).toHaveLength(11);
    expect(road?.follow).toHaveLength(11);
    expect(road?.stop[10]).toBeCloseTo(stop?.likely ?? 0, 10);
    expect(road?.follow[10]).toBeCloseTo(follow?.likely ?? 0, 10);
    expect(road?.follow[0]).toBeCloseTo(road?.stop[0] ?? 0, 10);
  });

  test('if nothing more is done is the same to whom has no time for the whole forecast', () => {
    const request = aRequest(many(30), states);
    expect(readinessIfStopped(request)).toEqual(
      plan(request).readiness.map(({ stop }) => stop.likely),
    );
  });

  test('of cards never seen is nothing', () => {
    const [readiness] = plan(aRequest(many(10))).readiness;
    expect(readiness?.stop).toEqual({ likely: 0, low: 0, high: 0 });
  });

  test('says of each topic what the plan will not reach', () => {
    const interviews = [anInterview({ minutes: [1, 1, 1, 1, 1, 1, 1] })];
    const cards = [...many(5), ...many(200, { topic: 1 }).map((c) => ({ ...c, id: `s${c.id}` }))];
    const known = Object.fromEntries(many(5).map(({ id }) => [id, seen(40, 2)]));
    const [readiness] = plan(aRequest(cards, known, { interviews })).readiness;
    const [sql, statistics] = readiness?.topics ?? [];
    expect(sql).toMatchObject({ path: ['SQL'], cards: 5, unreached: 0 });
    expect(statistics?.cards).toBe(200);
    expect(statistics?.unreached).toBeGreaterThan(150);
  });

  test('is told for each of several interviews, which share the day', () => {
    const interviews = [
      anInterview({ date: addDays(today, 5), topics: [{ path: ['SQL'], weight: 1 }] }),
      anInterview({ id: 'contoso', topics: [{ path: ['Statistics'], weight: 1 }] }),
    ];
    const cards = [...many(15), ...many(15, { topic: 1 }).map((c) => ({ ...c, id: `s${c.id}` }))];
    const request = aRequest(cards, {}, { interviews });
    const { readiness, policy } = plan(request);
    expect(readiness.map(({ interview }) => interview)).toEqual(['northwind', 'contoso']);
    for (const { follow } of readiness) expect(follow.likely).toBeGreaterThan(0.7);
    expect(planToday(request, policy).cards[0]).toBe('n0');
  });

  test('is the same each time it is asked for', () => {
    const request = aRequest([...many(30), ...many(60).slice(30)], states);
    expect(plan(request)).toEqual(plan(request));
  });
});

test('a plan moves nothing: after the interview the cards are as they would be anyway', () => {
  const states = new Map([[cardId('a'), Object.freeze({ ...newState })]]);
  const before = structuredClone(states);
  finish(planInterviews(aRequest(['a'], {}, { states })));
  expect(states).toEqual(before);
});
