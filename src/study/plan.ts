// Today's cards by the interviews ahead. Today and Review ask the same function, so that the number on the one is
// the number of cards in the other.

import type { Deck } from '#deck/deck.ts';
import { dayAfter } from '#kit/time.ts';
import { isWithin } from '#scheduler/calendar.ts';
import {
  foldInterviews,
  heldOn,
  type Interview,
  minutesOn,
  topicOf,
  upcoming,
} from '#scheduler/interview.ts';
import type { PlanRequest } from '#scheduler/plan/field.ts';
import { lastLooks } from '#scheduler/plan/last-look.ts';
import { type DayPlan, planToday } from '#scheduler/plan/planner.ts';
import { cardsPerMinute } from '#scheduler/queue.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import type { View } from '#scheduler/studied.ts';
import type { Snapshot } from '#storage/storage.ts';
import { extraMinutes, keptChoice } from './plan-choice.ts';
import { cardsAhead, placeToContinue } from './session-left.ts';

export interface PlanOfDay {
  /** `undefined` on a vacation. */
  readonly plan: DayPlan | undefined;
  /** Once nothing of it is left: what some more minutes would hold. */
  readonly more: DayPlan | undefined;
  /** Minutes that are planned on each of seven days, this one first; `undefined` where no interview is ahead. */
  readonly minutesAhead: readonly (number | undefined)[];
}

/** What the learner has settled on. */
type Settled = Pick<Snapshot, 'configured' | 'settings' | 'params'>;

/** All that is said of the days' plans; `undefined` where no interview is ahead. */
export function planOfDay(
  view: View,
  { session, ...settled }: Settled & Pick<Snapshot, 'session'>,
): PlanOfDay | undefined {
  const interviews = foldInterviews(settled.configured).filter(asksFor(view.deck));
  if (upcoming(interviews, view.now.day).length === 0) return undefined;
  const made = planFor(view, settled);
  const plan = made && planBegun(made, session, view);
  const isDone = plan?.cards.length === 0;
  return {
    plan,
    more: isDone ? planFor(view, settled, extraMinutes) : undefined,
    minutesAhead: Array.from({ length: 7 }, (_, ahead) => {
      const now = dayAfter(view.now, ahead);
      if (upcoming(interviews, now.day).length === 0) return undefined;
      // The day of an interview is for last looks, whatever its minutes.
      return heldOn(interviews, now.day).length > 0
        ? planFor({ ...view, now }, settled)?.minutes
        : minutesOn(interviews, now.day);
    }),
  };
}

/**
 * `undefined` where no interview is ahead, and on a vacation. A day off has a plan, an empty one, and so has the day
 * of an interview without last looks: nobody is to be met with all that is due then.
 */
export function planFor(view: View, settled: Settled, extraMinutes = 0): DayPlan | undefined {
  const { deck, now } = view;
  const request = planRequest(view, settled);
  const { interviews } = request;
  const isAway = isWithin(settled.settings.vacation, now.day);
  if (isAway || !interviews.some(asksFor(deck))) return undefined;
  const looks = lastLooks(interviews, { ...request, settings: settled.settings });
  const plan = planToday({ ...request, extraMinutes }, keptChoice(interviews)?.policy, looks);
  // Cards take a little more or less than expected: the last minute is not worth another session.
  const isDone = extraMinutes === 0 && plan.left < hardlyAny * minutesOn(interviews, now.day);
  return isDone ? { ...plan, cards: [], minutes: 0 } : plan;
}

/** A plan that was begun stays the day's, though by now another one would be made: its number is that of "Continue". */
export function planBegun(plan: DayPlan, session: SessionPlace | undefined, view: View): DayPlan {
  const paused = placeToContinue(session, view);
  if (!paused || paused.isPart) return plan;
  const cards = cardsAhead(paused, view);
  return { ...plan, cards, minutes: cards.length / cardsPerMinute(plan) };
}

/** All that is ahead, as a plan and a forecast of it are asked for. */
export function planRequest(
  { deck, states, now }: View,
  { configured, settings, params }: Settled,
): PlanRequest {
  const interviews = upcoming(foldInterviews(configured), now.day);
  const { vacation } = settings;
  const { weights } = params;
  const today = now.day;
  const habits = keptChoice(interviews)?.habits;
  return { deck, states, interviews, vacation, today, weights, ...(habits && { habits }) };
}

/** Whether there is a card in its topics. */
const asksFor = (deck: Deck) => (interview: Interview) =>
  deck.topics.some((path) => topicOf(interview, path) >= 0);

/** The share of a day's minutes that counts as none. */
const hardlyAny = 0.1;
