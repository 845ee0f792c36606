// A learner prepares for an interview, day by day, by some order of the cards. All orders get the same minutes.

import type { CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { addDays, daysBetween, instant, type StudyDay, studyDay } from '#kit/time.ts';
import { intervalFor } from '#scheduler/forgetting.ts';
import type { Interview } from '#scheduler/interview.ts';
import { learn } from '#scheduler/learn.ts';
import { type CardState, newState, stateOf } from '#scheduler/memory.ts';
import type { PlanRequest } from '#scheduler/plan/field.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aLearner, type CardInMind, type LearnerParts } from './learners.ts';
import { aDeck, cardId, noon } from './scheduling.ts';

/** What Anki's users take: seconds for a new card with its steps, one recalled, one forgotten and relearned. */
const seconds = { fresh: 30, pass: 13, fail: 32 };

export interface Scenario {
  readonly cards: number;
  /** Of these, known from earlier study. */
  readonly known: number;
  readonly days: number;
  readonly minutes: number;
}

export const firstDay = studyDay(20_000);

export interface Preparation {
  readonly deck: Deck;
  readonly states: Map<CardId, CardState>;
  readonly interview: Interview;
  readonly minds: ReadonlyMap<CardId, CardInMind>;
}

const topics = ['A', 'B', 'C', 'D', 'E'].map((name) => [name]);

export function prepare(scenario: Scenario, parts: LearnerParts): Preparation {
  const learner = aLearner(parts);
  const ids = Array.from({ length: scenario.cards }, (_, place) => `${place}`);
  const preparation: Preparation = {
    deck: aDeck(
      ids.map((id, place) => ({ id, topic: place % topics.length })),
      topics,
    ),
    states: new Map(),
    minds: new Map(ids.map((id) => [cardId(id), learner.meet()])),
    interview: anInterview({ date: addDays(firstDay, scenario.days), minutes: scenario.minutes }),
  };
  for (const id of ids.slice(0, scenario.known))
    studyBefore(preparation, cardId(id), learner.random);
  return preparation;
}

export const anInterview = (
  parts: Partial<Omit<Interview, 'minutes'>> & { readonly minutes?: number },
): Interview => ({
  id: 'northwind',
  name: 'Northwind',
  date: addDays(firstDay, 14),
  topics: topics.map((path, place) => ({ path, weight: 1 + place / 2 })),
  ...parts,
  minutes: new Array<number>(7).fill(parts.minutes ?? 15),
});

/** Two months of ordinary study by due dates. */
function studyBefore(preparation: Preparation, card: CardId, random: () => number): void {
  let day = addDays(firstDay, -60 + Math.floor(random() * 50));
  while (day < firstDay) {
    answer(preparation, card, day);
    const { memory } = stateOf(preparation.states, card);
    if (memory.phase !== 'review') return;
    day = memory.due;
  }
}

/** Answers a card and writes what the scheduler makes of it; the seconds that it took. */
function answer({ states, minds }: Preparation, card: CardId, day: StudyDay): number {
  const mind = minds.get(card);
  if (!mind) return 0;
  const wasNew = mind.isNew();
  const grade = mind.answer(day);
  const before = stateOf(states, card);
  const now = { grade, at: noon(day).at, day };
  const { stability } = learn(before.memory, { ...now, due: { at: instant(0) } }, defaultWeights);
  const days = Math.max(1, Math.round(intervalFor(stability, 0.9, defaultWeights)));
  const memory = learn(before.memory, { ...now, due: { on: addDays(day, days) } }, defaultWeights);
  states.set(card, { ...newState, memory, firstDay: before.firstDay ?? day });
  return wasNew ? seconds.fresh : grade === 'again' ? seconds.fail : seconds.pass;
}

/** The cards of a day in their order; as many are answered as its minutes allow. */
export type Order = (preparation: Preparation, today: StudyDay) => Iterable<CardId>;

export function study(preparation: Preparation, order: Order): void {
  const { interview } = preparation;
  for (let day = firstDay; day < interview.date; day = addDays(day, 1)) {
    let left = (interview.minutes[0] ?? 0) * 60;
    for (const card of order(preparation, day)) {
      if (left <= 0) break;
      left -= answer(preparation, card, day);
    }
  }
}

export const requestOf = (preparation: Preparation, today: StudyDay): PlanRequest => ({
  deck: preparation.deck,
  states: preparation.states,
  today,
  interviews: [preparation.interview],
  weights: defaultWeights,
});

/** The true weighted recall, in percent. */
export function trueReadiness({ deck, minds, interview }: Preparation, day: StudyDay): number {
  let [sum, total] = [0, 0];
  for (const card of deck.cards) {
    const weight = interview.topics[card.topic]?.weight ?? 0;
    sum += weight * (minds.get(card.id)?.recallOn(day) ?? 0);
    total += weight;
  }
  return (100 * sum) / total;
}

/** What is due, the least recalled first, and then what is new: FSRS as it is. */
export const plainFsrs: Order = ({ deck, states }, today) => {
  const overdue = (card: CardId) => {
    const { memory } = stateOf(states, card);
    return memory.phase === 'new' ? 0 : -daysBetween(memory.lastDay, today) / memory.stability;
  };
  return dueThenNew(deck, states, today, overdue);
};

/** Anki as it is installed: what is due by its date, and 20 new cards a day. */
export const ankiOrder: Order = ({ deck, states }, today) =>
  dueThenNew(
    deck,
    states,
    today,
    (card) => {
      const { memory } = stateOf(states, card);
      return memory.phase === 'review' ? memory.due : 0;
    },
    20,
  );

function dueThenNew(
  deck: Deck,
  states: ReadonlyMap<CardId, CardState>,
  today: StudyDay,
  key: (card: CardId) => number,
  newPerDay = Number.POSITIVE_INFINITY,
): readonly CardId[] {
  const ids = deck.cards.map((card) => card.id);
  const phase = (card: CardId) => stateOf(states, card).memory;
  const due = ids.filter((card) => {
    const memory = phase(card);
    return memory.phase === 'review' && memory.due <= today;
  });
  const keys = new Map(due.map((card) => [card, key(card)]));
  due.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
  const fresh = ids.filter((card) => phase(card).phase === 'new');
  return [...due, ...fresh.slice(0, newPerDay)];
}
