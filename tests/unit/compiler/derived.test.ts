// What plain lines become. Each line reads: the note, then front => back of the cards that are studied.

import { describe, expect, test } from 'vitest';
import { cardsOf, studied } from './compile-notes.ts';

describe('Term: what it is', () => {
  test.each([
    [
      '- Bias: a systematic error of an estimate',
      'Bias: what is it? => a systematic error of an estimate',
    ],
    [
      '- Backup - a copy of data kept elsewhere',
      'Backup: what is it? => a copy of data kept elsewhere',
    ],
    [
      '- Backup – a copy of data kept elsewhere',
      'Backup: what is it? => a copy of data kept elsewhere',
    ],
    [
      '**Backup**: a copy of data kept elsewhere',
      'Backup: what is it? => a copy of data kept elsewhere',
    ],
    ['- Canary (a release to few users)', 'Canary: what is it? => a release to few users'],
    [
      '- Index: to find rows without reading all',
      'Index: what is it for? => to find rows without reading all',
    ],
    ['- Trees: good for tabular data', 'Trees: what are they good for? => good for tabular data'],
    [
      '- Pooling: reduces the size of a feature map',
      'Pooling: what does it do? => reduces the size of a feature map',
    ],
    [
      '- Bagging: train models on resampled data',
      'Bagging: how is it done? => train models on resampled data',
    ],
    ['- Missing labels: drop the rows', 'Missing labels: what do you do? => drop the rows'],
    ['- Boiling point of water: 100 °C', 'Boiling point of water: how much? => 100 °C'],
    ['- Magna Carta: 1215', 'Magna Carta: when? => 1215'],
    [
      '- Rylands v Fletcher: strict liability for escapes',
      'Rylands v Fletcher: what was decided? => strict liability for escapes',
    ],
    ['- Cloud is down (outage)', undefined],
    [
      '- PACELC: else, latency or consistency',
      'PACELC, in a few words? => else, latency or consistency',
    ],
    [
      '- GIN: inverted index, for arrays and full text',
      'GIN, in a few words? => inverted index, for arrays and full text',
    ],
    [
      '- xmin / xmax: the transactions that made and removed a row',
      'xmin / xmax: what is it? => the transactions that made and removed a row',
    ],
  ])('%s', (note, card) => {
    expect(studied(note)).toEqual(card ? [card] : []);
  });

  test('a label that says little takes the one above it', () => {
    expect(studied('# Heart failure\n- Causes: hypertension, ischaemia, valve disease')).toEqual([
      'Heart failure, causes: name the 3 => hypertension, ischaemia, valve disease',
    ]);
  });

  test('only the first sentence is the answer; the line is shown with it', () => {
    expect(studied('- Sharding: splitting of data over machines. Joins become hard.')).toEqual([
      'Sharding: what is it? => splitting of data over machines',
    ]);
  });
});

