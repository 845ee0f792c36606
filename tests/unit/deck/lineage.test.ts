import { describe, expect, test } from 'vitest';
import { type Histories, lineageOf } from '#deck/lineage.ts';
import type { Trace } from '#deck/trace.ts';
import { aTrace, cardId } from '../../builders/a-trace.ts';

const everything: Histories = { has: () => true, areKin: () => false };
/** The usual case: what was in the deck may have been studied, a newcomer was not. */
const oldOnes = (before: readonly Trace[]): Histories => {
  const ids = new Set(before.map(({ id }) => id));
  return { has: (card) => ids.has(card), areKin: () => false };
};

const descents = (before: readonly Trace[], after: readonly Trace[], known = oldOnes(before)) =>
  lineageOf(before, after, known).descents.map(({ from, to, how }) => `${from} → ${to}: ${how}`);

const precision = aTrace('Metrics > Precision: share of predicted positives that are positive');
const recall = aTrace('Metrics > Recall: share of actual positives that are found');
const auc = aTrace('Metrics > AUC: chance that a positive ranks above a negative');
const metrics = [precision, recall, auc];

describe('an edited card keeps its history:', () => {
  test('nothing changed, nothing to say', () => {
    expect(lineageOf(metrics, [...metrics].reverse(), everything)).toEqual({
      descents: [],
      kept: [auc, precision, recall].map(({ id }) => id),
      retired: [],
    });
  });

  test('a slip of the pen in the term is mended', () => {
    const mended = aTrace('Metrics > Precison: share of predicted positives that are positive');
    expect(descents([mended, recall, auc], metrics)).toEqual([
      'definition Precison → definition Precision: reworded',
    ]);
  });

  test('the term gets a longer name and the gloss a new word', () => {
    const reworded = aTrace(
      'Metrics > Recall (sensitivity): the share of all actual positives that we found',
    );
    expect(descents(metrics, [precision, reworded, auc])).toEqual([
      'definition Recall → definition Recall (sensitivity): reworded',
    ]);
  });

  test('two neighbours are reworded at once, and neither takes the other one’s history', () => {
    const after = [
      aTrace('Metrics > Precision (PPV): share of predicted positives that are truly positive'),
      aTrace('Metrics > Recall (TPR): share of actual positives that the model found'),
      auc,
    ];
    expect(descents(metrics, after)).toEqual([
      'definition Precision → definition Precision (PPV): reworded',
      'definition Recall → definition Recall (TPR): reworded',
    ]);
  });

  test('a card that changes only its place has moved', () => {
    const [before, after] = ['old', 'new'].map((id) => [
      aTrace(`${id} > Metrics: precision and recall`, { id: `metrics of ${id}` }),
    ]);
    expect(descents(before ?? [], after ?? [])).toEqual(['metrics of old → metrics of new: moved']);
  });

  test('generic labels under a renamed heading are told apart by what they say', () => {
    const under = (heading: string) => [
      aTrace(`${heading} > Metrics: precision at ten`, { id: `${heading}/metrics` }),
      aTrace(`${heading} > Data: clicks and impressions`, { id: `${heading}/data` }),
    ];
    expect(descents(under('Ranking'), under('Feed ranking'))).toEqual([
      'Ranking/data → Feed ranking/data: moved',
      'Ranking/metrics → Feed ranking/metrics: moved',
    ]);
  });

  test('the items of a renamed list follow their list', () => {
    const list = (name: string, items: readonly string[]) => [
      aTrace(`Tests > ${name}: ${items.join(' ')}`, { id: name, kind: 'list' }),
      ...items.map((item) => aTrace(`Tests > ${name}: ${item}`, { kind: 'item', parent: name })),
    ];
    const before = list('Assumptions of a t-test', ['independence', 'normality', 'equal variance']);
    const after = list('What a t-test assumes', ['independence', 'normality', 'equal variances']);
    expect(descents(before, after)).toEqual([
      'Assumptions of a t-test → What a t-test assumes: reworded',
      'Assumptions of a t-test/equal variance → What a t-test assumes/equal variances: reworded',
      'Assumptions of a t-test/independence → What a t-test assumes/independence: reworded',
      'Assumptions of a t-test/normality → What a t-test assumes/normality: reworded',
    ]);
  });

  test('a rewording that is taken back leads home', () => {
    const longer = aTrace(
      'Metrics > Precision or PPV: share of predicted positives that are right',
    );
    const known: Histories = { has: () => true, areKin: () => true };
    expect(descents([longer], [precision], known)).toEqual([
      'definition Precision or PPV → definition Precision: reworded',
    ]);
  });
});

