import { describe, expect, test } from 'vitest';
import { addDays, studyDay } from '#kit/time.ts';
import { replay } from '#scheduler/fold.ts';
import type { DeviceId, Entry } from '#scheduler/journal.ts';
import { foldParams, paramsKey, paramsOf } from '#scheduler/params.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { anAnswer, anEntry, cardId, noon } from '../../builders/scheduling.ts';

const statesAfter = (...entries: readonly Entry[]) => replay(entries, foldParams(entries).weights);
const card = cardId('a');

describe('an answer', () => {
  test('takes its due from the journal, not from a sum', () => {
    const states = statesAfter(anAnswer('a', 'good', 100, { due: { on: studyDay(177) } }));
    expect(states.get(card)?.memory).toMatchObject({
      phase: 'review',
      due: 177,
      stability: 2.3065,
    });
    expect(states.get(card)?.firstDay).toBe(100);
  });

  test('in practice never moves memory', () => {
    const first = anAnswer('a', 'good', 100);
    expect(statesAfter(first, anAnswer('a', 'again', 101, { mode: 'practice' }))).toEqual(
      statesAfter(first),
    );
    expect(statesAfter(anAnswer('a', 'good', 100, { mode: 'practice' })).size).toBe(0);
  });

  test('counts with the parameters in force now, and keeps the due that it was given', () => {
    const fitted = defaultWeights.map((weight) => weight * 1.1);
    const fit = anEntry({ kind: 'configured', key: paramsKey, value: fitted });
    const given = anAnswer('a', 'good', 100, { due: { on: studyDay(102) } });
    const memory = (...entries: readonly Entry[]) => statesAfter(...entries).get(card)?.memory;
    expect(memory(given, fit)).toMatchObject({ stability: 2.3065 * 1.1, due: 102 });
    expect(memory(given, fit)).toEqual(memory(fit, given));
    const undone = anEntry({ kind: 'retracted', target: fit.action });
    expect(memory(given, fit, undone)).toEqual(memory(given));
  });

  test('makes up for a skip', () => {
    const skip = anEntry({ kind: 'skipped', card, until: studyDay(102) });
    expect(statesAfter(skip).get(card)?.skippedUntil).toBe(102);
    expect(
      statesAfter(skip, anAnswer('a', 'good', 20_001)).get(card)?.skippedUntil,
    ).toBeUndefined();
  });
});

describe('undo', () => {
  test('takes back every entry of an act, whichever arrives first', () => {
    const [one, two] = [anAnswer('a', 'good', 100), anAnswer('b', 'again', 100)];
    const act = { action: one.action };
    const undone = anEntry({ kind: 'retracted', target: one.action });
    const kept = anAnswer('c', 'good', 100);
    const entries = [one, { ...two, ...act }, undone, kept];
    expect(statesAfter(...entries)).toEqual(statesAfter(kept));
    expect(statesAfter(...entries.reverse())).toEqual(statesAfter(kept));
  });

  test('of a grade in the middle leaves the rest as if it had never been', () => {
    const [first, slip, last] = [10, 12, 20].map((day) => anAnswer('a', 'good', day));
    if (!first || !slip || !last) throw new Error('three answers');
    const undone = anEntry({ kind: 'retracted', target: slip.action });
    expect(statesAfter(first, slip, last, undone)).toEqual(statesAfter(first, last));
  });
});

describe('what the learner says of a card', () => {
  test('stops, resumes, flags and unflags it', () => {
    const stop = anEntry({ kind: 'suspended', card });
    const flag = anEntry({ kind: 'flagged', card, note: 'units?' });
    expect(statesAfter(stop, flag).get(card)).toMatchObject({ suspended: true, flag: 'units?' });
    const resume = anEntry({ kind: 'resumed', card });
    const unflag = anEntry({ kind: 'unflagged', card });
    expect(statesAfter(stop, flag, resume, unflag).get(card)).toMatchObject({
      suspended: false,
      flag: undefined,
    });
  });

  test('resets it to new, and it counts as new again', () => {
    const state = statesAfter(anAnswer('a', 'good', 100), anEntry({ kind: 'reset', card })).get(
      card,
    );
    expect(state).toMatchObject({ memory: { phase: 'new' }, firstDay: undefined });
  });

  test('moves its due, but cannot give a new card a memory', () => {
    const move = anEntry({ kind: 'rescheduled', card, due: { on: studyDay(20_500) } });
    expect(statesAfter(anAnswer('a', 'good', 100), move).get(card)?.memory).toMatchObject({
      due: 20_500,
      stability: 2.3065,
    });
    expect(statesAfter(move).size).toBe(0);
  });

  test('brings a memory from elsewhere, last seen about one stability before it is due', () => {
    const due = { on: studyDay(20_010) };
    const brought = anEntry({ kind: 'imported', card, stability: 30, difficulty: 4, due });
    const state = statesAfter(brought).get(card);
    expect(state).toMatchObject({ firstDay: 19_980, memory: { lastDay: 19_980, due: 20_010 } });
  });

  test('in words that this version does not know is passed over', () => {
    const unknown = { ...anEntry({ kind: 'reset', card }), kind: 'sung-aloud' } as unknown as Entry;
    expect(statesAfter(unknown).size).toBe(0);
  });
});

test('two devices that answered at the same moment agree on who was first', () => {
  const phone = anAnswer('a', 'again', 100);
  const laptop = { ...anAnswer('a', 'good', 100), tick: phone.tick, device: 'laptop' as DeviceId };
  expect(statesAfter(phone, laptop)).toEqual(statesAfter(laptop, phone));
  expect(statesAfter(phone, laptop).get(card)?.memory).toMatchObject({ lastGrade: 'again' });
});

test('the same parameters have the same version everywhere', () => {
  const weights = defaultWeights.map((weight) => weight * 1.01);
  expect(paramsOf(weights).version).toBe(paramsOf([...weights]).version);
  expect(paramsOf(weights).version).not.toBe(paramsOf(defaultWeights).version);
});

test('parameters that were taken back no longer count for new answers', () => {
  const fit = anEntry({
    kind: 'configured',
    key: paramsKey,
    value: defaultWeights.map((w) => w * 1.1),
  });
  const undone = anEntry({ kind: 'retracted', target: fit.action });
  expect(foldParams([fit, undone]).version).toBe('fsrs-6');
  const back = anEntry({ kind: 'configured', key: paramsKey, value: null });
  expect(foldParams([fit, back]).version).toBe('fsrs-6');
});

test('a day never comes before the last one', () => {
  const east = anAnswer('a', 'good', 101);
  const west = { ...anAnswer('a', 'good', 100), tick: east.tick + 1, at: noon(101).at };
  expect(statesAfter(east, west).get(card)?.memory).toMatchObject({
    lastDay: addDays(studyDay(100), 1),
  });
});