describe('the body chooses the question', () => {
  test.each([
    [
      '- Prophase: chromosomes condense and shorten',
      'Prophase: what happens? => chromosomes condense and shorten',
    ],
    ['- Sigmoid: squashes to (0, 1)', 'Sigmoid: what does it do? => squashes to (0, 1)'],
    [
      '- Feature store: central place to store and serve features',
      'Feature store: what is it? => central place to store and serve features',
    ],
    [
      '- Mirror image rule: acceptance must match the offer',
      'Mirror image rule: what does it say? => acceptance must match the offer',
    ],
    [
      '- Window log: precise, memory heavy',
      'Window log: what is it like? => precise, memory heavy',
    ],
    ['- Reaction type A: dose-dependent', undefined],
    ['- HFrEF: EF ≤ 40%', 'HFrEF: which values? => EF ≤ 40%'],
    [
      '- Past consideration is none: Roscorla v Thomas (1842)',
      'Past consideration is none: which case? => Roscorla v Thomas (1842)',
    ],
    [
      '- Learning rate too high: diverges soon',
      'Learning rate too high: what happens? => diverges soon',
    ],
  ])('%s', (note, card) => {
    expect(studied(note)).toEqual(card ? [card] : []);
  });

  test('short pairs below one name are asked as pairs', () => {
    expect(
      studied(
        '## Antidotes\n- Naloxone: Opioid overdose\n- Vitamin K: Warfarin overdose\n- Atropine: Nerve agents',
      ),
    ).toEqual([
      'Antidotes: Naloxone → ? => Opioid overdose',
      'Antidotes: Vitamin K → ? => Warfarin overdose',
      'Antidotes: Atropine → ? => Nerve agents',
    ]);
  });

  test('pairs right below a term are its examples', () => {
    const note =
      '## Metrics\n\n**North Star:** the one number that shows what customers get\n\n- Music → hours of listening\n- Homes → nights that are booked';
    expect(studied(note).slice(1)).toEqual([
      'North Star: Music → ? => hours of listening',
      'North Star: Homes → ? => nights that are booked',
    ]);
  });

  test('an attribute asks by itself', () => {
    expect(
      studied(
        '- Decision trees\n  - Pros: interpretable, no scaling needed, handles missing values\n  - Cons: unstable',
      ),
    ).toContain(
      'Decision trees, pros? => interpretable, no scaling needed, handles missing values',
    );
  });

  test('what begins with its own label is another thing', () => {
    expect(studied('- L4: looks at ports; L7: looks at requests')).toEqual([
      'L4: what does it do? => looks at ports',
    ]);
  });

  test('lines with labels are things of their own, with and without bold', () => {
    const cards = [
      'Mitosis: what is it? => division of a cell in two',
      'Meiosis: what is it? => division of a cell in four',
    ];
    expect(
      studied('**Mitosis**: division of a cell in two\n**Meiosis**: division of a cell in four'),
    ).toEqual(cards);
    expect(
      studied('Mitosis: division of a cell in two\nMeiosis: division of a cell in four'),
    ).toEqual(cards);
  });

  test('what a lecture will say is no answer to be studied', () => {
    expect(studied('- Buspirone: Mechanism and uses')).toEqual([]);
  });
});

describe('lists', () => {
  test('a line that names things', () => {
    const [card] = cardsOf('- Kinds of drift: covariate, label and concept drift');
    expect(card).toMatchObject({
      kind: 'list',
      front: 'Kinds of drift: name the 3',
      items: ['covariate', 'label', 'concept drift'],
    });
  });

  test('a parent and its two to seven children, by their heads', () => {
    const [card] = cardsOf(
      '- Kinds of parallelism\n  - Data: split the rows\n  - Model: split the layers',
    );
    expect(card).toMatchObject({ kind: 'list', items: ['Data', 'Model'] });
  });

  test('as many long ones as its author announces', () => {
    const rules = (count: string): readonly string[] =>
      studied(
        `**Interviews** — ${count} rules:\n\n1. Talk about their life, not about your idea\n2. Ask for what was, not for opinions about what will be\n3. Talk less, listen more`,
      );
    expect(rules('3')).toEqual([
      'Interviews — 3 rules: name them => Talk about their life, not about your idea, Ask for what was, not for opinions about what will be, Talk less, listen more',
    ]);
    expect(rules('4')).toEqual([]);
  });

  test('names that only count are no list', () => {
    const note =
      '- Types of change:\n  - Type 1: a value that is written over\n  - Type 2: a row that is added to the others';
    expect(studied(note)).toEqual([
      'Types of change, Type 1: what is it? => a value that is written over',
      'Types of change, Type 2: what is it? => a row that is added to the others',
    ]);
  });

  test('eight children are no list card', () => {
    const children = 'abcdefgh'.split('').map((name) => `  - item ${name}`);
    expect(studied(['- Kinds of thing', ...children].join('\n'))).toEqual([]);
  });

  test('an open list asks for examples', () => {
    expect(studied('- Ranking metrics: precision, recall, etc.')).toEqual([
      'Ranking metrics: give 2 examples => precision, recall',
    ]);
  });

  test('no item of a list may stand in its question or above it', () => {
    expect(studied('# Precision and recall\n- Metrics: precision, recall, accuracy')).toEqual([]);
  });

  test('but one of several single words may be a word of the label', () => {
    expect(studied('- mit Dativ: aus, bei, mit, nach, seit')[0]).toMatch(
      /^[Mm]it Dativ.* => aus, bei, mit, nach, seit$/,
    );
    expect(studied('- mit und bei: aus, bei, mit, nach, seit')).toEqual([]);
    expect(studied('- Colour models: model, colour, hue')).toEqual([]);
  });

  test('of pairs the parent says what they are together, which asks for none of their labels', () => {
    const of = (...lines: string[]) =>
      cardsOf(lines.join('\n  - ')).map(({ kind, tier }) => `${tier} ${kind}`);
    expect(
      of('- Separable verbs', 'aufstehen: to get up', 'ankommen: to arrive', 'einladen: to invite'),
    ).toContain('suggested list');
    expect(of('- NoSQL types', 'Document: MongoDB', 'Graph: Neo4j', 'Key-value: Redis')).toContain(
      'confident list',
    );
    expect(
      of('- Joins', 'inner: only rows that match', 'left: all rows of the left', 'full: all rows'),
    ).toContain('confident list');
  });

  test('a chain is recalled in its order', () => {
    expect(studied('- Request path: client -> gateway -> service -> database')).toEqual([
      'Request path: all 4 in order? => client → gateway → service → database',
    ]);
  });
});

