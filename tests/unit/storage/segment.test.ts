import fc from 'fast-check';
import { encodeTime } from 'ulid';
import { expect, test } from 'vitest';
import { instant, studyDay } from '#kit/time.ts';
import { type AnsweredEntry, type DeviceId, grades } from '#scheduler/journal.ts';
import { packStates, statesIn } from '#storage/packed-states.ts';
import { isSealable, pack, unpack } from '#storage/segment.ts';
import { cardId } from '../../builders/scheduling.ts';

const letters = (count: number) =>
  fc.string({
    unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
    minLength: count,
    maxLength: count,
  });

const anAnswer = fc
  .record(
    {
      kind: fc.constant('answered' as const),
      card: fc.string().map(cardId),
      grade: fc.constantFrom(...grades),
      tookMs: fc.nat(),
      mode: fc.constantFrom('review' as const, 'quiz' as const, 'practice' as const),
      due: fc.oneof(
        fc.integer().map((on) => ({ on: studyDay(on) })),
        fc.nat().map((at) => ({ at: instant(at) })),
      ),
      params: fc.string(),
      confidence: fc.constantFrom('sure' as const, 'maybe' as const, 'no' as const),
      id: letters(25).map((rest) => `0${rest}`),
      at: fc.nat(2 ** 48 - 1).map(instant),
      tick: fc.integer({ min: 0, max: 2 ** 52 }),
      offset: fc.integer({ min: -720, max: 840 }),
      day: fc.integer({ min: -1000, max: 90_000 }).map(studyDay),
      device: fc.constant('phone' as DeviceId),
      seq: fc.nat(),
      action: letters(16),
    },
    {
      requiredKeys: [
        'kind',
        'card',
        'grade',
        'tookMs',
        'mode',
        'due',
        'params',
        'id',
        'at',
        'tick',
        'offset',
        'day',
        'device',
        'seq',
        'action',
      ],
    },
  )
  .map((answer) => ({
    ...answer,
    // An act's id holds its time.
    action: encodeTime(answer.at, 10) + answer.action,
  })) as unknown as fc.Arbitrary<AnsweredEntry>;

test('answers come out of a segment as they went in', () => {
  fc.assert(
    fc.property(fc.array(anAnswer, { minLength: 1, maxLength: 30 }), (answers) => {
      expect(answers.every(isSealable)).toBe(true);
      expect(unpack(structuredClone(pack(answers).segment))).toEqual(answers);
    }),
  );
});

test('states come out of a pack as they went in', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map(studyDay);
  const known = {
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    lastAt: fc.nat().map(instant),
    lastDay: day,
    lastGrade: fc.constantFrom(...grades),
    reviews: fc.nat(5000),
    lapses: fc.nat(100),
    passes: fc.nat(100),
  };
  const memory = fc.oneof(
    fc.constant({ phase: 'new' as const }),
    fc.record({ phase: fc.constant('review' as const), ...known, due: day }),
    fc.record({
      phase: fc.constant('learning' as const),
      ...known,
      due: fc.nat().map(instant),
      step: fc.nat(5),
      relearning: fc.boolean(),
    }),
  );
  const state = fc.record({
    memory,
    suspended: fc.boolean(),
    skippedUntil: fc.option(day, { nil: undefined }),
    flag: fc.option(fc.string(), { nil: undefined }),
    firstDay: fc.option(day, { nil: undefined }),
  });
  const cards = fc.uniqueArray(fc.string(), { maxLength: 20 });
  fc.assert(
    fc.property(
      cards.chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(cardId(id)), state)))),
      (states) => {
        expect(statesIn(structuredClone(packStates(0, states)))).toEqual(states);
      },
    ),
  );
});
