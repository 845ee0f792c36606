// A hundred questions for cards that were drawn by chance, worded as an interviewer would and unlike the notes: by what
// goes wrong, by what people call a thing, by an example. Written before the search was changed for them, all by one
// hand. The first half was looked at while it was changed; of the second only the number was.

import type { DebriefQuestion } from './debrief-questions.ts';

export const tuningDebriefQuestions: readonly DebriefQuestion[] = [
  {
    asked: 'Can we get a language model to do a job it has never been shown a single sample of?',
    wanted: ['Zero-shot use: how is it done?'],
  },
  {
    asked: 'In Bayesian optimisation, how does the tuner decide which configuration to try next?',
    wanted: ['Acquisition function: what is it?'],
  },
  {
    asked:
      'Which distribution would you use for a single yes/no outcome, like one visitor converting or not?',
    wanted: ['Bernoulli: what does it model?'],
  },
  {
    asked:
      'The database process dies halfway through a commit. How does it get back to a consistent state?',
    wanted: ['Write-ahead log: what happens?'],
  },
  {
    asked: 'We can only afford to annotate 500 images. Who should pick which ones?',
    wanted: ['Active learning: what is it?'],
  },
  {
    asked: 'From a Bayesian point of view, what belief about the coefficients does lasso encode?',
    wanted: ['Which prior does an L1 penalty stand for?'],
  },
  {
    asked:
      'How do approximate search structures avoid comparing a query embedding with every product?',
    wanted: ['Why are item vectors kept in an index structured like a spatial one?'],
  },
  {
    asked: 'When serving predictions, do you still switch off random neurons?',
    wanted: ['How does dropout behave at inference?'],
  },
  {
    asked:
      'Compute the mean squared error of the forecasts 90 % and 20 % if only the first event took place.',
    wanted: ['What is the Brier score of predictions 0.9 and 0.2 that met outcomes 1 and 0?'],
  },
  {
    asked: 'On launch day there are no clicks at all. How would you sort the feed?',
    wanted: ['How can you order a list before there are any data on reactions?'],
  },
  {
    asked:
      'Apart from ML-specific numbers, which system health figures would you track for a deployed predictor?',
    wanted: ['Kinds of operational metrics: name the 3'],
  },
  {
    asked:
      'We peeked at the holdout once to pick between two architectures. Is its score still trustworthy?',
    wanted: ['Why is a test set used for one decision no longer a test set?'],
  },
  {
    asked: 'When is a Markov chain reversible with respect to its stationary distribution?',
    wanted: ['Detailed balance: formula?'],
  },
  {
    asked: 'How can several downstream services each receive the same event?',
    wanted: ['Publish-subscribe, in a few words?'],
  },
  {
    asked: 'The endpoint responds too slowly. What are your options to speed up predictions?',
    wanted: ['Ways to cut inference latency: name the 4'],
  },
  {
    asked: 'For a social network with friends of friends queries, which kind of storage fits?',
    wanted: ['Graph database: what does it do?'],
  },
  {
    asked:
      'How would you group a click stream into visits that close when someone has been idle for half an hour?',
    wanted: ['Session window: what is it?'],
  },
  {
    asked: "Can two outcomes that can't both happen ever be statistically independent?",
    wanted: ['When can two mutually exclusive events be independent?'],
  },
  {
    asked:
      'How would you hand over decisions to a model step by step, from people doing it all to no people at all?',
    wanted: ['Degrees of automation: all 5 in order?'],
  },
  {
    asked: 'A downstream dependency hangs. How long should the caller keep waiting, and what then?',
    wanted: ['Timeout: what is it?'],
  },
  {
    asked:
      'Outcomes take 30 days to mature. How do you keep training and validation windows from bleeding into each other?',
    wanted: ['Embargo: what is it?'],
  },
  {
    asked:
      "The treatment changes the spread as well as the mean. Which standardised effect size only uses the untreated group's spread?",
    wanted: ["Glass's \\Delta: what is it?"],
  },
  {
    asked: 'We run out of GPU memory for activations. What could we recompute, and at what price?',
    wanted: ['What does gradient checkpointing trade?'],
  },
  {
    asked: 'What promises does a relational database make about a transaction?',
    wanted: ['Guarantees of ACID: name the 4'],
  },
  {
    asked:
      'The speech recogniser fails in noisy places. How do you decide what kind of synthetic variation to add?',
    wanted: ['How do you choose which augmentation to add?'],
  },
  {
    asked: 'How can a network be made sparse by cutting connections?',
    wanted: ['Pruning: what does it do?'],
  },
  {
    asked:
      "A single layer stack is bigger than one device's memory. How do you distribute the network itself?",
    wanted: ['Model parallelism: what is it?'],
  },
  {
    asked: "Why should a system occasionally show things it isn't sure about?",
    wanted: ['Exploration: what is it?'],
  },
  {
    asked: "You're asked to design YouTube recommendations. Which numbers do you clarify first?",
    wanted: ['What must be estimated about scale in a recommender design?'],
  },
  {
    asked: 'Does dividing the logits by a constant change which label wins?',
    wanted: ['Why does temperature scaling leave the accuracy as it is?'],
  },
  {
    asked: 'How do you make sure that no information from validation gets into training?',
    wanted: ['Ways to prevent leakage: name the 6'],
  },
  {
    asked: 'How do you keep large files under version control together with code?',
    wanted: ['DVC: what is it?'],
  },
  {
    asked: 'How do you turn clickstreams into targets for retraining?',
    wanted: ['Label computation: what is it?'],
  },
  {
    asked:
      'Users hated the redesign in the first week and then got used to it. What is this called?',
    wanted: ['Primacy effect: what is it?'],
  },
  {
    asked: 'Our feed got full of sensational headlines. What were we optimising wrongly?',
    wanted: ['Which objective makes a scorer recommend clickbait?'],
  },
  {
    asked: 'Why not do gradient steps after each incoming event in production?',
    wanted: ['Why not update a model on every single example?'],
  },
  {
    asked: "Why doesn't an ensemble of near-identical networks reduce variance as 1/n?",
    wanted: ['Why does averaging correlated models help less?'],
  },
  {
    asked: 'Find all users without a single purchase.',
    wanted: ['How do you list the customers who never ordered?'],
  },
  {
    asked: 'Implement Fisher-Yates.',
    wanted: ['What does an unbiased shuffle look like in Python?'],
  },
  {
    asked:
      'We assign whole schools to treatment instead of students. How much statistical power do we lose?',
    wanted: [
      'What does it cost to randomise classes of 20 pupils with an intraclass correlation of 0.05 instead of pupils?',
    ],
  },
  {
    asked: 'How do you calculate the number of subjects needed to detect a difference in averages?',
    wanted: ['Size per group to compare two means: formula?'],
  },
  {
    asked: 'Is monitoring the same as observability?',
    wanted: ['How does observability go beyond monitoring?'],
  },
  {
    asked: 'How many numbers are there from 5 to 50 going up by 5?',
    wanted: ['How many terms does a series from a to b in steps of d have?'],
  },
  {
    asked: 'Would you compute the suggestions ahead of time or when the visitor opens the page?',
    wanted: ['On-request recommendation: how does it work?'],
  },
  {
    asked: 'Turn rows of event types into separate columns in SQL.',
    wanted: ['How do you pivot event counts into one column per event type?'],
  },
  {
    asked: 'I want every record from left and right, matched or not. Which join?',
    wanted: ['Full outer join: what does it do?'],
  },
  {
    asked:
      'You want to compare two search rankers but have few visitors. Which design is more sensitive, and why?',
    wanted: ['Why does interleaving need less traffic than an A/B test?'],
  },
  {
    asked: 'Roughly how many QPS do ten million DAU generate?',
    wanted: ['What is the average load if 10 million daily users make 20 requests each?'],
  },
  {
    asked: 'How do you find out which inputs a black box relies on without retraining it?',
    wanted: ['Permutation importance: what is it?'],
  },
  {
    asked: 'How can clicks be turned into preferences when people read results from top to bottom?',
    wanted: ['Skip-above pair: what happens?'],
  },
  {
    asked: 'In how many ways can you split 12 people into labelled teams of 3, 4 and 5?',
    wanted: ['Multinomial coefficient, in a few words?'],
  },
  {
    asked: 'How much history should we train on?',
    wanted: ['How should the length of the training window be chosen?'],
  },
  {
    asked: 'We are starting from zero. Where could the first labelled examples come from?',
    wanted: ['Sources of training data for a new product: name the 4'],
  },
];

