// Other cards of the shipped notes, and notes of other fields and languages: written without the check at hand, in
// parts of which each was first run unseen. The check has been mended since by what they showed, in general rules.

import type { TypedCase } from './typed-answers.ts';

export const unseenTypedAnswers: readonly TypedCase[] = [
  {
    asked: 'What is the weakness of synchronous training?',
    expected: 'One slow machine holds up all others.',
    answers: [
      ['a single slow worker holds up everyone else', 'right'],
      ['all machines wait for the slowest one', 'right'],
      ['it is slow', 'partly'],
      ['stale gradients', 'wrong'],
    ],
  },
  {
    asked: 'What does resampling do to predicted probabilities?',
    expected: 'They no longer match the real frequencies and must be recalibrated.',
    answers: [
      ['they do not match real frequencies any more, so you need to recalibrate', 'right'],
      ['they have to be recalibrated', 'partly'],
      ['nothing, they stay calibrated', 'wrong'],
    ],
  },
  {
    asked: 'Why is a mean imputation risky?',
    expected: 'It shrinks the variance and weakens correlations.',
    answers: [
      ['reduces variance and weakens correlation', 'right'],
      ['variance gets smaller', 'partly'],
      ['it increases the variance and strengthens correlations', 'wrong'],
      ['it takes too long', 'wrong'],
    ],
  },
  {
    asked: 'Why encode the hour of day with sine and cosine?',
    expected: 'So that 23:00 and 00:00 lie close together.',
    answers: [
      ['so 23:00 and 0:00 are close to each other', 'right'],
      ['so that midnight and 11 pm are close', 'right'],
      ['to save memory', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'fill each gap several times from a model, analyse each copy and pool the results.',
    expected: 'Multiple imputation',
    answers: [
      ['multiple imputations', 'right'],
      ['imputation', 'partly'],
      ['forward fill', 'wrong'],
    ],
  },
  {
    asked: 'Exposure bias',
    expected: 'people can only act on what they are shown.',
    answers: [
      ['users can only act on things that were shown to them', 'right'],
      ['what is popular is shown more and gets more popular', 'wrong'],
    ],
  },
  {
    asked: 'How many minutes a month may a service be down at 99.9 % availability?',
    expected: 'About 43 minutes.',
    answers: [
      ['43', 'right'],
      ['~43 min', 'right'],
      ['4.3 minutes', 'wrong'],
      ['430', 'wrong'],
    ],
  },
  {
    kind: 'list',
    asked: 'Pillars of observability',
    expected: 'logs\nmetrics\ntraces',
    items: ['logs', 'metrics', 'traces'],
    answers: [
      ['logging, metrics, tracing', 'right'],
      ['logs and metrics', 'partly'],
      ['dashboards', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Variance',
    expected: '$\\operatorname{Var}(X) = E[X^2] - E[X]^2$',
    answers: [
      ['E[X^2] - E[X]^2', 'right'],
      ['Var(X) = E(X²) − (E(X))²', 'right'],
      ['E[X]^2 - E[X^2]', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Infinite geometric series',
    expected: '$\\dfrac{1}{1 - r}$ for $|r| < 1$.',
    answers: [
      ['1/(1-r)', 'right'],
      ['1/(1-r) if |r|<1', 'right'],
      ['1/(1+r)', 'wrong'],
    ],
  },
  {
    asked: 'Epsilon-greedy',
    expected:
      'mostly takes the option that looks best, and with a small fixed probability a random one.',
    answers: [
      [
        'picks the best looking option most of the time and a random one with small probability',
        'right',
      ],
      ['with a small probability it explores at random, otherwise exploits the best', 'right'],
      ['takes the best option', 'partly'],
      ['draws a payoff for each option from its posterior', 'wrong'],
    ],
  },
  {
    asked: 'What is the danger of self-training?',
    expected: 'Confident mistakes are reinforced.',
    answers: [
      ['it reinforces errors that the model is confident about', 'right'],
      ['mistakes are amplified', 'partly'],
      ['it needs many labels', 'wrong'],
    ],
  },
  {
    asked: 'Dirty read',
    expected: 'seeing changes that another transaction has not committed.',
    answers: [
      ['reading uncommitted changes of another transaction', 'right'],
      ['a repeated query returns new rows that another transaction inserted', 'wrong'],
      ['reading changes', 'partly'],
    ],
  },
  {
    asked: 'Idempotent operation',
    expected: 'has the same effect once or many times, so it can safely be retried.',
    answers: [
      ['doing it several times has the same effect as doing it once', 'right'],
      ['can be retried safely', 'partly'],
      ['an operation that cannot be undone', 'wrong'],
    ],
  },
  {
    asked: 'What is chlorophyll for?',
    expected: 'It absorbs light, mostly blue and red, for photosynthesis.',
    answers: [
      ['absorbs blue and red light for photosynthesis', 'right'],
      ['absorbing light', 'partly'],
      ['it stores water in the roots', 'wrong'],
    ],
  },
  {
    asked: 'Consideration',
    expected: 'something of value that each party gives in exchange for the promise of the other.',
    answers: [
      ['what each party gives of value in exchange for the promise of the other party', 'right'],
      ['something valuable exchanged for a promise by each side', 'right'],
      ['something of value', 'partly'],
      ['a promise without any exchange', 'wrong'],
    ],
  },
  {
    asked: 'Hypertension',
    expected: 'blood pressure that stays at or above 140/90 mmHg.',
    answers: [
      ['blood pressure persistently above 140/90', 'right'],
      ['high blood pressure', 'partly'],
      ['blood pressure below 90/60', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'persistently raised blood pressure',
    expected: 'Hypertension',
    answers: [
      ['hypertention', 'right'],
      ['hypotension', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'The small town of a bishop, with a famous cheese',
    expected: 'Époisses',
    answers: [
      ['epoisses', 'right'],
      ['Epoises', 'right'],
      ['Camembert', 'wrong'],
    ],
  },
  {
    kind: 'list',
    asked: 'Layers of the skin',
    expected: 'epidermis\ndermis\nhypodermis',
    items: ['epidermis', 'dermis', 'hypodermis'],
    answers: [
      ['epidermis dermis hypodermis', 'right'],
      ['epidermis', 'partly'],
      ['muscle and fat', 'wrong'],
    ],
  },
  {
    asked: '細胞のエネルギーを作る器官は何ですか。',
    expected: 'ミトコンドリア',
    answers: [
      ['ミトコンドリア', 'right'],
      ['ﾐﾄｺﾝﾄﾞﾘｱ', 'right'],
      ['リボソーム', 'wrong'],
    ],
  },
  {
    asked: '標準誤差とは何ですか。',
    expected: '推定値を繰り返し標本で求めたときの標準偏差',
    answers: [
      ['標本を繰り返したときの推定値の標準偏差', 'right'],
      ['標準偏差', 'partly'],
      ['平均の二乗', 'wrong'],
    ],
  },
  {
    asked: '什么是过拟合？',
    expected: '模型在训练数据上误差很低，但在新数据上误差很高。',
    answers: [
      ['训练数据上误差低，新数据上误差高', 'right'],
      ['训练误差低', 'partly'],
      ['模型太简单', 'wrong'],
    ],
  },
  {
    asked: 'Was ist die Leitzahl eines Blitzes?',
    expected: 'Das Produkt aus Entfernung und Blendenzahl.',
    answers: [
      ['Entfernung mal Blendenzahl', 'right'],
      ['Produkt von Blendenzahl und Entfernung', 'right'],
      ['die Helligkeit in Lumen', 'wrong'],
    ],
  },
  {
    asked: 'When does an A/B test beat a bandit?',
    expected: 'When you want an unbiased estimate of the effect, or rewards come late.',
    answers: [
      ['if you need an unbiased estimate of the effect or the rewards are delayed', 'right'],
      ['when rewards arrive late', 'partly'],
      ['when there is a lot of traffic', 'wrong'],
    ],
  },
  {
    asked: 'Why must a meta-learner see out-of-fold predictions only?',
    expected: 'Base learners look too good on rows that they were fitted to.',
    answers: [
      ['base models look too good on the rows they were trained on', 'right'],
      ['to avoid overfitting', 'partly'],
      ['it makes training faster', 'wrong'],
    ],
  },
  {
    asked: 'Does the ROC AUC change when negatives become ten times as many?',
    expected: 'No, both of its rates are measured within a class.',
    answers: [
      ['no because both rates are computed within one class', 'right'],
      ['No', 'partly'],
      ['yes, it drops by a factor of ten', 'wrong'],
    ],
  },
  {
    asked: 'Counter metric',
    expected: 'what must not suffer, such as hides, reports and complaints.',
    answers: [
      ['a metric that must not get worse, e.g. complaints or reports', 'right'],
      ['hides', 'partly'],
      ['the metric that decides the test', 'wrong'],
    ],
  },
  {
    asked: 'Which loss is linear for large errors and quadratic for small ones?',
    expected: 'Huber loss',
    answers: [
      ['huber', 'right'],
      ['the Huber loss function', 'right'],
      ['hinge loss', 'wrong'],
      ['squared error', 'wrong'],
    ],
  },
  {
    asked: 'What should be watched once true labels arrive?',
    expected: 'Accuracy, and the relation between inputs and labels.',
    answers: [
      ['accuracy and how inputs relate to labels', 'right'],
      ['accuracy', 'partly'],
      ['latency and throughput', 'wrong'],
    ],
  },
  // A third part, written after the check and before it was run on it.
  {
    asked: 'Why does self-attention need positions at all?',
    expected: 'Without them it treats its input as a set: permuted tokens give permuted outputs.',
    answers: [
      ['otherwise the input is treated as a set and order is lost', 'right'],
      [
        'because without positions it sees its input as a set, so permuting tokens just permutes outputs',
        'right',
      ],
      ['it makes attention faster', 'wrong'],
    ],
  },
  {
    asked: 'What is the danger of expansion?',
    expected: 'Precision falls when added terms drift from what was meant.',
    answers: [
      ['precision drops if the added terms drift away from the meaning', 'right'],
      ['lower precision', 'partly'],
      ['recall falls', 'wrong'],
    ],
  },
  {
    asked: 'What does vector search find that term matching misses?',
    expected: 'Documents that say the same in other words.',
    answers: [
      ['documents saying the same thing with different words', 'right'],
      ['synonyms', 'partly'],
      ['exact names and codes', 'wrong'],
    ],
  },
  {
    asked: 'Bi-encoder',
    kind: 'definition',
    expected: 'embeds query and document apart and compares the vectors.',
    answers: [
      ['embeds the query and the document separately, then compares their vectors', 'right'],
      ['compares vectors', 'partly'],
      ['reads query and document together and scores the pair', 'wrong'],
    ],
  },
  {
    asked: 'Why can more queries per session be bad?',
    expected: 'Users may be reformulating because they do not find what they want.',
    answers: [
      ['users reformulate since they cannot find what they want', 'right'],
      ['people are not finding what they look for', 'right'],
      ['it costs more servers', 'wrong'],
    ],
  },
  {
    asked: 'Graceful degradation',
    expected: 'falling back to something simpler instead of failing altogether.',
    answers: [
      ['fall back to a simpler thing rather than failing completely', 'right'],
      ['use something simpler', 'partly'],
      ['the model gets worse over time', 'wrong'],
    ],
  },
  {
    asked: 'How do an outlier and an edge case differ?',
    expected: 'One is unlike the other data; the other is where the model performs badly.',
    answers: [
      ['an outlier is unlike other data, an edge case is where the model does badly', 'right'],
      ['edge cases make the model perform badly', 'partly'],
      ['they are the same', 'wrong'],
    ],
  },
  {
    asked: 'Tail latency',
    expected: 'the time that the slowest few per cent of requests exceed, such as p99.',
    answers: [
      ['the time exceeded by the slowest few percent of requests', 'right'],
      ['p99', 'partly'],
      ['average time of a request', 'wrong'],
    ],
  },
  {
    asked: 'What does online prediction need beyond a fast model?',
    expected: 'A pipeline that delivers fresh features within the latency budget.',
    answers: [
      ['a pipeline for fresh features that fits in the latency budget', 'right'],
      ['fresh features', 'partly'],
      ['more training data', 'wrong'],
    ],
  },
  {
    asked: 'Why is 8-bit common at inference and rare in training?',
    expected: 'Gradients need finer steps than eight bits give; training mixes 16 and 32 bits.',
    answers: [
      ['because gradients need finer steps than 8 bits can give', 'right'],
      ['gradients are too fine', 'partly'],
      ['inference has more memory', 'wrong'],
    ],
  },
  {
    asked: 'Which average shows failure on rare classes?',
    expected: 'The macro average, since every class counts the same.',
    answers: [
      ['macro', 'right'],
      ['macro average, every class counts equally', 'right'],
      ['the micro average', 'wrong'],
    ],
  },
  {
    asked: 'AUC of a random scorer',
    expected: '0.5',
    answers: [
      ['0.5', 'right'],
      ['50 %', 'right'],
      ['1/2', 'right'],
      ['0', 'wrong'],
      ['1', 'wrong'],
    ],
  },
  {
    kind: 'list',
    asked: 'Actors in a feed',
    expected: 'viewer\nauthor\ncontent\ncontext',
    items: ['viewer', 'author', 'content', 'context'],
    answers: [
      ['viewers, authors, content, context', 'right'],
      ['author and content', 'partly'],
      ['database', 'wrong'],
    ],
  },
  {
    kind: 'list',
    asked: 'What speaks against running a model on the device?',
    expected: 'limited memory\nbattery drain\nhard to update\nmany kinds of hardware',
    items: ['limited memory', 'battery drain', 'hard to update', 'many kinds of hardware'],
    answers: [
      [
        'little memory, drains the battery, updates are hard, many different kinds of hardware',
        'right',
      ],
      ['battery', 'partly'],
      ['privacy', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'steps written down for whoever is called by an alarm.',
    expected: 'Runbook',
    answers: [
      ['run book', 'right'],
      ['a runbook', 'right'],
      ['rulebook', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'rejecting a null hypothesis that is true.',
    expected: 'Type I error',
    answers: [
      ['type I', 'right'],
      ['Type 1 error', 'right'],
      ['type II error', 'wrong'],
    ],
  },
  {
    kind: 'reverse',
    asked: 'numbers rows and leaves no gap after ties',
    expected: '`DENSE_RANK()`',
    answers: [
      ['dense_rank', 'right'],
      ['DENSE RANK', 'right'],
      ['RANK()', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: "Bayes' theorem",
    expected: '$P(A \\mid B) = \\dfrac{P(B \\mid A)\\,P(A)}{P(B)}$',
    answers: [
      ['P(B|A)P(A)/P(B)', 'right'],
      ['P(A|B) = P(A) * P(B|A) / P(B)', 'right'],
      ['P(A|B) P(B) / P(A)', 'wrong'],
    ],
  },
  {
    kind: 'formula',
    asked: 'Optimal alarm threshold',
    expected: '$\\dfrac{c_{FP}}{c_{FP} + c_{FN}}$',
    answers: [
      ['c_FP / (c_FP + c_FN)', 'right'],
      ['cFP/(cFN+cFP)', 'right'],
      ['c_FN / (c_FP + c_FN)', 'wrong'],
    ],
  },
  {
    asked: 'How long does the incubation of measles last?',
    expected: 'About 10 to 14 days until the rash appears.',
    answers: [
      ['10-14 days', 'right'],
      ['ten to fourteen days before the rash', 'right'],
      ['2 days', 'wrong'],
    ],
  },
  {
    asked: 'Estoppel',
    expected: 'bars a party from denying what it led another to rely on.',
    answers: [
      ['stops a party from denying something that it led another party to rely on', 'right'],
      ['a party is barred', 'partly'],
      ['a contract signed under threat', 'wrong'],
    ],
  },
  {
    asked: 'What did the Treaty of Westphalia end?',
    expected: "The Thirty Years' War, in 1648.",
    answers: [
      ['the thirty years war', 'right'],
      ['30 years war', 'right'],
      ["the Hundred Years' War", 'wrong'],
    ],
  },
  {
    asked: 'Why do fevers help?',
    expected:
      'Many pathogens grow more slowly at higher temperatures, and immune cells work faster.',
    answers: [
      ['pathogens grow slower when it is hotter and immune cells work faster', 'right'],
      ['immune cells are faster', 'partly'],
      ['immune cells work more slowly', 'wrong'],
    ],
  },
  {
    asked: '光合作用在哪里进行？',
    expected: '叶绿体',
    answers: [
      ['叶绿体', 'right'],
      ['在叶绿体中', 'right'],
      ['线粒体', 'wrong'],
    ],
  },
  {
    asked: 'ベイズの定理の分母は何ですか。',
    expected: '証拠の周辺確率',
    answers: [
      ['証拠の周辺確率', 'right'],
      ['周辺確率', 'partly'],
      ['尤度', 'wrong'],
    ],
  },
  {
    asked: 'What is lost when a stream is sampled without weights?',
    expected: 'Rare events, which then cannot be estimated.',
    answers: [
      ['the rare events', 'right'],
      ['rare events are lost and can no longer be estimated', 'right'],
      ['nothing', 'wrong'],
    ],
  },
  {
    asked: 'Why is leakage worse than a poor model?',
    expected: 'Offline results look excellent, so the failure is found in production.',
    answers: [
      ['the offline results look great, so you only find the failure in production', 'right'],
      ['you find out in production', 'partly'],
      ['because it is harder to train', 'wrong'],
    ],
  },
  {
    asked: 'Champion',
    kind: 'definition',
    expected: 'the model now in production.',
    answers: [
      ['the current production model', 'right'],
      ['model in production', 'right'],
      ['an updated copy that may replace it', 'wrong'],
    ],
  },
  // A fourth part, of the same sort.
  {
    asked: 'Why prefer Welch’s test to the pooled t-test by default?',
    expected:
      'It keeps its error rate with unequal variances and loses almost nothing when they are equal.',
    answers: [
      [
        'its error rate holds even if variances are unequal, and it loses nearly nothing if they are equal',
        'right',
      ],
      ['works with unequal variances', 'partly'],
      ['it is easier to compute by hand', 'wrong'],
    ],
  },
  {
    asked: 'What does a significant one-way ANOVA leave open?',
    expected: 'Which of the group means differ.',
    answers: [
      ['which means differ', 'right'],
      ['which groups are different from each other', 'right'],
      ['the p-value', 'wrong'],
    ],
  },
  {
    asked: 'Semi-join',
    expected:
      'keeps the rows that have at least one match, without repeating them, written with `EXISTS`.',
    answers: [
      ['rows with at least one match, no repetition, EXISTS', 'right'],
      ['keeps rows that match', 'partly'],
      ['keeps the rows that have no match', 'wrong'],
    ],
  },
  {
    asked: 'Why can a sum double after a join?',
    expected: 'A row that matches several rows is repeated; aggregate before joining.',
    answers: [
      ['rows matching multiple rows get repeated', 'right'],
      ['because of duplicates', 'partly'],
      ['NULL values are added', 'wrong'],
    ],
  },
  {
    asked: 'When does a columnar layout disappoint?',
    expected: 'With many single-row inserts, updates or reads of whole records.',
    answers: [
      ['when there are lots of single row inserts or updates or you read whole records', 'right'],
      ['with many inserts', 'partly'],
      ['when scanning one column of a billion rows', 'wrong'],
    ],
  },
  {
    asked: 'Write-ahead log',
    expected:
      'changes are recorded on disk before they are applied, so that a crash can be repaired.',
    answers: [
      ['writes changes to disk before applying them to be able to recover from a crash', 'right'],
      ['a log on disk', 'partly'],
      ['changes are applied first and recorded later', 'wrong'],
    ],
  },
  {
    asked: 'What is the risk of dumping raw data without a schema?',
    expected: 'Nobody can find or trust anything, and each reader repairs the same defects again.',
    answers: [
      ['no one can find or trust the data and every reader fixes the same defects again', 'right'],
      ['nobody trusts it', 'partly'],
      ['it takes more disk space', 'wrong'],
    ],
  },
  {
    asked: 'Active learning',
    expected: 'the model chooses the examples that people label next.',
    answers: [
      ['model picks which examples humans should label next', 'right'],
      ['people label examples', 'partly'],
      ['a model labels the examples it is surest of', 'wrong'],
    ],
  },
  {
    asked: 'What is the danger of filling a gap with zero?',
    expected: 'The model could no longer tell the absent from the real.',
    answers: [
      ['the model cannot distinguish missing values from real ones', 'right'],
      ['it is not the truth', 'wrong'],
    ],
  },
  {
    asked: 'When does voting make things worse?',
    expected: 'When the members are worse than chance: three at 40 % reach 35 %.',
    answers: [
      ['if the members are worse than chance', 'right'],
      ['if they are worse than random guessing', 'right'],
      ['when there are too many members', 'wrong'],
    ],
  },
  {
    asked: 'Why does an L1 penalty give sparse models?',
    expected: 'Its pull towards zero stays constant however small a weight is.',
    answers: [
      ['its pull to zero is constant even for small weights', 'right'],
      ['it pulls weights to zero', 'partly'],
      ['it squares the weights', 'wrong'],
    ],
  },
  {
    asked: 'Gradient clipping',
    expected: 'limits the norm of the gradient to keep a step from exploding.',
    answers: [
      ['caps the gradient norm so that steps do not explode', 'right'],
      ['limits the gradient', 'partly'],
      ['sums gradients of several batches', 'wrong'],
    ],
  },
  {
    asked: 'Straggler',
    expected: 'the slow worker for which all others wait.',
    answers: [
      ['slow worker that everyone waits for', 'right'],
      ['a slow worker', 'partly'],
      ['a node that holds the weights', 'wrong'],
    ],
  },
  {
    asked: 'Brier score',
    expected: 'the mean squared difference between probability and outcome.',
    answers: [
      ['mean squared error between predicted probability and the outcome', 'right'],
      ['squared difference', 'partly'],
      ['mean gap between confidence and observed frequency', 'wrong'],
    ],
  },
  {
    asked: 'What should you do before paying for more data?',
    expected: 'Confirm by error analysis that data of that kind would remove many errors.',
    answers: [
      ['check with an error analysis that such data would remove many errors', 'right'],
      ['error analysis', 'partly'],
      ['train a bigger model', 'wrong'],
    ],
  },
  {
    asked: 'Knowledge distillation',
    expected: 'a small student model is trained to imitate a large teacher.',
    answers: [
      ['train a small student to imitate a big teacher model', 'right'],
      ['student and teacher', 'partly'],
      ['removes weights that contribute little', 'wrong'],
    ],
  },
  {
    asked: 'What does quantisation cost?',
    expected: 'Rounding errors and a smaller range of values.',
    answers: [
      ['rounding error and smaller value range', 'right'],
      ['rounding errors', 'partly'],
      ['more memory', 'wrong'],
    ],
  },
  {
    asked: 'Exposure bias',
    expected: 'people can only act on what they are shown.',
    answers: [
      ['users only act on what is shown to them', 'right'],
      ['people prefer popular things', 'wrong'],
    ],
  },
  {
    asked: 'What can a cumulative statistic hide?',
    expected: 'A sudden recent drop, drowned by the older data.',
    answers: [
      ['a sudden drop recently', 'right'],
      ['recent changes', 'partly'],
      ['the variance of the features', 'wrong'],
    ],
  },
  {
    asked: 'Mitosis',
    expected: 'division of a cell into two with the same chromosomes.',
    answers: [
      ['a cell divides into two cells with identical chromosomes', 'right'],
      ['cell division', 'partly'],
      ['a cell divides into four with half of the chromosomes', 'wrong'],
    ],
  },
  {
    asked: 'Habeas corpus',
    expected:
      'the right of a prisoner to be brought before a court, which decides whether the detention is lawful.',
    answers: [
      [
        'a prisoner’s right to be brought before a judge who decides if detention is lawful',
        'right',
      ],
      ['a right of prisoners', 'partly'],
      ['the right to remain silent', 'wrong'],
    ],
  },
  {
    asked: 'What is the boiling point of water at sea level?',
    expected: '100 °C',
    answers: [
      ['100 degrees', 'right'],
      ['100°C', 'right'],
      ['90 °C', 'wrong'],
    ],
  },
];
