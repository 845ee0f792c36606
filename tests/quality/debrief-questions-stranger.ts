// A hundred questions on cards drawn by chance from all notes, worded by someone who had not seen the search.
// The first fifty may be looked at; of the sealed ones, nobody looks at anything but their number.

import type { DebriefQuestion } from './debrief-questions.ts';

export const strangerQuestions: readonly DebriefQuestion[] = [
  {
    asked: "If A and B can't occur at the same time, is there any way they could be independent?",
    wanted: ['When can two mutually exclusive events be independent'],
  },
  {
    asked:
      'I have n candidate inputs and want to try every possible selection of them. How many models would I have to fit?',
    wanted: ['Number of subsets of an n-element set'],
  },
  {
    asked:
      'Which distribution counts how many out of a fixed number of yes/no attempts turn out yes?',
    wanted: ['Binomial: what does it model?'],
  },
  {
    asked: 'Under what conditions can I swap a binomial for a Gaussian?',
    wanted: ['When does a binomial look normal?'],
  },
  {
    asked: "How does MCMC get you samples from a posterior you can't normalise?",
    wanted: ['Markov chain Monte Carlo: how is it done?'],
  },
  {
    asked:
      "If I reran the study a thousand times, what's the name for how much my estimate would wobble?",
    wanted: ['Standard error: what is it?'],
  },
  {
    asked:
      'Which effect size says how often somebody picked from treatment scores higher than somebody picked from control?',
    wanted: ['Probability of superiority: what is it?'],
  },
  {
    asked:
      'How do you compute chi-squared from what you saw and what you would have expected to see?',
    wanted: ['Chi-square statistic, in a few words?'],
  },
  {
    asked:
      'On mobile 30 people out of 100 purchased, on desktop 50 out of 100. Could that just be chance?',
    wanted: ['What does a chi-square test say if 30 of 100'],
  },
  {
    asked: 'My SELECT gives the same line several times. Which keyword gets rid of the repeats?',
    wanted: ['DISTINCT: what does it do?'],
  },
  {
    asked:
      'Which of the ACID letters promises that my write is still there after the power went out?',
    wanted: ['Durability: what is it?', 'A committed change survives a crash'],
  },
  {
    asked:
      'Our table has hundreds of features and the model uses a handful of them. How would you have it stored on disk?',
    wanted: [
      'Read 5 of 300 features for training: which layout?',
      'Why does a training pipeline like columnar storage?',
      'Column-oriented layout: what does it do?',
      'Parquet: what is it?',
    ],
  },
  {
    asked:
      "What's the alternative to a nightly job over yesterday's records, where you handle each one the moment it comes in?",
    wanted: ['Stream processing: what is it?'],
  },
  {
    asked:
      'In reservoir sampling, the reservoir is full and one more element shows up. What do you do with it?',
    wanted: [
      'Reservoir sampling step for item number',
      'How do you keep a uniform sample of k items from a stream in one pass',
    ],
  },
  {
    asked:
      "The targets are from last spring, but the inputs in the same rows show this week's account balance. What went wrong when the table was put together?",
    wanted: [
      "How can today's feature values come to stand",
      'Point-in-time join: what is it?',
      'Point-in-time correctness: what happens?',
    ],
  },
  {
    asked:
      'Somebody saw the post and did nothing with it for a day. What does that become in your training data?',
    wanted: ['Implicit negative: what is it?'],
  },
  {
    asked: 'Your dataset is heavily imbalanced. Can accuracy still tell you anything?',
    wanted: ['When is accuracy still useful with skewed classes?'],
  },
  {
    asked:
      "You don't drop the outliers, you pull them in to the 99th percentile. What's that called?",
    wanted: ['Winsorising: what does it do?', 'Clipping: how is it done?'],
  },
  {
    asked: 'You only have embeddings for the products. How do you get one for a visitor?',
    wanted: [
      'How do you embed a user without training a user vector?',
      'Fold-in: how is it done?',
      "Matrix factorisation: where does a new user's vector come from?",
    ],
  },
  {
    asked:
      "Someone made flipped and cropped versions of all the pictures and only then divided them into train and test. What's the issue?",
    wanted: ['Why does augmenting before the split leak?'],
  },
  {
    asked: 'What goes wrong with permutation importance if two inputs carry the same information?',
    wanted: ['How do correlated features mislead permutation importance?'],
  },
  {
    asked:
      "What's the dumbest possible classifier to compare against, one that doesn't even look at its input?",
    wanted: [
      'Zero-rule baseline, in a few words?',
      'Majority baseline, in a few words?',
      'Random baseline, in a few words?',
    ],
  },
  {
    asked:
      "Learning several problems jointly made us worse at each of them. What's that phenomenon called?",
    wanted: ['Negative transfer: what is it?'],
  },
  {
    asked: 'What makes something a hyperparameter rather than a parameter?',
    wanted: ['Hyperparameter: what is it?'],
  },
  {
    asked: 'How can all GPUs get the summed gradient when none of them acts as the master?',
    wanted: ['All-reduce, in a few words?'],
  },
  { asked: "How is Youden's J calculated?", wanted: ["Youden's index, in a few words?"] },
  {
    asked:
      'With forty labels, how should I aggregate the F1 scores so that a tiny label we always get wrong is visible?',
    wanted: ['Which average shows failure on rare classes?', 'Macro average: what is it?'],
  },
  {
    asked:
      'Your manager offers to buy another hundred thousand annotated images. What do you check first?',
    wanted: [
      'What should you do before paying for more data?',
      'What does a validation curve that still rises with data tell you?',
      'What does a training score that has met a flat',
    ],
  },
  {
    asked: 'When does it save money to compute scores on demand rather than for everyone up front?',
    wanted: ['When is online prediction cheaper than batch?'],
  },
  {
    asked: "Why can't you pick one block size for loop tiling and use it on every chip?",
    wanted: ['Why does loop tiling depend on the hardware?'],
  },
  {
    asked: 'Which numbers fit into an int8?',
    wanted: ['What is the range of a signed 8-bit integer?'],
  },
  {
    asked: 'What do people mean by the arithmetic intensity of a kernel?',
    wanted: ['Arithmetic intensity, in a few words?'],
  },
  {
    asked:
      'After a crash, identical flats sell for far less than our model says. Which type of drift are we looking at?',
    wanted: ['Which kind of shift is it if house prices fall', 'Concept drift: what changes?'],
  },
  {
    asked:
      'An outage you hear about at once. Why can bad answers from an ML system go on for weeks without anyone seeing?',
    wanted: [
      'Why are model failures harder to notice than crashes?',
      'Silent failure in production: how does it work?',
    ],
  },
  {
    asked:
      "Why wouldn't you take a gradient step for each new data point that comes in from production?",
    wanted: ['Why not update a model on every single example?'],
  },
  {
    asked:
      'In the week after a redesign the numbers dip, then they recover as people adjust. What is that called?',
    wanted: ['Primacy effect: what is it?'],
  },
  {
    asked: 'What is an OEC in online experimentation?',
    wanted: ['Overall evaluation criterion: what is it?'],
  },
  {
    asked:
      'Where do you look up which trained network is live right now and which one is still being tried out?',
    wanted: ['Model registry: what is it?'],
  },
  { asked: 'What would you use DVC for?', wanted: ['DVC: what is it?'] },
  {
    asked:
      'We invite 50 percent of the men and 30 percent of the women. Do we pass the 80 percent test?',
    wanted: ['Why does selecting half of one group and 30 %', 'Four-fifths rule: what is it?'],
  },
  {
    asked: 'How far back should the data you fit on go?',
    wanted: [
      'How should the length of the training window be chosen?',
      'How do you pick the length of the training period?',
    ],
  },
  {
    asked:
      'A thousand posts come in each second, authors have three hundred followers on average, and you push into every timeline. What write load is that?',
    wanted: ['How many writes does a feed make that copies'],
  },
  {
    asked: 'As a rule of thumb, how fast should a user-facing endpoint respond?',
    wanted: ['Common response-time target of an interactive service'],
  },
  {
    asked:
      "For a news feed, which input tells the ranker how well what a post is about fits the reader's taste?",
    wanted: ['Topic similarity: what is it?'],
  },
  {
    asked:
      'In personalised search, what could you compute for the pair of the person and the page?',
    wanted: ['What is known about a searcher and a document together?'],
  },
  {
    asked:
      'You rank results in two passes. What type of learner would you put into the initial one?',
    wanted: ['Which model suits the first of two ranking stages?'],
  },
  {
    asked: "What's a hybrid recommender, and how do you put the parts together?",
    wanted: ['Hybrid recommender: what does it do?'],
  },
  {
    asked: 'Products with a handful of ratings end up with junk embeddings. How come?',
    wanted: [
      'Why do rare items have poor vectors?',
      'What happens to the vectors of rare categories?',
    ],
  },
  {
    asked:
      'In a two-tower setup, why can you embed the products offline but have to embed the person live?',
    wanted: ['Why may item vectors be precomputed when user vectors may not?'],
  },
  {
    asked:
      'Our ranker is too slow at peak hours and we may not touch the network itself. What are the options?',
    wanted: [
      'How do you cut the latency of scoring without a new model?',
      'Ways to cut inference latency: name the 4',
    ],
  },
];

