// The planner against what else could be done with the same minutes, on learners whose memory is not the one that
// the scheduler assumes. RECTO_LONG=1 tries more learners, all rivals, and scenarios beyond the eight.

import { expect, test } from 'vitest';
import type { CardId } from '#deck/card.ts';
import { finish } from '#kit/steps.ts';
import { addDays, daysBetween, type StudyDay } from '#kit/time.ts';
import { fieldOf } from '#scheduler/plan/field.ts';
import { planInterviews, planToday } from '#scheduler/plan/planner.ts';
import { byGain, type Policy, plainPolicy } from '#scheduler/plan/policy.ts';
import {
  ankiOrder,
  firstDay,
  type Order,
  type Preparation,
  plainFsrs,
  prepare,
  requestOf,
  type Scenario,
  study,
  trueReadiness,
} from '../builders/preparation.ts';

const isLong = process.env.RECTO_LONG === '1';

const scenarios: Readonly<Record<string, Scenario>> = {
  A: { cards: 300, known: 0, days: 14, minutes: 15 },
  B: { cards: 400, known: 0, days: 30, minutes: 20 },
  C: { cards: 200, known: 0, days: 7, minutes: 20 },
  D: { cards: 600, known: 400, days: 30, minutes: 15 },
  E: { cards: 800, known: 0, days: 60, minutes: 20 },
  F: { cards: 600, known: 0, days: 10, minutes: 15 },
  G: { cards: 150, known: 0, days: 21, minutes: 15 },
  H: { cards: 500, known: 250, days: 45, minutes: 10 },
};

/** Not among those that anything was measured on. */
const others: Readonly<Record<string, Scenario>> = {
  'little time': { cards: 250, known: 0, days: 45, minutes: 5 },
  'a large deck half known': { cards: 1000, known: 500, days: 20, minutes: 25 },
  'much time': { cards: 700, known: 100, days: 14, minutes: 40 },
  'all known': { cards: 350, known: 350, days: 60, minutes: 10 },
  'next week': { cards: 60, known: 0, days: 5, minutes: 15 },
};

/** As much again as fits the day's minutes: some days go faster than expected. */
function orderOf(preparation: Preparation, today: StudyDay, policy?: Policy): readonly CardId[] {
  const request = requestOf(preparation, today);
  const extraMinutes = preparation.interview.minutes[0] ?? 0;
  const asUsual = policy ?? plainPolicy(fieldOf(request));
  return planToday({ ...request, extraMinutes }, asUsual).cards;
}

/** With a policy chosen now and then by simulation. */
const planned = (everyDays: number): Order => {
  let policy: Policy | undefined;
  return (preparation, today) => {
    const request = requestOf(preparation, today);
    if (daysBetween(firstDay, today) % everyDays === 0)
      policy = finish(planInterviews(request)).policy;
    return orderOf(preparation, today, policy);
  };
};

const fixed =
  (policyFor: (days: number) => Policy): Order =>
  (preparation, today) => {
    const days = daysBetween(firstDay, preparation.interview.date);
    return orderOf(preparation, today, policyFor(days));
  };

/** Without any simulation, as on a screen that cannot wait. */
const atOnce: Order = (preparation, today) => orderOf(preparation, today);

const rivals: Readonly<Record<string, Order>> = {
  greedy: fixed(() => byGain),
  gated: fixed((days) => ({ rule: 'gated', above: 0.9, closingDays: 0.3 * days })),
  'two-phase': fixed((days) => ({ rule: 'due', below: 0.9, closingDays: 0.3 * days })),
  'new first': fixed(() => ({ rule: 'fresh', closingDays: 0 })),
  'DR .8 and fill': fixed(() => ({ rule: 'due', below: 0.8, closingDays: 0 })),
};

interface Outcome {
  readonly onTheDay: number;
  readonly aMonthLater: number;
  /** What was forecast on the eve, minus what came true, in points. */
  readonly error: number;
}

function outcomeOf(scenario: Scenario, seed: number, order: Order): Outcome {
  const preparation = prepare(scenario, { seed, deviation: 0.25 + 0.05 * (seed % 6) });
  study(preparation, order);
  const { date } = preparation.interview;
  const onTheDay = trueReadiness(preparation, date);
  return {
    onTheDay,
    aMonthLater: trueReadiness(preparation, addDays(date, 30)),
    error: forecastOnTheEve(preparation, date) - onTheDay,
  };
}

