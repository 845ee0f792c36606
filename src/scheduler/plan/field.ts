// What a plan works on: the cards that interviews ask for, what each counts, and the time that there is.

import { type Deck, membersOf } from '#deck/deck.ts';
import { addDays, daysBetween, type StudyDay } from '#kit/time.ts';
import { isWithin } from '../calendar.ts';
import { type Habits, secondsOf, usualHabits } from '../habits.ts';
import { type Interview, minutesOn, topicOf, upcoming } from '../interview.ts';
import { type Memory, type States, stateOf } from '../memory.ts';
import type { Period } from '../settings.ts';
import type { Weights } from '../weights.ts';
import { columnsOf, type Unit, type UnitColumns, unitsOf } from './units.ts';

/** Plain data, so that it can go to a worker. */
export interface PlanRequest {
  readonly deck: Deck;
  readonly states: States;
  readonly today: StudyDay;
  /** Those that have passed are left out. */
  readonly interviews: readonly Interview[];
  /** The FSRS parameters in force. */
  readonly weights: Weights;
  readonly habits?: Habits;
  /** Days on which there will be no time. */
  readonly vacation?: Period | null;
  /** Minutes that the learner has today beyond those that were planned. */
  readonly extraMinutes?: number;
}

export interface Goal {
  readonly interview: Interview;
  readonly daysAhead: number;
  /** What a unit counts in the readiness for this interview; all units add up to 1. */
  readonly share: Float64Array;
  /** For each unit, the place of its topic in the interview's; -1 where it is not asked for. */
  readonly topic: Int32Array;
}

export interface Field extends UnitColumns {
  readonly goals: readonly Goal[];
  /** Seconds for study on each day from today to the eve of the last interview. */
  readonly budget: Float64Array;
}

export function fieldOf(request: PlanRequest): Field {
  const { deck, states, today, habits = usualHabits } = request;
  const interviews = upcoming(request.interviews, today);
  const asked = deck.topics.map((path) =>
    interviews.some((interview) => (interview.topics[topicOf(interview, path)]?.weight ?? 0) > 0),
  );
  const units = unitsOf(deck, states, (card) => asked[card.topic] ?? false);
  return {
    ...columnsOf(units, deck, states, today, habits),
    goals: interviews.map((interview) => goalOf(deck, interview, today, units)),
    budget: budgetOf(request, interviews, units),
  };
}

/** The readiness for an interview, 0 to 1: the weighted recall of its cards. */
export function readinessFor(field: Field, goal: number, recall: Float64Array): number {
  const share = field.goals[goal]?.share ?? new Float64Array();
  return share.reduce((sum, part, unit) => sum + part * recallOfUnit(field, unit, recall), 0);
}

/** A list is recalled as well as its items are on average. */
export function recallOfUnit({ firstCell }: Field, unit: number, recall: Float64Array): number {
  const [start = 0, end = 0] = [firstCell[unit], firstCell[unit + 1]];
  let sum = 0;
  for (let cell = start; cell < end; cell++) sum += recall[cell] ?? 0;
  return sum / (end - start);
}

function goalOf(deck: Deck, interview: Interview, today: StudyDay, units: readonly Unit[]): Goal {
  const byTopic = deck.topics.map((path) => topicOf(interview, path));
  const topic = Int32Array.from(units, ({ card }) => byTopic[card.topic] ?? -1);
  const weights = Float64Array.from(topic, (place) => interview.topics[place]?.weight ?? 0);
  return { interview, daysAhead: daysBetween(today, interview.date), share: toOne(weights), topic };
}

/** Weights that add up to 1. */
export function toOne(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}

function budgetOf(
  request: PlanRequest,
  interviews: readonly Interview[],
  units: readonly Unit[],
): Float64Array {
  const { today, vacation, extraMinutes = 0 } = request;
  const days = Math.max(1, ...interviews.map(({ date }) => daysBetween(today, date)));
  const budget = Float64Array.from({ length: days }, (_, ahead) => {
    const day = addDays(today, ahead);
    return isWithin(vacation ?? null, day) ? 0 : 60 * minutesOn(interviews, day);
  });
  const taken = units.reduce((sum, unit) => sum + secondsTaken(unit, request), 0);
  budget[0] = Math.max(0, (budget[0] ?? 0) - taken) + 60 * extraMinutes;
  return budget;
}

/**
 * What an answer of today took, by the pace: the plan is the same on every device and needs no stopwatch. Or what a
 * learning step will take that was left over from another day: it comes back by itself, beside the plan.
 */
function secondsTaken({ card, state }: Unit, request: PlanRequest): number {
  const { deck, states, today, habits = usualHabits } = request;
  const { memory } = state;
  if (memory.phase === 'new') return 0;
  const { fresh, pass, fail } = secondsOf(habits, card);
  if (memory.lastDay < today) return memory.phase === 'learning' ? pass : 0;
  if (state.firstDay === today) return fresh;
  const members = membersOf(deck, card.id).map((member) => stateOf(states, member).memory);
  return members.some((member) => wasMissed(member, today)) ? fail : pass;
}

/** Also where a relearning step has put it right since: only a review of a later day is a pass again. */
function wasMissed(memory: Memory, today: StudyDay): boolean {
  if (memory.phase === 'new' || memory.lastDay < today) return false;
  if (memory.phase === 'learning') return memory.relearning;
  return memory.lastGrade === 'again' || (memory.passes === 0 && memory.lastGrade !== 'hard');
}
