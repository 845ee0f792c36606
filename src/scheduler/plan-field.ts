// What a plan works on, in columns: the cards that interviews ask for, their memories and their weights. A unit
// is what is answered at once (a card, or a list); a cell is one memory (a card, or an item of a list).

import type { CardId } from '#deck/card.ts';
import { type Deck, type DeckCard, isStudied, membersOf } from '#deck/deck.ts';
import { addDays, daysBetween, type StudyDay } from '#kit/time.ts';
import { isWithin } from './calendar.ts';
import type { Weights } from './fsrs.ts';
import { type Habits, usualHabits } from './habits.ts';
import { type Interview, minutesOn, topicOf, upcoming } from './interview.ts';
import { type CardState, type Memory, type States, stateOf } from './memory.ts';
import type { Period } from './settings.ts';
import { studiedState } from './studied.ts';

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
}

export interface Goal {
  readonly interview: Interview;
  readonly daysAhead: number;
  /** What a unit counts in the readiness for this interview; all units add up to 1. */
  readonly share: Float64Array;
  /** For each unit, the place of its topic in the interview's; -1 where it is not asked for. */
  readonly topic: Int32Array;
}

export interface Field {
  readonly ids: readonly CardId[];
  readonly goals: readonly Goal[];
  /** The cells of unit u begin at `firstCell[u]` and end before `firstCell[u + 1]`. */
  readonly firstCell: Int32Array;
  /** Days; 0 where the memory is new. */
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  /** Study days from today, never above 0. */
  readonly last: Int32Array;
  /** The first day from today on which a unit may be shown. */
  readonly shownFrom: Int32Array;
  /** What a unit takes in seconds. */
  readonly fresh: Float64Array;
  readonly pass: Float64Array;
  readonly fail: Float64Array;
  /** Seconds for study on each day from today to the eve of the last interview. */
  readonly budget: Float64Array;
}

export function fieldOf(request: PlanRequest): Field {
  const { deck, states, today, habits = usualHabits } = request;
  const interviews = upcoming(request.interviews, today);
  const units = unitsOf(request, interviews);
  const cells = units.map(({ card }) => shownMembers(deck, states, card));
  const memories = cells.flat().map((cell) => stateOf(states, cell).memory);
  const seconds = units.map(({ card }) => habits.secondsFor(card));
  const known = (memory: Memory, part: 'stability' | 'difficulty') =>
    memory.phase === 'new' ? 0 : memory[part];
  return {
    ids: units.map(({ card }) => card.id),
    goals: interviews.map((interview) => goalOf(deck, interview, today, units)),
    firstCell: startsOf(cells.map((members) => members.length)),
    stability: Float64Array.from(memories, (memory) => known(memory, 'stability')),
    difficulty: Float64Array.from(memories, (memory) => known(memory, 'difficulty')),
    last: Int32Array.from(memories, (memory) =>
      memory.phase === 'new' ? 0 : Math.min(0, daysBetween(today, memory.lastDay)),
    ),
    shownFrom: Int32Array.from(units, ({ state }) => firstDayShown(state, today)),
    fresh: Float64Array.from(seconds, ({ fresh }) => fresh),
    pass: Float64Array.from(seconds, ({ pass }) => pass),
    fail: Float64Array.from(seconds, ({ fail }) => fail),
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

interface Unit {
  readonly card: DeckCard;
  readonly state: CardState;
}

/** The studied cards that an interview asks for, but for those that were stopped. */
function unitsOf({ deck, states }: PlanRequest, interviews: readonly Interview[]): readonly Unit[] {
  const asked = deck.topics.map((path) =>
    interviews.some((interview) => (interview.topics[topicOf(interview, path)]?.weight ?? 0) > 0),
  );
  return deck.cards
    .filter((card) => isStudied(card) && asked[card.topic])
    .map((card) => ({ card, state: studiedState(deck, states, card.id) }))
    .filter(({ state }) => !state.suspended);
}

const shownMembers = (deck: Deck, states: States, card: DeckCard): readonly CardId[] =>
  membersOf(deck, card.id).filter((member) => !stateOf(states, member).suspended);

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

export function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] ?? 0) + length;
  });
  return starts;
}

/** What was answered today has had its turn; what waits in a learning step comes back by itself. */
function firstDayShown({ memory, skippedUntil }: CardState, today: StudyDay): number {
  const answeredToday = memory.phase !== 'new' && memory.lastDay >= today ? 1 : 0;
  return Math.max(answeredToday, skippedUntil === undefined ? 0 : daysBetween(today, skippedUntil));
}

function budgetOf(
  { today, vacation, habits = usualHabits }: PlanRequest,
  interviews: readonly Interview[],
  units: readonly Unit[],
): Float64Array {
  const days = Math.max(1, ...interviews.map(({ date }) => daysBetween(today, date)));
  const budget = Float64Array.from({ length: days }, (_, ahead) => {
    const day = addDays(today, ahead);
    return isWithin(vacation ?? null, day) ? 0 : 60 * minutesOn(interviews, day);
  });
  const spent = units.reduce((sum, unit) => sum + secondsToday(unit, today, habits), 0);
  budget[0] = Math.max(0, (budget[0] ?? 0) - spent);
  return budget;
}

/** What an answer of today took, by the pace: the plan is the same on every device and needs no stopwatch. */
function secondsToday({ card, state }: Unit, today: StudyDay, habits: Habits): number {
  const { memory } = state;
  if (memory.phase === 'new' || memory.lastDay < today) return 0;
  const { fresh, pass, fail } = habits.secondsFor(card);
  return state.firstDay === today ? fresh : memory.lastGrade === 'again' ? fail : pass;
}
