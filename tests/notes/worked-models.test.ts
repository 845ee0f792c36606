import { inWords, percent, sum, works } from './worked.ts';

const precision = 40 / 50;
const recall = 40 / 60;
const gain = (grades: readonly number[]) =>
  sum(grades.map((g, i) => (2 ** g - 1) / Math.log2(i + 2)));
const detector = (0.9 * 0.01) / (0.9 * 0.01 + 0.05 * 0.99);
const rareClick = -(0.01 * Math.log(0.01) + 0.99 * Math.log(0.99));

works('04-data/04-labels-and-training-data.md', [
  ['two annotators agree', ((0.85 - 0.5) / (1 - 0.5)).toFixed(1)],
]);

works('04-data/05-class-imbalance.md', [
  ['always says no to an event of 1 %', percent(1 - 0.01)],
  ['a missed fraud', percent(1 / (1 + 99))],
  ['negatives were kept at 10 %', (0.3 / (0.3 + 0.7 / 0.1)).toFixed(3)],
  ['gamma = 2', ((1 - 0.9) ** 2).toFixed(2)],
  ['a detector catches', percent(detector), detector.toFixed(3)],
]);

works('05-feature-engineering/02-embeddings.md', [
  ['100 million vectors', `${Math.round((1e8 * 128 * 4) / 1e9)} GB`],
  ['10,000 categories', `${10_000 ** 0.25} dimensions`],
]);

works('06-training/02-losses-and-ensembles.md', [
  ['entropy of a 1 % click rate', rareClick.toFixed(3)],
  ['bootstrap sample leave out', `${Math.round(100 / Math.E)}\\,\\%`],
  ['At level 0.9', `${0.9 * 10} for`, `${Math.round(0.1 * 10)} for`],
  ['right in 80 %', percent(0.8 ** 3 + 3 * 0.8 ** 2 * 0.2).replace('90', '89.6')],
  ['voting make things worse', percent(0.4 ** 3 + 3 * 0.4 ** 2 * 0.6)],
]);

works('06-training/04-tuning.md', [
  ['grid of four values', String(4 ** 5)],
  ['best 5 %', String(Math.ceil(Math.log(0.05) / Math.log(0.95)))],
]);

works('06-training/05-distributed-training.md', [
  ['four stages with twelve', `${4 - 1} / ${12 + 4 - 1}`],
  ['2 GB of gradients', `${2 * (7 / 8) * 2} GB`],
  ['7 billion parameters', `${(7e9 * 16) / 1e9} GB`],
]);

works('06-training/06-transfer-learning.md', [
  ['rank-8 update', inWords(2 * 4096 * 8), `${((100 * 2 * 8) / 4096).toFixed(1)} %`],
]);

works('07-evaluation/01-metrics-and-calibration.md', [
  [
    '40 TP, 10 FP',
    precision.toFixed(1),
    recall.toFixed(2),
    ((2 * precision * recall) / (precision + recall)).toFixed(2),
  ],
  ['positives score 0.9', '5/6'],
  ['log loss does a probability of 0.01', (-Math.log(0.01)).toFixed(1)],
]);

works('07-evaluation/02-behaviour-slices-and-errors.md', [
  ['8 of 100 errors', `${0.08 * 10} points`],
]);

works('07-evaluation/01-metrics-and-calibration.md', [
  ['predictions 0.9 and 0.2', (((1 - 0.9) ** 2 + 0.2 ** 2) / 2).toFixed(3)],
  ['half of the cases', (0.5 * Math.abs(0.3 - 0.2) + 0.5 * Math.abs(0.7 - 0.8)).toFixed(1)],
]);

works('08-deployment/02-smaller-and-faster-models.md', [
  ['rank-64 factorisation', inWords(2 * 1024 * 64), inWords(1024 * 1024)],
  ['multiplications per output position', inWords(64 * 128 * 9), inWords(64 * 9 + 64 * 128)],
]);

works('11-system-design/02-serving-and-capacity.md', [
  ['calls 100 servers', percent(1 - 0.99 ** 100)],
  ['three services in a row', `${(100 * 0.999 ** 3).toFixed(1)} %`],
  ['if 500 per second', String(500 * 0.2)],
]);

works('13-search/01-queries-and-retrieval.md', [['1,000 of a million', Math.log(1000).toFixed(1)]]);

works('13-search/03-search-metrics.md', [
  ['ranks 1, 3 and 2', ((1 + 1 / 3 + 1 / 2) / 3).toFixed(2)],
  ['ranks 1, 3 and 6', ((1 + 2 / 3 + 3 / 6) / 3).toFixed(2)],
  ['ranks 2 and 3 of three', (gain([0, 1, 1]) / gain([1, 1, 0])).toFixed(2)],
  [
    'grades in order',
    gain([3, 2, 0, 1]).toFixed(2),
    gain([3, 2, 1, 0]).toFixed(2),
    (gain([3, 2, 0, 1]) / gain([3, 2, 1, 0])).toFixed(3),
  ],
]);

works('09-operations/04-experiments-and-bandits.md', [
  ['10 % random choices', percent(0.9 + 0.1 / 2)],
  ['Beta(3, 2)', `Both have mean ${3 / (3 + 2)}`, `Beta(30, ${30 / (3 / 5) - 30})`],
]);

works('14-recommendation/01-approaches-and-factorisation.md', [
  ['global mean is 3.5', `= ${(3.5 + 0.3 - 0.5).toFixed(1)}$`],
  ['a million users', `${((1e6 + 1e5) * 50) / 1e6} million`, `${(1e6 * 1e5) / 1e9} billion`],
]);

works('14-recommendation/02-deep-retrieval.md', [
  ['10 million vectors', `${(1e7 * 128) / 1e9} billion`],
]);

works('14-recommendation/04-evaluation-and-cold-start.md', [
  ['ranks 1 and 4 of five', ((1 + 2 / 4) / 2).toFixed(2)],
]);

works('12-feeds/02-feed-ranking.md', [
  ['10 % for a like', (0.1 + 5 * 0.02 + 10 * 0.01).toFixed(1)],
]);
