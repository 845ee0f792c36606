// Questions as interviewers word them, each with what the right card's prompt or label says in the shipped notes.
// Written from memory of the subject, not from the wording of the notes, and before there was a search.

export interface DebriefQuestion {
  readonly asked: string;
  /** Any of these, in the label or question of the card. */
  readonly wanted: readonly string[];
}

export const debriefQuestions: readonly DebriefQuestion[] = [
  {
    asked: 'How would you pick random elements out of an endless stream without storing it?',
    wanted: ['Reservoir sampling', 'uniform sample of', 'reservoir of'],
  },
  {
    asked:
      'Your fraud positives are only 0.5 % of the rows. Would you generate artificial minority examples?',
    wanted: ['SMOTE', 'Random oversampling'],
  },
  {
    asked: 'Can you explain what a p value really means?',
    wanted: ['p-value', 'p-value not tell'],
  },
  {
    asked: 'We looked at the dashboard daily and stopped once it was significant. Any problem?',
    wanted: ['Optional stopping', 'peeking', 'first significant day'],
  },
  {
    asked: 'Difference between ROC and precision-recall curves on skewed data?',
    wanted: ['ROC curve', 'precision-recall', 'PR curve', 'rare positives', 'rare-event detector'],
  },
  {
    asked: 'How do you get rid of duplicate rows in SQL?',
    wanted: ['one row of each group of duplicates', 'DISTINCT', 'occur twice or more'],
  },
  {
    asked: 'Write a query for the most recent order per customer.',
    wanted: ['latest order of every customer'],
  },
  {
    asked: "What's the difference between RANK and DENSE_RANK?",
    wanted: ['RANK()', 'DENSE_RANK()', 'ranking function'],
  },
  {
    asked: 'What happens when you filter on the right-hand table after a left join?',
    wanted: ['left join when'],
  },
  {
    asked: 'Why would one prefer an L1 regulariser for feature selection?',
    wanted: ['L1 penalty', 'Embedded selection'],
  },
  { asked: 'How does dropout act at test time?', wanted: ['dropout behave', 'Dropout'] },
  {
    asked: 'Your training accuracy is great but validation is bad. What now?',
    wanted: ['Overfitting', 'high variance', 'large gap'],
  },
  {
    asked: 'Random forests versus gradient boosted trees: what does each one fix?',
    wanted: [
      'bagging and boosting differ',
      'Bagging',
      'Boosting',
      'Random forest',
      'Gradient boosting',
    ],
  },
  {
    asked: 'How do you tell whether predicted probabilities can be trusted?',
    wanted: ['Calibration', 'Reliability diagram', 'calibration', 'calibrated'],
  },
  { asked: 'Explain Platt scaling.', wanted: ['Platt scaling'] },
  {
    asked: 'What is the cold start problem and how do you address it?',
    wanted: ['cold start', 'Cold-start', 'new users and items', 'Bootstrapping'],
  },
  {
    asked: 'How do you detect that production data has drifted?',
    wanted: [
      'Two-sample test',
      'shift',
      'drift',
      'Population stability',
      'Domain classifier',
      'Maximum mean',
    ],
  },
  {
    asked: 'What does PSI measure?',
    wanted: ['Population stability index', 'population stability index'],
  },
  {
    asked: 'How many samples do I need for my A/B test?',
    wanted: ['sample size', 'Size per group', 'sample-size', 'users per group'],
  },
  { asked: 'How can CUPED shrink the variance of an experiment?', wanted: ['CUPED'] },
  {
    asked: 'What do you do when drivers and riders interfere with each other in an experiment?',
    wanted: ['Switchback', 'switchback', 'Network interference'],
  },
  {
    asked: 'Explain shadow mode versus canary rollouts.',
    wanted: ['Shadow deployment', 'Canary', 'canary', 'shadow'],
  },
  { asked: 'How does Thompson sampling balance exploring and exploiting?', wanted: ['Thompson'] },
  { asked: 'Tell me about ACID.', wanted: ['ACID'] },
  {
    asked: 'When would you choose Parquet over CSV?',
    wanted: ['Parquet', 'columnar', 'Column-oriented', 'CSV'],
  },
  { asked: 'What is the CAP theorem?', wanted: ['CAP theorem'] },
  { asked: 'Kafka: queue or log?', wanted: ['Kafka', 'Message queue'] },
  {
    asked: 'Batch versus real-time inference: when do you use which?',
    wanted: ['batch prediction', 'Batch prediction', 'Online prediction', 'online prediction'],
  },
  {
    asked: 'How would you make a big network fit on a phone?',
    wanted: [
      'Quantisation',
      'Pruning',
      'distillation',
      'on the device',
      'quantisation',
      'Edge inference',
      'inference latency',
    ],
  },
  {
    asked: 'Explain knowledge distillation from teacher to student.',
    wanted: ['distillation', 'Soft targets'],
  },
  {
    asked: 'Why does int8 quantization suffer from outlier activations?',
    wanted: ['outliers hurt quantisation', 'Calibration set for quantisation'],
  },
  { asked: 'What is operator fusion in a graph compiler?', wanted: ['fusion'] },
  {
    asked: 'How do you train a model which is too large for a single GPU?',
    wanted: ['Model parallelism', 'Pipeline parallelism', 'parallelism', 'checkpointing', 'LoRA'],
  },
  {
    asked: 'All-reduce or parameter server?',
    wanted: ['All-reduce', 'Parameter server', 'all-reduce'],
  },
  { asked: 'What are stale gradients?', wanted: ['Stale gradient', 'staleness', 'asynchronous'] },
  { asked: 'How does LoRA fine-tuning work?', wanted: ['LoRA', 'rank-8'] },
  {
    asked: 'How do you encode a categorical feature with a million levels?',
    wanted: [
      'cardinality',
      'Hashing trick',
      'Embedding layer',
      'Target encoding',
      'hashed',
      'Cardinality',
    ],
  },
  {
    asked: 'How can target encoding leak labels?',
    wanted: ['target-encoded', 'Target encoding', 'Target leakage'],
  },
  {
    asked: 'What does missing not at random mean?',
    wanted: ['MNAR', 'not at random', 'missing data', 'By which mechanism are incomes missing'],
  },
  {
    asked: 'How do you split time series data for validation?',
    wanted: ['Time-based split', 'Rolling-origin', 'time-based split', 'split by time', 'rolling'],
  },
  {
    asked: 'Your offline AUC is suspiciously high. What might have happened?',
    wanted: ['leaks', 'leakage', 'Data leakage', 'AUC of 0.99', 'offline results beat'],
  },
  {
    asked: 'Why do transformers need positional encodings?',
    wanted: ['need positions', 'Position embedding', 'position'],
  },
  { asked: 'How does HNSW search for nearest neighbours?', wanted: ['HNSW', 'nearest-neighbour'] },
  {
    asked: 'Design the ranking of a news feed: which signals lower a story?',
    wanted: ['lower a post', 'Diversity penalty', 'feed'],
  },
  { asked: 'What is NDCG and when is it preferable to mean average precision?', wanted: ['NDCG'] },
  {
    asked: 'Pointwise, pairwise and listwise learning to rank?',
    wanted: ['Pointwise', 'Pairwise', 'Listwise', 'pointwise', 'pairwise'],
  },
  { asked: 'How does BM25 improve on TF-IDF?', wanted: ['BM25'] },
  {
    asked: 'How would you remove position bias from clicks?',
    wanted: ['position bias', 'Positional bias', 'position', 'propensity'],
  },
  {
    asked: 'Two fairness definitions that conflict with each other?',
    wanted: [
      'fairness goals',
      'Equalised odds',
      'Demographic parity',
      'Equal opportunity',
      'Calibration within groups',
    ],
  },
  {
    asked: 'The probability of having a disease given a positive test?',
    wanted: [
      'disease affects',
      'Base-rate',
      "Bayes' theorem",
      'positive tests',
      'independent positives',
    ],
  },
];

