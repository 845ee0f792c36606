// What each of the four grades would do now. The session shows it on the buttons and writes the very same due.
//
// Learning steps, with one step of ten minutes each for learning and relearning, follow FSRS practice: the model
// sets every interval of a day or more, steps only bring back today what did not come to mind.
//
//              Again        Hard         Good         Easy
// new          10 min       10 min       days         days
// learning     10 min       10 min       days         days
// review       10 min       days         days         days
//
// "days" is the interval at which recall falls to the retention the learner wants, at least until tomorrow.

import { seededRandom } from '#kit/chance.ts';
import { addDays, addMinutes, type Moment } from '#kit/time.ts';
import { intervalFor, type Weights } from './fsrs.ts';
import { fuzzRange, pickDay } from './fuzz.ts';
import { type Due, type Grade, grades } from './journal.ts';
import { learn, stepAfter, strengthAfter } from './learn.ts';
import type { CardState, KnownMemory, Memory } from './memory.ts';
import type { Settings } from './settings.ts';

export const learningSteps: readonly number[] = [10];
export const relearningSteps: readonly number[] = [10];
export const maximumIntervalDays = 36_500;

export interface AnswerOptions {
  readonly settings: Settings;
  readonly weights: Weights;
  /** The id of the card that is shown. Items take that of their list, so that they stay together. */
  readonly seed: string;
}

export interface Outcome {
  readonly due: Due;
  readonly memory: KnownMemory;
}

export function preview(
  state: CardState,
  now: Moment,
  options: AnswerOptions,
): Record<Grade, Outcome> {
  const { memory } = state;
  let longest = 1;
  const outcomeOf = (grade: Grade): Outcome => {
    const minutes = minutesUntilStep(memory, grade);
    if (minutes === undefined) longest = Math.max(longest, daysFor(memory, grade, now, options));
    const due =
      minutes === undefined
        ? { on: addDays(now.day, longest) }
        : { at: addMinutes(now.at, minutes) };
    return {
      due,
      memory: learn(memory, { grade, at: now.at, day: now.day, due }, options.weights),
    };
  };
  // In the order of the grades, so that none comes back sooner than a worse one.
  const [again, hard, good, easy] = grades.map(outcomeOf) as [Outcome, Outcome, Outcome, Outcome];
  return { again, hard, good, easy };
}

/** Minutes until the next learning step; `undefined` where the card goes by days. */
function minutesUntilStep(memory: Memory, grade: Grade): number | undefined {
  if (grade === 'easy' || (memory.phase === 'review' && grade !== 'again')) return undefined;
  const { step, relearning } = stepAfter(memory, grade);
  return (relearning ? relearningSteps : learningSteps)[step];
}

function daysFor(memory: Memory, grade: Grade, now: Moment, options: AnswerOptions): number {
  const { stability } = strengthAfter(memory, now.day, grade, options.weights);
  const days = intervalFor(stability, options.settings.desiredRetention, options.weights);
  const reviews = memory.phase === 'new' ? 0 : memory.reviews;
  // One chance for all four grades: a longer interval then never ends up before a shorter one.
  const chance = seededRandom(`${options.seed} ${reviews}`)();
  return pickDay(fuzzRange(Math.min(days, maximumIntervalDays), maximumIntervalDays), chance);
}