describe('questions', () => {
  test.each([
    ['- Why normalise?\n  - faster convergence', 'Why normalise? => faster convergence'],
    [
      '### 12. What is a closure?\n\nA function and its scope.',
      'What is a closure? => A function and its scope.',
    ],
    [
      '**What is a closure? 👶**\n\nA function and its scope.',
      'What is a closure? => A function and its scope.',
    ],
    [
      '**What is a closure?** A function and its scope.',
      'What is a closure? => A function and its scope.',
    ],
    [
      '1. What is a closure?\nAnswer: A function and its scope.',
      'What is a closure? => A function and its scope.',
    ],
    [
      '<details>\n<summary>What is a closure?</summary>\n\nA function.\n\n</details>',
      'What is a closure? => A function.',
    ],
    ['## How to invert a tree\n\nSwap the children.', 'How to invert a tree => Swap the children.'],
  ])('%s', (note, card) => {
    expect(studied(note)).toEqual([card]);
  });

  test('a numbered heading among questions is one of them', () => {
    const note = [
      'What is a closure',
      'How does hoisting work',
      'Why use a module',
      'Sets vs maps',
      'Memoization',
    ]
      .map((asked, index) => `${index + 1}. ### ${asked}\n\n    It is so.\n`)
      .join('\n');
    expect(cardsOf(note).map(({ kind }) => kind)).toEqual(Array(5).fill('question'));
  });

  test('an answer goes on to the next question, code and lists included', () => {
    const note = '**What is one?**\n\nA.\n\n- b\n\n```js\nc();\n```\n\n**What is two?**\n\nD.';
    expect(studied(note)).toEqual(['What is one? => A.\nb\nc();', 'What is two? => D.']);
  });

  test('an answer beside its question ends where a term of its own begins', () => {
    const note =
      'Q: Why do lists need keys?\nSo that children are matched.\n\nThey are compared in turn.\n\nExample: rows of a table\n\nFiber: the unit of work of a tree';
    expect(studied(note)).toEqual([
      'Why do lists need keys? => So that children are matched.\nThey are compared in turn.\nExample: rows of a table',
      'Fiber: what is it? => the unit of work of a tree',
    ]);
  });

  test('a question with a label is one of several terms', () => {
    const note =
      'Dilemma: is it loved for what it is, or is it so for being loved?\n\nTrolley: a case of five lives against one';
    expect(studied(note)).toEqual(['Trolley: what is it? => a case of five lives against one']);
  });

  test('a box with a question, an order in bold, and an answer on the same line', () => {
    expect(studied('> [!question] Why divide?\n> To grow.')).toEqual(['Why divide? => To grow.']);
    expect(studied('**Explain the event loop.**\n\nIt takes callbacks.')).toEqual([
      'Explain the event loop. => It takes callbacks.',
    ]);
    expect(studied('- Why did it fail? The cache was full.')).toEqual([
      'Why did it fail? => The cache was full.',
    ]);
    expect(studied('- Difference between a and b\n  - a is one\n  - b is two')).toEqual([
      'Difference between a and b => a is one\nb is two',
    ]);
  });

  test('a musing in running text is no question', () => {
    expect(studied('- AUC curve? Accuracy might be fine.')).toEqual([]);
  });
});