/** With the evening over, there is nothing left to do: what the day will bring if they stop. */
function forecastOnTheEve(preparation: Preparation, date: StudyDay): number {
  const plan = finish(planInterviews(requestOf(preparation, addDays(date, -1))));
  return 100 * (plan.readiness[0]?.stop.likely ?? 0);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const learners = Array.from({ length: isLong ? 12 : 3 }, (_, place) => place + 1);

type Table = Readonly<Record<string, readonly Outcome[]>>;

const measure = (scenarioByName: Readonly<Record<string, Scenario>>, order: () => Order): Table =>
  Object.fromEntries(
    Object.entries(scenarioByName).map(([name, scenario]) => [
      name,
      learners.map((seed) => outcomeOf(scenario, seed, order())),
    ]),
  );

const all = (table: Table, part: keyof Outcome): readonly number[] =>
  Object.values(table).flatMap((outcomes) => outcomes.map((outcome) => outcome[part]));

const report = (name: string, table: Table) => {
  const cells = Object.values(table).map((outcomes) =>
    mean(outcomes.map(({ onTheDay }) => onTheDay)).toFixed(1),
  );
  const [onTheDay, later] = [mean(all(table, 'onTheDay')), mean(all(table, 'aMonthLater'))];
  console.log(`| ${name} | ${cells.join(' | ')} | ${onTheDay.toFixed(2)} | ${later.toFixed(1)} |`);
};

test('a plan makes more of the same minutes than reviewing by due dates does', {
  timeout: 1_800_000,
}, () => {
  const plan = measure(scenarios, () => atOnce);
  const plain = measure(scenarios, () => plainFsrs);
  const anki = measure(scenarios, () => ankiOrder);
  report('the plan', plan);
  report('plain FSRS', plain);
  report('Anki by default', anki);

  expect(mean(all(plan, 'onTheDay')) - mean(all(plain, 'onTheDay'))).toBeGreaterThan(7.5);
  expect(mean(all(plan, 'onTheDay')) - mean(all(anki, 'onTheDay'))).toBeGreaterThan(11);
  expect(mean(all(plan, 'aMonthLater'))).toBeGreaterThan(mean(all(plain, 'aMonthLater')));
  expect(Math.abs(mean(all(plan, 'error')))).toBeLessThan(1.5);
  expect(mean(all(plan, 'error').map(Math.abs))).toBeLessThan(3);
});

test.runIf(isLong)(
  'no other order of the cards is better by half a point, anywhere',
  {
    timeout: 3_600_000,
  },
  () => {
    for (const these of [scenarios, others]) {
      const plans = { 'the plan at once': atOnce, 'chosen weekly': planned(7) };
      const measured = Object.entries({ ...plans, ...rivals }).map(([name, order]) => {
        const table = measure(these, () => order);
        report(name, table);
        return table;
      });
      for (const name of Object.keys(these)) {
        const readiness = measured.map((table) =>
          mean((table[name] ?? []).map(({ onTheDay }) => onTheDay)),
        );
        for (const own of readiness.slice(0, 2))
          expect(own, name).toBeGreaterThan(Math.max(...readiness) - 0.5);
      }
    }
  },
);

test.runIf(isLong)(
  'what is forecast at the start comes about, and the band holds most of it',
  {
    timeout: 3_600_000,
  },
  () => {
    const errors: number[] = [];
    let held = 0;
    for (const scenario of Object.values({ ...scenarios, ...others }))
      for (const seed of learners) {
        const preparation = prepare(scenario, { seed, deviation: 0.25 + 0.05 * (seed % 6) });
        const { policy, readiness } = finish(planInterviews(requestOf(preparation, firstDay)));
        study(
          preparation,
          fixed(() => policy),
        );
        const truth = trueReadiness(preparation, preparation.interview.date) / 100;
        const { likely, low, high } = readiness[0]?.follow ?? { likely: 0, low: 0, high: 0 };
        errors.push(100 * (likely - truth));
        if (truth >= low && truth <= high) held += 1;
      }
    const meanError = mean(errors.map(Math.abs));
    const share = held / errors.length;
    console.log(`error ${mean(errors).toFixed(2)} (${meanError.toFixed(2)}), in the band ${share}`);
    expect(Math.abs(mean(errors))).toBeLessThan(1.5);
    expect(meanError).toBeLessThan(3);
    expect(share).toBeGreaterThan(0.7);
  },
);
