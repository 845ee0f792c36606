// Typed answers to cards of the shipped notes, judged by hand before there was a check. `right` says what the
// card wants, in whatever words; `partly` has part of it, or is too vague; `wrong` has nothing or the opposite.

import type { CardKind } from '#deck/card.ts';

export type Judgement = 'right' | 'partly' | 'wrong';

export interface TypedCase {
  readonly kind?: CardKind;
  readonly asked: string;
  /** The back of the card, as the notes have it. */
  readonly expected: string;
  /** On list cards. */
  readonly items?: readonly string[];
  readonly answers: readonly (readonly [typed: string, judgement: Judgement])[];
}

export const typedAnswers: readonly TypedCase[] = [
  {
    asked: 'Reservoir sampling: what is it?',
    expected: 'keeps a uniform sample of $k$ items from a stream of unknown length.',
    answers: [
      ['keeps a uniform sample of k items from a stream whose length is unknown', 'right'],
      ['you hold k items drawn uniformly from a stream without knowing how long it is', 'right'],
      ['takes a sample from a stream', 'partly'],
      ['draws whole groups at random', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked:
      'a model labels the unlabelled examples that it is most sure of, and is trained again on them.',
    expected: 'Self-training',
    answers: [
      ['self training', 'right'],
      ['Self-trainning', 'right'],
      ['co-training', 'wrong'],
      ['active learning', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'absent depending on the unseen value itself.',
    expected: 'MNAR',
    answers: [
      ['mnar', 'right'],
      ['MCAR', 'wrong'],
      ['MAR', 'wrong'],
    ],
  },
  {
    asked: 'What does a larger sample do to both kinds of error?',
    expected: 'Type I stays at $\\alpha$, Type II becomes rarer.',
    answers: [
      ['Type I error stays at alpha, Type II gets rarer', 'right'],
      ['the type II error becomes less frequent, type I remains at α', 'right'],
      ['fewer type II errors', 'partly'],
      ['Type II stays at alpha and Type I becomes rarer', 'wrong'],
    ],
  },
  {
    asked: 'What does a lower $\\alpha$ do to power at a fixed sample size?',
    expected: 'Power falls, because the bar for rejection is higher.',
    answers: [
      ['it lowers the power', 'right'],
      ['power decreases since it becomes harder to reject', 'right'],
      ['power rises', 'wrong'],
      ['nothing', 'wrong'],
    ],
  },
  {
    asked: 'Why does a small effect need a large sample?',
    expected: 'The required size grows with the inverse square of the effect.',
    answers: [
      ['needed size grows with one over the square of the effect', 'right'],
      ['because the required sample size is proportional to the inverse squared effect', 'right'],
      ['the size grows as the effect shrinks', 'partly'],
      ['because of the variance of the groups', 'wrong'],
    ],
  },
  {
    asked: 'What does halving the effect to detect do to the sample size?',
    expected: 'It multiplies it by four.',
    answers: [
      ['quadruples it', 'right'],
      ['times 4', 'right'],
      ['four times as many', 'right'],
      ['doubles it', 'wrong'],
    ],
  },
  {
    asked:
      'A disease affects 1 % of people. A test finds 95 % of the ill and wrongly flags 5 % of the healthy. How likely is illness after a positive test?',
    expected:
      'About 16 %: $\\dfrac{0.01 \\cdot 0.95}{0.01 \\cdot 0.95 + 0.99 \\cdot 0.05} \\approx 0.161$. The few ill are outnumbered by the healthy who were flagged.',
    answers: [
      ['16%', 'right'],
      ['about 0.16', 'right'],
      ['95 %', 'wrong'],
      ['around 50%', 'wrong'],
    ],
  },
  {
    asked: 'Complement rule',
    expected: '$P(\\text{not } A) = 1 - P(A)$.',
    kind: 'formula',
    answers: [
      ['P(not A) = 1 - P(A)', 'right'],
      ['1-P(A)', 'right'],
      ['P(A) - 1', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Binomial probability of $k$ successes',
    expected: '$\\dbinom{n}{k} p^k (1-p)^{n-k}$',
    answers: [
      ['(n choose k) p^k (1-p)^(n-k)', 'right'],
      ['C(n,k) * (1-p)^(n-k) * p^k', 'right'],
      ['p^k (1-p)^(n-k)', 'partly'],
      ['p^n', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'F1 score',
    expected: '$\\dfrac{2PR}{P + R}$, the harmonic mean of precision and recall.',
    answers: [
      ['2PR/(P+R)', 'right'],
      ['harmonic mean of precision and recall', 'right'],
      ['harmonic mean', 'partly'],
      ['arithmetic mean of sensitivity and specificity', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Permutations of $k$ out of $n$',
    expected: '$\\dfrac{n!}{(n-k)!}$, where order matters.',
    answers: [
      ['n!/(n-k)!', 'right'],
      ['n! / (k! (n-k)!)', 'wrong'],
      ['n!/(n - k)! where the order matters', 'right'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Standard error of the mean',
    expected: '$\\dfrac{\\sigma}{\\sqrt{n}}$',
    answers: [
      ['sigma/sqrt(n)', 'right'],
      ['σ / √n', 'right'],
      ['sigma/n', 'wrong'],
      ['sigma^2/n', 'wrong'],
    ],
  },
  {
    kind: 'list',
    asked: 'Guarantees of ACID',
    expected: 'Atomicity\nConsistency\nIsolation\nDurability',
    items: ['Atomicity', 'Consistency', 'Isolation', 'Durability'],
    answers: [
      ['durability, isolation, atomicity, consistency', 'right'],
      ['atomic, consistent, isolated, durable', 'right'],
      ['atomicity and consistency', 'partly'],
      ['availability, speed', 'wrong'],
    ],
  },
  {
    kind: 'list',
    asked: 'What determines the power of a test?',
    expected: 'effect size\nsignificance level\nsample size\noutcome variance\none or two sides',
    items: [
      'effect size',
      'significance level',
      'sample size',
      'outcome variance',
      'one or two sides',
    ],
    answers: [
      [
        'sample size, effect size, alpha (significance level), variance of the outcome, one- or two-sided',
        'right',
      ],
      ['size of the sample, size of the effect', 'partly'],
      ['the mean and the median', 'wrong'],
    ],
  },
  {
    kind: 'list',
    asked: 'Triggers for an update',
    expected: 'time\nperformance\nvolume of new data\ndrift',
    items: ['time', 'performance', 'volume of new data', 'drift'],
    answers: [
      ['drift, time, drop in performance, amount of new data', 'right'],
      ['time and drift', 'partly'],
      ['users complain', 'wrong'],
    ],
  },
  {
    asked: 'When do you favour precision?',
    expected: 'When acting on a false alarm is costly, such as blocking an account.',
    answers: [
      ['when false alarms are expensive', 'right'],
      ['if it is costly to act on a false positive', 'right'],
      ['blocking an account', 'partly'],
      ['when a miss is costly', 'wrong'],
    ],
  },
  {
    asked: 'Why a harmonic mean in F1?',
    expected: 'It stays near the smaller of the two, so one good number cannot hide a bad one.',
    answers: [
      ['it stays close to the smaller value, so a good one does not hide a bad one', 'right'],
      ['because it is dominated by the smaller of the two numbers', 'right'],
      ['so that one good number does not hide the other', 'partly'],
      ['it is easier to compute', 'wrong'],
    ],
  },
  {
    asked: 'Does temperature scaling change the accuracy?',
    expected: 'No: it keeps the order of the classes.',
    answers: [
      ['no, the order of the classes is kept', 'right'],
      ['no', 'partly'],
      ['No since the ranking of classes does not change', 'right'],
      ['yes, it changes it', 'wrong'],
    ],
  },
  {
    asked: 'What makes a good sharding key?',
    expected:
      'It spreads both data and load evenly and keeps what is read together on one machine.',
    answers: [
      [
        'spreads data and load evenly and keeps data that is read together on the same machine',
        'right',
      ],
      ['evenly spread load and data', 'partly'],
      ['it is unique', 'wrong'],
    ],
  },
  {
    asked: 'Why log features at serving time instead of recomputing them?',
    expected: 'It rules out differences between training and serving, also in time.',
    answers: [
      ['to exclude differences between training and serving', 'right'],
      ['avoids training-serving skew', 'right'],
      ['to save computation', 'wrong'],
    ],
  },
  {
    asked: 'Bagging',
    expected: 'trains models on bootstrap samples and averages them, mainly to lower variance.',
    answers: [
      ['train models on bootstrap samples and average them; it lowers variance', 'right'],
      ['averages models trained on bootstraped samples', 'right'],
      ['an ensemble that reduces variance', 'partly'],
      ['trains weak learners one after another on the errors of the earlier ones', 'wrong'],
    ],
  },
  {
    asked: 'Dropout',
    expected: 'switches off random units during training.',
    answers: [
      ['randomly switches units off in training', 'right'],
      ['turn off random neurons while training', 'right'],
      ['removes weights below a threshold after training', 'wrong'],
      ['a form of regularisation', 'partly'],
    ],
  },
  {
    asked: 'What does gradient checkpointing trade?',
    expected: 'Computation for memory, about one more forward pass.',
    answers: [
      ['compute for memory', 'right'],
      ['more computation, less memory: one extra forward pass', 'right'],
      ['memory', 'partly'],
      ['accuracy for speed', 'wrong'],
    ],
  },
  {
    asked: 'Covariate shift',
    expected: '$P(X)$ changes, $P(Y \\mid X)$ stays',
    answers: [
      ['P(X) changes while P(Y|X) stays the same', 'right'],
      ['the distribution of inputs P(X) changes', 'partly'],
      ['P(Y|X) changes and P(X) stays', 'wrong'],
    ],
  },
  {
    asked: 'What is the price of hashing?',
    expected: 'Unrelated values can collide in one bucket, and a bucket cannot be read back.',
    answers: [
      ['collisions of unrelated values in a bucket, and you cannot read a bucket back', 'right'],
      ['different values may collide', 'partly'],
      ['values are no longer sorted', 'wrong'],
    ],
  },
  {
    asked: 'DAU',
    kind: 'acronym',
    expected: 'daily active users.',
    answers: [
      ['Daily Active Users', 'right'],
      ['daily active user', 'right'],
      ['daily average usage', 'wrong'],
    ],
  },
  {
    kind: 'cloze',
    asked: 'The capital of Australia is […], not Sydney.',
    expected: 'Canberra',
    answers: [
      ['canberra', 'right'],
      ['Canbera', 'right'],
      ['Melbourne', 'wrong'],
    ],
  },
  {
    asked: 'Canary release',
    expected: 'the new model serves a small part of traffic first and is rolled out step by step.',
    answers: [
      ['new model first gets a small share of the traffic, then is rolled out gradually', 'right'],
      ['the new model gets a little traffic first', 'partly'],
      ['new model gets live traffic but its answers are only logged', 'wrong'],
    ],
  },
  {
    asked: 'What can a shadow deployment not measure?',
    expected: 'How users react, since they never see its answers.',
    answers: [
      ["the users' reaction", 'right'],
      ['how users react because its answers are never shown to them', 'right'],
      ['latency', 'wrong'],
    ],
  },
  {
    asked: 'Why does interleaving need less traffic than an A/B test?',
    expected: 'Each user compares both rankings, so differences between users cancel.',
    answers: [
      ['every user compares both rankings, so user differences cancel out', 'right'],
      ['differences between users cancel', 'partly'],
      ['it runs for a longer time', 'wrong'],
    ],
  },
  {
    asked: 'Why are columnar files better compressed?',
    expected: 'Neighbouring values share a type and are often alike.',
    answers: [
      ['neighboring values have the same type and are often similar', 'right'],
      ['values next to each other are alike and share one type', 'right'],
      ['same type', 'partly'],
      ['they leave out the missing rows', 'wrong'],
    ],
  },
  {
    asked: '`HAVING`',
    expected: 'filters groups after aggregation.',
    answers: [
      ['filters the groups after they are aggregated', 'right'],
      ['filter on groups', 'partly'],
      ['filters rows before they are grouped', 'wrong'],
    ],
  },
  {
    asked: 'What does `NULL = NULL` give?',
    expected: 'NULL, that is unknown; test with `IS NULL`.',
    answers: [
      ['NULL', 'right'],
      ['null (unknown)', 'right'],
      ['true', 'wrong'],
      ['false', 'wrong'],
    ],
  },
  {
    asked: 'Regret',
    expected: 'the reward lost against always choosing the best option.',
    answers: [
      ['lost reward compared with always picking the best option', 'right'],
      ['how much reward is lost', 'partly'],
      ['trying options whose payoff is uncertain', 'wrong'],
    ],
  },
  {
    asked: 'Thompson sampling',
    expected: 'draws a payoff for each option from its posterior and chooses the highest draw.',
    answers: [
      ['sample a payoff per option from the posterior and take the highest', 'right'],
      ['draw from the posterior of each option', 'partly'],
      ['chooses the option with the highest optimistic estimate', 'wrong'],
    ],
  },
  {
    asked: "Little's law",
    expected: 'requests in progress equal arrival rate times time in the system.',
    answers: [
      ['requests in progress = arrival rate × time in system', 'right'],
      [
        'the number in the system is the arrival rate multiplied by the time in the system',
        'right',
      ],
      ['arrival rate divided by time in the system', 'wrong'],
    ],
  },
  {
    asked: '500 requests per second take 200 ms each. How many are in progress?',
    expected: '100',
    answers: [
      ['100', 'right'],
      ['one hundred', 'right'],
      ['1000', 'wrong'],
      ['2.5', 'wrong'],
    ],
  },
  {
    asked: 'In how many ways can 12 people form three named teams of four?',
    expected:
      '$\\dfrac{12!}{4!\\,4!\\,4!} = \\dbinom{12}{4}\\dbinom{8}{4}\\dbinom{4}{4} = 34\\,650$',
    answers: [
      ['34650', 'right'],
      ['34,650', 'right'],
      ['12!/(4!4!4!)', 'right'],
      ['5775', 'wrong'],
    ],
  },
  {
    asked: 'When is isotonic regression worse than Platt scaling?',
    expected: 'With few examples, where the step function overfits.',
    answers: [
      ['with few examples, because it overfits', 'right'],
      ['when there is little data', 'right'],
      ['with many examples', 'wrong'],
    ],
  },
  {
    asked: 'When does transfer hurt?',
    expected: 'When the source differs so much that its features mislead.',
    answers: [
      ['when source and target are too different and the features mislead', 'right'],
      ['if the features are misleading', 'partly'],
      ['with little data', 'wrong'],
    ],
  },
  {
    asked: 'Fan-out on write',
    expected: 'each new post is copied into the feeds of all followers.',
    answers: [
      ["a new post is copied to every follower's feed", 'right'],
      ['the feed is assembled when it is opened', 'wrong'],
      ['copied posts', 'partly'],
    ],
  },
  {
    asked: 'How do bagging and boosting differ in what they reduce?',
    expected: 'Averaging lowers variance; sequential correction lowers bias.',
    answers: [
      ['bagging reduces variance, boosting reduces bias', 'right'],
      ['variance for bagging', 'partly'],
      ['bagging lowers bias, boosting lowers variance', 'wrong'],
    ],
  },
];