describe('sentences', () => {
  test.each([
    [
      '- A CDN is a network of caches near users',
      'What is a CDN? => a network of caches near users',
    ],
    ['- Use Redis because it is fast', 'Why use Redis? => because it is fast'],
    ['- Split by time to avoid leakage', 'Why split by time? => to avoid leakage'],
    [
      '- Past consideration is invalid because nothing was promised',
      'Past consideration is invalid: why? => because nothing was promised',
    ],
    ['- High variance leads to overfitting', 'High variance leads to what? => overfitting'],
    [
      '- If the cache is down, requests go to the database',
      'If the cache is down, what happens? => requests go to the database',
    ],
    [
      '- If the index is stale then readers, writers and backups are blocked',
      'If the index is stale, what happens? => readers, writers and backups are blocked',
    ],
    [
      '- Downtime depends on whether the standby is warm or has to start first',
      'Downtime depends on what? => whether the standby is warm or has to start first',
    ],
  ])('%s', (note, card) => {
    expect(studied(note)).toEqual([card]);
  });

  test.each([
    [
      'a comma between adjectives',
      '- When a node dies it is replaced by a new, empty node that is slow',
    ],
    [
      'an arrow says what follows',
      '- When a node dies it is replaced, the cache is empty → it is slow',
    ],
    [
      'then begins the main clause',
      '- If all replicas agree, none is down, then the write is kept',
    ],
    ['no subject', '- If computed for each subset, they can vary a lot'],
    ['how, is not said', '- If position matters for a song, it can affect feedback'],
    ['shorter than what', '- Shorter means faster but noisy'],
    ['such as the sentence before says', 'Throughput is the number of such actions per second.'],
  ])('cut where it is not parted: %s', (_, note) => {
    expect(studied(note)).toEqual([]);
  });

  test('an acronym stands for its words, without the article', () => {
    expect(studied('A Domain Name System (DNS) finds addresses.')).toEqual([
      'What does DNS stand for? => Domain Name System',
    ]);
  });

  test('an acronym and the words that it stands for', () => {
    expect(studied('- learning to rank (LTR) orders documents')).toContain(
      'What does LTR stand for? => learning to rank',
    );
  });

  test('what the author is not sure of is no card', () => {
    expect(studied('- Lift: ratio of something, not sure')).toEqual([]);
    expect(studied('- Lift: ratio of gains???')).toEqual([]);
  });
});

describe('formulas and tables', () => {
  test.each([
    ['- Variance: $E[X^2] - E[X]^2$', 'Variance: formula? => E[X^2] - E[X]^2'],
    [
      '- Bayes theorem: P(A|B) = P(B|A) P(A) / P(B)',
      'Bayes theorem: formula? => P(A|B) = P(B|A) P(A) / P(B)',
    ],
    ['**Variance**\n\n$$\nE[X^2]\n$$', 'Variance: formula? => E[X^2]'],
    [
      '**Theorem 2** (Rolle). Between two roots we have\n\n$$\nf(c) = 0\n$$',
      'Rolle: theorem? => Between two roots we have\nf(c) = 0',
    ],
    [
      '**Trace**: the sum of the diagonal.\n\n$$\nt = 1\n$$',
      'Trace: what is it? => the sum of the diagonal',
    ],
    ['The area of a disc is $\\pi r^2$.', 'What is the area of a disc? => \\pi r^2'],
  ])('%s', (note, card) => {
    expect(studied(note)).toEqual([card]);
  });

  test('a number that names a row takes the name of its column', () => {
    expect(studied('| Layer | Name |\n|---|---|\n| 7 | Application |')).toEqual([
      'Layer 7: name? => Application',
    ]);
  });

  test('cells that are guessed every second time are offered, and twins give no cards', () => {
    expect(studied('| Model | Scaling |\n|---|---|\n| kNN | yes |\n| Tree | no |')).toEqual([]);
    expect(cardsOf('| | Actual | Actual |\n|---|---|---|\n| Yes | TP | FP |')).toEqual([]);
  });

  test.each([
    '| Pros | Cons |\n|---|---|\n| quick | dear |',
    '## Ser / estar\n\n| ser | estar |\n|---|---|\n| origin | place |',
    '## Ser vs estar\n\n| Ser | Estar |\n|---|---|\n| origin | place |',
  ])('columns that stand side by side ask for nothing: %s', (note) => {
    expect(cardsOf(note)).toEqual([]);
  });

  test('a name right above it says what its rows are', () => {
    const table = '| Value | Sent |\n|---|---|\n| Lax | at the top |\n| None | to all sites |';
    expect(cardsOf(`# CSRF\n\nSameSite values\n${table}`)[0]?.context).toEqual(['SameSite values']);
    expect(cardsOf(`# CSRF\n\nThese are the values.\n${table}`)[0]?.context).toEqual([]);
  });

  test('a bar in a cell is written with a stroke before it, also in a formula', () => {
    expect(studied('| Norm | Formula |\n|---|---|\n| L1 | $\\sum \\|x\\|$ |')).toEqual([
      'L1: formula? => \\sum |x|',
    ]);
  });

  test('a row and a column ask for the cell where they meet', () => {
    expect(studied('| Code | Meaning |\n|---|---|\n| 404 | not found |')).toEqual([
      'Code 404: meaning? => not found',
    ]);
  });
});

