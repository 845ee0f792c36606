import { expect, test } from 'vitest';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { evaluate } from '#scheduler/fit/evaluate.ts';
import { historiesOf } from '#scheduler/fit/history.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { columnsOf, studyOf } from '../../../builders/answers.ts';
import { anAnswer } from '../../../builders/scheduling.ts';

test('one prediction surprises as much as it was unlikely', () => {
  const recalled = [anAnswer('a', 'good', 20_000), anAnswer('a', 'good', 20_002)];
  const forgotten = [anAnswer('a', 'good', 20_000), anAnswer('a', 'again', 20_002)];
  const [good, bad] = [recalled, forgotten].map((answers) =>
    evaluate(historiesOf(answerLogOf(answers)), defaultWeights),
  );
  expect(Math.exp(-(good?.logLoss ?? 0)) + Math.exp(-(bad?.logLoss ?? 0))).toBeCloseTo(1, 9);
  expect(good).toMatchObject({ answers: 1, calibration: [{ actual: 1, answers: 1 }] });
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

test('nothing to judge by is no surprise', () => {
  expect(evaluate(historiesOf(answerLogOf([])), defaultWeights)).toEqual({
    answers: 0,
    logLoss: 0,
    calibration: [],
  });
});
