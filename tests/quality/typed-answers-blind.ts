// 63 answers to cards of the shipped notes that the other two sets have not, labelled before the check was run on
// them or read: short and long, with slips of figures and units, turned senses, other words and other order.

import type { TypedCase } from './typed-answers.ts';

export const blindTypedAnswers: readonly TypedCase[] = [
  {
    kind: 'definition',
    asked: 'Binning: what does it do?',
    expected: 'replaces a number by the interval that it falls into',
    answers: [
      ['swaps each number for the interval it falls in', 'right'],
      ['turns a numeric value into the bucket containing it', 'right'],
      ['replaces an interval by a number', 'wrong'],
    ],
  },
  {
    asked: 'How can a linear model learn a non-linear effect?',
    expected: 'Give it hand-made interactions, bins or transformed inputs.',
    answers: [
      ['transform the inputs, bin them, or add interactions by hand', 'right'],
      ['with binned features', 'partly'],
      ['it cannot', 'wrong'],
    ],
  },
  {
    asked: 'Why does the first stage aim at recall?',
    expected: 'What it misses no later stage can bring back.',
    answers: [
      ['later stages cannot bring back what the first one missed', 'right'],
      ['whatever was not retreived is lost, no later stage can recover it', 'right'],
      ['later stages can bring back what it misses', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Contrastive loss, in a few words?',
    expected: 'pulls similar pairs together and pushes dissimilar ones apart beyond a margin',
    answers: [
      ['similar pairs are pulled together, dissimilar ones pushed apart beyond a margin', 'right'],
      ['pulls similar pairs together', 'partly'],
      ['pushes similar pairs apart and pulls dissimilar ones together', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Systematic sampling: how is it done?',
    expected: 'take every k-th member from a random start',
    answers: [
      ['start at random, then take every kth member', 'right'],
      ['take every k-th member', 'partly'],
      ['take k members at random from every group', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Loss scaling: what is it?',
    expected: 'a multiplication of the loss that keeps small 16-bit gradients from becoming zero',
    answers: [
      ['multiply the loss so that small gradients in 16 bit do not become zero', 'right'],
      ['multiplying the loss', 'partly'],
      ['multiplication of the loss that keeps 32-bit gradients from becoming zero', 'partly'],
      ['dividing the gradients by their norm', 'wrong'],
    ],
  },
  {
    asked: 'What should you do between choosing a model and deploying it?',
    expected: 'Retrain with the chosen settings on all data, including the newest.',
    answers: [
      ['train it again on all the data with the settings chosen, newest included', 'right'],
      ['retrain it', 'partly'],
      ['do not retrain, deploy it at once', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Weight decay: what does it do?',
    expected: 'multiplies the weights by a factor just below one at every step',
    answers: [
      ['every step it multiplies weights by a factor slightly under 1', 'right'],
      ['multiplies the weights by a factor', 'partly'],
      ['multiplies the weights by a factor just above one at every step', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Coverage of a feature: what is it?',
    expected: 'the share of rows in which it has a value',
    answers: [
      ['fraction of rows where it has a value', 'right'],
      ['proportion of rows that are not missing it', 'right'],
      ['the share of rows in which it has no value', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Counter metric: what is it?',
    expected: 'a measure of harm, such as hides and complaints, that must not rise',
    answers: [
      ['a metric of harm that must not go up, like complaints or hides', 'right'],
      ['measures harm', 'partly'],
      ['a measure that must rise, such as clicks', 'wrong'],
    ],
  },
  {
    kind: 'table',
    asked: 'Batch prediction: staleness?',
    expected: 'hours or days',
    answers: [
      ['days or hours', 'right'],
      ['hours', 'partly'],
      ['seconds', 'wrong'],
      ['milliseconds or seconds', 'wrong'],
    ],
  },
  {
    kind: 'table',
    asked: 'Two continuous one-dimensional distributions: which test?',
    expected: 'Kolmogorov–Smirnov test',
    answers: [
      ['kolmogorov smirnov', 'right'],
      ['Kolmogorow-Smirnow test', 'right'],
      ['Mann-Whitney test', 'wrong'],
    ],
  },
  {
    asked: 'Why can training on more history hurt?',
    expected: 'Old rows describe a world that has changed.',
    answers: [
      ['the world has changed since the old rows', 'right'],
      ['old data describes a world which no longer exists', 'right'],
      ['it takes longer', 'wrong'],
    ],
  },
  {
    asked:
      'If a detector catches 90 % of events and flags 5 % of the rest, and events make up 1 %, how many alarms are right?',
    expected: 'About 15 %, from $((0.009)/(0.009+0.0495))≈0.154$.',
    answers: [
      ['about 15%', 'right'],
      ['0.154', 'right'],
      ['90 %', 'wrong'],
      ['around 1.5 %', 'wrong'],
    ],
  },
  {
    asked: 'Which trick numbers the sessions of a user?',
    expected: 'Flag each row after a long gap and take a running sum of the flags.',
    answers: [
      ['running sum over flags that mark rows after a long gap', 'right'],
      ['flag rows that come after a long gap', 'partly'],
      ['group by user and count the rows', 'wrong'],
    ],
  },
  {
    asked: 'Why is power computed from the observed effect useless?',
    expected: 'Such post-hoc power is a function of the p-value alone and adds nothing.',
    answers: [
      ['it is only a function of the p value, so it adds nothing', 'right'],
      ['post hoc power adds nothing', 'partly'],
      ['because the sample is too small', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Data parallelism: what happens?',
    expected:
      'every worker holds the whole model and computes gradients on its own part of the data',
    answers: [
      [
        'each worker has a full copy of the model and computes gradients on its part of the data',
        'right',
      ],
      ['every worker holds the whole model', 'partly'],
      ['every worker holds a part of the model', 'wrong'],
    ],
  },
  {
    kind: 'sequence',
    asked: 'Order of the compilation of a model: all 5 in order?',
    expected: 'framework code\nhigh-level graph\ntuned graph\nlow-level code\nmachine code',
    answers: [
      ['framework code, high level graph, tuned graph, low level code, machine code', 'right'],
      ['framework code, high-level graph, machine code', 'partly'],
      ['machine code, low-level code, tuned graph, high-level graph, framework code', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Covariance: formula?',
    expected: '$E[XY]−E[X] E[Y]$',
    answers: [
      ['E[XY] - E[X]E[Y]', 'right'],
      ['E(XY) - E(Y)E(X)', 'right'],
      ['E[XY] + E[X]E[Y]', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'a call to a remote service made to look like a local function',
    expected: 'RPC',
    answers: [
      ['remote procedure call', 'right'],
      ['rpc', 'right'],
      ['REST', 'wrong'],
    ],
  },
];

/** After the check was mended by the ones above: again written before it was run on them. */
export const blindTypedAnswersAfter: readonly TypedCase[] = [
  {
    kind: 'definition',
    asked: 'Absorbing state: what is it?',
    expected: 'a state that is never left once entered',
    answers: [
      ['once you enter it you never leave it', 'right'],
      ['a state you cannot get out of after entering', 'right'],
      ['a state that is always left once entered', 'wrong'],
    ],
  },
  {
    asked: 'How can unclicked results mislead as negatives?',
    expected: 'They may never have been looked at.',
    answers: [
      ['maybe nobody looked at them', 'right'],
      ['they were looked at but not clicked', 'wrong'],
      ['the user may not have seen them', 'right'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Hard negative: what is it?',
    expected: 'a document that looks relevant but is not',
    answers: [
      ['a document which seems relevant but isn’t', 'right'],
      ['an irrelevant document that looks relevant', 'right'],
      ['a relevant document', 'wrong'],
      ['a document that looks irrelevant', 'wrong'],
    ],
  },
  {
    asked: "What is WebAssembly's limit for models?",
    expected:
      'It is still slower than native code and, without WebGPU, cannot use the graphics processor.',
    answers: [
      ['slower than native code, and no graphics processor without WebGPU', 'right'],
      ['slower than native', 'partly'],
      ['it is faster than native code', 'wrong'],
    ],
  },
  {
    asked: 'What does a negative R^2 mean?',
    expected: 'The model is worse than always predicting the mean.',
    answers: [
      ['predicting the mean would be better than the model', 'right'],
      ['always predicting the mean is worse than the model', 'wrong'],
      ['the model is bad', 'partly'],
    ],
  },
  {
    asked: 'How is covariate shift corrected in training?',
    expected: 'Weight examples by the density ratio of target to source.',
    answers: [
      ['examples are weighted by the ratio of target density to source density', 'right'],
      ['weight the examples', 'partly'],
      ['by collecting labels for the target', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Partitioning of a table, in a few words?',
    expected:
      'splitting its files by a column, often the date, so that queries read only what they need',
    answers: [
      ['split the files by a column such as the date', 'right'],
      ['split the table so queries read less', 'partly'],
      ['joining files', 'wrong'],
    ],
  },
  {
    kind: 'sequence',
    asked: 'Degrees of automation: all 5 in order?',
    expected: 'human only\nshadow mode\nAI assistance\npartial automation\nfull automation',
    answers: [
      ['human only, shadow mode, assistance by AI, partial automation, full automation', 'right'],
      ['shadow mode, AI assistance, full automation', 'partly'],
      ['full automation, partial automation, AI assistance, shadow mode, human only', 'wrong'],
    ],
  },
  {
    kind: 'definition',
    asked: 'Hybrid serving: what is it?',
    expected:
      'a mix in which answers to common requests are precomputed and others computed on demand',
    answers: [
      ['common requests are precomputed, the rest on demand', 'right'],
      ['answers to common requests are precomputed', 'partly'],
      ['common requests are computed on demand and rare ones precomputed', 'wrong'],
    ],
  },
  {
    asked: 'What does LoRA save, and what not?',
    expected:
      'Optimiser memory and storage per task; a forward pass still needs the full base model.',
    answers: [
      [
        'memory for the optimizer and storage per task, but the forward pass needs the whole base model',
        'right',
      ],
      ['optimiser memory', 'partly'],
      ['it saves the forward pass, not memory', 'wrong'],
    ],
  },
];
