// Which policy spends the minutes best for these cards, this learner and these days? No policy wins everywhere, so
// each is simulated on the present memories, and the weak ones drop out early.

import type { Steps } from '#kit/steps.ts';
import { type Field, readinessFor } from './field.ts';
import { candidates, type Policy, plainPolicy } from './policy.ts';
import { carryOut, type Recalls } from './run.ts';
import { thinned } from './sample.ts';
import type { Learner } from './simulated.ts';

/** The runs of each round, and how many policies are left after it. */
const rounds = [
  { runs: 1, keep: 5 },
  { runs: 2, keep: 2 },
  { runs: 4, keep: 1 },
] as const;

/** With few cards and days chance weighs more, and runs cost less. */
const patience = (field: Field): number =>
  Math.min(4, Math.max(1, Math.round(100_000 / (field.ids.length * field.budget.length))));

/** As many cards as a choice looks at. */
const mostUnits = 1500;

/**
 * What a policy must promise beyond the plain one to be preferred to it, as readiness: the model that promises is
 * not the learner, and the plain policy is good for learners of every kind.
 */
const clearly = 0.003;

/** Once a week is enough. On one state of things, and with one seed, the choice is the same everywhere. */
export function* choosePolicy(whole: Field, learner: Learner, seed: number): Steps<Policy> {
  const field = thinned(whole, mostUnits);
  const plain = { policy: plainPolicy(field), sum: 0 };
  let rivals = candidates(field).map((policy) => ({ policy, sum: 0 }));
  const total = totalRuns(rivals.length) * patience(field);
  let done = 0;
  let luck = seed;
  for (const { runs, keep } of rounds) {
    const until = luck + runs * patience(field);
    for (const rival of [plain, ...rivals])
      for (let run = luck; run < until; run++) {
        rival.sum += meanReadiness(field, carryOut(field, learner, rival.policy, { seed: run }));
        done += 1;
        yield done / total;
      }
    luck = until;
    rivals = [...rivals].sort((a, b) => b.sum - a.sum).slice(0, keep);
  }
  const [best = plain] = rivals;
  return best.sum - plain.sum > clearly * (luck - seed) ? best.policy : plain.policy;
}

function totalRuns(rivals: number): number {
  let [left, total] = [rivals, 0];
  for (const { runs, keep } of rounds) {
    total += (1 + left) * runs;
    left = Math.min(left, keep);
  }
  return total;
}

/** Several interviews count the same. */
const meanReadiness = (field: Field, recalls: Recalls): number =>
  recalls.reduce((sum, recall, goal) => sum + readinessFor(field, goal, recall), 0) /
  Math.max(1, recalls.length);
