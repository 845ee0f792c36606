// What Today says: how much is due, what is new and from where, what fades, what is coming.

import { addDays, type StudyDay } from '#kit/time.ts';
import { isWithin, nextStudyDay } from '#scheduler/calendar.ts';
import { dueByDay, dueByDayFrom, memoryByTopicOf } from '#scheduler/forecast.ts';
import type { DayKind, DayPlan } from '#scheduler/plan/planner.ts';
import { ahead, cardsPerMinute, countQueue, type QueueRequest } from '#scheduler/queue.ts';
import { type Count, look } from '#scheduler/studied.ts';
import { todayFrom } from '#scheduler/today.ts';
import type { Weights } from '#scheduler/weights.ts';
import { nameAmong, type TopicLine, topicLines, topicsToShow } from './topics.ts';

export interface TodayRequest extends QueueRequest {
  readonly plan?: Pick<DayPlan, 'cards' | 'minutes' | 'kind'> | undefined;
  readonly weights: Weights;
  /** Study days on which something was answered, ascending. */
  readonly daysStudied: readonly number[];
  /** Once nothing is left of a plan: what some more minutes would hold. */
  readonly more?: QueueRequest['plan'];
  /** Minutes that are planned on each of the next days, today first; `undefined` where a day has no plan. */
  readonly minutesAhead?: readonly (number | undefined)[];
}

export interface Today {
  readonly day: StudyDay;
  readonly due: number;
  readonly reviews: number;
  readonly fresh: number;
  /** The topic that the new cards begin with. */
  readonly freshFrom: string | undefined;
  readonly minutes: number;
  /** Due by its date, and not among them: the day's limits or a plan leave it for later. */
  readonly beyond: number;
  /** Back after some days, with more waiting than is to be looked at first: `due` is what is begun with. */
  readonly away: { readonly days: number; readonly waiting: number } | undefined;
  /** The last day of the vacation that today is part of: all that is due waits until then. */
  readonly awayUntil: StudyDay | undefined;
  /** Where an interview's plan says what is due today. */
  readonly planned: Planned | undefined;
  /** Nothing was ever answered, and no card was taken over with a schedule: the first day. */
  readonly isFirstDay: boolean;
  /** Cards that were never answered, beyond those that are due today. */
  readonly unseen: number;
  /** When something is due next, if nothing is now. `reviews`: how many of these could be reviewed ahead, today. */
  readonly next:
    | { readonly day: StudyDay; readonly cards: number; readonly reviews: number }
    | undefined;
  readonly topics: readonly TopicLine[];
  readonly topicCount: number;
  /** Cards due on each of the next seven days, today first. */
  readonly week: readonly number[];
  readonly studied:
    | { readonly days: number; readonly of: number; readonly isPastVacation: boolean }
    | undefined;
}

export interface Planned {
  /** Cards that some more minutes would hold, once nothing is left of the plan. */
  readonly more: number;
  /** Cards that are due by their dates then, within the day's limits: new ones have no date. */
  readonly waiting: number;
  /** On the day of the interview itself what is due by its date can wait. */
  readonly kind: DayKind;
}

export function todayOf(asked: TodayRequest): Today {
  const { deck, now, weights } = asked;
  const { vacation } = asked.settings;
  const queue = todayFrom(now, weights);
  const [week, memories, shownOnes] = [
    dueByDayFrom(now, daysShown),
    memoryByTopicOf(asked, weights),
    shownCards(),
  ];
  look(asked, [queue, week, memories, shownOnes]);
  const request = { ...asked, today: queue.result() };
  const away = awayOf(request);
  const { due, reviews, fresh, freshFrom, minutes, beyond } = countQueue(
    away ? { ...request, most: firstAfterBreak } : request,
  );
  const shown = topicsToShow(deck.topics);
  const topics = topicLines(memories.result(), shown);
  const { cards, neverAnswered } = shownOnes.result();
  const unseen = neverAnswered - fresh;
  const awayUntil = vacation && isWithin(vacation, now.day) ? vacation.to : undefined;
  const waiting = awayUntil === undefined ? beyond : (week.result()[0] ?? 0);
  return {
    day: now.day,
    due,
    reviews,
    fresh,
    freshFrom: nameAmong(shown, deck.topics[freshFrom ?? -1]),
    minutes: Math.max(1, Math.round(minutes)),
    beyond,
    away,
    awayUntil,
    planned: plannedOf(request, due),
    isFirstDay: request.daysStudied.length === 0 && topics.every(({ seen }) => seen === 0),
    unseen,
    next: due > 0 || request.plan ? undefined : nextDue(asked),
    topics: topics.slice(0, topicsListed),
    topicCount: topics.length,
    week: [due, ...daysAhead(request, week.result(), { waiting, unseen, cards })],
    studied: studiedOf(request),
  };
}

