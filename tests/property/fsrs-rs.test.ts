// Against fsrs-rs, the reference of FSRS, through its native binding for Node. It is there on the usual platforms;
// elsewhere these tests are left out. RECTO_LONG=1 fits larger journals, too.

import { describe, expect, test } from 'vitest';
import { seededRandom } from '#kit/chance.ts';
import { finish } from '#kit/steps.ts';
import { evaluate } from '#scheduler/fit/evaluate.ts';
import type { Histories } from '#scheduler/fit/history.ts';
import { fitWeights } from '#scheduler/fit/optimiser.ts';
import { isWorthIt } from '#scheduler/fit/when.ts';
import { nextState } from '#scheduler/fsrs.ts';
import { grades } from '#scheduler/journal.ts';
import { defaultWeights, readWeights, type Weights } from '#scheduler/weights.ts';
import { columnsOf, studyOf } from '../builders/answers.ts';
import { fsrsRs } from '../builders/fsrs-rs.ts';
import { normal } from '../builders/learners.ts';

const isLong = process.env.RECTO_LONG === '1';

describe.runIf(fsrsRs)('memory states', () => {
  const random = seededRandom('fsrs-rs');
  const between = (low: number, high: number) => low + (high - low) * random();

  test('are those of fsrs-rs at 30,000 random steps', () => {
    if (!fsrsRs) return;
    let worst = 0;
    for (let learner = 0; learner < 30; learner++) {
      const weights =
        readWeights(defaultWeights.map((weight) => weight * Math.exp(0.3 * normal(random)))) ??
        defaultWeights;
      const reference = new fsrsRs.FSRSBinding([...weights]);
      for (let step = 0; step < 1000; step++) {
        const stability = Math.exp(between(Math.log(0.05), Math.log(3000)));
        const before = { stability, difficulty: between(1, 10) };
        // One answer of three falls on the same day.
        const elapsed = Math.floor(Math.max(0, between(-0.5, 1)) ** 2 * 3 * stability);
        const grade = grades[Math.floor(random() * 4)] ?? 'good';
        const state = new fsrsRs.BindingMemoryState(stability, before.difficulty);
        const expected = reference.nextStates(state, 0.9, elapsed)[grade].memory;
        const actual = nextState(before, elapsed, grade, weights);
        worst = Math.max(
          worst,
          Math.abs(actual.stability / expected.stability - 1),
          Math.abs(actual.difficulty / expected.difficulty - 1),
        );
      }
    }
    expect(worst).toBeLessThan(1e-4);
  });

  test('are those of fsrs-rs at first answers', () => {
    if (!fsrsRs) return;
    const first = new fsrsRs.FSRSBinding([...defaultWeights]).nextStates(null, 0.9, 0);
    for (const grade of grades) {
      const { stability, difficulty } = nextState(null, 0, grade, defaultWeights);
      expect(first[grade].memory.stability).toBeCloseTo(stability, 4);
      expect(first[grade].memory.difficulty).toBeCloseTo(difficulty, 4);
    }
  });
});

describe.runIf(fsrsRs)('fitted parameters', () => {
  const sizes = [
    { answers: 1000, learners: isLong ? 24 : 8 },
    { answers: 10_000, learners: isLong ? 24 : 2 },
    ...(isLong ? [{ answers: 100_000, learners: 4 }] : []),
  ];

  test.each(sizes)(
    'predict as well as those of fsrs-rs, after $answers answers',
    {
      timeout: 600_000,
    },
    async ({ answers, learners }) => {
      const losses = await Promise.all(
        Array.from({ length: learners }, (_, seed) => lossesOf(answers, seed + 1)),
      );
      const mean = (part: keyof Losses) =>
        losses.reduce((sum, loss) => sum + loss[part], 0) / learners;
      const [many, ours, theirs, true_] = (['many', 'ours', 'theirs', 'own'] as const).map(mean);
      const table = [many, ours, theirs, true_].map((loss) => loss?.toFixed(4));
      console.log(`| ${answers} | ${table.join(' | ')} |`);
      expect(ours).toBeLessThan((theirs ?? 0) + 0.001);
      for (const loss of losses) expect(loss.ours).toBeLessThan(loss.many + 0.005);
    },
  );
});

/** Log loss on the answers that came after. */
interface Losses {
  readonly many: number;
  readonly ours: number;
  readonly theirs: number;
  readonly own: number;
}

async function lossesOf(answers: number, seed: number): Promise<Losses> {
  const study = studyOf(answers + Math.max(3000, answers / 4), {
    seed,
    deviation: 0.25 + 0.05 * (seed % 4),
  });
  const histories = columnsOf(study, answers, 'before');
  const later = columnsOf(study, answers, 'after');
  const current = defaultWeights;
  const fit = finish(fitWeights({ histories, defaults: defaultWeights, current }));
  const lossWith = (weights: Weights) => evaluate(later, weights).logLoss;
  return {
    many: lossWith(defaultWeights),
    ours: lossWith(isWorthIt(fit) ? fit.weights : current),
    theirs: lossWith(await fittedByFsrsRs(histories)),
    own: lossWith(study.weights),
  };
}

/** It takes an item for each scored answer, with all that came before it, in the order of time. */
async function fittedByFsrsRs(histories: Histories): Promise<Weights> {
  if (!fsrsRs) return defaultWeights;
  const { FSRSBindingItem, FSRSBindingReview, computeParameters } = fsrsRs;
  const { starts, grade, elapsed, scored, place } = histories;
  const items: { readonly at: number; readonly item: object }[] = [];
  for (let card = 0; card + 1 < starts.length; card++) {
    const reviews: object[] = [];
    for (let answer = starts[card] ?? 0; answer < (starts[card + 1] ?? 0); answer++) {
      reviews.push(new FSRSBindingReview((grade[answer] ?? 0) + 1, elapsed[answer] ?? 0));
      if (scored[answer] === 1)
        items.push({ at: place[answer] ?? 0, item: new FSRSBindingItem([...reviews]) });
    }
  }
  items.sort((a, b) => a.at - b.at);
  return computeParameters(
    items.map(({ item }) => item),
    { enableShortTerm: true, numRelearningSteps: 1 },
  );
}
