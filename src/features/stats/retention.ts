// True retention: how much was recalled of what came back on a later day. First looks, learning steps and practice
// say nothing about memory and are left out.

import { addDays, type StudyDay } from '#kit/time.ts';
import type { AnswerLog } from '#scheduler/answer-log.ts';
import type { Histories } from '#scheduler/fit-history.ts';

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

const windows = [7, 30, 90];

export function retentionOf(
  { day }: AnswerLog,
  { elapsed, scored, grade, place }: Histories,
  today: StudyDay,
): readonly Retention[] {
  return windows.map((days) => {
    const from = addDays(today, 1 - days);
    const young = { recalled: 0, of: 0 };
    const mature = { recalled: 0, of: 0 };
    for (let answer = 0; answer < scored.length; answer++) {
      if (scored[answer] !== 1 || (day[place[answer] ?? 0] ?? 0) < from) continue;
      const share = (elapsed[answer] ?? 0) < matureAfter ? young : mature;
      share.of += 1;
      if ((grade[answer] ?? 0) > 0) share.recalled += 1;
    }
    const all = { recalled: young.recalled + mature.recalled, of: young.of + mature.of };
    return { days, all, young, mature };
  });
}

/** With fewer than this, a share is chance: the screen says how many are missing. */
export const enoughForShare = 50;

/** Within this of the target nobody is off it: with a hundred answers chance alone makes three points. */
const closeTo = 0.03;

export type Verdict = 'above' | 'on' | 'below';

export function verdictOn({ recalled, of }: Share, target: number): Verdict {
  const share = recalled / Math.max(1, of);
  return share > target + closeTo ? 'above' : share < target - closeTo ? 'below' : 'on';
}