describe('other languages', () => {
  test('structure works, English does not speak', () => {
    expect(
      studied('- 葉緑体：光合成が行われる細胞小器官\n- 三大栄養素：炭水化物、脂質、たんぱく質'),
    ).toEqual([
      '葉緑体 => 光合成が行われる細胞小器官',
      '三大栄養素: 3 × ? => 炭水化物, 脂質, たんぱく質',
    ]);
    expect(
      studied(
        '- Mitose: Teilung des Zellkerns in zwei Kerne\n- Das ist so, weil die Zelle sich teilt',
      ),
    ).toEqual(['Mitose => Teilung des Zellkerns in zwei Kerne']);
  });

  test('right to left as well', () => {
    expect(studied('- الخلية: أصغر وحدة في الكائن الحي')).toEqual([
      'الخلية => أصغر وحدة في الكائن الحي',
    ]);
  });
});

describe('other languages, by their own signs', () => {
  test.each([
    [
      '## 〜ばかり\n意味：時間がたっていない\n接続：動詞た形',
      ['〜ばかり, 意味 => 時間がたっていない', '〜ばかり, 接続 => 動詞た形'],
    ],
    ['- 努力（どりょく）- effort', ['努力（どりょく） => effort']],
    ['- 影響 [えいきょう] influence', ['影響 [えいきょう] => influence']],
    ['- 我慢＝たえること', ['我慢 => たえること']],
    ['- 廃藩置県とは、藩を廃して県を置いたこと', ['廃藩置県 => 藩を廃して県を置いたこと']],
    ['- 例：日本に来たばかりです', []],
    ['| 漢字 | 読み |\n|---|---|\n| 環境 | かんきょう |', ['環境 · 読み => かんきょう']],
    [
      '- Hitlerputsch (8./9. November): misslungener Putsch der NSDAP in München',
      ['Hitlerputsch (8./9. November) => misslungener Putsch der NSDAP in München'],
    ],
    ['- Der Versailler Vertrag (1919)\n- Das ist der Anfang von allem', []],
    ['- Energie: $E = mc^2$\n- Das ist die Formel von Einstein', ['Energie = ? => E = mc^2']],
  ])('%s', (note, cards) => {
    expect(studied(note)).toEqual(cards);
  });
});

describe('outlines that count in letters', () => {
  test('a letter that goes on is an item, and holds what is below it', () => {
    const note =
      'A. Offer\n   1. Revocation: effective on receipt of the letter\nB. Acceptance\n   - Mailbox rule: a letter binds on dispatch';
    expect(cardsOf(note).map(({ context, front }) => [...context, front])).toEqual([
      ['Offer', 'Revocation: what is true of it?'],
      ['Acceptance', 'Mailbox rule: what is it?'],
    ]);
  });

  test('a letter by itself is an initial', () => {
    expect(studied('- Relativity: found in 1905 by\nA. Einstein of Bern')).toEqual([
      'Relativity: what is it? => found in 1905 by A. Einstein of Bern',
    ]);
  });

  test('options without an answer make no card; with one they stand on the front', () => {
    const options = '1. Which organ makes insulin?\n   A. Liver\n   B. Pancreas\n   C. Spleen';
    expect(studied(options)).toEqual([]);
    expect(studied(`${options}\n\n   Answer: B`)).toEqual(['Which organ makes insulin? => B']);
  });
});

