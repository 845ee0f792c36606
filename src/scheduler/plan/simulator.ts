// What settings would lead to: how much there is to do on each of the coming days, and how much is remembered, from
// the memories as they are. Compare two runs with one seed: what they differ by is the settings, not luck.

import type { Deck } from '#deck/deck.ts';
import type { Steps } from '#kit/steps.ts';
import { addDays, daysBetween, type StudyDay } from '#kit/time.ts';
import { isWithin } from '../calendar.ts';
import { fuzzRange, pickDay } from '../fuzz.ts';
import { type Habits, usualHabits } from '../habits.ts';
import type { States } from '../memory.ts';
import { openHorizon } from '../rank.ts';
import { retentionOf, type Settings } from '../settings.ts';
import type { Weights } from '../weights.ts';
import { bestFirst } from './best-first.ts';
import { cellGain, expectedSeconds, recallAll } from './score.ts';
import { type Learner, learnerOf, type Memories, memoriesOf } from './simulated.ts';
import { answerUnit, chanceOf } from './simulated-answer.ts';
import { cellsOf, columnsOf, type UnitColumns, unitsOf } from './units.ts';

/** Plain data, so that it can go to a worker. */
export interface SimulationRequest {
  readonly deck: Deck;
  readonly states: States;
  readonly today: StudyDay;
  readonly weights: Weights;
  /** Of these, retention, new cards and reviews a day, the longest interval and the vacation are tried. */
  readonly settings: Settings;
  /** A day's minutes, if they are limited too. */
  readonly minutes?: number;
  readonly habits?: Habits;
  /** How many days are simulated, today first. */
  readonly days: number;
  readonly seed: number;
}

export interface SimulatedDay {
  readonly reviews: number;
  readonly fresh: number;
  readonly minutes: number;
  /** At the end of the day: mean recall of the cards seen so far, and how many cards that makes remembered. */
  readonly recall: number;
  readonly remembered: number;
}

export function* simulate(request: SimulationRequest): Steps<readonly SimulatedDay[]> {
  const life = lifeOf(request);
  const days: SimulatedDay[] = [];
  for (let day = 0; day < request.days; day++) {
    days.push(liveThrough(life, day, request));
    yield (day + 1) / request.days;
  }
  return days;
}

interface Life {
  readonly field: UnitColumns;
  readonly memories: Memories;
  readonly learner: Learner;
  readonly recall: Float64Array;
  readonly score: Float64Array;
  /** The day from today on which a unit comes back; `never` while it is new. */
  readonly due: Int32Array;
  readonly retention: Float64Array;
  /** New cards that were begun today already, and others that were answered. */
  readonly begun: number;
  readonly reviewed: number;
}

const never = 0x7fff_ffff;

function lifeOf(request: SimulationRequest): Life {
  const { deck, states, today, weights, settings, habits = usualHabits } = request;
  const units = unitsOf(deck, states);
  const field = columnsOf(units, deck, states, today, habits);
  const learner = learnerOf(weights, habits);
  return {
    field,
    learner,
    memories: memoriesOf(field, learner),
    recall: new Float64Array(field.stability.length),
    score: new Float64Array(units.length),
    due: Int32Array.from(units, ({ state: { memory } }) => {
      if (memory.phase === 'new') return never;
      return memory.phase === 'review' ? daysBetween(today, memory.due) : 0;
    }),
    begun: units.filter(({ state }) => state.firstDay === today).length,
    reviewed: units.filter(
      ({ state: { memory, firstDay } }) =>
        memory.phase !== 'new' && memory.lastDay === today && firstDay !== today,
    ).length,
    retention: Float64Array.from(units, ({ card }) =>
      retentionOf(settings, deck.topics[card.topic] ?? []),
    ),
  };
}

function liveThrough(life: Life, day: number, request: SimulationRequest): SimulatedDay {
  const { settings, today, minutes = Number.POSITIVE_INFINITY } = request;
  recallAll(life, day);
  const isAway = isWithin(settings.vacation, addDays(today, day));
  const budget = isAway ? 0 : minutes * 60;
  const reviews = answer(life, day, request, budget, {
    most: settings.reviewsPerDay - (day === 0 ? life.reviewed : 0),
    scoreOf: (unit) => ((life.due[unit] ?? never) <= day ? gainOf(life, unit, day) : none),
  });
  const fresh = answer(life, day, request, budget - reviews.seconds, {
    most: settings.newPerDay - (day === 0 ? life.begun : 0),
    scoreOf: (unit) => ((life.due[unit] ?? 0) === never ? 0 : none),
  });
  return {
    reviews: reviews.count,
    fresh: fresh.count,
    minutes: (reviews.seconds + fresh.seconds) / 60,
    ...memoryOf(life),
  };
}

const none = Number.NEGATIVE_INFINITY;

interface Choice {
  readonly most: number;
  /** The highest first; minus infinity where a unit is not to be answered. */
  readonly scoreOf: (unit: number) => number;
}

function answer(
  life: Life,
  day: number,
  request: SimulationRequest,
  budget: number,
  { most, scoreOf }: Choice,
): { readonly count: number; readonly seconds: number } {
  const { field, score } = life;
  let [count, seconds] = [0, 0];
  if (budget <= 0) return { count, seconds };
  for (let unit = 0; unit < score.length; unit++)
    score[unit] = (field.shownFrom[unit] ?? 0) <= day ? scoreOf(unit) : none;
  const next = bestFirst(score);
  for (; count < most && seconds < budget; count++) {
    const unit = next();
    if (unit < 0) break;
    seconds += answerUnit(life, unit, day, request);
    life.due[unit] = day + daysUntilNext(life, unit, request);
  }
  return { count, seconds };
}

/** Recall that answering gains, per second: what the queue ranks by. */
function gainOf(life: Life, unit: number, day: number): number {
  let gain = 0;
  for (const cell of cellsOf(life.field, unit))
    if ((life.recall[cell] ?? -1) >= 0) gain += cellGain(life, cell, day, openHorizon);
  return gain / expectedSeconds(life, unit);
}

/** A list comes back with the first of its items. */
function daysUntilNext(
  { field, memories, learner, recall, retention }: Life,
  unit: number,
  { settings, seed }: SimulationRequest,
): number {
  let soonest = settings.maximumInterval;
  for (const cell of cellsOf(field, unit)) {
    recall[cell] = 1;
    const wanted = learner.model.interval(memories.stability[cell] ?? 1, retention[unit] ?? 0.9);
    const range = fuzzRange(Math.min(wanted, settings.maximumInterval), settings.maximumInterval);
    const chance = chanceOf(~seed, cell, memories.answers[cell] ?? 0);
    soonest = Math.min(
      soonest,
      pickDay(range, chance, () => 1),
    );
  }
  return soonest;
}

function memoryOf({ field, recall }: Life): Pick<SimulatedDay, 'recall' | 'remembered'> {
  let [seen, remembered] = [0, 0];
  for (let unit = 0; unit < field.ids.length; unit++) {
    let [sum, cells] = [0, 0];
    for (const cell of cellsOf(field, unit)) {
      if ((recall[cell] ?? -1) < 0) continue;
      sum += recall[cell] ?? 0;
      cells += 1;
    }
    if (cells === 0) continue;
    seen += 1;
    remembered += sum / cells;
  }
  return { recall: seen > 0 ? remembered / seen : 0, remembered };
}
