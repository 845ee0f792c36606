// What a quiz came to: how much was right, where it was weak, how long it took, and how that compares with the
// last time the same was asked.

import type { CardId, TopicPath } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { pathOfCard, topicKey } from '#deck/topic.ts';
import { hash32 } from '#kit/chance.ts';
import { isRecord } from '#kit/is-record.ts';
import type { StudyDay } from '#kit/time.ts';
import { type ActionId, type Entry, standing } from '#scheduler/journal.ts';
import type { QuizSetup } from '../setup.ts';
import type { Verdict } from '../typed/judge.ts';

/** What was answered. Its verdict is the learner's, whatever a check suggested. */
interface Answered {
  readonly card: CardId;
  readonly verdict: Verdict;
  readonly tookMs: number;
}

export interface TopicResult {
  readonly path: TopicPath;
  readonly right: number;
  readonly asked: number;
}

export interface Results {
  readonly right: number;
  readonly asked: number;
  /** The weakest topic first. */
  readonly topics: readonly TopicResult[];
  /** Topics in which something was missed: the weakest, three at most. */
  readonly weakSpots: readonly TopicResult[];
  /** In the order in which they were asked; what came in part is among them. */
  readonly missed: readonly CardId[];
  readonly secondsPerQuestion: number;
}

export function resultsOf(answered: readonly Answered[], deck: Deck): Results {
  const isRight = ({ verdict }: Answered) => verdict === 'right';
  const topics = byTopic(answered, deck);
  // A single topic is as weak as the whole.
  const weakSpots = topics.length < 2 ? [] : topics.filter(({ right, asked }) => right < asked);
  const seconds = answered.reduce((sum, { tookMs }) => sum + tookMs, 0) / 1000;
  return {
    right: answered.filter(isRight).length,
    asked: answered.length,
    topics,
    weakSpots: weakSpots.slice(0, 3),
    missed: [...new Set(answered.filter((one) => !isRight(one)).map(({ card }) => card))],
    secondsPerQuestion: answered.length > 0 ? seconds / answered.length : 0,
  };
}

function byTopic(answered: readonly Answered[], deck: Deck): readonly TopicResult[] {
  const sums = new Map<string, { path: TopicPath; right: number; asked: number }>();
  const depth = depthFor(answered.map(({ card }) => pathOfCard(deck, card)));
  for (const { card, verdict } of answered) {
    const path = pathOfCard(deck, card).slice(0, depth);
    const sum = sums.get(topicKey(path)) ?? { path, right: 0, asked: 0 };
    sums.set(topicKey(path), sum);
    sum.asked += 1;
    if (verdict === 'right') sum.right += 1;
  }
  const missed = ({ right, asked }: TopicResult) => asked - right;
  return [...sums.values()].sort(
    (a, b) => a.right / a.asked - b.right / b.asked || missed(b) - missed(a),
  );
}

/** Folder and note; only where all is of one note, its headings, which else are too fine for a few questions. */
const depthFor = (paths: readonly TopicPath[]): number =>
  new Set(paths.map((path) => topicKey(path.slice(0, 2)))).size > 1 ? 2 : 3;

/** A run as it is kept, to compare the next one with. */
export interface Run {
  readonly day: StudyDay;
  readonly right: number;
  readonly asked: number;
  readonly secondsPerQuestion: number;
}

/** Quizzes over the same scope, asked the same way, are runs of one set, however long they are. */
export function runKey({ scope, how }: QuizSetup): string {
  const { topics, words, only, interview = null, cards } = scope;
  const set = [how, topics, words, only, interview, ...(cards.length > 0 ? [cards] : [])];
  return `quiz:${hash32(JSON.stringify(set)).toString(36)}`;
}

export const runOf = ({ right, asked, secondsPerQuestion }: Results, day: StudyDay): Run => ({
  day,
  right,
  asked,
  secondsPerQuestion,
});

/** The runs of a set, oldest first; but for the one at hand, if it is kept already. */
export const runsOf = (
  entries: readonly Entry[],
  setup: QuizSetup,
  atHand?: ActionId,
): readonly Run[] => {
  const key = runKey(setup);
  return standing(entries).flatMap((entry) =>
    entry.kind === 'configured' &&
    entry.key === key &&
    entry.action !== atHand &&
    isRun(entry.value)
      ? [entry.value]
      : [],
  );
};

function isRun(value: unknown): value is Run {
  if (!isRecord(value)) return false;
  const { day, right, asked, secondsPerQuestion } = value;
  return [day, right, asked, secondsPerQuestion].every(
    (number) => typeof number === 'number' && Number.isFinite(number),
  );
}
