// Random histories of study for property tests: acts on a few cards, by a few devices, over some weeks.

import fc from 'fast-check';
import { addDays, instant, type StudyDay, studyDay } from '#kit/time.ts';
import { editKey } from '#scheduler/card-edits.ts';
import {
  type ActionId,
  type DeviceId,
  type Due,
  type Entry,
  type EntryDraft,
  type EntryId,
  grades,
} from '#scheduler/journal.ts';
import { paramsKey } from '#scheduler/params.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { cardId, noon } from './scheduling.ts';

const card = fc.constantFrom('a', 'b', 'c', 'd').map(cardId);
const day = fc.integer({ min: 20_000, max: 20_060 }).map(studyDay);
const due: fc.Arbitrary<Due> = fc.oneof(
  day.map((on) => ({ on: addDays(on, 3) })),
  fc.integer({ min: 0, max: 60 }).map((minutes) => ({ at: instant(noon().at + minutes * 60_000) })),
);
const fitted = [1.05, 0.8].map((times) => defaultWeights.map((weight) => weight * times));
const aFit: fc.Arbitrary<EntryDraft> = fc
  .constantFrom(...fitted, null)
  .map((value) => ({ kind: 'configured', key: paramsKey, value }));

const anAnswerWithConfidence: fc.Arbitrary<EntryDraft> = fc.record({
  kind: fc.constant('answered' as const),
  card,
  grade: fc.constantFrom(...grades),
  tookMs: fc.constant(7000),
  mode: fc.constant('quiz' as const),
  due,
  params: fc.constant('fsrs-6'),
  confidence: fc.constantFrom('sure' as const, 'maybe' as const, 'no' as const),
});

/** A card's lines, mended in the app. */
const edit = { note: 'a.md', from: 1, to: 1, text: '- a: b', of: 7 };

/** Entries of a later version, which this one keeps without knowing what they mean. */
const ofALaterVersion = fc.oneof(
  fc.record({ kind: fc.constant('sung-aloud'), card, song: fc.string({ maxLength: 8 }) }),
  fc.record({ kind: fc.constant('set-beside'), from: card, to: card }),
  fc.constant({ kind: 'tuned', key: 'newPerDay', to: [1, { nested: true }] }),
) as fc.Arbitrary<unknown> as fc.Arbitrary<EntryDraft>;

/** Anything that the learner, an import, a new deck or a later version may write, but for undo. */
const aDraft: fc.Arbitrary<EntryDraft> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answered' as const),
      card,
      grade: fc.constantFrom(...grades),
      tookMs: fc.integer({ min: 0, max: 90_000 }),
      mode: fc.constantFrom('review' as const, 'quiz' as const, 'practice' as const),
      due,
      params: fc.constantFrom('fsrs-6', 'never configured'),
    }),
  },
  anAnswerWithConfidence,
  fc.record({
    kind: fc.constantFrom(
      'suspended' as const,
      'resumed' as const,
      'unflagged' as const,
      'reset' as const,
    ),
    card,
  }),
  fc.record({ kind: fc.constant('skipped' as const), card, until: day }),
  fc.record({ kind: fc.constant('flagged' as const), card, note: fc.string({ maxLength: 8 }) }),
  fc.record({ kind: fc.constant('rescheduled' as const), card, due }),
  fc.record({
    kind: fc.constant('decided' as const),
    card,
    verdict: fc.constantFrom('accept' as const, 'reject' as const),
  }),
  fc.record({
    kind: fc.constant('decided' as const),
    card,
    verdict: fc.constant('edit' as const),
    text: fc.string({ maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('descended' as const),
    from: card,
    to: card,
    how: fc.constantFrom(
      'reworded' as const,
      'moved' as const,
      'split' as const,
      'merged' as const,
    ),
  }),
  fc.record({
    kind: fc.constant('imported' as const),
    card,
    stability: fc.integer({ min: 1, max: 400 }),
    difficulty: fc.integer({ min: 1, max: 10 }),
    due,
  }),
  fc.constantFrom(
    { kind: 'configured' as const, key: 'newPerDay', value: 7 },
    { kind: 'configured' as const, key: 'rolloverHour', value: 0 },
    { kind: 'configured' as const, key: editKey(cardId('a')), value: edit },
  ),
  aFit,
  ofALaterVersion,
);

/** One step of a learner's life: time goes by, then something is done, or the newest act or fit is undone. */
export type Step = { readonly minutes: number } & (
  | { readonly act: readonly EntryDraft[] }
  | { readonly undo: 'act' | 'fit' }
);

/** Now and then the clock is set back, as after a flight or a mend of a wrong one. */
const minutes = fc.oneof(
  fc.integer({ min: 0, max: 15 }),
  fc.integer({ min: 0, max: 4 * 24 * 60 }),
  fc.integer({ min: -2000, max: 0 }),
);

export const aLife: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ minutes, act: fc.array(aDraft, { minLength: 1, maxLength: 3 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ minutes, undo: fc.constantFrom('act' as const, 'fit' as const) }),
    },
  ),
  { maxLength: 30 },
);

/** The journals of several devices, each in its own order, some undoing what another did. */
export const someJournals: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.record({
      draft: aDraft,
      device: fc.constantFrom('phone', 'laptop', 'tablet'),
      tick: fc.integer({ min: 0, max: 40 }),
      undoes: fc.option(fc.nat(), { freq: 5 }),
    }),
    { maxLength: 40 },
  )
  .map((acts) => acts.map((act, i) => stamped(act, i, acts.length)));

interface RandomAct {
  readonly draft: EntryDraft;
  readonly device: string;
  readonly tick: number;
  readonly undoes: number | null;
}

function stamped({ draft, device, tick, undoes }: RandomAct, i: number, of: number): Entry {
  const on: StudyDay = studyDay(20_000 + tick);
  const target = `act-${(undoes ?? 0) % of}` as ActionId;
  return {
    ...(undoes === null ? draft : { kind: 'retracted', target }),
    id: `entry-${i}` as EntryId,
    at: noon(on).at,
    tick,
    offset: 0,
    day: on,
    device: device as DeviceId,
    seq: i,
    action: `act-${i}` as ActionId,
  };
}
