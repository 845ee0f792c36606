// All that Stats says of the past: one pass over every answer ever given, in a worker.

import type { CardId, CardKind, TopicPath } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import type { StudyDay } from '#kit/time.ts';
import { type AnswerLog, cardNow } from '#scheduler/answer-log.ts';
import { type Evaluation, evaluate } from '#scheduler/fit/evaluate.ts';
import { historiesOf } from '#scheduler/fit/history.ts';
import { type Habits, habitsOf } from '#scheduler/habits.ts';
import type { Weights } from '#scheduler/weights.ts';
import { type HardTopic, hardestOf } from './hard-topics.ts';
import { type Retention, retentionOf, testsOf } from './retention.ts';
import { type DayWork, mondayBefore, workByDay } from './work.ts';

export interface PastRequest {
  readonly log: AnswerLog;
  readonly cards: CardColumns;
  readonly weights: Weights;
  readonly today: StudyDay;
}

/** What it has to know of the cards, in columns: a whole deck takes long to go over to a worker. */
interface CardColumns {
  readonly id: readonly CardId[];
  readonly kind: readonly CardKind[];
  readonly parent: readonly (CardId | undefined)[];
  /** Places in `topics`. */
  readonly topic: readonly number[];
  readonly topics: readonly TopicPath[];
}

export const columnsOf = ({ cards, topics }: Pick<Deck, 'cards' | 'topics'>): CardColumns => ({
  id: cards.map(({ id }) => id),
  kind: cards.map(({ kind }) => kind),
  parent: cards.map(({ parent }) => parent),
  topic: cards.map(({ topic }) => topic),
  topics,
});

export interface Past {
  readonly retention: readonly Retention[];
  readonly hardest: readonly HardTopic[];
  /** What the parameters in force would have predicted for each answer, beside what happened. */
  readonly evaluation: Evaluation;
  /** Whole weeks from a Monday on, up to today. */
  readonly work: readonly DayWork[];
  readonly habits: Habits;
}

/** Weeks of the calendar of study: half a year. */
const weeksShown = 26;

export function pastOf({ log, cards, weights, today }: PastRequest): Past {
  const histories = historiesOf(log);
  const byId = byIdOf(cards);
  const tests = testsOf(log, histories, today);
  return {
    retention: retentionOf(tests, today),
    hardest: hardestOf(tests, (place) => cards.topics[cardNow(log, place, byId)?.topic ?? -1]),
    evaluation: evaluate(histories, weights),
    work: workByDay(log, mondayBefore(today, weeksShown - 1), today),
    habits: habitsOf(log, { byId }),
  };
}

const byIdOf = ({ id, kind, parent, topic }: CardColumns) =>
  new Map(
    id.map((card, row) => [
      card,
      { id: card, kind: kind[row] ?? 'definition', parent: parent[row], topic: topic[row] },
    ]),
  );
