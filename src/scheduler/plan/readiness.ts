// How ready the learner will be: the weighted recall on an interview's day, if they stop now, if they follow the
// plan, and if they give it more time. Each is simulated for learners whose memories last longer or shorter than
// the model thinks, so that "about 84 %" comes with a band that holds what happens in four cases of five.

import type { TopicPath } from '#deck/card.ts';
import { mean } from '#kit/mean.ts';
import type { Steps } from '#kit/steps.ts';
import { drawLasting } from './doubt.ts';
import {
  type Field,
  fieldOf,
  type Goal,
  type PlanRequest,
  readinessFor,
  recallOfUnit,
} from './field.ts';
import type { Policy } from './policy.ts';
import { carryOut, type Recalls, recallsOn } from './run.ts';
import { type Learner, learnerOf, memoriesOf } from './simulated.ts';

/** Shares of the recall that would be perfect, 0 to 1. In four cases of five it is between `low` and `high`. */
export interface Estimate {
  readonly likely: number;
  readonly low: number;
  readonly high: number;
}

/** On the day if nothing more is done; if the plan is followed; and with more time for it. */
type Course = 'stop' | 'follow' | 'more';

export interface Readiness extends Readonly<Record<Course, Estimate>> {
  /** The interview's id. */
  readonly interview: string;
  readonly topics: readonly TopicReadiness[];
  readonly road: Road;
}

/** The likely readiness on each day from today to the interview's: the way to `stop` and to `follow`. */
interface Road {
  readonly stop: readonly number[];
  readonly follow: readonly number[];
}

export interface TopicReadiness extends Readonly<Record<Course, Estimate>> {
  readonly path: TopicPath;
  readonly cards: number;
  /** Cards that the plan will not have reached by then: likely never seen. */
  readonly unreached: number;
}

/** The extra minutes a day that `more` stands for. */
export const moreMinutes = 15;

interface ReadinessRequest {
  readonly field: Field;
  readonly learner: Learner;
  readonly policy: Policy;
  readonly seed: number;
}

/** The normal quantiles of (k + 1/2) / 8: each stands for an eighth of all learners. */
const deviations = [-1.534, -0.887, -0.489, -0.157, 0.157, 0.489, 0.887, 1.534];

interface Future extends Readonly<Record<Course, Recalls>> {
  /** For each interview. */
  readonly roads: readonly Road[];
}

export function* forecastReadiness(request: ReadinessRequest): Steps<readonly Readiness[]> {
  const futures: Future[] = [];
  for (const [run, deviation] of deviations.entries()) {
    futures.push(futureOf(request, request.seed + run, deviation));
    yield (run + 1) / deviations.length;
  }
  return request.field.goals.map((goal, place) => readinessOf(request.field, goal, place, futures));
}

/** For each interview ahead, what its forecast says if nothing more is done: without simulating what could be. */
export function readinessIfStopped(request: PlanRequest): readonly number[] {
  const field = fieldOf(request);
  const learner = learnerOf(request.weights, request.habits);
  const now = { memories: memoriesOf(field, learner), learner };
  const lastings = deviations.map((deviation, run) =>
    drawLasting(field.stability.length, deviation, request.today + run),
  );
  return field.goals.map(({ daysAhead }, goal) =>
    mean(
      lastings.map((lasting) => readinessFor(field, goal, recallsOn(now, daysAhead, { lasting }))),
    ),
  );
}

/** What becomes of each course for one learner that could be. */
function futureOf(request: ReadinessRequest, seed: number, deviation: number): Future {
  const { field, learner, policy } = request;
  const lasting = drawLasting(field.stability.length, deviation, seed);
  const now = { memories: memoriesOf(field, learner), learner };
  const readinessOn = (state: typeof now, goal: number, day: number) =>
    readinessFor(field, goal, recallsOn(state, day, { lasting }));
  const roads = field.goals.map(({ daysAhead }, goal) => ({
    stop: Array.from({ length: daysAhead + 1 }, (_, day) => readinessOn(now, goal, day)),
    follow: [] as number[],
  }));
  const onDay = (outlook: typeof now, day: number) =>
    field.goals.forEach(({ daysAhead }, goal) => {
      if (day <= daysAhead) roads[goal]?.follow.push(readinessOn(outlook, goal, day));
    });
  return {
    stop: field.goals.map(({ daysAhead }) => recallsOn(now, daysAhead, { lasting })),
    follow: carryOut(field, learner, policy, { seed, lasting, onDay }),
    roads,
    more: carryOut(field, learner, policy, { seed, lasting, extraSeconds: moreMinutes * 60 }),
  };
}

function readinessOf(
  field: Field,
  { interview, topic }: Goal,
  goal: number,
  futures: readonly Future[],
): Readiness {
  const all = estimates(futures, goal, (recall) => readinessFor(field, goal, recall));
  const topics = interview.topics.map(({ path }, place) => {
    const units = [...topic.keys()].filter((unit) => topic[unit] === place);
    const ofTopic = (recall: Float64Array) =>
      units.reduce((sum, unit) => sum + recallOfUnit(field, unit, recall), 0) /
      Math.max(1, units.length);
    const unreached = units.filter((unit) => isUnreached(field, goal, unit, futures)).length;
    return { path, cards: units.length, unreached, ...estimates(futures, goal, ofTopic) };
  });
  return { interview: interview.id, ...all, topics, road: roadOf(futures, goal) };
}

function roadOf(futures: readonly Future[], goal: number): Road {
  const meanOf = (way: keyof Road) => {
    const ways = futures.map(({ roads }) => roads[goal]?.[way] ?? []);
    return (ways[0] ?? []).map((_, day) => mean(ways.map((each) => each[day] ?? 0)));
  };
  return { stop: meanOf('stop'), follow: meanOf('follow') };
}

/** In most futures the plan ends before this unit was seen. */
const isUnreached = (
  field: Field,
  goal: number,
  unit: number,
  futures: readonly Future[],
): boolean => {
  const unseen = futures.filter(({ follow }) => {
    const recall = follow[goal];
    return recall && recallOfUnit(field, unit, recall) === 0;
  });
  return unseen.length * 2 > futures.length;
};

function estimates(
  futures: readonly Future[],
  goal: number,
  measure: (recall: Float64Array) => number,
): Record<Course, Estimate> {
  const of = (course: Course) =>
    estimate(futures.map((future) => measure(future[course][goal] ?? new Float64Array())));
  return { stop: of('stop'), follow: of('follow'), more: of('more') };
}

function estimate(values: readonly number[]): Estimate {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    likely: mean(values),
    low: quantile(sorted, 0.1),
    high: quantile(sorted, 0.9),
  };
}

/** The value below which this share of all would lie; the kth of n stands for the share (k + 1/2) / n. */
function quantile(sorted: readonly number[], share: number): number {
  const place = Math.min(Math.max(share * sorted.length - 0.5, 0), sorted.length - 1);
  const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}
