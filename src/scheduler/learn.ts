// What one answer does to a memory. The fold and the previews on the grade buttons both come through here,
// so that what was shown is what is remembered.

import { daysBetween, type Instant, type StudyDay } from '#kit/time.ts';
import { nextState, type Strength, type Weights } from './fsrs.ts';
import type { Due, Grade } from './journal.ts';
import { type KnownMemory, type LearningStep, type Memory, withDue } from './memory.ts';

export interface Answer {
  readonly grade: Grade;
  readonly at: Instant;
  readonly day: StudyDay;
  readonly due: Due;
}

/** The memory that an answer leaves. When it comes back is given: the journal's word, not a sum. */
export function learn(memory: Memory, answer: Answer, weights: Weights): KnownMemory {
  const { grade, due } = answer;
  const lapsed = memory.phase === 'review' && grade === 'again';
  const known = {
    ...strengthAfter(memory, answer.day, grade, weights),
    lastAt: answer.at,
    lastDay: memory.phase === 'new' ? answer.day : latest(memory.lastDay, answer.day),
    lastGrade: grade,
    reviews: memory.phase === 'new' ? 1 : memory.reviews + 1,
    lapses: (memory.phase === 'new' ? 0 : memory.lapses) + (lapsed ? 1 : 0),
  };
  return withDue(known, due, stepAfter(memory, grade));
}

/** Stability and difficulty after an answer on that study day. */
export function strengthAfter(
  memory: Memory,
  day: StudyDay,
  grade: Grade,
  weights: Weights,
): Strength {
  if (memory.phase === 'new') return nextState(null, 0, grade, weights);
  // Travel can turn the calendar back: an answer on an earlier day counts as one on the same day.
  const elapsed = Math.max(0, daysBetween(memory.lastDay, day));
  return nextState(memory, elapsed, grade, weights);
}

/** Which learning step an answer leads to: Again starts over, Hard repeats the step, Good and Easy go on. */
export function stepAfter(memory: Memory, grade: Grade): LearningStep {
  const current = memory.phase === 'learning' ? memory.step : 0;
  const step = grade === 'again' ? 0 : grade === 'hard' ? current : current + 1;
  const relearning = memory.phase === 'learning' ? memory.relearning : memory.phase === 'review';
  return { step, relearning };
}

const latest = (a: StudyDay, b: StudyDay): StudyDay => (a > b ? a : b);
