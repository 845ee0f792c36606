// What interviewers ask about cards that were drawn by chance, as they say it. Written, with every card that answers a
// question as well as the drawn one (which comes first), before the search was run on any of them. The first half was
// looked at while the search was changed; of the second only the number was.

import type { DebriefQuestion } from './debrief-questions.ts';

export const panelQuestions: readonly DebriefQuestion[] = [
  {
    asked:
      'A user table has a manager_id that points to another user. How do you get every employee next to their manager?',
    wanted: [
      'Self-join: what is it?',
      'What is a self-join good for?',
      'How do you list each customer with the name of their manager',
    ],
  },
  {
    asked: "A user searches for 'sofa' and our listings say 'couch'. What would you do about it?",
    wanted: [
      'Query expansion: what does it do?',
      'What does vector search find that term matching misses?',
      'Hybrid retrieval: what does it do?',
    ],
  },
  {
    asked: 'How would you combine BM25 with embedding search?',
    wanted: ['Hybrid retrieval: what does it do?', 'Reciprocal rank fusion: what is it?'],
  },
  {
    asked:
      'Permutation importance says that two features are useless, but dropping both of them ruins the model. What happened?',
    wanted: ['How do correlated features mislead permutation importance?'],
  },
  {
    asked:
      "Write a query that groups a user's clicks into visits, where half an hour without activity ends one.",
    wanted: ['How do you cut events into sessions with a gap of 30 minutes?'],
  },
  {
    asked: 'OLTP versus OLAP: who is on the other end of each, and how long can they wait?',
    wanted: ['OLAP: who waits for it?', 'OLTP: who waits for it?'],
  },
  {
    asked: "Why don't we simply write optimised CUDA kernels by hand for every operator?",
    wanted: ['What is the weakness of hand-tuned kernels?'],
  },
  {
    asked:
      'An item has no clicks at all. How do you know whether it is bad or just has not been shown enough?',
    wanted: ['What separates an item that is bad from one that is unknown?'],
  },
  {
    asked: 'What is the probability mass function of the geometric distribution?',
    wanted: ['How likely is it that the first success comes at trial x'],
  },
  {
    asked: 'Where do the posts in a news feed come from, before any ranking?',
    wanted: ['Sources of candidates for a feed'],
  },
  {
    asked: 'Your drift test fires on a million rows. When would you actually act on it?',
    wanted: [
      'When is a detected shift likely to matter?',
      'Why does a significant two-sample test not always matter?',
    ],
  },
  {
    asked:
      'Logins, purchases and clicks are in three tables. How do you get one chronological activity log per user?',
    wanted: [
      'How do you lay several event tables onto one timeline?',
      'How do you put events and orders on one timeline per user?',
    ],
  },
  {
    asked: 'Why not just train the recommender on star ratings?',
    wanted: [
      'What is wrong with explicit ratings as training data?',
      'Why are stated ratings biased?',
    ],
  },
  {
    asked: 'What sort of jobs would you give to a scheduler, as opposed to an orchestrator?',
    wanted: [
      'Which kind of work suits a scheduler best?',
      'What does a scheduler deal with, and what does an orchestrator?',
    ],
  },
  {
    asked: 'What goes wrong if you one-hot encode user ids?',
    wanted: ['What is the trouble with one-hot encoding at high cardinality?'],
  },
  {
    asked:
      'How can you bound the probability that any of several events occurs without knowing whether they are independent?',
    wanted: ['Union bound: formula?'],
  },
  {
    asked:
      'In cross-validation on trading data, why would you leave a gap between the training window and the test window?',
    wanted: ['Embargo: what is it?'],
  },
  {
    asked:
      'What would you record about a dataset so that others know who owns it and what it may be used for?',
    wanted: ['Metadata: what is it?', 'Datasheet: what is it?'],
  },
  {
    asked: 'With enough data, does everything become significant?',
    wanted: [
      'What happens to p-values as the sample grows',
      'Why does a significant two-sample test not always matter?',
    ],
  },
  {
    asked: 'How do you cross-validate a sales forecast?',
    wanted: ['Rolling-origin evaluation: how is it done?'],
  },
  {
    asked:
      'Training and validation error are both high and close together. What is your diagnosis?',
    wanted: [
      'What does a learning curve with two close, high errors show?',
      'Underfitting, in a few words?',
    ],
  },
  {
    asked: 'Buses arrive at rate lambda. How long do you wait on average?',
    wanted: ['Exponential: mean?'],
  },
  {
    asked: 'What does zero-shot mean?',
    wanted: ['Zero-shot use: how is it done?'],
  },
  {
    asked: "What's an error budget?",
    wanted: ['Error budget: what is it?'],
  },
  {
    asked:
      'Conversion went from 10 to 13 percent with a thousand users per arm. Is that significant?',
    wanted: [
      'What does a two-proportion test say if 100 of 1,000',
      'Two-proportion z-test: what does it do?',
    ],
  },
  {
    asked: 'Can you run a chi-square test on percentages?',
    wanted: ['Why must a chi-square test use counts and not percentages?'],
  },
  {
    asked:
      'A DNA match is a one in a million coincidence. Why is the suspect not guilty with a probability of 99.9999 percent?',
    wanted: ["Prosecutor's fallacy: what is it?"],
  },
  {
    asked:
      'A sales call works out 20 percent of the time. What is the chance that the first deal comes on the third call?',
    wanted: [
      'If a call succeeds with chance 0.2, how likely',
      'How likely is it that the first success comes at trial x',
    ],
  },
  {
    asked: 'You were not told how much traffic there is. How do you go on with the design?',
    wanted: ['What should you say in a design interview when a number is not given?'],
  },
  {
    asked: 'How do you find out what each group of features contributes?',
    wanted: ['Ablation study: how is it done?', 'Permutation importance: what is it?'],
  },
  {
    asked: "Why can't you rely on like counts for a post that was published a minute ago?",
    wanted: ['Which features of a post exist only after a while?'],
  },
  {
    asked: 'Are there any downsides to a temporal train/test split?',
    wanted: ['What is the drawback of a split by time?'],
  },
  {
    asked:
      'Would you train separate models for likes, shares and watch time, or a single one on a combined target?',
    wanted: [
      'Why train one model per objective and combine the scores?',
      'What is the drawback of one model on a weighted sum of objectives?',
    ],
  },
  {
    asked:
      "What's wrong with a shuffle that swaps each element with a random index of the whole array?",
    wanted: ['Why does swapping every position with any random position not shuffle fairly?'],
  },
];

