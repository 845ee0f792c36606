// Where a quiz stands: plain data, kept for a day after the learner left it.

import type { CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import { dayMs, type Instant } from '#kit/time.ts';
import type { ActionId, Grade } from '#scheduler/journal.ts';
import type { Confidence } from './confidence.ts';
import type { FollowUp } from './follow-ups.ts';
import type { QuizSetup } from './setup.ts';
import type { Verdict } from './typed/judge.ts';

export interface QuizPlace {
  readonly collection: string;
  readonly setup: QuizSetup;
  /** What the order of cards, options and follow-ups is drawn with. */
  readonly seed: number;
  /** When the learner was last here. */
  readonly at: Instant;
  /** Questions still to be asked, next first. */
  readonly ahead: readonly CardId[];
  /** In a mock interview: what is asked after the question in hand. */
  readonly followUps: readonly FollowUp[];
  readonly done: readonly QuizStep[];
}

export interface QuizStep {
  readonly card: CardId;
  readonly verdict: Verdict;
  /** The first of its members' grades: what undo takes back, if anything was written. */
  readonly grade: Grade;
  readonly action: ActionId | undefined;
  readonly tookMs: number;
  readonly confidence: Confidence | undefined;
  /** Asked because of the question before it. */
  readonly isFollowUp: boolean;
}

const keptFor = dayMs;

/** The quiz to go on with, if it was left less than a day ago, belongs to these notes and is not at its end. */
export function quizToContinue(
  place: QuizPlace | undefined,
  deck: Deck,
  now: Instant,
): QuizPlace | undefined {
  if (!place || place.collection !== deck.collection || now - place.at >= keptFor) return undefined;
  const ahead = place.ahead.filter((card) => deck.byId.has(card));
  return ahead.length > 0 ? { ...place, ahead } : undefined;
}

/** The place after an answer to the first card ahead, or to the first follow-up. */
export function afterStep(place: QuizPlace, step: QuizStep, at: Instant): QuizPlace {
  const done = [...place.done, step];
  return step.isFollowUp
    ? { ...place, at, done, followUps: place.followUps.slice(1) }
    : { ...place, at, done, ahead: place.ahead.filter((card) => card !== step.card) };
}

/** The place before its last step. */
export function beforeLastStep(place: QuizPlace, at: Instant): QuizPlace {
  const last = place.done.at(-1);
  if (!last) return place;
  const done = place.done.slice(0, -1);
  return last.isFollowUp
    ? { ...place, at, done, followUps: [{ kind: 'beside', card: last.card }, ...place.followUps] }
    : { ...place, at, done, ahead: [last.card, ...place.ahead], followUps: [] };
}
