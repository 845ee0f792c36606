// What to study now, and in which order: what is due, the cards that gain most first, then new ones in the
// order of the notes; within the day's limits, topics mixed, siblings apart or on another day. Where an interview is
// ahead, its plan says which cards these are. On a vacation all of it waits.

import type { DeckCard } from '#deck/deck.ts';
import { isWithin, nextStudyDay } from './calendar.ts';
import { isShown } from './memory.ts';
import type { DayPlan } from './plan/planner.ts';
import type { Settings } from './settings.ts';
import { counted, studiedState, type View } from './studied.ts';
import { type CardsToday, type SeenCard, todayFrom } from './today.ts';
import { defaultWeights, type Weights } from './weights.ts';

export interface QueueRequest extends View {
  /** What each card is today, if the caller has already looked. */
  readonly today?: CardsToday;
  readonly settings: Settings;
  /** Minutes that the session may take. Without it: everything that is due. */
  readonly size?: number;
  /** Cards that the session may hold: after a break, the 40 that matter first. */
  readonly most?: number;
  /** New cards that the learner asks for beyond the day's limit. */
  readonly extraNew?: number;
  /** The FSRS parameters in force. */
  readonly weights?: Weights;
  /**
   * What an interview's plan gives this day: it stands for what is due by date and for the day's limits, which
   * minutes keep better. Learning steps come back all the same.
   */
  readonly plan?: Pick<DayPlan, 'cards' | 'minutes'> | undefined;
  /** Seconds that a card takes this learner. */
  readonly secondsFor?: (card: DeckCard) => number;
}

interface QueueCounts {
  /** All cards of the queue. */
  readonly due: number;
  /** Of these, seen before. */
  readonly reviews: number;
  /** Of these, new. */
  readonly fresh: number;
  /** Index of the topic that the first new card comes from. */
  readonly freshFrom: number | undefined;
  readonly minutes: number;
  /** All that is due by its date, whatever the limits and whatever is planned: not shown first after a break. */
  readonly waiting: number;
  /** Of these, not in the queue. */
  readonly beyond: number;
}

/** What a card takes where nothing is known of the learner's pace. */
export const usualSeconds = 22;

/** How many cards fit into a minute: by the plan, or without one at the usual pace. */
export const cardsPerMinute = (plan: QueueRequest['plan']): number =>
  plan && plan.minutes > 0 ? plan.cards.length / plan.minutes : 60 / usualSeconds;

/** Days of stability from which on a review can wait a day for a sibling, and lose next to nothing. */
const canWaitFrom = 7;

export function countQueue(request: QueueRequest): QueueCounts {
  const { learning, reviews, fresh, soon, dueByDate } = choose(request);
  const chosen = new Set([...learning, ...reviews]);
  const seen = [...learning, ...reviews, ...soon];
  const byPlan = request.size === undefined ? request.plan : undefined;
  const counted = byPlan ? [...learning, ...soon] : [...seen, ...fresh];
  const planned = byPlan ? (reviews.length + fresh.length) / cardsPerMinute(byPlan) : 0;
  const seconds = counted.reduce((sum, card) => sum + secondsOf(request, card), 0);
  return {
    due: seen.length + fresh.length,
    reviews: seen.length,
    fresh: fresh.length,
    freshFrom: fresh[0]?.topic,
    minutes: seconds / 60 + planned,
    waiting: dueByDate.length,
    beyond: dueByDate.filter(({ card }) => !chosen.has(card)).length,
  };
}

/** The next day of study, without what was put off until then: its reviews can be answered today. */
export function ahead(request: QueueRequest): QueueRequest {
  const { weights = defaultWeights } = request;
  const now = nextStudyDay(request.now, request.settings.vacation);
  const { see, result } = todayFrom(now, weights);
  const shown: typeof see = (card, state) => {
    if (isShown(state, request.now)) see(card, state);
  };
  return { ...request, today: counted(request, { see: shown, result }), now };
}

/**
 * The cards of the queue: learning steps that have run out, reviews by gain, new ones in note order, and
 * learning steps that run out in a few minutes.
 */
export function choose(request: QueueRequest) {
  const { now, settings, weights = defaultWeights } = request;
  const { today = counted(request, todayFrom(now, weights)) } = request;
  const fits = budget(request);
  const isAway = isWithin(settings.vacation, now.day);
  // A learner who studies on a vacation all the same finishes what they have begun.
  const isTaken = ({ memory }: SeenCard) => !isAway || memory.lastDay === now.day;
  const dueLearning = today.learning.filter(isTaken);
  const dueReviews = isAway ? [] : today.reviews;
  const dueByDate = [...dueLearning, ...dueReviews];
  const learning = dueLearning.toSorted(byDue).map(cardOf).filter(fits);
  const soon = today.soon.toSorted(byDue).map(cardOf).filter(fits);
  if (request.plan)
    return { learning, soon, ...plannedOf(request, [...learning, ...soon], fits), dueByDate };
  const families = new Set(today.families);
  for (const { family } of [...learning, ...soon]) families.add(family);
  /** Whether it is the first of its family today. */
  const isApart = ({ family }: DeckCard) => {
    const isFirst = !families.has(family);
    families.add(family);
    return isFirst;
  };
  const reviews = take(
    dueReviews.toSorted((a, b) => b.gain - a.gain),
    settings.reviewsPerDay - today.reviewed,
    ({ card, memory }) => (isApart(card) || memory.stability < canWaitFrom) && fits(card),
  ).map(cardOf);
  const newToday = isAway ? 0 : Math.max(0, settings.newPerDay - today.introduced);
  const fresh = take(
    today.fresh,
    newToday + (request.extraNew ?? 0),
    (card) => isApart(card) && fits(card),
  );
  return { learning, reviews, fresh, soon, dueByDate };
}

/** The plan's cards, those that come back by themselves aside. */
function plannedOf(
  { deck, states, plan }: QueueRequest,
  learning: readonly DeckCard[],
  fits: (card: DeckCard) => boolean,
) {
  const cards = (plan?.cards ?? [])
    .map((id) => deck.byId.get(id))
    .filter((card) => card !== undefined)
    .filter((card) => !learning.includes(card) && fits(card));
  const isNew = ({ id }: DeckCard) => studiedState(deck, states, id).memory.phase === 'new';
  return { reviews: cards.filter((card) => !isNew(card)), fresh: cards.filter(isNew) };
}

const cardOf = ({ card }: SeenCard): DeckCard => card;

const byDue = (a: SeenCard, b: SeenCard): number => a.memory.due - b.memory.due;

/** The first that fit, `most` of them. */
function take<Card>(cards: readonly Card[], most: number, fits: (card: Card) => boolean): Card[] {
  const taken: Card[] = [];
  for (const card of cards) {
    if (taken.length >= most) break;
    if (fits(card)) taken.push(card);
  }
  return taken;
}

/** Says yes until the session's minutes or cards are used up, and to one card at least. */
function budget(request: QueueRequest): (card: DeckCard) => boolean {
  let seconds = request.size === undefined ? Number.POSITIVE_INFINITY : request.size * 60;
  let cards = request.most ?? Number.POSITIVE_INFINITY;
  return (card) => {
    if (seconds <= 0 || cards <= 0) return false;
    seconds -= secondsOf(request, card);
    cards -= 1;
    return true;
  };
}

const secondsOf = ({ secondsFor }: QueueRequest, card: DeckCard): number =>
  secondsFor?.(card) ?? usualSeconds;
