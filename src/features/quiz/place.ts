// Where a quiz stands: plain data.

import type { CardId } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import type { Instant } from '#kit/time.ts';
import type { ActionId, Confidence, Grade } from '#scheduler/journal.ts';
import type { FollowUp } from './questions/follow-ups.ts';
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
  /** What was given to the question in hand, once its answer was seen: no reload takes it back. */
  readonly given?: Seen;
  /** The act that kept the results, once there are any: undo takes it back as well. */
  readonly run?: ActionId;
  /** Of the misses asked once more: how the quiz was set up that they were missed in. */
  readonly after?: QuizSetup;
  /** Quizzes that were left halfway for this one, the last one first. */
  readonly left?: readonly QuizPlace[];
}

export interface Seen {
  readonly tookMs: number;
  readonly confidence: Confidence | undefined;
  readonly typed: string | undefined;
  /** Which option was picked. */
  readonly picked: number | undefined;
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

/** A quiz as it is taken in hand. Of the others, those wait in which something was answered. */
export function inHand({ left, ...next }: QuizPlace, others: readonly QuizPlace[]): QuizPlace {
  const waiting = others.flatMap(({ left, ...one }) =>
    one.done.length > 0 || one.given ? [one] : [],
  );
  return { ...next, left: waiting };
}

/** The place after an answer to the first card ahead, or to the first follow-up. */
export function afterStep(
  { given, ...place }: QuizPlace,
  step: QuizStep,
  at: Instant,
  followUps: readonly FollowUp[] = [],
): QuizPlace {
  const done = [...place.done, step];
  return step.isFollowUp
    ? { ...place, at, done, followUps: place.followUps.slice(1) }
    : { ...place, at, done, ahead: place.ahead.filter((card) => card !== step.card), followUps };
}

/** The place before its last step. */
export function beforeLastStep({ run, given, ...place }: QuizPlace, at: Instant): QuizPlace {
  const last = place.done.at(-1);
  if (!last) return place;
  const done = place.done.slice(0, -1);
  return last.isFollowUp
    ? { ...place, at, done, followUps: [{ kind: 'beside', card: last.card }, ...place.followUps] }
    : { ...place, at, done, ahead: [last.card, ...place.ahead], followUps: [] };
}

/** Which question of which quiz is in hand; misses that are asked once more are others. */
export function questionOf(place: QuizPlace): string {
  const next = nextIn(place);
  const card = next && next.kind !== 'open' ? next.card : '';
  return [place.seed, place.done.length, card, ...(place.after ? ['again'] : [])].join(' ');
}

/** Leaves out a follow-up that has no card: it was thought about. */
export const afterOpen = (place: QuizPlace, at: Instant): QuizPlace => ({
  ...place,
  at,
  followUps: place.followUps.slice(1),
});

/** The misses of a quiz once more: practice, since they were asked a moment ago. */
export const missesOnceMore = (
  { run, ...place }: QuizPlace,
  missed: readonly CardId[],
): QuizPlace => ({
  ...place,
  setup: { ...place.setup, how: 'recall', counts: false, asksConfidence: false },
  after: place.after ?? place.setup,
  ahead: missed,
  followUps: [],
  done: [],
});

/** In a drill of look-alikes: the card just asked that this one is to be told apart from. */
export function toldApartFrom(
  { setup, done }: QuizPlace,
  deck: Deck,
  card: CardId,
): CardId | undefined {
  const before = done.at(-1)?.card;
  const isDrill = setup.scope.only.includes('alike');
  return isDrill && before && deck.lookAlikes?.get(card)?.includes(before) ? before : undefined;
}

/** What is asked now, and whether it follows from the question before. */
export function nextIn(
  place: QuizPlace,
): FollowUp | { readonly kind: 'main'; readonly card: CardId } | undefined {
  const [followUp] = place.followUps;
  if (followUp) return followUp;
  const [card] = place.ahead;
  return card === undefined ? undefined : { kind: 'main', card };
}