describe('lines that the parser would join', () => {
  test('a label at the margin below a list begins anew', () => {
    expect(
      studied('Indications:\n- angina on exertion\nAntidote in overdose: a dose of glucagon'),
    ).toEqual(['Antidote in overdose: what is it? => a dose of glucagon']);
  });

  test('a short name right above a list holds it', () => {
    const note =
      'Externalities\n- negative: a social cost above the private cost\n- positive: a social benefit above it';
    const below = cardsOf(note).filter(({ line }) => line > 1);
    expect(below.map(({ context }) => context)).toEqual([['Externalities'], ['Externalities']]);
  });

  test('lines that all begin anew are one thing each, where half of them are labelled', () => {
    const note =
      'Public goods are shared by all.\nMoral hazard: hidden action after the contract\nGini index: a measure of inequality\nSunk costs are gone.';
    expect(studied(note)).toEqual([
      'Moral hazard: what is it? => hidden action after the contract',
      'Gini index: what is it? => a measure of inequality',
    ]);
  });

  test('also in small letters, where no wrapping broke them', () => {
    const lines = [
      'speed ↑ w/ diameter',
      'saltatory conduction: a jump of the signal from node to node',
      'abs. refractory period: channels that are not to be opened',
      'rel. refractory period: channels of which some are open',
    ];
    expect(studied(lines.join('\n'))).toEqual([
      'Saltatory conduction: what is it? => a jump of the signal from node to node',
      'abs. refractory period: what is it? => channels that are not to be opened',
      'rel. refractory period: what is it? => channels of which some are open',
    ]);
    const wrapped =
      'so many words stand in this line of prose that it: is full\nand goes on below: here, where its author wrapped the line';
    expect(cardsOf(wrapped).filter(({ line }) => line === 2)).toEqual([]);
  });

  test('a question among them is one of them', () => {
    expect(
      studied('Beta: a measure of the risk of a share\nWhy unlever it? To compare two firms.'),
    ).toEqual([
      'Beta: what is it? => a measure of the risk of a share',
      'Why unlever it? => To compare two firms.',
    ]);
  });

  test('an answer there belongs to its question', () => {
    expect(studied('- What is the port?\nDefault value: the port is 22')).toEqual([
      'What is the port? => Default value: the port is 22',
    ]);
  });

  test('lines of code and what they do are one thing each', () => {
    expect(studied('`git fetch` gets new commits\n`git status` shows what is staged')).toEqual([
      'git fetch: what does it do? => gets new commits',
      'git status: what does it do? => shows what is staged',
    ]);
  });

  test('a formula in one line below its name', () => {
    expect(studied("**Bayes' rule**\n\n$$P(A|B) = P(B|A)P(A)/P(B)$$")).toEqual([
      "Bayes' rule: formula? => P(A|B) = P(B|A)P(A)/P(B)",
    ]);
  });
});

describe('a label without a sign of its own, where its siblings are made so', () => {
  const below = (...lines: readonly string[]): readonly string[] =>
    studied(`## Course\n\n${lines.map((line) => `- ${line}`).join('\n')}`);

  test('is a year', () => {
    const lines = ['1789 storming of the Bastille', '1792 end of the monarchy'];
    expect(below(...lines, '1804 coronation of the emperor')).toEqual([
      '1789: what happened? => storming of the Bastille',
      '1792: what happened? => end of the monarchy',
      '1804: what happened? => coronation of the emperor',
    ]);
    expect(below(...lines)).toEqual([]);
  });

  test('is no other number: those of years rise', () => {
    expect(below('1500 requests a second', '2000 users at noon', '1800 nodes in all')).toEqual([]);
  });

  test('has a bound behind it', () => {
    const lines = ['LCP (largest paint) < 2.5 s', 'INP (next paint) < 200 ms'];
    expect(below(...lines, 'CLS (layout shift) ≤ 0.1')).toEqual([
      'LCP (largest paint): which values? => < 2.5 s',
      'INP (next paint): which values? => < 200 ms',
      'CLS (layout shift): which values? => ≤ 0.1',
    ]);
    expect(below(...lines)).toEqual([]);
    expect(below('page if load > 5', 'mail if load > 3', 'wait if load > 1')).toEqual([]);
  });
});

test('a thing that begins like an order is a label', () => {
  expect(studied('# Learning\n\n- batch size ↑ → less noise in the gradient')).toEqual([
    'Learning: Batch size ↑ → ? => less noise in the gradient',
  ]);
  expect(studied('# Learning\n\n- batch the rows → less noise in the gradient')).toEqual([]);
});