export const sealedPanelQuestions: readonly DebriefQuestion[] = [
  {
    asked: 'Why do you report p99 latency rather than the average?',
    wanted: ['Why watch percentiles of latency instead of the mean?'],
  },
  {
    asked: 'Have you worked with online learning, where the model is updated event by event?',
    wanted: [
      'Online learning: what does it do?',
      'Why not update a model on every single example?',
    ],
  },
  {
    asked: 'Which open-source toolkits would you use to audit a model for fairness?',
    wanted: ['Fairlearn: what is it?', 'AI Fairness 360: what is it?'],
  },
  {
    asked: 'Why not just run the heavy ranking model on every post in the feed?',
    wanted: ['Why use a funnel of rankers in a feed?'],
  },
  {
    asked: 'How many ways are there to pick a committee of k people from n?',
    wanted: ['Number of combinations of k out of n'],
  },
  {
    asked: 'How would you make logistic regression capture a curved relationship?',
    wanted: [
      'How can a linear model learn a non-linear effect?',
      'Polynomial features: what are they?',
    ],
  },
  {
    asked:
      'We have ten million daily users. How many requests per second should the service handle?',
    wanted: [
      'How do you get queries per second from daily active users?',
      'What is the average load if 10 million daily users make 20 requests each?',
    ],
  },
  {
    asked: 'What data quality checks would you run on the input features in production?',
    wanted: ['Which checks can be put on a feature?'],
  },
  {
    asked: 'What does Kubernetes do for you?',
    wanted: ['Kubernetes: what is it?'],
  },
  {
    asked: 'When would you kick off a retraining?',
    wanted: ['Triggers for an update', 'How do you decide how often to retrain?'],
  },
  {
    asked: 'How do you put customers into quartiles by spend in SQL?',
    wanted: ['NTILE(4): what does it do?'],
  },
  {
    asked:
      'How badly does log loss punish you if you gave one per cent to something that then happened?',
    wanted: [
      'What log loss does a probability of 0.01 for an event that happens cost?',
      'Why does the log loss punish confident mistakes?',
    ],
  },
  {
    asked: 'What does it mean for the exponential distribution to be memoryless?',
    wanted: ['Memorylessness, in a few words?'],
  },
  {
    asked: 'The p-value is 0.001. Does that mean that the effect is big?',
    wanted: [
      'What does a significant result not show?',
      'How do significance and effect size differ?',
    ],
  },
  {
    asked: 'Can a metric go up daily and down monthly? What does that mean for how you report it?',
    wanted: ['Why state the time interval of each metric?'],
  },
  {
    asked: "Why does word2vec struggle with a word like 'bank', and BERT does not?",
    wanted: ['Static word vector: what is it?', 'Contextual vector: what is it?'],
  },
  {
    asked: 'What are the downsides of running a model in shadow mode?',
    wanted: [
      'What is the price of a shadow deployment?',
      'What can a shadow deployment not measure?',
    ],
  },
  {
    asked: 'Which failures that have nothing to do with ML can take down a model in production?',
    wanted: ['Operational failures of a deployed model'],
  },
  {
    asked: "What could go wrong if you add synonyms to the user's query?",
    wanted: ['What is the danger of query expansion?'],
  },
  {
    asked:
      'A vendor advertises 200 TOPS for its accelerator. Why might your model not run any faster on it?',
    wanted: [
      'Why do peak operations per second mislead?',
      'Roofline model: what is it?',
      'Utilisation of an accelerator',
    ],
  },
  {
    asked: 'Why do we randomise users in an A/B test?',
    wanted: ['Why must assignment to groups be random?'],
  },
  {
    asked: 'How do you stop matrix factorisation from overfitting users with only three ratings?',
    wanted: ['Regularisation of factors: what does it do?'],
  },
  {
    asked: 'How do you get relevance labels for search without using clicks?',
    wanted: ['Human ratings: how does it work?'],
  },
  {
    asked: 'How do you keep gradients from vanishing to zero numerically when you train in fp16?',
    wanted: ['Loss scaling: what is it?'],
  },
  {
    asked: 'In how many ways can you split twelve people into three teams of four?',
    wanted: [
      'In how many ways can 12 people form three unnamed teams of four?',
      'In how many ways can 12 people form three named teams of four?',
    ],
  },
  {
    asked: 'Which attributes of a movie would you feed into the ranking model?',
    wanted: ['Features of a film itself'],
  },
  {
    asked: 'How do you tell that fine-tuning paid off compared with just training a new head?',
    wanted: ['Which metric tells that fine-tuning was worth it?'],
  },
  {
    asked: 'What is horizontal operator fusion in an ML compiler?',
    wanted: ['Horizontal fusion: what does it do?'],
  },
  {
    asked:
      'What makes bandit learning harder than supervised learning: what do you not get to see?',
    wanted: ['Partial feedback: what happens?'],
  },
  {
    asked: 'Which features would you compute at request time and which ones in batch?',
    wanted: ['Kinds of features by freshness', 'On-demand feature: what is it?'],
  },
  {
    asked: 'Write down the triplet loss.',
    wanted: ['What is the triplet loss for anchor'],
  },
  {
    asked: "What do embeddings give you in search that an inverted index doesn't?",
    wanted: ['What does vector search find that term matching misses?'],
  },
  {
    asked:
      'Apart from what you know about the movie, what other signals would the recommender use?',
    wanted: ['What besides the film gives features to a film recommender?'],
  },
];