export const sealedQuestions: readonly DebriefQuestion[] = [
  {
    asked: 'What do we call a family of events of which exactly one is bound to happen?',
    wanted: ['Partition: what is it?'],
  },
  {
    asked: 'Can you write down the probability mass function of the Poisson?',
    wanted: ['Poisson probability of k events'],
  },
  {
    asked: "What's the expected value of a Beta with parameters a and b?",
    wanted: ['Mean of Beta('],
  },
  {
    asked:
      'In a Markov chain, what do you call the random number of moves it takes to get to some target?',
    wanted: ['Hitting time: what is it?'],
  },
  {
    asked:
      'With fifty million users in each arm, even a trivial difference comes out significant. Why is that?',
    wanted: [
      'What happens to p-values as the sample grows',
      'How do significance and effect size differ?',
    ],
  },
  {
    asked: 'When can I read an odds ratio as if it were a risk ratio?',
    wanted: ['When does the odds ratio approximate the relative risk?'],
  },
  {
    asked:
      "For Cohen's d, how do you merge the spreads of two samples of different size into a single number?",
    wanted: ['Pooled standard deviation: formula?'],
  },
  {
    asked:
      'I want the customers that have placed any order, each of them once and without the order data. Which kind of join is that?',
    wanted: ['Semi-join: what does it do?'],
  },
  {
    asked: 'Write me a query that returns only the most recent purchase per client.',
    wanted: ['How do you get the latest order of every customer?'],
  },
  {
    asked:
      "You get a raw clickstream table. How would you number each person's visits in SQL, if half an hour of silence starts a new one?",
    wanted: ['How do you cut events into sessions', 'Which trick numbers the sessions of a user?'],
  },
  {
    asked: "What is a lakehouse supposed to give you that a lake alone doesn't?",
    wanted: ['Lakehouse: what is it?'],
  },
  {
    asked:
      "We keep commits for code. What's the equivalent practice for the tables a model learned from?",
    wanted: ['Data versioning: what is it?'],
  },
  {
    asked:
      'People rarely rate anything. What do you call the hints about their taste that you read off their actions instead?',
    wanted: [
      'Implicit feedback: what is it?',
      'Implicit signal: what is it?',
      'Behavioural label: what is it?',
    ],
  },
  {
    asked:
      "We've got a million unlabelled tickets and no budget for annotators, but our experts can state rules of thumb. What would you try?",
    wanted: ['Weak supervision: how does it work?', 'Labelling function: what is it?'],
  },
  {
    asked: 'What does it mean to weight the loss by class, and how would you pick the factors?',
    wanted: [
      'Class-weighted loss: what does it do?',
      'Which weight, inverse to its frequency',
      'Class-balanced loss: what is it?',
    ],
  },
  {
    asked: 'What does XGBoost do when a value is missing?',
    wanted: ['How do gradient boosting libraries treat gaps?'],
  },
  {
    asked: 'Is there a word for how many different categories a column can hold?',
    wanted: ['Cardinality: what is it?'],
  },
  {
    asked:
      "Learned slots per index won't work if my tokens sit at arbitrary points in a room. What would you feed the network instead?",
    wanted: [
      'When do Fourier features replace a position table?',
      'Fourier features: what are they?',
    ],
  },
  {
    asked:
      "A colleague duplicated the minority class first and set the test rows aside afterwards. Why don't you trust the score?",
    wanted: ['Why is oversampling before the split a mistake?', 'Duplicate leakage: what is it?'],
  },
  {
    asked: 'Which part of the data do you use to compare candidates and pick their settings?',
    wanted: ['Validation set: what is it?'],
  },
  {
    asked:
      'I start the very same training script twice and get two different scores. What should I pin down before I compare anything?',
    wanted: ['Fixed random seed: what does it do?'],
  },
  {
    asked:
      'What do you call it when you collapse two competing losses into one by adding them up with coefficients?',
    wanted: ['Scalarisation of objectives: what is it?'],
  },
  {
    asked: 'Can simulated examples make things worse if the model has little capacity?',
    wanted: ['When does adding synthetic data hurt a simple model?', 'When can added data hurt?'],
  },
  {
    asked:
      'Each time I redraw the sample I fit on, the fitted function looks completely different. Which component of the error is that?',
    wanted: ['Variance of a model: what is it?'],
  },
  {
    asked: 'With tensor parallelism, which piece of the network sits on each GPU?',
    wanted: [
      'Tensor parallelism: what does a worker hold?',
      'Tensor parallelism: what is true of it?',
    ],
  },
  {
    asked:
      'What do you call the first phase, where a network picks up something general from huge amounts of text or images?',
    wanted: ['Pre-training: what is it?'],
  },
  {
    asked:
      'Of all the cases that truly had the disease, how many did we catch? Which metric is that?',
    wanted: ['Recall, in a few words?', 'Sensitivity: what is it?'],
  },
  {
    asked: 'Walk me through an error analysis. What do you actually do?',
    wanted: ['Steps of an error analysis: all 5 in order?'],
  },
  {
    asked:
      'The live service computes its inputs with other code than the notebook the model came from. What do you call the resulting problem?',
    wanted: ['Training–serving skew: what is it?', 'Training–serving skew as a failure'],
  },
  {
    asked: 'Why do pointwise ops like ReLU profit the most from being fused?',
    wanted: ['Why are elementwise operators the best candidates for fusion?'],
  },
  {
    asked: 'Why would you put the network right on the phone rather than on a server?',
    wanted: ['What are the advantages of running a model on the device?'],
  },
  {
    asked:
      'In monitoring, what do you call a number that starts over each day, rather than running on since launch?',
    wanted: ['Tumbling statistic: what is it?'],
  },
  {
    asked:
      'You know the world your deployed model lives in will change. What options do you have to cope with that?',
    wanted: ['Ways to make a system robust to shift: name the 3'],
  },
  {
    asked: 'What would you validate about an incoming feature in production?',
    wanted: ['Which checks can be put on a feature?', "What is measured of a model's inputs?"],
  },
  {
    asked:
      'The error rate is up, but all we kept is one global number. What should we have stored so that we could break it down by phone or country?',
    wanted: ['What lets you slice a metric after the fact?'],
  },
  {
    asked:
      "Some releases just refresh a model on newer rows. What's the other type, where you add inputs or change the network?",
    wanted: ['Model iteration: what is it?'],
  },
  {
    asked: 'How does team-draft interleaving put together the page it shows?',
    wanted: ['Team-draft interleaving: what does it do?'],
  },
  {
    asked:
      "A teammate can't tell any more which settings gave last month's best result. What sort of tool are we missing?",
    wanted: ['Experiment tracking: what does it do?', 'MLflow: what is it?'],
  },
  {
    asked: 'What does demographic parity ask of a hiring model?',
    wanted: ['Demographic parity: what happens?'],
  },
  {
    asked:
      'Your network outputs the chances of a click, a like and a comment. How do you boil them down to one number to sort by?',
    wanted: [
      'Combined score of several actions: what is it?',
      'Value model: what is it?',
      'What is a post worth with chances of 10 %',
    ],
  },
  {
    asked:
      "Each photo can carry many tags. What's the name for just fitting one independent detector per tag?",
    wanted: ['Binary relevance: what is it?'],
  },
  {
    asked:
      'We deploy one variant for iOS, one for Android and one for the web. What makes sure the right one answers?',
    wanted: ['Routing by request: what does it do?'],
  },
  {
    asked: 'When is it a bad idea to give several tasks a common trunk in one network?',
    wanted: ['When do shared layers hurt?'],
  },
  {
    asked: "Before the expensive ranker in web search runs, something cheap runs. What's its job?",
    wanted: [
      'First stage of a search engine: what is it?',
      'Why does the first stage aim at recall?',
      'Candidate generator: what is it?',
    ],
  },
  {
    asked: 'When would you report MRR rather than something like NDCG?',
    wanted: ['When is the reciprocal rank the right metric?'],
  },
  {
    asked:
      'Some people are generous and some films are simply good. What rating would you predict from just that, without any latent factors?',
    wanted: [
      'What is the baseline prediction of a rating from biases alone?',
      'Which rating does the baseline predict if the global mean',
    ],
  },
  {
    asked: 'How does sampled softmax get around touching the whole catalogue at each step?',
    wanted: ['Sampled softmax: what does it do?'],
  },
  {
    asked:
      'In our embedding space, cooking videos ended up right beside car repair ones. What sort of examples should we add to training?',
    wanted: ['Which negatives should be added to avoid folding?'],
  },
  {
    asked:
      'Somebody has just signed up and all you know is their country. What do you put on their home page?',
    wanted: [
      'Popularity fallback: what does it do?',
      'What does a fallback chain for recommendations look like?',
      'How is cold start answered in a design?',
    ],
  },
  {
    asked:
      "Which number would tell you that most of your inventory never turns up on anybody's screen?",
    wanted: ['Catalogue coverage: what is it?', 'Long-tail coverage: what is it?'],
  },
];
