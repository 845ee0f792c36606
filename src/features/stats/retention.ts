// True retention: how much was recalled of what came back on a later day. First looks, learning steps and practice
// say nothing about memory and are left out.

import { addDays, type StudyDay } from '#kit/time.ts';
import type { AnswerLog } from '#scheduler/answer-log.ts';
import type { Histories } from '#scheduler/fit/history.ts';

export interface Share {
  readonly recalled: number;
  readonly of: number;
}

export interface Retention {
  /** How many study days are looked back on, today included. */
  readonly days: number;
  readonly all: Share;
  /** Cards that had been seen less than three weeks before, and all others. */
  readonly young: Share;
  readonly mature: Share;
}

/** Days without seeing a card after which it counts as mature, as in Anki. */
const matureAfter = 21;

export const longestWindow = 90;
const windows = [7, 30, longestWindow];

export const retentionOf = (tests: readonly Test[], today: StudyDay): readonly Retention[] =>
  windows.map((days) => {
    const from = addDays(today, 1 - days);
    const young = { recalled: 0, of: 0 };
    const mature = { recalled: 0, of: 0 };
    for (const { day, elapsed, isRecalled } of tests) {
      if (day < from) continue;
      const share = elapsed < matureAfter ? young : mature;
      share.of += 1;
      if (isRecalled) share.recalled += 1;
    }
    const all = { recalled: young.recalled + mature.recalled, of: young.of + mature.of };
    return { days, all, young, mature };
  });

/** A card that came back on a later day, and whether it was recalled then. */
export interface Test {
  /** The place of its answer in the log. */
  readonly place: number;
  readonly day: number;
  readonly elapsed: number;
  readonly isRecalled: boolean;
}

/**
 * Those of the longest time. By act, since a list is one card to its learner: recalled if all of its items were, as old
 * as the oldest of them.
 */
export function testsOf(
  { day, act }: AnswerLog,
  { elapsed, scored, grade, place }: Histories,
  today: StudyDay,
): readonly Test[] {
  const from = addDays(today, 1 - longestWindow);
  const tests = new Map<number, Test>();
  for (let answer = 0; answer < scored.length; answer++) {
    const at = place[answer] ?? 0;
    const on = day[at] ?? 0;
    if (scored[answer] !== 1 || on < from) continue;
    const others = tests.get(act[at] ?? 0);
    tests.set(act[at] ?? 0, {
      place: at,
      day: on,
      elapsed: Math.max(elapsed[answer] ?? 0, others?.elapsed ?? 0),
      isRecalled: (grade[answer] ?? 0) > 0 && others?.isRecalled !== false,
    });
  }
  return [...tests.values()];
}

/** With fewer than this, a share is chance: the screen says how many are missing. */
export const enoughForShare = 50;

/** The shortest time that has enough answers to be judged by; nothing where not even the longest has. */
export const judgedTime = (retention: readonly Retention[]): Retention | undefined =>
  retention.find(({ all }) => all.of >= enoughForShare);

/** How many more the longest time needs. */
export const missingForShare = (retention: readonly Retention[]): number =>
  Math.max(0, enoughForShare - (retention.at(-1)?.all.of ?? 0));

/** Within this of the target nobody is off it: with a hundred answers chance alone makes three points. */
const closeTo = 0.03;

type Verdict = 'above' | 'on' | 'below';

export function verdictOn({ recalled, of }: Share, target: number): Verdict {
  const share = recalled / Math.max(1, of);
  return share > target + closeTo ? 'above' : share < target - closeTo ? 'below' : 'on';
}
