import { describe, expect, test } from 'vitest';
import { finish } from '#kit/steps.ts';
import { evaluate } from '#scheduler/fit/evaluate.ts';
import { slopeOf } from '#scheduler/fit/gradient.ts';
import { fitWeights } from '#scheduler/fit/optimiser.ts';
import { isWorthIt } from '#scheduler/fit/when.ts';
import { defaultWeights, readWeights, type Weights } from '#scheduler/weights.ts';
import { columnsOf, studyOf } from '../../../builders/answers.ts';
import { aLearner } from '../../../builders/learners.ts';

const parametersOf = (weights: Weights) =>
  Float64Array.from(weights, (weight, place) => (place < 4 ? Math.log(weight) : weight));

describe('the loss', () => {
  const histories = columnsOf(studyOf(2000, { seed: 1 }), 2000, 'before');
  const slope = slopeOf(histories);
  const weightOf = Float64Array.from(histories.scored);
  const cards = histories.starts.length - 1;
  const lossAt = (parameters: Float64Array) => {
    slope.use(parameters);
    let loss = 0;
    for (let card = 0; card < cards; card++) loss += slope.lossOf(card, weightOf);
    return loss;
  };

  test('is the log loss of what FSRS predicts', () => {
    const { logLoss, answers } = evaluate(histories, defaultWeights);
    expect(lossAt(parametersOf(defaultWeights)) / answers).toBeCloseTo(logLoss, 9);
  });

  test.each([1, 2, 3])('slopes as its differences say, for learner %i', (seed) => {
    const at = parametersOf(aLearner({ seed, deviation: 0.2 }).weights);
    slope.use(at);
    slope.by.fill(0);
    for (let card = 0; card < cards; card++) slope.descend(card, weightOf);
    const slopes = slope.by.slice();
    for (const [place, value] of at.entries()) {
      const step = 1e-5 * Math.max(0.01, Math.abs(value));
      const [up, down] = [1, -1].map((sign) => lossAt(at.with(place, value + sign * step)));
      const expected = ((up ?? 0) - (down ?? 0)) / (2 * step);
      const scale = Math.max(1, Math.abs(expected));
      expect(Math.abs((slopes[place] ?? 0) - expected) / scale, `parameter ${place}`).toBeLessThan(
        1e-4,
      );
    }
  });
});

describe('a fit', () => {
  const study = studyOf(6000, { seed: 5, deviation: 0.4 });
  const histories = columnsOf(study, 5000, 'before');
  const request = { histories, defaults: defaultWeights, current: defaultWeights };
  const fit = finish(fitWeights(request));

  test('predicts the learner better than the parameters of the many', () => {
    const later = columnsOf(study, 5000, 'after');
    expect(isWorthIt(fit)).toBe(true);
    expect(evaluate(later, fit.weights).logLoss).toBeLessThan(
      evaluate(later, defaultWeights).logLoss,
    );
  });

  test('is within the ranges of FSRS', () => {
    expect(readWeights(fit.weights)).toEqual(fit.weights);
  });

  test('is the same on every machine', () => {
    expect(finish(fitWeights(request)).weights).toEqual(fit.weights);
  });

  test('says how likely the answers are by it, by the defaults and by what is in force', () => {
    const again = finish(fitWeights({ ...request, current: study.weights }));
    const lossBy = (weights: Weights) => evaluate(histories, weights).logLoss;
    expect(again.usual).toBeCloseTo(lossBy(defaultWeights), 9);
    expect(again.before).toBeCloseTo(lossBy(study.weights), 9);
    expect(again.after).toBeCloseTo(lossBy(again.weights), 9);
  });

  test('is refused where the same answers have been fitted before', () => {
    expect(isWorthIt(finish(fitWeights({ ...request, current: fit.weights })))).toBe(false);
  });

  test('can be cancelled between any two steps', () => {
    const steps = fitWeights(request);
    expect(steps.next().value).toBeGreaterThan(0);
    steps.return(fit);
    expect(steps.next().done).toBe(true);
  });

  test('to no answers at all changes nothing', () => {
    const nothing = columnsOf({ ...study, cards: [] }, 0, 'before');
    const none = finish(fitWeights({ ...request, histories: nothing }));
    expect(none).toMatchObject({ answers: 0, usual: 0, before: 0, after: 0 });
    expect(isWorthIt(none)).toBe(false);
    expect(none.weights).toEqual(defaultWeights);
  });
});
