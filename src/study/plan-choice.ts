// How the plan is made these days: the learner's habits, and the policy, which is chosen once a week: so that the
// plan of a day is not another one as soon as it was looked at. Kept beside the database, as Today's last look is: it
// can be worked out again, and until then a plan by what most learners do is nearly as good.

import { keep, kept, keptAs } from '#app/kept-beside.ts';
import { listeners } from '#kit/listeners.ts';
import type { StudyDay } from '#kit/time.ts';
import type { Habits } from '#scheduler/habits.ts';
import type { Interview } from '#scheduler/interview.ts';
import type { Policy } from '#scheduler/plan/policy.ts';

interface PlanChoice {
  /** When the policy was chosen. */
  readonly chosenOn: StudyDay;
  readonly habits: Habits;
  readonly policy: Policy;
}

interface Kept extends PlanChoice {
  readonly format: typeof format;
  /** The interviews that it was made for. */
  readonly interviews: string;
}

/** Raise it whenever habits or policies mean something else. */
const format = 1;

/** What is offered once the day's minutes are used. */
export const extraMinutes = 15;

const name = 'plan';

const changes = listeners();
export const subscribeToChoice = changes.subscribe;

export function keptChoice(interviews: readonly Interview[]): PlanChoice | undefined {
  const choice = keptAs<Kept>(name);
  const isOurs = choice?.format === format && choice.interviews === JSON.stringify(interviews);
  return isOurs ? (choice as Kept) : undefined;
}

export function keepChoice(interviews: readonly Interview[], choice: PlanChoice): void {
  const whole: Kept = { ...choice, format, interviews: JSON.stringify(interviews) };
  keep(name, JSON.stringify(whole));
  changes.tell();
}

/** Tells whether it has changed. */
export const choiceAsKept = (): string | null => kept(name);