export const heldOutDebriefQuestions: readonly DebriefQuestion[] = [
  {
    asked: "A person's relevant movies came first and fourth in the ranking. Work out AP for her.",
    wanted: [
      'What is the average precision for a user who likes exactly the items at ranks 1 and 4 of five?',
    ],
  },
  {
    asked:
      'Before launching an experiment, how do you agree on the one number that decides whether it won?',
    wanted: ['Overall evaluation criterion: what is it?'],
  },
  {
    asked:
      'Two salespeople tie for second place. Which ranking function makes the next one third rather than fourth?',
    wanted: ['DENSE_RANK(): what does it do?'],
  },
  {
    asked: 'When we use the hashing trick, what are the odds of a collision?',
    wanted: [
      'How likely is a new value to fall into an occupied bucket, with n values hashed into m buckets?',
    ],
  },
  {
    asked: 'Would you embed the predictor into the web application or host it separately?',
    wanted: ['Model service: what is it?'],
  },
  {
    asked:
      'Is there a floor under the misclassification rate that even a perfect learner cannot beat?',
    wanted: ['Bayes error: what is it?'],
  },
  {
    asked: 'How would forward selection or recursive elimination choose the inputs?',
    wanted: ['Wrapper method: what is it?'],
  },
  {
    asked:
      'If our ideas did nothing at all, how many of the tests would still come out as winners?',
    wanted: ['What share of useless changes ships if every winner of a one-sided A/B test does?'],
  },
  {
    asked:
      'Doctors should stay in charge, but we still want the algorithm to be useful. Which role do you give it?',
    wanted: ['AI assistance: what is it?'],
  },
  {
    asked:
      'I only want buyers who have purchased something, each once, without columns of the order table. What kind of join is that?',
    wanted: ['Semi-join: what does it do?'],
  },
  {
    asked:
      'How does padding or batching by sequence length affect the speed of a compiled network?',
    wanted: ['How can the shape of the input speed up inference?'],
  },
  {
    asked: 'What exactly do we assume to be true before running a significance test?',
    wanted: ['Null hypothesis: what is it?'],
  },
  {
    asked: 'What effect does ridge regression have on the coefficients?',
    wanted: ['L2 penalty: what does it do?'],
  },
  {
    asked: 'Why do we divide by n-1, that is, how many values are still free to vary?',
    wanted: ['Degrees of freedom: what are they?'],
  },
  {
    asked: "What's the downside of imputing a column with its average?",
    wanted: ['Why is it risky to fill gaps with the mean?'],
  },
  {
    asked: 'What can you measure about a recommender with historical logs before shipping it?',
    wanted: ['Offline metric: what is it?'],
  },
  {
    asked:
      'How do you express the capacity of an inference server, as opposed to how long one request takes?',
    wanted: ['Modes of prediction: Throughput → ?'],
  },
  {
    asked:
      'Which single score takes all four cells of the confusion matrix into account and works for skewed classes?',
    wanted: ['Matthews correlation coefficient: what is it?'],
  },
  {
    asked: 'How can attacks on a network be used to enlarge the training data?',
    wanted: ['Adversarial augmentation: what does it do?'],
  },
  {
    asked: 'What does it mean for a process to be memoryless about its history?',
    wanted: ['Markov property: what is it?'],
  },
  {
    asked: 'Can you bring in age or country in a plain collaborative filtering factor model?',
    wanted: ['Matrix factorisation: how do features of users enter?'],
  },
  {
    asked:
      'Do I have to engineer products of columns by hand, or are there learners which capture those on their own?',
    wanted: ['Which models find interactions without hand-made crosses?'],
  },
  {
    asked: 'How did word2vec avoid normalising over the whole vocabulary?',
    wanted: ['Negative sampling in word2vec: how is it done?'],
  },
  {
    asked: 'A feed score mixes likes, comments and shares. Where do the coefficients come from?',
    wanted: ['How do you choose the weights of the value model?'],
  },
  {
    asked: 'Computing item representations at request time is too slow. Where do you keep them?',
    wanted: ['Embedding cache: what is it?'],
  },
  {
    asked: "My batch of 1024 doesn't fit on the card. How do I still get the same update?",
    wanted: ['Gradient accumulation: what is it?'],
  },
  {
    asked:
      'A customer complains about a wrong prediction from last Tuesday. What should you have recorded to find the culprit?',
    wanted: ['Why log the model version with each prediction?'],
  },
  {
    asked: 'What is the trick where you blend two pictures and their targets?',
    wanted: ['Mixup: what does it do?'],
  },
  {
    asked: 'Should we clean data before or after loading it into Snowflake?',
    wanted: ['ELT, in a few words?'],
  },
  {
    asked: 'How does the pinball loss punish under- and overprediction for the 90th percentile?',
    wanted: [
      'At level 0.9, what does the quantile loss charge for a forecast 10 too low and for one 10 too high?',
    ],
  },
  {
    asked: 'Which orchestrator lets you define DAGs in Python scripts?',
    wanted: ['Airflow: what is it?'],
  },
  {
    asked: 'What is the output of a training job called that you would put into a registry?',
    wanted: ['Artifact: what is it?'],
  },
  {
    asked:
      'The page has to come back in 200 ms. How do you split that over retrieval, ranking and network?',
    wanted: ['Latency budget: what is it?'],
  },
  {
    asked: 'Real-time inputs are computed for serving. What else do you do with them?',
    wanted: ['Where must live features go besides the prediction service?'],
  },
  {
    asked:
      'Explain the neural approach to ordering documents by comparing two at a time with a logistic loss.',
    wanted: ['RankNet: what is it?'],
  },
  {
    asked: 'Given five sorted p-values, how do you control the false discovery rate?',
    wanted: [
      'Which of the p-values 0.001, 0.012, 0.02, 0.04 and 0.3 does Benjamini–Hochberg reject at a rate of 5 %?',
    ],
  },
  {
    asked:
      "My samples carry multiple tags each. Why can't I easily sample proportionally from each group?",
    wanted: ['When is stratification impossible or awkward?'],
  },
  {
    asked: 'We have separate models for Android and iOS. How does traffic get to the right one?',
    wanted: ['Routing by request, in a few words?'],
  },
  {
    asked:
      'How do you get a fixed-size vector for an entire article, beyond averaging word vectors?',
    wanted: ['doc2vec: what does it do?'],
  },
  {
    asked: 'How do multi-armed bandits give fresh content a chance?',
    wanted: ['How do bandits help with new items?'],
  },
  {
    asked: 'Can I fine-tune a 7B model fully on one 80 GB GPU?',
    wanted: [
      'How much memory do weights, gradients and Adam states of 7 billion parameters take in mixed precision?',
    ],
  },
  {
    asked: 'How do random forests decorrelate their trees?',
    wanted: ['Random forest: what is it?'],
  },
  {
    asked: 'There are ten contestants and three different prizes. How many outcomes?',
    wanted: ['How do you count an assignment made one step at a time?'],
  },
  {
    asked: 'Which z-values do you plug into a power calculation with the usual alpha and beta?',
    wanted: ['Which normal quantiles belong to a two-sided 5 % test with 80 % power?'],
  },
  {
    asked: 'When training a dense retriever, why not use just the hardest negatives?',
    wanted: ['Why mix easy and hard negatives?'],
  },
  { asked: 'When is MongoDB a good choice?', wanted: ['Document database: what does it do?'] },
  {
    asked: 'You have a loaded coin. Simulate an unbiased one.',
    wanted: ['How do you get a fair toss from a coin of unknown bias?'],
  },
  {
    asked:
      'Our AWS bill exploded. Some companies go back to their own data centres; what is that movement called?',
    wanted: ['Cloud repatriation: what is it?'],
  },
  {
    asked:
      'Everyone throws their hat in a pile and draws one at random. What is the chance that nobody gets their own?',
    wanted: ['What share of the permutations of many items are derangements?'],
  },
  {
    asked:
      'The calibration plot lies under the 45 degree line. Is the model over- or underconfident?',
    wanted: ['What does a reliability curve below the diagonal mean?'],
  },
  {
    asked:
      'If we double the number of participants, what happens to false positives and false negatives?',
    wanted: ['What does a larger sample do to both kinds of error?'],
  },
  {
    asked: 'Which figures describe the health of the connection between client and endpoint?',
    wanted: ['Network metrics of a service: name the 3'],
  },
  {
    asked: 'Expected number of flips to see HH?',
    wanted: ['How many tosses of a fair coin until two heads in a row, on average?'],
  },
];

/** What no shipped note speaks of. */
export const strangeQuestions: readonly string[] = [
  'What is a monad?',
  'How do you reverse a linked list?',
  'Explain the OSI layers.',
  'How does garbage collection work in Java?',
  'What is the difference between TCP and UDP?',
  'What are the SOLID principles?',
  'How does React decide what to render again?',
  'Mutex versus semaphore?',
  'Implement quicksort.',
  'How do diffusion models generate images?',
  'How does reinforcement learning from human feedback work?',
  'Explain the kernel trick of support vector machines.',
  'Why do generative adversarial networks suffer from mode collapse?',
  'How do you balance a binary search tree?',
  'What is dynamic programming?',
  'How does OAuth log a user in?',
  'What does HTTP status 404 mean?',
  'Explain the CSS box model.',
  'When would you use the singleton pattern?',
  'Process versus thread?',
  'What is your greatest weakness?',
  'Tell me about a conflict with a colleague.',
  'How does public key cryptography work?',
  'What is tail recursion?',
];
