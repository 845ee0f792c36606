// A plan carried out in thought, day by day, until the last interview.

import { bestFirst } from './best-first.ts';
import type { Field } from './field.ts';
import type { Policy } from './policy.ts';
import { lookAt, type Outlook, outlookOf } from './score.ts';
import { type Learner, memoriesOf } from './simulated.ts';
import { answerUnit, type Luck } from './simulated-answer.ts';

interface RunOptions extends Luck {
  /** Seconds on top of each day's. */
  readonly extraSeconds?: number;
  /** Told of each day before it is studied on, the last one too. */
  readonly onDay?: (outlook: Outlook, day: number) => void;
}

/** For each interview, the recall of each cell on its day; 0 for what was never seen. */
export type Recalls = readonly Float64Array[];

export function carryOut(
  field: Field,
  learner: Learner,
  policy: Policy,
  options: RunOptions,
): Recalls {
  const outlook = outlookOf(field, memoriesOf(field, learner), learner);
  const recalls: Float64Array[] = [];
  const lastDay = field.budget.length;
  for (let day = 0; day <= lastDay; day++) {
    field.goals.forEach(({ daysAhead }, goal) => {
      if (Math.max(1, daysAhead) === day) recalls[goal] = recallsOn(outlook, daysAhead, options);
    });
    options.onDay?.(outlook, day);
    // The day of an interview is for last looks, and not for the others.
    const isHeld = field.goals.some(({ daysAhead }) => daysAhead === day);
    if (day < lastDay && !isHeld) studyThrough(outlook, policy, day, options);
  }
  return recalls;
}

/** The recall of each cell on a day, if nothing more is done until then. */
export function recallsOn(
  { memories, learner }: Pick<Outlook, 'memories' | 'learner'>,
  day: number,
  { lasting }: Pick<Luck, 'lasting'>,
): Float64Array {
  return memories.stability.map((stability, cell) =>
    stability === 0
      ? 0
      : learner.model.recall(day - (memories.last[cell] ?? 0), stability * (lasting?.[cell] ?? 1)),
  );
}

function studyThrough(outlook: Outlook, policy: Policy, day: number, options: RunOptions): void {
  let seconds = (outlook.field.budget[day] ?? 0) + (options.extraSeconds ?? 0);
  if (seconds <= 0) return;
  lookAt(outlook, day, policy);
  const next = bestFirst(outlook.score);
  while (seconds > 0) {
    const unit = next();
    if (unit < 0) return;
    seconds -= answerUnit(outlook, unit, day, options);
  }
}
