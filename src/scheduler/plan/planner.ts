// The road to an interview: what to study today, how ready that will make the learner, and what time will not
// suffice for. A plan moves no due date. It says in which order today's minutes are spent; every answer is
// scheduled as ever, so that after the interview the cards are where they would be anyway.

import type { CardId } from '#deck/card.ts';
import type { Steps } from '#kit/steps.ts';
import { minutesOn } from '../interview.ts';
import { bestFirst } from './best-first.ts';
import { choosePolicy } from './choice.ts';
import { type Field, fieldOf, type PlanRequest } from './field.ts';
import { type Policy, plainPolicy } from './policy.ts';
import { forecastReadiness, type Readiness } from './readiness.ts';
import { expectedSeconds, lookAt, outlookOf } from './score.ts';
import { type Learner, learnerOf, memoriesOf } from './simulated.ts';

export interface DayPlan {
  /** What fits the minutes that are left today, the most valuable first. */
  readonly cards: readonly CardId[];
  /** Minutes that `cards` will take, about. */
  readonly minutes: number;
  /** Minutes of today that are not used yet. */
  readonly left: number;
  readonly kind: DayKind;
}

/** On a day off nothing is planned, on the day of an interview no more than last looks. */
export type DayKind = 'usual' | 'off' | 'theDay';

interface InterviewPlan {
  readonly policy: Policy;
  /** For each interview ahead, the nearest date first. */
  readonly readiness: readonly Readiness[];
}

/**
 * Today's cards: milliseconds, for every change of the day. `policy` is what `planInterviews` chose last.
 * `lastLooks`: on the day of an interview nothing but these.
 */
export function planToday(
  request: PlanRequest,
  policy?: Policy,
  lastLooks?: ReadonlySet<CardId>,
): DayPlan {
  const field = fieldOf(request);
  const learner = learnerOf(request.weights, request.habits);
  const plan = dayPlanOf(field, learner, policy ?? plainPolicy(field), lastLooks);
  const isOff = minutesOn(request.interviews, request.today) === 0;
  return { ...plan, kind: lastLooks ? 'theDay' : isOff ? 'off' : 'usual' };
}

/** The choice of the policy takes most of the time, and is the first part of the progress. */
const choiceShare = 0.7;

/**
 * What the plans of all days lead to, for a worker: up to some seconds for thousands of cards, a fraction of it where
 * the policy was chosen already.
 */
export function* planInterviews(request: PlanRequest, chosen?: Policy): Steps<InterviewPlan> {
  const field = fieldOf(request);
  const learner = learnerOf(request.weights, request.habits);
  // Another day, another luck; on one day the plan is the same on every device.
  const seed = request.today;
  const policy = chosen ?? (yield* part(choosePolicy(field, learner, seed), 0, choiceShare));
  const forecast = forecastReadiness({ field, learner, policy, seed });
  const readiness = yield* part(forecast, choiceShare, 1);
  return { policy, readiness };
}

/** Some steps as a part of more: their progress runs from `from` to `to`. */
function* part<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

function dayPlanOf(
  field: Field,
  learner: Learner,
  policy: Policy,
  lastLooks: ReadonlySet<CardId> | undefined,
): Omit<DayPlan, 'kind'> {
  const outlook = outlookOf(field, memoriesOf(field, learner), learner);
  lookAt(outlook, 0, policy);
  const next = bestFirst(outlook.score);
  const budget = field.budget[0] ?? 0;
  const cards: CardId[] = [];
  let seconds = 0;
  for (let unit = next(); unit >= 0; unit = next()) {
    const card = field.ids[unit];
    if (card === undefined || (lastLooks && !lastLooks.has(card))) continue;
    const withIt = seconds + expectedSeconds(outlook, unit);
    if (withIt > budget) break;
    seconds = withIt;
    cards.push(card);
  }
  return { cards, minutes: seconds / 60, left: budget / 60 };
}
