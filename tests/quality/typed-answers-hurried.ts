// Answers as people type them in a hurry (notes, slips, formulas, code, figures) to cards of the shipped notes that no
// other set asks about. The expected
// answers are what the page asks for, with formulas written on the line. Judged before the check was run on them.

import type { TypedCase } from './typed-answers.ts';

export const hurriedTypedAnswers: readonly TypedCase[] = [
  {
    asked: 'Why count only clicks with a long stay?',
    expected: 'A quick return shows that the result disappointed.',
    answers: [
      ['if they come right back the result was disapointing', 'right'],
      ['quick return = disappointed by result', 'right'],
      ['because a long stay costs the user time', 'wrong'],
    ],
  },
  {
    asked: 'Which part of a hybrid recommender serves a new item?',
    expected: 'The content-based one, until interactions have come in.',
    answers: [
      ['content based', 'right'],
      ['the content-based part until there are interactions', 'right'],
      ['collaborative filtering', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Viewer–author affinity',
    expected: "the share of the viewer's interactions that went to that author",
    answers: [
      ["fraction of the viewer's interactions that go to this author", 'right'],
      ['how much they interact', 'partly'],
      ["the share of the author's posts that the viewer has seen", 'wrong'],
    ],
  },
  {
    asked: 'How many weights does a rank-64 factorisation of a 1024 by 1024 layer keep?',
    expected: '131,072 of 1,048,576, one eighth: $2⋅1024⋅64$.',
    answers: [
      ['2*1024*64 = 131072', 'right'],
      ['131k, so 1/8 of them', 'right'],
      ['65,536', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: "Youden's index",
    expected: 'sensitivity plus specificity minus one',
    answers: [
      ['sens + spec - 1', 'right'],
      ['specificity + sensitivity − 1', 'right'],
      ['TPR - FPR', 'right'],
      ['sensitivity minus specificity', 'wrong'],
      ['sensitivity + specificity', 'partly'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Expected count of a cell under independence',
    expected: 'row total times column total, divided by the grand total',
    answers: [
      ['row total * column total / grand total', 'right'],
      ['(row sum x col sum) / n', 'right'],
      ['row total plus column total', 'wrong'],
    ],
  },
  {
    asked: 'Why must an alarm be actionable?',
    expected: 'People learn to ignore alarms that call for nothing.',
    answers: [
      ['otherwise ppl start ignoring them', 'right'],
      ['alarm fatigue: alarms that need nothing done get ignored', 'right'],
      ['so that the on-call engineer is paid', 'wrong'],
    ],
  },
  {
    kind: 'list',
    asked: 'What can a recommender compute ahead of the request?',
    expected: 'item vectors, user vectors, scores for active users',
    items: ['item vectors', 'user vectors', 'scores for active users'],
    answers: [
      ['scores of active users, user embeddings, item embeddings', 'right'],
      ['user + item vectors', 'partly'],
      ['the time of day', 'wrong'],
    ],
  },
  {
    asked: 'Why can WHERE not use an alias from the SELECT list?',
    expected: 'It is evaluated before the SELECT list.',
    answers: [
      ['WHERE runs before SELECT', 'right'],
      ['because the select list is evaluated later', 'right'],
      ['it is evaluated after the SELECT list', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Hedged request',
    expected: 'a second copy sent to another server when the first is slow',
    answers: [
      ['send a 2nd copy to a different server if the first one is slow', 'right'],
      ['duplicate request', 'partly'],
      ['a request that is refused under load', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Family-wise error rate',
    expected: 'the probability of at least one false positive among all tests',
    answers: [
      ['P(>= 1 false positive) over all tests', 'right'],
      ['chance of one or more false positves across all the tests', 'right'],
      ['the expected share of false positives among discoveries', 'wrong'],
    ],
  },
  {
    asked: 'How does a two-tower model lead from a user and an item to a score?',
    expected:
      'User and context enter one network, the item another; the score is the dot product of both vectors',
    answers: [
      ['dot product of user embedding and item embedding, each from its own network', 'right'],
      ['dot product', 'partly'],
      ['both are concatenated and go through one network', 'wrong'],
    ],
  },
  {
    asked: 'How much memory do 100 million vectors of 128 float32 numbers take?',
    expected: 'About 51 GB, from $(10)^(8)⋅128⋅4$ bytes.',
    answers: [
      ['~51 GB', 'right'],
      ['51.2 gigabytes', 'right'],
      ['51 MB', 'wrong'],
      ['1e8 * 128 * 4 bytes', 'right'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Geometric tail $P(X>x)$: formula?',
    expected: '$(1−p)^(x)$',
    answers: [
      ['(1 - p)^x', 'right'],
      ['(1-p)**x', 'right'],
      ['(1-p)^(x-1) p', 'wrong'],
      ['p^x', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Accuracy of a classifier: formula?',
    expected: '$((TP+TN)/(TP+TN+FP+FN))$',
    answers: [
      ['(TP+TN)/(TP+TN+FP+FN)', 'right'],
      ['(tn + tp) / (tp + fp + tn + fn)', 'right'],
      ['TP/(TP+FP)', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Exponential decay with half-life $h$: formula?',
    expected: '$w=2^(− age /h)$',
    answers: [
      ['2^(-age/h)', 'right'],
      ['0.5^(age/h)', 'right'],
      ['2^(age/h)', 'wrong'],
    ],
  },
  {
    asked: 'Which larger unit equals a billion kilobytes?',
    expected: 'One terabyte.',
    answers: [
      ['1 TB', 'right'],
      ['a terrabyte', 'right'],
      ['one gigabyte', 'wrong'],
    ],
  },
  {
    asked: 'When does the mean absolute percentage error break?',
    expected: 'When true values are zero or near it.',
    answers: [
      ['actuals close to 0', 'right'],
      ['if the real values are zero or close to zero', 'right'],
      ['when predictions are large', 'wrong'],
    ],
  },
  {
    asked: 'Why run a model in a browser through WebAssembly?',
    expected:
      'It runs on any device with a browser, faster than JavaScript, and data stay with the user.',
    answers: [
      ['any device w/ a browser; faster than JS; data stays w/ user', 'right'],
      ['privacy: the data stay with the user', 'partly'],
      ['slower than JavaScript but safer', 'wrong'],
    ],
  },
  {
    asked: 'What is the cost of keeping the best $k$ of $n$ candidates with a heap?',
    expected: '$O(n  log ⁡ k)$',
    answers: [
      ['O(n log k)', 'right'],
      ['n log(k)', 'right'],
      ['O(k log n)', 'wrong'],
      ['O(n log n)', 'wrong'],
    ],
  },
  {
    kind: 'sequence',
    asked: 'Stages of a large recommender: all 3 in order?',
    expected: 'candidate generation\nscoring\nre-ranking',
    answers: [
      ['candidate gen -> scoring -> reranking', 'right'],
      ['1. candidates 2. scoring 3. re-rank', 'right'],
      ['re-ranking, scoring, candidate generation', 'partly'],
    ],
  },
  {
    asked: 'How do gradient boosting libraries treat gaps?',
    expected: 'They learn for each split which side the absent values should go to.',
    answers: [
      ['missing values: default direction learned per split', 'right'],
      ['for every split they learn which side missing values go', 'right'],
      ['they drop the rows with missing values', 'wrong'],
    ],
  },
  {
    asked: 'How do you find the second-highest distinct amount?',
    expected:
      'SELECT DISTINCT amount\nFROM (SELECT amount, DENSE_RANK() OVER (ORDER BY amount DESC) AS place FROM orders)\nWHERE place = 2;',
    answers: [
      [
        'select distinct amount from (select amount, dense_rank() over (order by amount desc) as r from orders) where r = 2',
        'right',
      ],
      ['dense_rank over amount desc, take rank 2', 'partly'],
      ['select max(amount) from orders', 'wrong'],
    ],
  },
  {
    kind: 'acronym',
    asked: 'What does ALS stand for?',
    expected: 'alternating least squares',
    answers: [
      ['alternating least square', 'right'],
      ['alternate least sqaures', 'right'],
      ['adaptive learning system', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'A committed change survives a crash',
    expected: 'Durability',
    answers: [
      ['durable', 'right'],
      ['durabilty', 'right'],
      ['consistency', 'wrong'],
    ],
  },
];

/** More of the same kind, written after the check was mended by the first; of these only their number was looked at. */
export const hurriedTypedAnswersAfter: readonly TypedCase[] = [
  {
    kind: 'definition',
    asked: 'Avoidable bias, in a few words?',
    expected: 'training error minus human-level error',
    answers: [
      ['train err - human err', 'right'],
      ['human level error minus training error', 'wrong'],
      ['training error - human level error', 'right'],
    ],
  },
  {
    asked:
      'How much uncompressed storage do a billion events a day of 200 bytes each take in a year?',
    expected: '73 TB',
    answers: [
      ['73 terabytes', 'right'],
      ['~73TB', 'right'],
      ['73 GB', 'wrong'],
      ['200 GB a day', 'wrong'],
    ],
  },
  {
    asked:
      'How much time does each of four services get if they run one after another within 200 ms?',
    expected: '50 ms, less the network.',
    answers: [
      ['50ms minus network', 'right'],
      ['0.05 s', 'right'],
      ['50 s', 'wrong'],
      ['200 ms', 'wrong'],
    ],
  },
  {
    asked: 'What is the drawback of sequential model-based search?',
    expected: 'It parallelises poorly, since each trial waits for earlier results.',
    answers: [
      ['hard to parallelise', 'right'],
      ["can't run in parallel bc every trial needs the previous results", 'right'],
      ['it needs no earlier results', 'wrong'],
    ],
  },
  {
    asked: 'What goes wrong if a factorisation is fitted to observed entries alone?',
    expected: 'It may fit trivially, such as by all ones, which is useless for unseen pairs.',
    answers: [
      ['trivial solution: all ones', 'right'],
      ['predicts 1 everywhere, useless for unseen pairs', 'right'],
      ['it takes too much memory', 'wrong'],
    ],
  },
  {
    asked: 'Where would you release a canary first?',
    expected: 'In a small market or group where failure does little harm.',
    answers: [
      ['small group/market where failing hurts little', 'right'],
      ['a small market', 'partly'],
      ['in the biggest market', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Linearity of expectation: formula?',
    expected: '$E[X+Y]=E[X]+E[Y]$',
    answers: [
      ['E(X+Y) = E(X)+E(Y)', 'right'],
      ['E[X] + E[Y]', 'right'],
      ['E[X]E[Y]', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Multiplication rule: formula?',
    expected: '$P(A∩B)=P(A∣B)P(B)$.',
    answers: [
      ['P(A|B) P(B)', 'right'],
      ['P(A) + P(B)', 'wrong'],
      ['P(A and B) = P(A|B)*P(B)', 'right'],
    ],
  },
  {
    kind: 'table',
    asked: 'Geometric: mean?',
    expected: '$1/p$',
    answers: [
      ['1/p', 'right'],
      ['one over p', 'right'],
      ['(1-p)/p', 'wrong'],
    ],
  },
  {
    asked:
      'What is the mean reciprocal rank if the first relevant results of three queries come at ranks 1, 3 and 2?',
    expected: 'About 0.61, from $(1+(1)/(3)+(1)/(2))/3$.',
    answers: [
      ['.61', 'right'],
      ['11/18', 'right'],
      ['0.5', 'wrong'],
    ],
  },
  {
    kind: 'sequence',
    asked: 'Model signals from easiest to hardest to monitor: all 4 in order?',
    expected: 'accuracy metrics\npredictions\nfeatures\nraw inputs',
    answers: [
      ['accuracy > predictions > features > raw inputs', 'right'],
      ['accuracy, preds, features, raw data', 'right'],
      ['predictions, accuracy, features, raw inputs', 'partly'],
    ],
  },
  {
    kind: 'list',
    asked: 'Assumptions of the pooled two-sample t-test: name the 3',
    expected: 'independent observations, roughly normal means, equal variances',
    items: ['independent observations', 'roughly normal means', 'equal variances'],
    answers: [
      ['iid obs, normality, equal variance', 'right'],
      ['independence + same variance', 'partly'],
      ['large samples', 'wrong'],
    ],
  },
  {
    asked: 'Why watch predictions when labels are late?',
    expected:
      'They are low-dimensional and at hand; with a fixed model a change in output means a change in input.',
    answers: [
      ['available right away, low dim; if model is fixed, output shift = input shift', 'right'],
      ['low-dimensional', 'partly'],
      ['because predictions are always right', 'wrong'],
    ],
  },
  {
    asked: 'What does a large chi-square value not say?',
    expected: "How strong the association is; Cramér's V tells that.",
    answers: [
      ['strength of the association', 'right'],
      ['how strong assoc. is (use cramers v)', 'right'],
      ['whether the variables are related', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Click-through rate: what is it?',
    expected: 'clicks divided by impressions',
    answers: [
      ['clicks / impressions', 'right'],
      ['# clicks over # impressions', 'right'],
      ['impressions / clicks', 'wrong'],
      ['clicks times impressions', 'wrong'],
    ],
  },
  {
    asked: 'When do you need a switchback instead of splitting users?',
    expected:
      'When users of both groups would affect each other, as drivers and riders in one market.',
    answers: [
      ['interference between groups, e.g. drivers and riders', 'right'],
      ['if both groups affect each other', 'right'],
      ['when there are too few users', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Orchestrator: what is it?',
    expected: 'a system that decides where jobs run and provides machines for them',
    answers: [
      ['decides where jobs run + provides the machines', 'right'],
      ['decides when jobs run', 'partly'],
      ['a person who leads a team', 'wrong'],
    ],
  },
  {
    kind: 'table',
    asked: 'Three or more independent means: which test?',
    expected: 'one-way ANOVA',
    answers: [
      ['anova', 'right'],
      ['1-way anova', 'right'],
      ['t-test', 'wrong'],
    ],
  },
];
