// Today's cards by the interviews ahead. Today and Review ask the same function, so that the number on the one is
// the number of cards in the other.

import type { Deck } from '#deck/deck.ts';
import type { Moment } from '#kit/time.ts';
import { isWithin } from '#scheduler/calendar.ts';
import { foldInterviews, minutesOn, topicOf, upcoming } from '#scheduler/interview.ts';
import type { States } from '#scheduler/memory.ts';
import { type DayPlan, planToday } from '#scheduler/planner.ts';
import type { Snapshot } from '#storage/storage.ts';
import { keptChoice } from './plan-choice.ts';

export interface PlanView {
  readonly deck: Deck;
  readonly states: States;
  readonly now: Moment;
}

/** `undefined` where nothing is planned for today: by no interview, on a day off, or for topics without a card. */
export function planFor(
  { deck, states, now }: PlanView,
  { configured, settings, params }: Pick<Snapshot, 'configured' | 'settings' | 'params'>,
  extraMinutes = 0,
): DayPlan | undefined {
  const interviews = upcoming(foldInterviews(configured), now.day);
  const { vacation } = settings;
  if (minutesOn(interviews, now.day) === 0 || isWithin(vacation, now.day)) return undefined;
  const isAsked = deck.topics.some((path) =>
    interviews.some((interview) => topicOf(interview, path) >= 0),
  );
  if (!isAsked) return undefined;
  const { habits, policy } = keptChoice(interviews) ?? {};
  return planToday(
    {
      ...{ deck, states, interviews, vacation, extraMinutes },
      today: now.day,
      weights: params.weights,
      ...(habits && { habits }),
    },
    policy,
  );
}