/** A third set, for cards that were drawn by chance from all of the notes, whatever they say. */
export const drawnDebriefQuestions: readonly DebriefQuestion[] = [
  {
    asked: 'We flipped and cropped all images and only then made train and test sets. Any problem?',
    wanted: ['augmenting before the split'],
  },
  {
    asked:
      'If you check twenty metrics at the usual 5 % level, what is the chance that one is significant by luck?',
    wanted: ['false positive in 20'],
  },
  {
    asked: 'Of the features without any effect, how many do we launch if we launch whatever wins?',
    wanted: ['useless changes ships'],
  },
  {
    asked:
      'In a dual-encoder retriever, why do the user and the item network not interact before the dot product?',
    wanted: ['towers of a two-tower'],
  },
  {
    asked: 'How would you formulate which app a user opens next, so that the catalogue can grow?',
    wanted: ['frame the next app'],
  },
  {
    asked:
      'Recommendations should adapt while a visitor is still browsing. What does updating so fast solve?',
    wanted: ['fresh training within a session'],
  },
  {
    asked: 'Which row-based serialisation format brings its own schema?',
    wanted: ['Avro'],
  },
  {
    asked: 'Your annotators disagree on the same example. What is that called?',
    wanted: ['Label multiplicity'],
  },
  {
    asked: 'How many requests per second is one million requests a day?',
    wanted: ['seconds are there in a day', 'requests a day'],
  },
  {
    asked: 'Why is it an error to filter on a column alias that was defined in the select clause?',
    wanted: ['WHERE not use an alias'],
  },
  {
    asked: 'Two databases both claim ACID. Can I expect the same behaviour of them?',
    wanted: ['call themselves ACID'],
  },
  {
    asked: 'How can you reuse a model that was trained on a different problem?',
    wanted: ['Transfer learning', 'Fine-tuning', 'pre-trained', 'Feature extraction'],
  },
  {
    asked: 'In how many ways can three different medals be handed to ten runners?',
    wanted: ['one step at a time', 'ermutation', 'ordered'],
  },
  {
    asked: 'There are no labels yet. Can rules turn logged behaviour into training examples?',
    wanted: ['Heuristic labels'],
  },
  {
    asked: 'How do you harden a model by training it on inputs that were changed to trick it?',
    wanted: ['Adversarial'],
  },
  {
    asked: 'How would you measure whether a list of recommendations is too monotonous?',
    wanted: ['Intra-list diversity'],
  },
  {
    asked: 'Why is a single embedding not enough for a user with very different tastes?',
    wanted: ['several interest vectors'],
  },
  {
    asked: 'How do you raise the throughput of a GPU when prediction requests come one by one?',
    wanted: ['Request batching'],
  },
  {
    asked: 'The same task, but the data follow another distribution. Which kind of transfer is it?',
    wanted: ['Domain adaptation'],
  },
  { asked: 'When would you avoid MAPE as an error measure?', wanted: ['percentage error'] },
];