describe('a history never lands on a wrong card:', () => {
  test('a card that is rewritten from the ground up starts again', () => {
    const rewritten = aTrace('Metrics > Log loss: punishes confident mistakes');
    const lineage = lineageOf(metrics, [precision, recall, rewritten], everything);
    expect(lineage.descents).toEqual([]);
    expect(lineage.retired).toEqual([auc.id]);
  });

  test('one of a pair is deleted while another pair like it appears', () => {
    const l1 = aTrace('Penalties > L1: sum of absolute weights, makes them sparse');
    const elastic = aTrace('Penalties > L0: number of weights, cannot be descended');
    expect(descents([l1], [elastic])).toEqual([]);
  });

  test('a hole of a sentence does not take the history of another hole', () => {
    const first = aTrace('Slopes > The [...] of a sine is its cosine: derivative', {
      kind: 'cloze',
    });
    const second = aTrace('Slopes > The derivative of a sine is its [...]: cosine', {
      kind: 'cloze',
    });
    expect(descents([first], [second])).toEqual([]);
  });

  test('a toss-up between two new cards carries nothing', () => {
    const after = ['Precision of a model', 'Precision of a search'].map((name) =>
      aTrace(`Metrics > ${name}: how many of the predicted positives were positive`),
    );
    expect(descents([precision], after)).toEqual([]);
  });

  test('a card that was copied is known twice', () => {
    const after = ['Precision of a model', 'Precision of a search'].map((name) =>
      aTrace(`Metrics > ${name}: share of predicted positives that are positive`),
    );
    expect(descents([precision], after)).toHaveLength(2);
  });

  test('a card that comes back with a history of its own keeps it', () => {
    const back = aTrace('Metrics > Precision at k: share of the first k results that are relevant');
    expect(descents([precision], [back], everything)).toEqual([]);
  });

  test('a new card below an old one is nobody’s heir', () => {
    const more = aTrace('Metrics > Precision at k: share of the first k that are positive');
    expect(descents(metrics, [...metrics, more])).toEqual([]);
  });
});

describe('splits and merges inherit:', () => {
  const both = aTrace(
    'Error > Bias and variance: bias is error from wrong assumptions, variance is error from sensitivity to the training sample',
  );
  const bias = aTrace('Error > Bias: error from wrong assumptions');
  const variance = aTrace('Error > Variance: error from sensitivity to the training sample');
  const others = metrics;

  test('one card becomes two', () => {
    expect(descents([both, ...others], [bias, variance, ...others])).toEqual([
      'definition Bias and variance → definition Bias: split',
      'definition Bias and variance → definition Variance: split',
    ]);
  });

  test('two cards become one', () => {
    expect(descents([bias, variance, ...others], [both, ...others])).toEqual([
      'definition Bias → definition Bias and variance: merged',
      'definition Variance → definition Bias and variance: merged',
    ]);
  });

  test('a card that stays gives part of itself away', () => {
    const before = aTrace(
      'Error > Variance: error from sensitivity to the training sample; bagging and more data reduce it',
    );
    const part = aTrace('Error > What reduces variance: bagging and more data reduce it');
    expect(descents([before, ...others], [variance, part, ...others])).toEqual([
      'definition Variance → definition What reduces variance: split',
    ]);
  });

  test('only cards with a history are written down', () => {
    const nobody: Histories = { has: () => false, areKin: () => false };
    expect(descents([both], [bias, variance], nobody)).toEqual([]);
  });

  test('the order of the notes decides nothing', () => {
    const [before, after] = [
      [both, ...others],
      [bias, variance, ...others],
    ];
    expect(descents(before.toReversed(), after.toReversed())).toEqual(descents(before, after));
  });

  test('a card that shrank to one of its parts is not a split', () => {
    const retired = lineageOf([both], [bias, cardless], everything).descents;
    expect(retired.filter(({ how }) => how === 'split')).toEqual([]);
  });

  const cardless = aTrace('Error > Noise: what no model can explain', { id: cardId('noise') });
});
