import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMinutes, instant, type Moment, studyDay } from '#kit/time.ts';
import { preview } from '#scheduler/answer.ts';
import { apply } from '#scheduler/fold.ts';
import { defaultWeights, readWeights, type Weights } from '#scheduler/fsrs.ts';
import { type Due, grades } from '#scheduler/journal.ts';
import { type CardState, newState } from '#scheduler/memory.ts';
import { defaultSettings, type Settings } from '#scheduler/settings.ts';
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

const someSteps = fc.array(fc.integer({ min: 1, max: 720 }), { maxLength: 3 });

const someSettings: fc.Arbitrary<Settings> = fc
  .record({
    desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
    learningSteps: someSteps,
    relearningSteps: someSteps,
    maximumInterval: fc.constantFrom(30, 365, 36_500),
    easyDays: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
    from: fc.option(fc.integer({ min: 19_995, max: 20_040 }).map(studyDay)),
    length: fc.nat(30),
  })
  .map(({ from, length, ...settings }) => ({
    ...defaultSettings,
    ...settings,
    vacation: from === null ? null : { from, to: addDays(from, length) },
  }));

const situation = fc.record({
  state: aCardState,
  now,
  weights: someWeights,
  settings: someSettings,
  seed: fc.string(),
  load: fc.array(fc.nat(30), { minLength: 1, maxLength: 90 }),
});

type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never;

const previewOf = ({ state, now, load, ...options }: Situation) =>
  preview(state, now, { ...options, load: (day) => load[day % load.length] ?? 0 });

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

  test('of days is at least tomorrow and, but for a vacation, within the maximum', () => {
    fc.assert(
      fc.property(situation, (situation) => {
        const { vacation, maximumInterval } = situation.settings;
        for (const { due } of Object.values(previewOf(situation))) {
          if ('at' in due) continue;
          const days = due.on - situation.now.day;
          expect(Number.isInteger(days)).toBe(true);
          expect(days).toBeGreaterThan(0);
          if (!vacation) expect(days).toBeLessThanOrEqual(maximumInterval);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('never brings a card back in a vacation that lies further ahead than tomorrow', () => {
    fc.assert(
      fc.property(situation, (situation) => {
        const { vacation } = situation.settings;
        for (const { due } of Object.values(previewOf(situation)))
          if ('on' in due && vacation)
            expect(due.on < vacation.from || due.on > vacation.to).toBe(true);
      }),
      { numRuns: 500 },
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
