// The quiz that was left, as it lies on the disk, where an older version of the app may have written it.

import type { Deck } from '#deck/deck.ts';
import { isListOf } from '#kit/is-list-of.ts';
import { isRecord } from '#kit/is-record.ts';
import { dayMs, type Instant, instant } from '#kit/time.ts';
import { type ActionId, confidences, grades } from '#scheduler/journal.ts';
import { inHand, nextIn, type QuizPlace, type QuizStep, type Seen } from './place.ts';
import type { FollowUp } from './questions/follow-ups.ts';
import { selfScores } from './self-score.ts';
import { isCard, isOneOf, type QuizSetup, readSetup } from './setup.ts';

const keptFor = dayMs;

/** The quiz to go on with, if it was left less than a day ago, belongs to these notes and is not at its end. */
export function quizToContinue(kept: unknown, deck: Deck, now: Instant): QuizPlace | undefined {
  const place = readPlace(kept);
  return place && stillThere(place, deck, now);
}

/** All quizzes to go on with, the one in hand first. */
export function quizzesToContinue(kept: unknown, deck: Deck, now: Instant): readonly QuizPlace[] {
  return allOf(kept).flatMap((one) => stillThere(one, deck, now) ?? []);
}

/** A quiz as it is written: with all others that lie on the disk, also one that another tab has begun since. */
export const besideOthers = (quiz: QuizPlace, stored: unknown): QuizPlace =>
  inHand(
    quiz,
    allOf(stored).filter(({ seed }) => seed !== quiz.seed),
  );

/** The same quiz as it lies on the disk, as these notes go on with it. */
export function sameQuiz(kept: unknown, { seed }: QuizPlace, deck: Deck): QuizPlace | undefined {
  const same = allOf(kept).find((one) => one.seed === seed);
  return same && ofCardsIn(deck, same);
}

function allOf(kept: unknown): readonly QuizPlace[] {
  const place = readPlace(kept);
  return place ? [place, ...(place.left ?? [])] : [];
}

function stillThere(place: QuizPlace, deck: Deck, now: Instant): QuizPlace | undefined {
  if (place.collection !== deck.collection || now - place.at >= keptFor) return undefined;
  const there = ofCardsIn(deck, place);
  return nextIn(there) && there;
}

function ofCardsIn(deck: Deck, place: QuizPlace): QuizPlace {
  const ahead = place.ahead.filter((card) => deck.byId.has(card));
  const followUps = place.followUps.filter(
    (next) => next.kind === 'open' || deck.byId.has(next.card),
  );
  const { given, ...asked } = place;
  const question = nextIn(place);
  const isThere = question?.kind === 'open' || (question && deck.byId.has(question.card));
  // Where the question in hand is gone, so is what was given to it.
  return { ...asked, ahead, followUps, ...(given && isThere && { given }) };
}

/** The quiz to go on with, or the last one, whose results are there to come back to. */
export function quizAtHand(kept: unknown, deck: Deck, now: Instant): QuizPlace | undefined {
  const place = quizToContinue(kept, deck, now);
  if (place) return place;
  const last = readPlace(kept);
  const isOver = last && last.ahead.length + last.followUps.length === 0 && last.done.length > 0;
  return isOver && last.collection === deck.collection ? last : undefined;
}

/** How a kept quiz was set up, however old it is; but for the words that were searched, and cards chosen elsewhere. */
export function setupOf(kept: unknown): QuizSetup | undefined {
  const setup = isRecord(kept) ? (readSetup(kept.after) ?? readSetup(kept.setup)) : undefined;
  return setup && { ...setup, scope: { ...setup.scope, words: '', cards: [] } };
}

/** A place, where each part of it is one. */
function readPlace(kept: unknown): QuizPlace | undefined {
  if (!isRecord(kept)) return undefined;
  const { collection, seed, at, ahead, followUps, done, given, run, left } = kept;
  const setup = readSetup(kept.setup);
  const after = kept.after === undefined ? undefined : (readSetup(kept.after) ?? setup);
  if (!setup || !isText(collection) || !isNumber(seed) || !isNumber(at)) return undefined;
  if (!isListOf(isCard, ahead) || !isListOf(isFollowUp, followUps) || !isListOf(isStep, done))
    return undefined;
  return {
    collection,
    setup,
    seed,
    at: instant(at),
    ahead,
    followUps,
    done,
    ...(isSeen(given) && { given }),
    ...(isText(run) && { run: run as ActionId }),
    ...(after && { after }),
    ...(Array.isArray(left) && { left: left.flatMap((one) => readPlace(one) ?? []) }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isFollowUp = (value: unknown): value is FollowUp =>
  isRecord(value) &&
  (value.kind === 'open' ||
    (isOneOf(['deeper', 'beside', 'limits'], value.kind) && isCard(value.card)));

const isStep = (value: unknown): value is QuizStep =>
  isRecord(value) &&
  isCard(value.card) &&
  isOneOf(selfScores, value.verdict) &&
  isOneOf(grades, value.grade) &&
  (value.action === undefined || isText(value.action)) &&
  isNumber(value.tookMs) &&
  isOneOf([undefined, ...confidences], value.confidence) &&
  typeof value.isFollowUp === 'boolean';

const isSeen = (value: unknown): value is Seen =>
  isRecord(value) &&
  isNumber(value.tookMs) &&
  isOneOf([undefined, ...confidences], value.confidence) &&
  (value.typed === undefined || isText(value.typed)) &&
  (value.picked === undefined || isNumber(value.picked));