/** A second set, written after the search and before it was run on it: it says how the search does on what it has not seen. */
export const unseenDebriefQuestions: readonly DebriefQuestion[] = [
  {
    asked: 'Why would you use a log scale when you tune the learning rate?',
    wanted: ['learning rate on a logarithmic'],
  },
  { asked: 'Explain exactly once delivery in streaming systems.', wanted: ['Exactly-once'] },
  {
    asked: 'How does Snorkel create labels?',
    wanted: ['Snorkel', 'Labelling function', 'Label model', 'Weak supervision'],
  },
  { asked: 'How many people have to be in a room for a birthday collision?', wanted: ['birthday'] },
  { asked: 'Prove the Monty Hall result.', wanted: ['Monty Hall'] },
  { asked: 'What does a p99 of 200 ms tell you?', wanted: ['p99', 'Tail latency', 'percentiles'] },
  {
    asked: 'Can correlated variables be independent?',
    wanted: ['correlation imply', 'Correlation', 'Covariance', 'uncorrelated', 'E[XY]'],
  },
  { asked: 'What is idempotency good for?', wanted: ['Idempotent'] },
  { asked: 'Give me three ways to handle NULLs in SQL.', wanted: ['COALESCE', 'NULL', 'NULLIF'] },
  { asked: 'How do you compute a 7 day moving average in SQL?', wanted: ['moving average'] },
  { asked: 'When does SMOTE not help?', wanted: ['SMOTE'] },
  {
    asked: 'Is accuracy a sensible metric for fraud?',
    wanted: ['accuracy still useful', 'accuracy of', 'Accuracy', 'Balanced accuracy', 'rare-event'],
  },
  {
    asked: 'How do you know whether to gather more data or build a larger model?',
    wanted: ['more data', 'Learning curve', 'learning curve', 'high bias', 'high variance'],
  },
  { asked: 'How does batch normalization work?', wanted: ['Batch normalisation'] },
  { asked: 'Explain the kernel trick.', wanted: [] },
  {
    asked: 'What is the role of temperature in calibration?',
    wanted: ['Temperature scaling', 'temperature scaling'],
  },
  { asked: 'Describe shadow testing in production.', wanted: ['Shadow', 'shadow'] },
  { asked: 'Why are feature stores useful?', wanted: ['feature store', 'Feature store'] },
  {
    asked: 'How would you retrain a model in production, and how often?',
    wanted: ['retrain', 'Stateful', 'Continual', 'Triggers', 'continual'],
  },
  { asked: 'What is catastrophic forgetting?', wanted: ['Catastrophic forgetting', 'forgetting'] },
  { asked: 'Explain epsilon greedy.', wanted: ['psilon-greedy', 'epsilon-greedy'] },
  {
    asked: 'What is the difference between containers and pods?',
    wanted: ['Container', 'Pod', 'containers of a pod'],
  },
  { asked: 'Airflow or Kubeflow?', wanted: ['Airflow', 'Kubeflow'] },
  {
    asked: 'How does differential privacy protect people?',
    wanted: ['ifferential privacy', 'privacy'],
  },
  {
    asked: 'How do you deal with celebrities in a fan-out-on-write feed?',
    wanted: ['fan-out', 'Fan-out'],
  },
  { asked: 'What is an inverted index?', wanted: ['nverted index'] },
  {
    asked: 'How would you size a service for peak traffic?',
    wanted: ['Peak load', 'peak', 'capacity', 'Queries per second', 'servers'],
  },
  {
    asked: 'What would you do about a hot partition key?',
    wanted: ['sharding key', 'Sharding', 'Partition'],
  },
  { asked: 'How do you make an A/A test and why?', wanted: ['A/A test'] },
  { asked: 'What is a sample ratio mismatch?', wanted: ['Sample ratio mismatch', '5,150'] },
];