describe('a formula that says whose it is', () => {
  test.each([
    ['Specificity = TN / (TN + FP)', 'Specificity: formula? => TN / (TN + FP)'],
    [
      'R² = 1 - SS_res / SS_tot. Can be negative on test data.',
      'R²: formula? => 1 - SS_res / SS_tot',
    ],
    ['F1 = 2PR / (P + R), harmonic mean of the two', 'F1: formula? => 2PR / (P + R)'],
    ['$$\\text{recall} = \\frac{TP}{P}$$', 'Recall: formula? => \\text{recall} = \\frac{TP}{P}'],
    ['$LTV = ARPU / churn$', 'LTV: formula? => LTV = ARPU / churn'],
  ])('%s', (line, card) => {
    expect(studied(`## Metrics\n\n${line}`)).toEqual([card]);
  });

  test('is asked for beside its definition in words', () => {
    const text = '- Recall: share of all positives that are found\n- Recall = TP / (TP + FN)';
    expect(studied(text)).toEqual([
      'Recall: what is it? => share of all positives that are found',
      'Recall: formula? => TP / (TP + FN)',
    ]);
  });

  test.each(['ab = off/up', 'x = 5', 'Dose = 5 - 10 mg', 'TCP = reliable / ordered'])(
    'and none where nothing is calculated: %s',
    (line) => {
      expect(cardsOf(`- ${line}`).filter(({ kind }) => kind === 'formula')).toEqual([]);
    },
  );
});

describe('which term is meant', () => {
  const terms = (shared: string): readonly string[] =>
    studied(
      `- Serving\n  - Batch run: a run over all of the rows at night\n  - Stream: a flow of rows that never ends at all\n  - AI gateway: ${shared}\n  - Cache: a store of answers kept close by`,
    ).filter((card) => card.endsWith('=> AI gateway'));

  test('is asked among terms alone', () => {
    expect(terms('a door that all of the calls go through')).toHaveLength(1);
  });

  test('and not where the definition is a question', () => {
    const note = [
      '- Four big risks:',
      '  - Value: will anybody buy or use it at all?',
      '  - Usability: can they find out how to use it?',
      '  - Viability: does it work for all of our business?',
    ].join('\n');
    expect(cardsOf(note).map(({ kind }) => kind)).toEqual(['list']);
  });

  test('and not where its definition has a word of it, however short', () => {
    expect(terms('a door that calls of an AI go through')).toEqual([]);
  });
});

