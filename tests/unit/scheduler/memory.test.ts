import { describe, expect, test } from 'vitest';
import { addDays, addMinutes } from '#kit/time.ts';
import { type CardState, comesBack, newState } from '#scheduler/memory.ts';
import { aMemory, aState, noon } from '../../builders/scheduling.ts';

const now = noon();
const inDays = (days: number) => addDays(now.day, days);
const learning: CardState = {
  ...newState,
  memory: {
    ...aMemory(),
    phase: 'learning',
    due: addMinutes(now.at, 10),
    step: 0,
    relearning: true,
  },
};

describe('a card comes back', () => {
  test('when it is due, which may be over', () => {
    expect(comesBack(aState({ due: inDays(3) }), now)).toEqual({ on: inDays(3) });
    expect(comesBack(aState({ due: inDays(-3) }), now)).toEqual({ on: inDays(-3) });
    expect(comesBack(learning, now)).toEqual({ at: addMinutes(now.at, 10) });
  });

  test('not before a skip is over, and when it is due if that is later', () => {
    const skippedUntil = inDays(1);
    const skipped = (due: number) => aState({ due: inDays(due) }, { skippedUntil });
    expect(comesBack(skipped(-3), now)).toEqual({ on: inDays(1) });
    expect(comesBack(skipped(5), now)).toEqual({ on: inDays(5) });
    expect(comesBack({ ...learning, skippedUntil }, now)).toEqual({ on: inDays(1) });
    const tomorrow = noon(inDays(1));
    expect(comesBack(skipped(-3), tomorrow)).toEqual({ on: inDays(-3) });
  });

  test('never where it is stopped, or was not begun', () => {
    expect(comesBack(aState({}, { suspended: true }), now)).toBeUndefined();
    expect(comesBack(newState, now)).toBeUndefined();
  });
});
