// What one answer does to a memory. The fold and the previews on the grade buttons both come through here,
// so that what was shown is what is remembered.

import { daysBetween, type Instant, type StudyDay } from '#kit/time.ts';
import { nextState, type Strength } from './fsrs.ts';
import type { Due, Grade } from './journal.ts';
import { type Known, type KnownMemory, type LearningStep, type Memory, withDue } from './memory.ts';
import type { Weights } from './weights.ts';

interface Answer {
  readonly grade: Grade;
  readonly at: Instant;
  readonly day: StudyDay;
  readonly due: Due;
}

/**
 * The memory that an answer leaves. When it comes back is given: the journal's word, not a sum.
 * Object literals without spreads: a million answers are replayed in a second, not in ten.
 */
export function learn(memory: Memory, answer: Answer, weights: Weights): KnownMemory {
  const { grade, at, day, due } = answer;
  const before = memory.phase === 'new' ? undefined : memory;
  const { stability, difficulty } = strengthAfter(memory, day, grade, weights);
  const lapsed = memory.phase === 'review' && grade === 'again';
  const known: Known = {
    stability,
    difficulty,
    lastAt: at,
    lastDay: before && before.lastDay > day ? before.lastDay : day,
    lastGrade: grade,
    reviews: before ? before.reviews + 1 : 1,
    lapses: (before ? before.lapses : 0) + (lapsed ? 1 : 0),
    passes: passesAfter(memory, grade),
  };
  return withDue(known, due, stepAfter(memory, grade));
}

/** Only reviews count, since a learning step asks what was shown minutes ago; Hard neither adds nor ends. */
function passesAfter(memory: Memory, grade: Grade): number {
  if (memory.phase === 'new') return 0;
  if (memory.phase === 'learning') return memory.passes;
  if (grade === 'again') return 0;
  return memory.passes + (grade === 'hard' ? 0 : 1);
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