/** Where nothing is to be reviewed, nothing is said to be due. */
export const isAllNew = ({ due, reviews }: Today): boolean => due > 0 && reviews === 0;

/** Cards to begin with after a break: the whole pile, shown first, would keep many from beginning. */
export const firstAfterBreak = 40;

/** Days without study that are a break. */
const longBreak = 5;

function awayOf(request: TodayRequest): Today['away'] {
  const last = request.daysStudied.at(-1);
  const days = last === undefined ? 0 : request.now.day - last;
  if (days < longBreak || request.plan) return undefined;
  const { waiting } = countQueue(request);
  return waiting > firstAfterBreak ? { days, waiting } : undefined;
}

function plannedOf({ plan, more, ...request }: TodayRequest, due: number): Today['planned'] {
  if (!plan) return undefined;
  const { kind } = plan;
  if (due > 0) return { more: 0, waiting: 0, kind };
  return { more: more?.cards.length ?? 0, waiting: countQueue(request).reviews, kind };
}

/** Today, and the six days after it. */
const daysShown = 7;

/** Topics that are listed; the page of all topics has the others. */
const topicsListed = 6;

/**
 * The six days after today: what comes back and what waited, as much as a day's limit lets in, and new cards; or what a
 * plan holds. On a vacation all of it waits.
 */
function daysAhead(
  { now, settings, plan, more, minutesAhead }: TodayRequest,
  comingBack: readonly number[],
  left: { readonly waiting: number; readonly unseen: number; readonly cards: number },
): readonly number[] {
  const { newPerDay, reviewsPerDay, vacation } = settings;
  const pace = cardsPerMinute(plan?.cards.length ? plan : more);
  let { waiting, unseen } = left;
  return comingBack.slice(1).map((comesBack, index) => {
    const ahead = index + 1;
    waiting += comesBack;
    if (isWithin(vacation, addDays(now.day, ahead))) return 0;
    const minutes = minutesAhead?.[ahead];
    const planned =
      minutes === undefined ? undefined : Math.min(left.cards, Math.round(minutes * pace));
    const reviews = Math.min(waiting, planned ?? reviewsPerDay);
    waiting -= reviews;
    if (planned !== undefined) return planned;
    const fresh = Math.min(newPerDay, unseen);
    unseen -= fresh;
    return reviews + fresh;
  });
}

function shownCards(): Count<{ readonly cards: number; readonly neverAnswered: number }> {
  let cards = 0;
  let neverAnswered = 0;
  return {
    see: (_, { suspended, memory }) => {
      if (suspended) return;
      cards += 1;
      if (memory.phase === 'new') neverAnswered += 1;
    },
    result: () => ({ cards, neverAnswered }),
  };
}

/** Days ahead that are looked at for the next card. */
const farAhead = 365;

/** The next day of study as it will be counted then, new cards included; else the first one on which a card comes back. */
function nextDue(request: TodayRequest): Today['next'] {
  const next = nextStudyDay(request.now, request.settings.vacation);
  const { due } = countQueue({ ...request, now: next });
  if (due > 0) return { day: next.day, cards: due, reviews: countQueue(ahead(request)).reviews };
  // What is left of today is beyond its limits, so today is not "next".
  const coming = [0, ...dueByDay(request, farAhead).slice(1)];
  const days = coming.findIndex((cards) => cards > 0);
  return days < 0
    ? undefined
    : { day: addDays(request.now.day, days), cards: coming[days] ?? 0, reviews: 0 };
}

/** The days that are looked back on, and how many of them must be there before they say anything. */
const lookBack = 21;
const enoughDays = 3;

/** "On 19 of the last 21 days": a rate that nothing breaks, not a streak. Days of the vacation are not among them. */
function studiedOf({ daysStudied, now, settings }: TodayRequest): Today['studied'] {
  const { vacation } = settings;
  const [first = now.day] = daysStudied;
  const days = new Set<number>();
  let day = now.day;
  for (; day >= first && days.size < lookBack; day = addDays(day, -1))
    if (!isWithin(vacation, day)) days.add(day);
  if (days.size < enoughDays) return undefined;
  return {
    days: daysStudied.filter((studied) => days.has(studied)).length,
    of: days.size,
    isPastVacation: now.day - day > days.size,
  };
}
