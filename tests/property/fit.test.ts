// What holds of a fit for most learners, and of its measure over thousands of answers.

import { expect, test } from 'vitest';
import { finish } from '#kit/steps.ts';
import { evaluate } from '#scheduler/fit/evaluate.ts';
import { fitWeights } from '#scheduler/fit/optimiser.ts';
import { isWorthIt } from '#scheduler/fit/when.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { columnsOf, studyOf } from '../builders/answers.ts';

test('a fit is refused to nearly all whose memory is that of the many', () => {
  const refused = Array.from({ length: 20 }, (_, seed) => {
    const parts = { seed: seed + 1, deviation: 0, cardDeviation: 0.35 };
    const histories = columnsOf(studyOf(1000, parts), 1000, 'before');
    const fit = fitWeights({ histories, defaults: defaultWeights, current: defaultWeights });
    return !isWorthIt(finish(fit));
  }).filter(Boolean);
  expect(refused.length).toBeGreaterThanOrEqual(18);
});

test('who remembers as the parameters say is predicted without bias', () => {
  const study = studyOf(10_000, { seed: 2, deviation: 0.3 });
  const histories = columnsOf(study, 10_000, 'before');
  const own = evaluate(histories, study.weights);
  for (const { predicted, actual, answers } of own.calibration)
    expect(Math.abs(predicted - actual)).toBeLessThan(3 * Math.sqrt(0.25 / answers));
  const others = evaluate(histories, defaultWeights);
  expect(others.logLoss).toBeGreaterThan(own.logLoss);
});
