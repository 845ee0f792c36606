import { expect, test } from 'vitest';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { evaluate } from '#scheduler/fit/evaluate.ts';
import { historiesOf } from '#scheduler/fit/history.ts';
import { defaultWeights } from '#scheduler/weights.ts';
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

test('nothing to judge by is no surprise', () => {
  expect(evaluate(historiesOf(answerLogOf([])), defaultWeights)).toEqual({
    answers: 0,
    logLoss: 0,
    calibration: [],
  });
});