describe('what looks like something else', () => {
  test.each([
    [
      'a degree is no second thing',
      '- Shutter for sports: 1/1000 s or faster',
      ['Shutter for sports, in a few words? => 1/1000 s or faster'],
    ],
    [
      'what is said of the first thing is no second one',
      '- Errors: rate of requests that fail, explicitly or implicitly',
      ['Errors: what are they? => rate of requests that fail, explicitly or implicitly'],
    ],
    [
      'figures are no names',
      '- Share: 2.6 % (1928), 18.3 % (1930), 37.3 % (1932)',
      ['Share, in a few words? => 2.6 % (1928), 18.3 % (1930), 37.3 % (1932)'],
    ],
    [
      'what is set equal is no name',
      '- Impact: 3 = massive, 2 = high, 1 = medium',
      ['Impact, in a few words? => 3 = massive, 2 = high, 1 = medium'],
    ],
    ['a claim is no name before a bracket', '- ECB leaks patterns (the penguin!)', []],
    ['an order is no name before a bracket', '- drain all queues (promises, observers)', []],
    ['the state of a note is none of its facts', 'Status: in progress\nCreated: on 3 March', []],
    ['a value is no formula', '- Half-life: 0.5–0.9 h', ['Half-life: how much? => 0.5–0.9 h']],
    [
      'a minus is no dash',
      '- Anion gap = Na − (Cl + HCO3); normal 8–12',
      ['Anion gap = ? => Na − (Cl + HCO3)'],
    ],
    [
      'a bond is no formula',
      '- IR: the C=O stretch at about 1700',
      ['IR: what is it? => the C=O stretch at about 1700'],
    ],
    ['since then is no reason', '- Strong consistency for all of the reads since Dec 2020', []],
    [
      'what happens when',
      '- Cold start: happens when a new container is made',
      ['Cold start: when does it happen? => happens when a new container is made'],
    ],
    ['an arrow is no formula', '- G1 -> S -> G2 -> M', ['G1 → … (3) => S → G2 → M']],
    [
      'a chain ends with its sentence',
      '- Digoxin: stops the pump → more calcium → contraction. Toxicity: yellow vision',
      ['Digoxin: all 3 in order? => stops the pump → more calcium → contraction'],
    ],
    ['macros are no formula', '# Algebra\n\n$$\\newcommand{\\R}{\\mathbb{R}}$$', []],
    ['words set equal in a bracket', '- <24 h: arrhythmia (VF = cause of death)', []],
    ['names of examples', '- Wide column: Cassandra, HBase (Hadoop)', []],
    [
      'a quality, and a second sentence',
      '- Loop: often adjustable. Shorter means faster',
      ['Loop: what is it like? => often adjustable. Shorter means faster'],
    ],
    [
      'leads of an ECG',
      '- Inferior MI: leads II, III, aVF',
      ['Inferior MI, in a few words? => leads II, III, aVF'],
    ],
    [
      'a short label that is known',
      '# Emboli\n\n- dx: CT angiogram = gold standard',
      ['Emboli, dx? => CT angiogram = gold standard'],
    ],
    [
      'a sentence of English in other notes',
      '# 助詞\n\n日本語の助詞について書く。\n\n- が is used for new information: だれが来ましたか',
      [],
    ],
    [
      'what the first item begins with is not an item',
      '# Analgesics\n- Uses: relief of pain for headaches, muscle aches, arthritis',
      ['Analgesics, uses? => relief of pain for headaches, muscle aches, arthritis'],
    ],
    ['a question is no answer', '- Objective theory: what would a reasonable person believe?', []],
    ['a title above a list', 'Cell biology – midterm 2\n\n- Osmosis: water moves', []],
    [
      'a title that leans on another',
      '# Basis\n\n## Why it matters\n\nIt gives the dimension.',
      [],
    ],
    ['a column of remarks', '| Drug | Notes |\n|---|---|\n| Warfarin | old |', []],
    ['a numbered statement', '**Lemma 2.1.** Distinct roots are independent of each other.', []],
    [
      'a named one',
      '**Thm. (Rolle).** Between two roots the derivative has one.',
      ['Rolle: theorem? => Between two roots the derivative has one'],
    ],
    [
      'a definition says its term by emphasis',
      '**Definition.** A matrix is *orthogonal* if its columns are orthonormal.',
      ['Orthogonal: definition? => A matrix is orthogonal if its columns are orthonormal'],
    ],
    [
      'its name in brackets behind the bold',
      '**Definition 1.2** (Norm). A *norm* is a map that is positive.',
      ['Norm: definition? => A norm is a map that is positive'],
    ],
    [
      'what a short one defines',
      '# Spaces\n\nDef: A *norm* is a map that is positive.',
      ['Norm: definition? => A norm is a map that is positive'],
    ],
    [
      'what it defines is not said',
      '# Spaces\n\n**Def.** Vectors are independent iff none is a sum.',
      [],
    ],
    [
      'emphasis in a plain one',
      '# Tide\n\n- Definition: the *highest* level that is reached',
      ['Tide, definition? => the highest level that is reached'],
    ],
    [
      'a section of a law',
      '- s 2(2): other loss – negligence only',
      ['s 2(2): what does it say? => other loss – negligence only'],
    ],
  ])('%s', (_, note, cards) => {
    expect(studied(note)).toEqual(cards);
  });

  test('what follows a table of contents is not about it', () => {
    const [card] = cardsOf('# Sea\n\n## Contents\n\n- Tide: the rise and fall of the sea');
    expect(card?.topic).toEqual(['Sea']);
  });
});

describe('nothing is made of', () => {
  test.each([
    '`Term: code`',
    '```\nTerm: code in a fence\n```',
    '> Term: a quotation of somebody',
    '- Note: see the other page',
    'due:: 2026-11-24',
    '- https://example.com: a link to something',
    '- [x] Term: a task that is done',
    '- costs $5 to $9',
  ])('%s', (note) => {
    expect(studied(note)).toEqual([]);
  });
});
