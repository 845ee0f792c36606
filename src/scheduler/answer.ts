// What each of the four grades would do now. The session shows it on the buttons and writes the very same due.
//
// Learning steps follow FSRS practice: the model sets every interval of a day or more, steps only bring back
// today what did not come to mind. With one step of ten minutes each for learning and relearning:
//
//              Again        Hard         Good         Easy
// new          10 min       10 min       days         days
// learning     10 min       10 min       days         days
// review       10 min       days         days         days
//
// "days" is the interval at which recall falls to the retention the learner wants, at least until tomorrow.

import { seededRandom } from '#kit/chance.ts';
import { addDays, addMinutes, type Moment } from '#kit/time.ts';
import { aroundVacation, type Calendar, likingOf } from './calendar.ts';
import { intervalFor } from './forgetting.ts';
import { fuzzRange, pickDay } from './fuzz.ts';
import type { Due, Grade } from './journal.ts';
import { learn, stepAfter, strengthAfter } from './learn.ts';
import type { CardState, KnownMemory, Memory } from './memory.ts';
import type { Settings } from './settings.ts';
import type { Weights } from './weights.ts';

export interface AnswerOptions extends Omit<Calendar, 'today'> {
  readonly weights: Weights;
  /** The id of the card that is shown. Items take that of their list, so that they stay together. */
  readonly seed: string;
}

interface Outcome {
  readonly due: Due;
  readonly memory: KnownMemory;
}

export function preview(
  state: CardState,
  now: Moment,
  options: AnswerOptions,
): Record<Grade, Outcome> {
  const { memory } = state;
  // Asked for in the order of the grades, so that none comes back sooner than a worse one.
  let minutes = 0;
  let days = 1;
  const outcomeOf = (grade: Grade): Outcome => {
    const step = minutesUntilStep(memory, grade, options.settings);
    if (step === undefined) days = Math.max(days, daysFor(memory, grade, now, options));
    else minutes = Math.max(minutes, step);
    const due =
      step === undefined ? { on: addDays(now.day, days) } : { at: addMinutes(now.at, minutes) };
    return {
      due,
      memory: learn(memory, { grade, at: now.at, day: now.day, due }, options.weights),
    };
  };
  return {
    again: outcomeOf('again'),
    hard: outcomeOf('hard'),
    good: outcomeOf('good'),
    easy: outcomeOf('easy'),
  };
}

/** Minutes until the next learning step; `undefined` where the card goes by days. */
function minutesUntilStep(memory: Memory, grade: Grade, settings: Settings): number | undefined {
  if (grade === 'easy' || (memory.phase === 'review' && grade !== 'again')) return undefined;
  const { step, relearning } = stepAfter(memory, grade);
  return (relearning ? settings.relearningSteps : settings.learningSteps)[step];
}

function daysFor(memory: Memory, grade: Grade, now: Moment, options: AnswerOptions): number {
  const { settings, weights, seed } = options;
  const calendar = { ...options, today: now.day };
  const { stability } = strengthAfter(memory, now.day, grade, weights);
  const wanted = intervalFor(stability, settings.desiredRetention, weights);
  const days = Math.min(wanted, settings.maximumInterval);
  // One chance for all four grades, and the same one for the same answer: a longer interval then hardly ever
  // ends up before a shorter one, and no reload changes what a button says.
  const chance = seededRandom(`${seed} ${memory.phase === 'new' ? 0 : memory.reviews}`)();
  const range = aroundVacation(fuzzRange(days, settings.maximumInterval), calendar);
  return pickDay(range, chance, likingOf(calendar));
}
