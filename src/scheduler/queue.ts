// What to study now, and in which order: what is due, the cards that gain most first, then new ones in the
// order of the notes; within the day's limits, topics mixed and siblings apart.

import type { CardId } from '#deck/card.ts';
import { type Deck, type DeckCard, isStudied } from '#deck/deck.ts';
import { addMinutes, type Moment } from '#kit/time.ts';
import { defaultWeights, type Weights } from './fsrs.ts';
import { interleave, type Placeable } from './interleave.ts';
import { type CardState, isDue, type KnownMemory, type States } from './memory.ts';
import { gainPerSecond, openHorizon } from './rank.ts';
import type { Settings } from './settings.ts';
import { studiedState } from './studied.ts';

export interface QueueRequest {
  readonly deck: Deck;
  readonly states: States;
  readonly now: Moment;
  readonly settings: Settings;
  /** Minutes that the session may take. Without it: everything that is due. */
  readonly size?: number;
  /** The FSRS parameters in force. */
  readonly weights?: Weights;
  /** Seconds that a card takes this learner. */
  readonly secondsFor?: (card: DeckCard) => number;
}

export interface QueueCounts {
  /** All cards of the queue. */
  readonly due: number;
  /** Of these, seen before. */
  readonly reviews: number;
  /** Of these, new. */
  readonly fresh: number;
  /** Index of the topic that the first new card comes from. */
  readonly freshFrom: number | undefined;
  readonly minutes: number;
}

/** What a card takes where nothing is known of the learner's pace. */
export const usualSeconds = 22;

/** A card in a learning step may come back this much early where nothing else is left. */
const learnAheadMinutes = 20;

/** The cards of a session, next first. */
export function buildQueue(request: QueueRequest): readonly CardId[] {
  const { learning, reviews, fresh, soon } = choose(request);
  const queue = [...learning, ...interleave(reviews), ...fresh].map(inThisOrder);
  return [...interleave(queue), ...soon].map(({ card }) => card.id);
}

export function countQueue(request: QueueRequest): QueueCounts {
  const { learning, reviews, fresh, soon } = choose(request);
  const seen = [...learning, ...reviews, ...soon];
  const seconds = [...seen, ...fresh].reduce((sum, { card }) => sum + secondsOf(request, card), 0);
  return {
    due: seen.length + fresh.length,
    reviews: seen.length,
    fresh: fresh.length,
    freshFrom: fresh[0]?.topic,
    minutes: seconds / 60,
  };
}

interface Candidate extends Placeable {
  readonly card: DeckCard;
}

interface SeenCandidate extends Candidate {
  readonly memory: KnownMemory;
}

interface Found {
  readonly learning: SeenCandidate[];
  readonly reviews: SeenCandidate[];
  readonly fresh: Candidate[];
  readonly soon: SeenCandidate[];
}

/**
 * The cards of the queue: learning steps that have run out, reviews by gain, new ones in note order, and
 * learning steps that run out in a few minutes.
 */
function choose(request: QueueRequest): Readonly<Found> {
  const { settings } = request;
  const found = sort(request);
  const fits = budget(request);
  const reviewsLeft = Math.max(0, settings.reviewsPerDay - found.reviewedToday);
  const newLeft = Math.max(0, settings.newPerDay - found.introducedToday);
  const learning = found.learning.sort(byDue).filter(fits);
  const reviews = byGain(found.reviews, request).slice(0, reviewsLeft).filter(fits);
  const soon = found.soon.sort(byDue).filter(fits);
  return { learning, reviews, soon, fresh: found.fresh.slice(0, newLeft).filter(fits) };
}

/** One pass over the deck: what each card is today. */
function sort({ deck, states, now, settings }: QueueRequest) {
  const found = { learning: [], reviews: [], fresh: [], soon: [] } as Found;
  const ahead = { ...now, at: addMinutes(now.at, learnAheadMinutes) };
  let introducedToday = 0;
  let reviewedToday = 0;
  for (const card of deck.cards) {
    if (!isStudied(card)) continue;
    const state = studiedState(deck, states, card.id);
    const { memory } = state;
    if (state.firstDay === now.day) introducedToday += 1;
    else if (memory.phase !== 'new' && memory.lastDay === now.day) reviewedToday += 1;
    if (!isShown(state, now)) continue;
    const { topic, family } = card;
    if (memory.phase === 'new') {
      if (found.fresh.length < settings.newPerDay) found.fresh.push({ card, topic, family });
    } else if (isDue(memory, now)) {
      const bin = memory.phase === 'review' ? found.reviews : found.learning;
      bin.push({ card, topic, family, memory });
    } else if (isDue(memory, ahead)) found.soon.push({ card, topic, family, memory });
  }
  return { ...found, introducedToday, reviewedToday };
}

/** Neither stopped nor skipped for today. */
export const isShown = (state: CardState, now: Moment): boolean =>
  !state.suspended && (state.skippedUntil === undefined || state.skippedUntil <= now.day);

const byDue = (a: SeenCandidate, b: SeenCandidate): number => a.memory.due - b.memory.due;

function byGain(
  reviews: readonly SeenCandidate[],
  request: QueueRequest,
): readonly SeenCandidate[] {
  const { now, weights = defaultWeights } = request;
  return reviews
    .map((review) => ({
      review,
      gain: gainPerSecond(review.memory, now.day, openHorizon, weights),
    }))
    .sort((a, b) => b.gain - a.gain)
    .map(({ review }) => review);
}

/** With one topic for all, only siblings are moved apart: new cards keep the order of the notes. */
const inThisOrder = (candidate: Candidate): Candidate => ({ ...candidate, topic: -1 });

/** Says yes until the session's minutes are used up, and to one card at least. */
function budget(request: QueueRequest): (candidate: Candidate) => boolean {
  let seconds = request.size === undefined ? Number.POSITIVE_INFINITY : request.size * 60;
  return ({ card }) => {
    const fits = seconds > 0;
    seconds -= secondsOf(request, card);
    return fits;
  };
}

const secondsOf = ({ secondsFor }: QueueRequest, card: DeckCard): number =>
  secondsFor?.(card) ?? usualSeconds;
