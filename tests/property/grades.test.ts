import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, instant, type Moment, studyDay } from '#kit/time.ts';
import { preview } from '#scheduler/answer.ts';
import { apply } from '#scheduler/fold.ts';
import { defaultWeights, readWeights, type Weights } from '#scheduler/fsrs.ts';
import { type Due, grades } from '#scheduler/journal.ts';
import { type CardState, newState } from '#scheduler/memory.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { aMemory, anEntry, cardId, noon } from '../builders/scheduling.ts';

const strength = fc.record({
  stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const now = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minute): Moment => {
  const { at, day, offset } = noon();
  return { at: addMinutes(at, minute - 8 * 60), day, offset };
});
const elapsed = fc.integer({ min: -1, max: 5000 });

const aCardState: fc.Arbitrary<CardState> = fc.oneof(
  fc.constant(newState),
  fc.record({ strength, elapsed, reviews: fc.nat(50) }).map((parts) => ({
    ...newState,
    memory: aMemory({
      ...parts.strength,
      reviews: parts.reviews,
      lastDay: studyDay(20_000 - parts.elapsed),
    }),
  })),
  fc.record({ strength, elapsed, relearning: fc.boolean() }).map((parts) => ({
    ...newState,
    memory: {
      ...aMemory({ ...parts.strength, lastDay: studyDay(20_000 - parts.elapsed) }),
      phase: 'learning' as const,
      due: instant(0),
      step: 0,
      relearning: parts.relearning,
    },
  })),
);

/** Parameters as a fit may leave them: anywhere in their ranges, first stabilities in any order. */
const someWeights: fc.Arbitrary<Weights> = fc.oneof(
  fc.constant(defaultWeights),
  fc
    .array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 21, maxLength: 21 })
    .map((factors) => defaultWeights.map((weight, i) => weight * (factors[i] ?? 1)))
    .map((weights) => readWeights(weights) ?? defaultWeights),
);

const situation = fc.record({
  state: aCardState,
  now,
  weights: someWeights,
  retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
  seed: fc.string(),
});

const previewOf = ({ state, now, weights, retention, seed }: Situation) =>
  preview(state, now, {
    settings: { ...defaultSettings, desiredRetention: retention },
    weights,
    seed,
  });

interface Situation {
  readonly state: CardState;
  readonly now: Moment;
  readonly weights: Weights;
  readonly retention: number;
  readonly seed: string;
}

/** Minutes until a card is back, counting a day as its first minute. */
const wait = (due: Due, { at, day }: Moment): number =>
  'at' in due ? (due.at - at) / 60_000 : (due.on - day) * 24 * 60;

describe('a grade', () => {
  test('that is better never brings a card back sooner (law 3)', () => {
    fc.assert(
      fc.property(situation, (situation) => {
        const outcomes = previewOf(situation);
        const waits = grades.map((grade) => wait(outcomes[grade].due, situation.now));
        expect(waits).toEqual([...waits].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });

  test('of days is at least tomorrow and at most a hundred years away', () => {
    fc.assert(
      fc.property(situation, (situation) => {
        for (const { due } of Object.values(previewOf(situation))) {
          if ('at' in due) continue;
          expect(Number.isInteger(due.on)).toBe(true);
          expect(due.on).toBeGreaterThan(situation.now.day);
          expect(due.on).toBeLessThanOrEqual(situation.now.day + 36_500);
        }
      }),
    );
  });

  test('leaves the memory that its button promised (law 11)', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(...grades), (situation, grade) => {
        const { due, memory } = previewOf(situation)[grade];
        const { at, day } = situation.now;
        const entry = anEntry(
          {
            kind: 'answered',
            card: cardId('a'),
            grade,
            tookMs: 1,
            mode: 'review',
            due,
            params: 'any',
          },
          { at, day },
        );
        expect(apply(situation.state, entry, situation.weights).memory).toEqual(memory);
      }),
    );
  });
});
