// How people talk about the things that interviews in this field are about. Notes name a thing; who asks about it
// describes it, or calls it by another name. What the notes themselves say of a word is in the vocabulary of the deck.
//
// A line: names of one thing, a colon, and words that are said around it. Nothing here is taken from notes.

// biome-ignore format: a table of words
const lines = `
sample space: all possible outcomes list
mutually exclusive, disjoint: cannot both happen same time simultaneously impossible together overlap outcomes
independent events, independence: unrelated no influence affect knowing one tells nothing other
partition: split disjoint pieces cover everything
complement rule: at least one opposite one minus none never not
inclusion exclusion: overlap union double counting at least one sets
union bound, boole's inequality: upper limit any of many failing
conditional probability: given knowing that restricted already happened
law of total probability: cases break down weighted average scenarios unconditional
bayes theorem, bayes rule, bayes' theorem: update belief evidence reverse invert conditional posterior test positive sick diagnosis
prior: belief before seeing data assumption initial
posterior: belief after updated seeing data
likelihood: how well parameters explain data
base rate, base-rate fallacy, prevalence: rare disease positive test screening ignore how common
prosecutor's fallacy: court guilty innocent evidence confuse conditional DNA match
simpson's paradox: reverses trend aggregated subgroups segments combined overall disappears flips
monty hall: doors goat car host switch game show
odds: bet ratio chance against for
permutation, permutations: order matters arrangements arrange orderings
combination, combinations, binomial coefficient: choose subset committee order does not matter n choose k
multinomial coefficient: divide split people labelled named groups teams anagram letters word arrange
stars and bars: identical distribute share candies balls bins children
pigeonhole principle: more items than boxes guarantee share two same
derangement: hats letters envelopes nobody own none fixed point secret santa
hypergeometric: without replacement draw cards urn
arithmetic series: sum evenly spaced numbers step
geometric series: sum constant ratio powers doubling
harmonic: sum reciprocals logarithm
birthday: people room party same day collision shared
bernoulli: single trial yes no binary outcome flip coin one success failure conversion
binomial: number of successes fixed trials count heads flips conversions repeated yes no
geometric distribution, geometric: tries attempts until first success waiting flips
poisson, poisson process: count events arrivals per hour interval rate requests calls rare
exponential distribution, exponential: waiting time between arrivals until next lifetime failure
uniform distribution, uniform: equally likely all values flat
normal distribution, gaussian, normal: bell curve heights measurement noise
multinomial distribution: several categories counts dice
negative binomial: failures before several successes overdispersed counts
beta distribution, beta: belief about rate proportion conversion unknown probability
dirichlet: belief about several proportions topic
log-normal: skewed multiplicative incomes prices products long right tail
z-score: how many standard deviations away from mean unusual standardise
memoryless, memorylessness: waited already forget does not matter how long past no history lightbulb
law of large numbers: averages converge many samples more data close to expected casino long run
central limit theorem, CLT: sums averages become normal bell whatever distribution large sample
standard error: uncertainty of an estimate average precision accuracy noise sqrt n
conjugate prior: posterior same family convenient closed form update
overdispersion: variance larger than mean counts poisson does not fit
expectation, expected value: average long run mean payoff fair price
linearity of expectation, indicator, indicator variable: add up expected dependent zero one count sum of
tower rule, law of iterated expectation: average of conditional averages
jensen's inequality: convex function of mean average order
markov's inequality: bound tail non-negative only mean known
chebyshev's inequality: bound tail any distribution variance known spread
variance: spread squared deviation dispersion volatility
covariance: move together joint vary linear
correlation: relationship association linear related strength move together coefficient
sample variance, bessel: n minus 1 unbiased divide degrees
coupon collector: collect all types full set every face
first-step analysis, first step: recursion condition on next move equation game walk
markov property, markov chain: future only present state history forget past memory no
transition matrix: moving from one state to another probabilities step
absorbing state: trapped cannot leave end stuck
stationary distribution: long run steady equilibrium fraction of time share settle
irreducible: reach every state from any
hitting time: how long until reach expected steps
detailed balance: reversible flow both directions equal equilibrium backwards
gambler's ruin, gambler: broke bankrupt casino bets lose everything stake
branching process: extinction offspring family die out
inverse transform sampling, probability integral transform: generate draw random numbers from a distribution uniform generator cdf
rejection sampling: discard accept draws propose envelope target density
box muller, box–muller: generate normal gaussian from uniform
monte carlo: simulate simulation random draws estimate integral numerically approximate
bootstrap: resample with replacement confidence interval without formula uncertainty of any statistic
fisher yates, fisher–yates, shuffle: random order permute deck cards array list playlist in place unbiased
markov chain monte carlo, MCMC: sample posterior unnormalised density metropolis
fair coin, fair toss: biased loaded crooked unbiased flips von neumann
null hypothesis: no effect no difference default assumption reject status quo nothing going on assumed
test statistic: number computed from the sample summarise evidence
p-value: significant chance under null extreme by luck evidence surprising
significance level, alpha: threshold 5 percent false alarm rate cutoff accept risk
type i error, false positive: false alarm wrongly reject claim effect that is not there healthy flagged
type ii error, false negative: miss overlook real effect undetected fail to detect sick missed
two-sided, two-sided test: either direction both tails better or worse
one-sided, one-sided test: only one direction improvement
confidence interval: range plausible values uncertainty error bars margin estimate
degrees of freedom: free to vary values independent n minus one
family-wise error rate: many tests at least one false
multiple testing, multiple comparisons, bonferroni, holm: many metrics hypotheses segments dozens tests at once chance luck slicing correct correction jelly beans
false discovery rate, benjamini hochberg, benjamini–hochberg: many tests share of wrong discoveries thousands genes
p-hacking: try analyses until significant fishing cherry pick report only dredging
preregistration: commit plan analysis in advance beforehand write down
optional stopping, peeking: look early every day daily check stop as soon as monitor results before end
sequential test, alpha spending: look early interim monitor continuously stop valid any time
power, statistical power: chance to detect find real effect if it exists sensitivity underpowered
minimum detectable effect, MDE: smallest change worth noticing see detect lift
winner's curse: estimate exaggerated overestimate inflated lift shrinks after launch significant effects too large
CUPED, variance reduction: pre-experiment covariate history before noise faster smaller sample sensitive
stratification: subgroups balanced within groups blocks
paired design, paired: before after same person own control twice matched
sample size: how many users people subjects participants visitors needed enough long run traffic duration
delta method, ratio metric: per user numerator denominator clicks per view session
design effect, intraclass correlation, cluster randomised: whole schools villages stores groups classes randomised clustered similar within
rule of three: no failure seen zero events upper bound
effect size, cohen's d: how big practically meaningful magnitude difference in standard deviations standardised
hedges' g: small samples correction
glass's delta, glass's: control group's spread only unequal variance
relative risk, risk ratio: times as likely ratio of probabilities
odds ratio: case control logistic
absolute risk reduction, number needed to treat: patients treat prevent one benefit
relative lift, lift: percentage increase improvement over baseline uplift
r^2, coefficient of determination, r squared: explained variance goodness of fit regression quality
cramér's v: association strength categorical
welch's test, welch: unequal variances two means groups compare
t-test: compare two means averages groups
paired t-test: before after same subjects
ANOVA, analysis of variance: more than two groups means three compare several
mann–whitney, wilcoxon, non-parametric: ranks skewed ordinal without normality not normal distribution free
permutation test: shuffle group labels reassign randomly null without assumptions
kruskal–wallis: three or more groups ranks skewed
chi-square: categorical counts contingency table association independence of two categories frequencies
fisher's exact test: small counts tiny table
mcnemar: paired yes no before after classifiers
kolmogorov–smirnov: compare two distributions continuous largest gap
shapiro–wilk: check normality
levene's test, homoscedasticity: equal variances spread constant
where: filter rows condition before grouping
having: filter groups after aggregation condition on count sum
distinct: unique duplicates remove once
coalesce, null, nullif: missing unknown empty default replace value
common table expression, CTE: with named subquery readable temporary
correlated subquery: inner query refers to outer row each
inner join: only matching both tables common
left join: keep all rows of first unmatched missing null
full outer join: keep everything both sides matched or not all records either
cross join: every combination pairs cartesian product calendar grid
self-join: table with itself manager employee pairs
anti-join, not exists, never: rows without match missing absent no purchase order inactive not in other
semi-join: exists at least one match once without duplicates having bought
union: stack append rows combine results
recursive query: hierarchy tree organisation chart chain levels
pivot: rows into columns wide cross-tab reshape turn
window function: over per row without collapsing grouping ranking running
partition by: per group restart each
window frame: rows range preceding following moving
row_number: unique number each row latest first per group top n dedupe
dense_rank, rank: ties tied same place equal gap position skip second highest
lag, lead: previous next row compare change difference day before
running total: cumulative sum so far
moving average, rolling average: smooth last seven days
funnel analysis, funnel: steps drop off conversion stages checkout where lose sign-up
sessionisation, session: visit group events idle inactivity half an hour break timeout
gaps-and-islands, gaps and islands, consecutive: streak in a row runs uninterrupted longest
cohort, cohort retention, retention: come back return weeks later signed up same month churn stay keep
stickiness: daily monthly active ratio habit
month-over-month: growth change compared previous
row-oriented, row-major, row-based: whole record write append transactions single lookup
column-oriented, columnar, column-major: analytics aggregate few fields scan many rows compress
parquet: file format columnar analytics compressed
csv: text file human readable comma
avro: row schema evolution binary kafka format
predicate pushdown: skip data filter early at storage read less
serialisation, serialization: save object to disk bytes send format
schema on read: decide structure later raw lake
schema on write: validate structure when storing
cold storage: cheap archive rarely accessed old
relational model, relational: tables rows SQL foreign keys
document database, document model, mongodb: json nested flexible schema nosql self-contained
graph database, graph model: relationships friends social network connections traverse edges hops fraud rings
key-value store, redis: look up by id cache session simple get put fast
wide-column store, cassandra: huge writes sparse time
vector database: embeddings similarity nearest store
normalisation: redundancy duplicate once tables split
denormalisation: duplicate avoid joins faster reads
index of a database, database index: speed up lookups query slow write cost b-tree scan find rows
sharding, sharding key, partitioning: split data across machines horizontally too big for one server hot user distribute
replication: copies several machines failover availability read
cap theorem: network partition consistency availability choose two distributed trade-off
OLTP: transactions many small writes application customer facing
OLAP: analytics reports aggregate dashboards warehouse queries
ACID, transaction: guarantees promises database reliable commit rollback money transfer bank all or nothing
atomicity: all or nothing partial half fails transfer
consistency: valid rules constraints invariants
isolation, serialisable: concurrent simultaneous at the same time interfere two users
durability: survive crash power loss committed saved
write-ahead log: crash recovery restart journal lost power repair replay commit die halfway
eventual consistency, BASE: replicas stale for a while converge later read old value
dirty read: sees uncommitted
phantom read: new rows appear repeat query
data warehouse, warehouse: snowflake bigquery redshift analytics structured central
data lake, lakehouse: raw files cheap s3 anything dump
ETL: transform before loading clean extract
ELT: transform after loading raw first warehouse
star schema: fact dimension tables
materialised view: precomputed stored query result refresh
separation of storage and compute: scale independently cheap
request-driven, microservices: services call each other synchronous
event-driven, event bus: publish react asynchronous decouple
publish-subscribe, pub sub, topic: several consumers each receive same event broadcast all listeners many downstream
message queue: one consumer work tasks decouple buffer worker
broker, kafka: messages events producers consumers log stream decouple middle
rest, rpc: api http call remote endpoint
backpressure: overwhelmed consumer slower than producer slow down flood
idempotent, idempotency: repeat retry twice same result safe duplicate charge
batch processing: nightly job scheduled historical spark hadoop large
stream processing, streaming: real time continuous events as they arrive flink
event time: when it happened versus arrived late clock
watermark: late data arriving how long wait out of order
tumbling window: fixed non-overlapping intervals
sliding window: overlapping last minutes moving
session window: activity inactivity idle gap visit pause closes
exactly-once: duplicates delivered once lost twice
data lineage, provenance: where did it come from origin trace source history
data contract: producers consumers agree schema upstream change breaks
data versioning, DVC: dataset git large files reproduce snapshot track versions
backfill: recompute past history new feature old data fill
convenience sampling: easy available whoever at hand
snowball sampling: recruit friends referrals hidden population
selection bias: sample not representative skewed who answers
survivorship bias: only winners survivors failed missing planes funds
stratified sampling: every group represented rare class proportion
cluster sampling: whole groups cities
systematic sampling: every tenth
importance sampling: reweight other distribution proposal target expensive
reservoir sampling: stream unknown length one pass endless uniform memory fixed
label, labels, labelling, hand label, ground truth: annotate annotation annotator tag mark target crowd expert
natural label: automatic ground truth arrives by itself user outcome
explicit feedback, explicit rating: stars thumbs rating asked stated
implicit feedback, implicit signal: clicks watch behaviour purchase inferred
feedback loop length, label delay: wait long ground truth late arrives days
label multiplicity: annotators disagree conflicting labels several
kappa, cohen's kappa: agreement between annotators raters beyond chance consistency
gold questions: check quality of crowd workers annotators known answers spam
weak supervision, labelling function, snorkel, programmatic labelling: rules heuristics noisy labels without humans automatically keyword cheap
label model: combine noisy sources conflicting rules
semi-supervision, semi-supervised: few labels many unlabelled
self-training, pseudo-label: own predictions confident as labels
active learning, uncertainty sampling: choose pick most informative unsure which to annotate budget limited labels next expert
query by committee: models disagree vote
data augmentation, augmentation, augment: flip crop rotate noise artificial variations enlarge more data perturb
back-translation: translate paraphrase text
mixup: blend combine interpolate two images examples labels average
synthetic data: artificial generated simulated fake
class imbalance, imbalance, skewed classes, rare class, rare positives: fraud few positives unbalanced minority majority one percent
undersampling: drop throw away majority
oversampling, SMOTE: duplicate copies generate artificial minority
tomek links: boundary clean close opposite pairs
class-weighted loss, class weight, cost-sensitive: penalise mistakes on minority more expensive
focal loss: hard examples focus easy down-weight detection
anomaly detection: outliers unusual few positives unsupervised
balanced accuracy: average recall per class
matthews correlation coefficient, MCC: single score confusion matrix all four cells skewed
majority baseline, zero-rule baseline: always predict most common class no dumb accuracy 99
threshold: cutoff decision operating point where to cut
one-hot, one-hot encoding: categories dummy columns binary indicator categorical
ordinal encoding: categories as integers order
target encoding, target mean: category replaced by average label mean outcome
hashing trick, hash bucket, hash: unseen new categories high cardinality fixed number collision memory million ids
cardinality: many categories levels distinct values ids million
dummy variable trap: redundant column drop one multicollinear
embedding layer, embedding, embeddings: dense vector representation latent similar items lookup
feature cross, crossing: interaction combine two features product latitude longitude
factorisation machine: pairwise interactions sparse
scaling, standardisation, min-max: features different ranges units normalise magnitude zero mean
robust scaling, winsorising, clipping: outliers extreme values cap
log transform, yeo–johnson, quantile transform: skewed long tail make normal
binning: buckets continuous into categories age groups discretise
missing values, missing, imputation, gaps, multiple imputation: nulls blank absent incomplete unknown fill nan
MCAR: missing completely at random pure chance
MAR: missingness explained by observed other columns
MNAR: missing because of the value itself unobserved rich hide income
listwise deletion: drop rows incomplete remove
missing indicator: flag column whether absent
forward fill: last known value carry time series
time-decayed, exponential decay: recent more weight older less
cyclic encoding: hour month circular midnight sine cosine time of day
lag feature: past values previous day
cosine similarity: angle direction compare vectors
word2vec, skip-gram: word vectors context neighbours predict
negative sampling: random wrong words instead of full vocabulary softmax cheap
doc2vec: vector for documents paragraphs whole text article
BERT, ELMo, contextual vector: word meaning depends on sentence bank river pre-trained language
position embedding, positional encoding, rotary: order of tokens words sequence transformer attention
approximate nearest neighbour, nearest neighbours, nearest-neighbour, HNSW, product quantisation, inverted file: fast similarity search millions billions vectors brute force exhaustive lookup index
leakage, data leakage, target leakage: too good suspicious cheating information from future test contaminates peek not available at prediction time unrealistic
group leakage, group split: same patient customer in train and test both sides
temporal leakage, time-based split, split by time: future past chronological random split forecasting time series shuffle
embargo: gap between train and test overlap purge labels mature delayed outcome
test set, holdout: final untouched evaluate once held out unseen peeked reuse
validation set, dev set, development set: tune choose compare model selection holdout
k-fold, cross-validation, cross validation: folds rotate average small data
leave-one-out: each example once
nested cross-validation: tune and estimate inner outer
rolling-origin, backtest: walk forward time series forecast repeatedly
learning curve: more data help collect error versus training size gather
point-in-time, point-in-time join, time travel: value as it was known then historical past correct features as of
pipeline: preprocessing chained scaler fit transform together
ablation, ablation study: remove component see effect contribution
adversarial validation, domain classifier: distinguish train from test classifier tell apart
permutation importance: shuffle column important inputs which features matter black box relies
SHAP, interpretability, explanation: why did model decide explain prediction contribution of features transparent black box
mutual information: dependence nonlinear feature relevance
filter method, wrapper method, embedded selection, feature selection: choose inputs subset forward backward elimination which variables keep drop
coverage: how many rows have value present
feature store, online store: share reuse features across teams consistent serving training central
on-demand feature: computed at request time live
personally identifiable information, PII: names email privacy sensitive delete gdpr
baseline: simple first compare before reference naive beat sanity
heuristic baseline, heuristic: rules without machine learning simple
incumbent: existing system current replace in use
human baseline, human-level, human-level error: people experts doctors performance ceiling
IID: independent identically distributed assumption
naive bayes: spam independent features simple classifier
multicollinearity: correlated predictors regressors unstable coefficients redundant
logistic regression: linear classifier probability sigmoid binary
debugging, sanity check: model does not learn bug wrong broken network loss not going down
random seed: reproducible same result rerun repeat
gradient check: backpropagation numerical derivative verify
NaN: loss explodes diverges blow up unstable infinity
cross-entropy, log loss: classification probability penalty confident wrong
squared error, MSE: regression outliers mean large mistakes
absolute error, MAE: median robust regression average miss
quantile loss, pinball: over under prediction asymmetric percentile delivery time forecast interval
huber loss: robust outliers quadratic small linear large
hinge loss: SVM margin
contrastive loss, triplet loss: similar close dissimilar far apart faces siamese metric learning
label smoothing: overconfident soft targets
pareto front, scalarisation, multi-objective, objectives: several conflicting goals trade-off balance combine engagement quality
multi-task learning, multi-task, shared layers: several targets one network jointly heads
negative transfer: tasks hurt each other worse pre-training source
ensemble, ensembles, stacking, majority vote: combine several models average vote kaggle many
bagging, random forest: many trees average variance bootstrap random subset
boosting, gradient boosting, AdaBoost, xgboost: trees sequential correct previous errors residual weak learners
out-of-bag: leftover rows free validation without holdout
bias of a model, high bias, underfitting: too simple poor on training does not fit both errors high
variance of a model, high variance, overfitting: memorises training good test bad generalise gap too complex
irreducible error, bayes error: noise floor best possible cannot beat limit perfect unavoidable
double descent: bigger model better again past interpolation overparameterised
data mismatch, training-dev set: different distribution between train and dev
orthogonalisation: one knob one effect separate controls
L2 penalty, ridge, weight decay, L2: shrink coefficients regularise small weights
L1 penalty, lasso, L1: sparse zero coefficients feature selection regularise
regularisation, regularization: overfitting prevent penalty generalise complexity
dropout: randomly switch off neurons units disable drop training inference
early stopping: stop training when validation gets worse epochs
batch normalisation, batchnorm: normalise activations layer stable faster training
hyperparameter, tuning, hyperparameters: settings knobs configuration choose learning rate depth search
grid search: try all combinations exhaustive
random search: random settings trials better than grid
bayesian optimisation, acquisition function, tree-structured parzen estimator: model of results decides next configuration trial to try smart expensive promising
successive halving, hyperband: kill bad runs early budget
population-based training: mutate copy best during training
neural architecture search: automatically design network layers
momentum, adam, optimiser, sgd: update step gradient descent speed convergence
learning rate, warm-up, cosine decay: step size schedule too large diverge slow start
gradient clipping: exploding gradients cap norm
gradient accumulation: large batch does not fit memory small gpu simulate several steps
batch size, larger batch, mini-batch: samples per step noise speed generalisation
data parallelism: copy of model on each gpu split batch replicas
model parallelism, tensor parallelism, pipeline parallelism: model too large for one gpu device memory split layers across machines distribute
micro-batch, pipeline bubble: idle waiting stages utilisation
synchronous, straggler, asynchronous updates: slow worker waits workers gradients distributed
stale gradient, staleness: outdated old weights lag async
all-reduce, parameter server: share sum gradients workers communicate network
mixed precision, bfloat16, loss scaling: half precision fp16 16-bit faster memory numeric underflow
gradient checkpointing: recompute activations out of memory save trade compute
optimiser states, memory in training: gpu ram fine-tune billion parameters vram fit gigabytes
transfer learning, pre-training, pre-trained: reuse knowledge existing model other task little data imagenet
fine-tuning: adapt pre-trained continue training own data small
feature extraction: freeze backbone only train head last layer
zero-shot: without any example never seen unseen no samples language model prompt
few-shot: handful of examples in prompt
LoRA, adapter: cheap fine-tune large model few parameters low rank
domain adaptation: same task other data distribution source target
catastrophic forgetting: loses old knowledge overwrites earlier skills after new training
confusion matrix, true positive, true negative: table cells hits
precision: of those flagged how many right trust alarms false alarms positive predictive value
recall, sensitivity, true positive rate: of real cases how many found missed catch detect
specificity: healthy correctly cleared true negative rate
F1: balance precision recall harmonic single number
macro average, micro average: per class averaging many classes rare equally
ROC, ROC AUC, AUC: ranking quality threshold-free true false positive curve random pair
PR curve, precision-recall, average precision: rare positives imbalanced curve
calibration, calibrated, reliability diagram, reliability curve: probabilities trust 70 percent means overconfident underconfident honest plot diagonal
expected calibration error: bins gap confidence accuracy
platt scaling, isotonic regression, temperature scaling: fix recalibrate probabilities logits divide after training
brier score: mean squared error of probabilities forecast weather rain
MAPE, mean absolute percentage error: relative forecast percent zero small actuals
RMSE, root mean squared error: regression metric large errors
perturbation test, invariance test, directional expectation test, behavioural test, minimum functionality test: change input noise typo name should not change prediction robust check
slice, slice-based evaluation, critical slice: subgroup segment performance group hidden average overall worse minority
error analysis: look at mistakes by hand categorise misclassified manually examine why wrong prioritise
ceiling analysis: which component worth improving
batch prediction: precompute ahead of time nightly offline in advance store all users
online prediction: real time on request immediately synchronous live
latency, tail latency: slow response time delay speed milliseconds users wait fast
p99, percentile, percentiles: worst slowest requests one in hundred tail
throughput: requests per second capacity volume handled
request batching: group several requests gpu utilisation together
training–serving skew, training-serving skew: features computed differently production offline works live worse mismatch pipelines
lambda architecture, kappa architecture: batch and stream layer two code paths
model compression, compression, compress: smaller phone mobile shrink size
knowledge distillation, distillation: teacher student small model imitates large
pruning: remove weights connections sparse cut zero
quantisation: 8-bit int8 fewer bits low precision smaller integer
low-rank factorisation, compact convolution, depthwise separable: smaller matrices filters mobilenet
intermediate representation, compiler, ONNX, XLA, TVM: convert framework hardware portable run anywhere format exchange
operator fusion: combine operations kernel memory access one pass
vectorisation, loop tiling, parallelisation: simd cache cpu speed loops
webassembly: browser client-side run any device
edge inference, on the device, on-device: phone offline local privacy no network camera car
cloud inference, cloud: aws server remote bill cost
federated learning: devices keep data private aggregate updates phones keyboard hospitals
vendor lock-in: switch provider dependent stuck
cloud repatriation: move back own data centre servers on-premise bill leave
autoscaling: add servers automatically traffic spikes load
utilisation, FLOPS, roofline, memory bandwidth, arithmetic intensity: gpu idle hardware peak compute-bound memory-bound bottleneck
spot instance: cheap interrupted preempted machines
silent failure: wrong without error nobody notices crash quietly
edge case, outlier: unusual input extreme rare situation
graceful degradation, fallback: service down fails backup plan still answer default partial
circuit breaker: stop calling failing dependency cascade
degenerate feedback loop, feedback loop: model influences its own training data self-reinforcing rich get richer
popularity bias, exposure bias: popular items always recommended rich get richer unseen
filter bubble, echo chamber: same opinions only similar content narrow
positional bias, position bias, examination hypothesis: top results get clicked because first seen order rank placement
inverse propensity weighting, propensity: reweight clicks correct bias logged
randomised exposure, exploration slot, seed traffic: show random items unbiased data
distribution shift, data drift, drift, shift: world changed production data different degrade over time stale worse performance drops
covariate shift: inputs change different users population relation same
label shift: outcome frequency changes prevalence
concept drift: relation between input and output changes same input different meaning pandemic
seasonal, seasonality: weekly holiday christmas periodic yearly
two-sample test, population stability index, maximum mean discrepancy: detect drift compare distributions training production
alert fatigue: too many alarms ignored noise
monitoring, operational metrics: watch production health dashboards alerts cpu uptime track system
observability, telemetry: logs traces understand internals why failed instrument
service-level objective, SLO, SLA, error budget: uptime availability promise nines downtime
distributed tracing, trace: follow request across services
runbook: on-call instructions what to do incident
continual learning, online learning: update model frequently new data retrain keep fresh adapt incremental
retrain, retraining, trigger: how often update schedule refresh when performance drops stale model
stateful training: continue from last weights incremental instead of from scratch
champion, challenger: new candidate versus current production model compare
model store, model registry, artifact: versions saved weights track which deployed
shadow deployment, shadow mode: run silently in parallel not shown users real traffic safe
canary release, canary: small share of users first gradual rollout roll back
A/B test, experiment: randomised controlled compare variants split traffic treatment control launch
interleaving: mix two rankings one list sensitive few users search compare
holdback, holdout group: keep small group without long-term effect
switchback: alternate over time marketplace city drivers interference
blue-green deployment, rollback: two environments switch back undo bad release
randomisation unit: user session device assign by
guardrail metric, counter metric: must not get worse protect harm side effects
sample ratio mismatch: unequal groups counts split not 50 bug assignment
novelty effect: initial excitement new curiosity fades wears off
primacy effect: initial dislike change aversion got used to worse first old habit
network interference: users affect each other spillover friends marketplace contamination
A/A test: same version twice check platform
overall evaluation criterion, OEC: one metric decide success agree beforehand north star
multi-armed bandit, bandit, bandits: explore exploit adaptive allocate traffic slot machines winner learn while earning
exploration: try uncertain options unknown new learn occasionally
exploitation: use best known so far
regret: loss compared to best option opportunity cost
epsilon-greedy: random choice small fraction otherwise best
upper confidence bound, UCB: optimistic uncertainty bonus
thompson sampling: sample from posterior probability of being best
contextual bandit: personalise user features
off-policy evaluation, doubly robust, replay evaluation: estimate new policy from old logs without deploying counterfactual
container, docker: package dependencies same environment image works on my machine
kubernetes, pod: orchestrate containers cluster nodes deploy
load balancer: distribute requests servers evenly
horizontal scaling, vertical scaling: more machines bigger machine
infrastructure as code, configuration as code: terraform yaml declare reproducible
cron, scheduler, orchestrator, DAG, airflow, kubeflow, prefect, argo, metaflow: workflow jobs pipeline tasks dependencies schedule order python
MLOps, platform for models: tools lifecycle automate deploy maintain
experiment tracking, mlflow: record runs parameters results compare which
human in the loop: person reviews uncertain cases escalate
automation bias: people trust machine blindly over-rely
algorithm aversion: people distrust machine after mistake
AI assistance, degrees of automation: doctor decides suggest support human control gradually hand over
representation bias, historical bias, annotator bias: training data unfair underrepresented discrimination past
proxy feature: zip code stands in sensitive race correlated
disparate impact, four-fifths rule: discrimination hiring unequal outcome groups
demographic parity, equalised odds, equal opportunity, fairness: same rate across groups fair gender race discrimination definitions
differential privacy, privacy budget: noise individual cannot be identified anonymity leak personal
model card, datasheet: documentation describe intended use limits
functional requirements: what system does features
non-functional requirements: scale latency availability reliability
design interview: approach open-ended question structure whiteboard system steps clarify ask first
problem framing: translate business goal into ml task formulate
regression: predict number continuous
multiclass classification, multilabel classification, multilabel: several labels categories at once tags
offline metric: before release historical data evaluate without users
online metric: live users production experiment
business metric: revenue money profit company goal
click-through rate, CTR: share of impressions clicked
dwell time, satisfied click: long time spent reading stay
goodhart's law: metric becomes target gamed
clickbait: sensational headlines titles mislead curiosity
model service: host predictor separately own server microservice deploy
aggregator service, scatter-gather: combine shards partial results
routing: which model handles request direct
cache, embedding cache: store precomputed keep memory avoid recompute repeated
inverted index, posting list: words to documents lookup full-text
candidate generator, candidate generation, retrieval: narrow millions to hundreds fast first stage
rate limiting: too many requests abuse protect throttle
health check: is server alive ping
latency budget: total time allowed split divide steps milliseconds
hedged request: send twice take faster tail
fan-out: one request many servers followers
timeout: hang stuck wait give up unresponsive slow dependency no answer caller
little's law: concurrency queue in flight requests rate times
QPS, queries per second, requests per second: load traffic throughput users daily DAU capacity
capacity, capacity estimate, back-of-the-envelope: how many servers storage memory size estimate scale numbers
peak load, peak: busiest hour traffic spike maximum
fan-out on write: push post to followers when posting precompute timeline celebrity
fan-out on read: pull when opening build timeline on request
in-network, out-of-network: followed accounts friends strangers
affinity: closeness how much user likes author relationship
social proof: friends liked others
value model, weighted combination: combine predicted likes comments shares score weights
mixture of experts: specialised subnetworks gate tasks
diversity, diversity penalty, author spacing, maximal marginal relevance, intra-list diversity, determinantal point process: same similar repeated monotonous variety boring too alike list different
lightweight ranker, heavy ranker: cheap first expensive later stages
query rewriting, spelling correction, query expansion, query relaxation: user types typo synonyms no results few broader
navigational intent, informational intent, intent: what does the searcher want goal site
tokenisation, stemming: split words forms plural
autocompletion: suggest while typing prefix
TF-IDF, BM25: term frequency keyword relevance rare words match text
pagerank, anchor text, link analysis: links important pages web
hybrid retrieval, reciprocal rank fusion: combine keyword and semantic vector results
learning to rank, pointwise, pairwise, listwise, ranknet, lambdarank, lambdamart: order documents compare pairs sort relevance neural
cross-encoder: query and document together accurate slow
bi-encoder, two-tower, two-tower model, towers: separate encoders dual encoder siamese user item precompute dot product
hard negative, random negatives, in-batch negatives, sampled negatives, negatives: non-clicked irrelevant wrong examples training retriever
skip-above pair: clicked lower result preferred over skipped top to bottom read order preference
click model: probability examined attention position
precision at k, recall at k: top results list
reciprocal rank, MRR: first correct answer position
NDCG, discounted cumulative gain: graded relevance position discount ranking metric
mean average precision, MAP: ranking relevant positions
abandonment, pogo-sticking: leave without click back immediately bounce dissatisfied
content-based filtering: similar item attributes what user liked before description
collaborative filtering, user–user, item–item, neighbourhood: similar users also liked taste people who bought
matrix factorisation, factorisation, alternating least squares, singular value decomposition, SVD: latent factors users items ratings matrix decompose
bayesian personalised ranking: pairwise implicit preferred over unseen
softmax recommender, sampled softmax, logQ correction: huge catalogue output classes expensive normalise
re-ranking: final adjust business rules after scoring
on-request recommendation: compute when user opens page live
nightly precomputation: compute ahead of time store lists daily
bloom filter, deduplication: already seen shown before repeat
serendipity, novelty: surprising unexpected new not obvious
catalogue coverage, long tail: share of items ever recommended niche
cold start: new user item no history first visit just joined unknown fresh launch no data nothing known
popularity fallback: show most popular default
onboarding questions: ask new user preferences sign-up
conformity bias: follow others rating crowd opinion
at least one success: never hits none complement tries attempts one or more
conditional independence: given a common cause no further information unrelated once known
chain rule: joint product of conditionals sequence
marginal likelihood: evidence denominator normalising constant
prior odds, likelihood ratio: update strength of evidence multiply
product rule of counting: number of options each stage multiply menu password codes
shared birthday: classmates group people coincidence
handshakes: pairs meetings everyone matches round robin
subsets: power set number of groups choose any
uncorrelated, correlation is zero: dependent though no linear relation parabola
unknown bias: unfair loaded coin make fair
confidence interval and a two-sided test: duality interval contains zero excludes
overlapping, intervals: error bars overlap significant difference visually
peeking: dashboard every morning look at results daily
significance and effect size: tiny effect huge sample matter practically
unit of analysis: analyse by user randomise by page independence violated
null = null: compare unknown equals missing
not in: subquery null returns nothing trap
manager: boss employee hierarchy organisation reports to
running total of amounts: cumulative revenue
duplicates: same rows twice clean up dedupe
consecutive days, longest run: streak login active in a row
binary formats, binary: human readable size number stored text
base over acid, base: availability over consistency scale large web
proof of concept, prototype: demo quick reproducible shortcuts
data-centric: improve labels quality instead of model
explicit ratings: few people rate biased extremes
negative label, window for a negative: how long wait before counting as no click
labelling rules: heuristics programmatic change quickly privacy
on-demand feature: at request time compute definition logged
rare class is hard: few examples model ignores stuck local always negative
unseen categories, new value, unknown bucket: production value never in training new brand id
rare categories: group other few examples infrequent
scaling statistics: fit on train only mean std from test leak
fill gaps with the mean, mean imputation: distort variance underestimates correlation
hour of day: 23 and 0 close time feature wrap around
utc: time zones daylight saving
approximate index: recall versus speed memory trade
more history: old data irrelevant drift outdated hurt
too many features: overfit latency maintenance leak cost
feature registry: discover definitions share who owns
minimises the expected squared error: mean conditional average
minimises the expected absolute error: median
log loss of a click model, normalise: compare against background rate
out-of-fold: stacking meta model leak
logarithmic scale: learning rate orders of magnitude
billion parameters: llm large language model fine-tune gpu memory fit
early layers: edges generic general features transfer
favour precision: false alarm costly spam email
favour recall: missing is costly cancer fraud screening
harmonic mean: low value dominates balance
negative r^2: worse than mean predicting
fallback, fast backup: slow model deadline simple answer
pandas and pytorch, each optimised: cross-library data movement
how often to retrain: schedule frequency experiments freshness value
actionable: alarm pager on-call useless
retention, takes months: long-term proxy metric early signal
sensitive attribute: remove gender race proxies
`;

/** One thing that is spoken of: its names, and the words said around it. */
export interface FieldThing {
  readonly names: readonly string[];
  readonly around: string;
}

export const fieldThings: readonly FieldThing[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const colon = line.indexOf(':');
    return {
      names: line
        .slice(0, colon)
        .split(',')
        .map((name) => name.trim()),
      around: line.slice(colon + 1).trim(),
    };
  });
