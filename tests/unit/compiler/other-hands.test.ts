// What a strict reader of the cards found in the notes of twelve other hands: of a nurse, two lawyers, a guitarist, a
// learner of Spanish, lectures typed along, Notion, Logseq, Obsidian, runbooks and what is learned for interviews.

import { describe, expect, test } from 'vitest';
import { cardsOf, studied } from './compile-notes.ts';

/** So that a note of few lines is known to be English. */
const prose =
  'These are the notes of somebody who writes what they have learned for themselves.\n\n';

describe('what a name says stands in the text below it', () => {
  test.each(['**Nucleus**', 'Nucleus'])('as Notion writes what can be folded: %s', (name) => {
    const note = `## Organelles\n\n- ${name}\n\n    Stores DNA inside of a double membrane. The nucleolus makes ribosomes.\n\n- Others\n`;
    expect(studied(note)).toEqual([
      'Nucleus: what does it do? => Stores DNA inside of a double membrane',
    ]);
    const card = cardsOf(note).find(({ front }) => front.startsWith('Nucleus'));
    expect([card?.line, card?.endLine]).toEqual([3, 5]);
  });

  test('of several texts below nobody knows which', () => {
    expect(
      studied('- **Nucleus**\n\n    The part that stores DNA.\n\n    The part in the middle.\n'),
    ).toEqual([]);
  });
});

describe('where a line is cut', () => {
  test('a short word with a stop, and small letters behind it, is one that was shortened', () => {
    expect(cardsOf('bal. budget mult = 1')).toEqual([]);
    expect(studied(`${prose}conj. base of a strong acid: a weak base`)).toEqual([
      'conj. base of a strong acid: what is it? => a weak base',
    ]);
  });

  test.each([
    ['χ²: counts. At least 5 in each of the cells', 'χ², in a few words? => counts'],
    ['μ: the mean of the whole population', 'μ: what is it? => the mean of the whole population'],
  ])('the first of two signs cuts, and a Greek letter is a name: %s', (note, card) => {
    expect(studied(prose + note)[0]).toContain(card);
  });

  test('but a sign in a bracket cuts nothing', () => {
    const note = '- `persistent` (default: `true`). Limits how many levels are read.';
    expect(studied(prose + note)).toEqual([
      'persistent (default: true): what does it do? => Limits how many levels are read',
    ]);
  });

  test('what an arrow stands behind a colon for is no name', () => {
    const note = '- Records\n  - A: name → IPv4\n  - MX: the server that takes mail for a name';
    expect(studied(note).join()).not.toContain('A: name →');
  });

  test('two colons end a label as one does', () => {
    const note = `${prose}Theories::\n- depth of processing\n- use of many cues`;
    expect(studied(note)).toEqual([
      'Theories: name the 2 => depth of processing, use of many cues',
    ]);
  });
});

describe('lines upon lines are read one by one', () => {
  test('a field does not go into the answer above it', () => {
    expect(studied('Capacity:: 4 chunks\nDuration:: 15-30 s without rehearsal')).toEqual([
      'Capacity: how much? => 4 chunks',
    ]);
  });

  test('where a third of lines that all begin with a capital are labelled', () => {
    const note =
      '## Digoxin\nTherapeutic 0.5–2, toxic above\nCheck the pulse for a minute, hold it below sixty\nLow potassium adds to the risk!!\nEarly toxicity: nausea, anorexia. Late: halos in yellow and green\nAntidote: antibodies that bind to it\n';
    expect(studied(prose + note)).toEqual([
      'Early toxicity, in a few words? => nausea, anorexia',
      'Digoxin, antidote? => antibodies that bind to it',
    ]);
  });

  test('below a line with a colon', () => {
    const note = 'falsos amigos:\nactualmente ≠ actually\nconstipado ≠ constipated\néxito ≠ exit\n';
    expect(cardsOf(note)).toEqual([]);
    expect(cardsOf(`${prose}False friends:\n${note.split(':\n')[1]}`)).toEqual([]);
  });

  test('a word that was shortened is no end of a label', () => {
    const note =
      'threshold −55\nsaltatory cond. → nodes of the axon\nabs. refractory: no potential is possible\nrel. refractory = a stronger one is needed';
    expect(cardsOf(prose + note).map(({ front }) => front)).toContain('Saltatory cond → ?');
  });
});

describe('what is known by a number or a letter', () => {
  test('codes in a series, below the name of all', () => {
    const note = `${prose}zombie: a process that has ended and was not waited for\nExit codes\n126 not executable\n127 command not found\n137 SIGKILL (128+9)`;
    expect(studied(note).slice(1)).toEqual([
      'Exit codes: 126 → ? => not executable',
      'Exit codes: 127 → ? => command not found',
      'Exit codes: 137 → ? => SIGKILL (128+9)',
    ]);
  });

  test('letters in a series, of what their heading says', () => {
    const note = `${prose}## Garratt v. Dailey\nF: boy of five pulled a chair away\nH: substantial certainty is intent\nR: remanded\n`;
    expect(studied(note)).toEqual([
      'Garratt v. Dailey: F → ? => boy of five pulled a chair away',
      'Garratt v. Dailey: H → ? => substantial certainty is intent',
      'Garratt v. Dailey: R → ? => remanded',
    ]);
  });

  test.each([
    '- 200 came to see it\n- 300 stayed for the night',
    '- A: on the left bank\n- B: on the right bank\n- C: on an island',
  ])('but not what merely begins so: %s', (note) => {
    expect(cardsOf(prose + note)).toEqual([]);
  });

  test.each([
    '- 509 BC - the republic is founded\n- 264 BC - the first war begins\n- 476 AD - the last emperor falls',
    '- 325 mg aspirin: in a suspected attack\n- 500 mg paracetamol: for fever\n- 100 mg nitro: for angina',
    '- 200 OK: the request succeeded\n- 301 Moved Permanently: the address has changed\n- 404 Not Found: nothing is there',
    '- A380 double-decker: the largest\n- A320 narrow-body: the one sold most\n- A350 wide-body: the one of carbon',
  ])('nor does a number cut what has a label of its own: %s', (note) => {
    const labels = note.split('\n').map((line) => /^- (.+?)(?:: | - )/.exec(line)?.[1]);
    const fronts = studied(prose + note);
    expect(fronts).toHaveLength(labels.length);
    labels.forEach((label, at) => {
      expect(fronts[at]?.startsWith(label ?? '?')).toBe(true);
    });
  });

  test.each([
    '- 128 bits in an address\n- 256 bits in a key\n- 512 bits in a block',
    '- 325 mg of aspirin\n- 500 mg of paracetamol\n- 100 mg of nitro',
  ])('nor is it a name where it counts: %s', (note) => {
    expect(cardsOf(prose + note)).toEqual([]);
  });
});

describe('a formula is asked for where something is reckoned at once', () => {
  test.each([
    'ANOVA of several groups: more than two means. F = between / within',
    'Control of heparin: aPTT (1.5–2.5 x control = 60–80s), platelets',
    'Panic vs Result: panic = bug, Result = failure',
    'Add dextrose when sugar hits 250 (DKA) /300 (HHS)',
    'Use of one node: <1TB and < 10k wps',
  ])('and not in %s', (line) => {
    expect(cardsOf(prose + line).map(({ kind }) => kind)).not.toContain('formula');
  });

  test.each([
    ['Error budget: 1 − SLO. 99.9% ≈ 43 min', 'Error budget: formula? => 1 − SLO'],
    [
      'Equation of money: money market, M/P = L(r,Y)',
      'Equation of money: formula? => M/P = L(r,Y)',
    ],
    ['Area: for a circle, A = pi r^2', 'Area: formula? => A = pi r^2'],
    ['Area: for a circle, A = pi r^2, where r is its radius', 'Area: formula? => A = pi r^2'],
    ['Duration: modified, D = -dP/P / dy', 'Duration: formula? => D = -dP/P / dy'],
    ['Lens equation: thin lens, 1/f = 1/u + 1/v', 'Lens equation: formula? => 1/f = 1/u + 1/v'],
    ['Mean of a die: E(X) = (1 + 6)/2.', 'Mean of a die: formula? => E(X) = (1 + 6)/2'],
    [
      'Total probability: P(A) = P(A | S) P(S) + P(A | T) P(T)',
      'Total probability: formula? => P(A) = P(A | S) P(S) + P(A | T) P(T)',
    ],
  ])('but here: %s', (line, card) => {
    expect(studied(prose + line)).toEqual([card]);
  });

  test.each([
    'File > Export > PDF',
    'Find the logs under Settings > Advanced > Developer > Logs',
    'ul > li > a',
    'x > y > z implies x > z',
    'Transitivity: x > y > z implies x > z',
  ])('neither a way nor a claim is an order: %s', (line) => {
    expect(cardsOf(prose + line).map(({ kind }) => kind)).not.toContain('sequence');
  });

  test('what comes before what is an order', () => {
    expect(studied(`${prose}Leaving groups: I- > Br- > Cl- > F-; reverse without water`)).toEqual([
      'Leaving groups: all 4 in order? => I- > Br- > Cl- > F-',
    ]);
  });
});

describe('an answer is whole', () => {
  test.each([
    'Vacuum vs full vacuum: the first marks space as free. The second rewrites the table',
    'var/let/const?: the first belongs to a function. The others belong to a block',
    'Mistake: mutual → the contract can be ended. Unilateral → it stands',
  ])('where its label or its sentences are two: %s', (line) => {
    const [, told = ''] = line.split(': ');
    expect(studied(prose + line)[0]).toContain(`=> ${told}`);
  });

  test('and what the same sign sets apart behind a semicolon is none of it, be its name bold or not', () => {
    expect(
      studied(`${prose}**Phenotype** – what is seen; **genotype** – what is written`)[0],
    ).toMatch(/=> what is seen$/);
  });
});

describe('a bracket holds the answer', () => {
  test.each([
    'Box for lazy people like us (me)',
    'Neuro week 2 (missed the first ten)',
    'Recorded recollection (read, no exhibit)',
    'Ripeness of a case (exc: capable of repetition yet evading review)',
  ])('not where it holds a remark: %s', (line) => {
    expect(studied(prose + line)).toEqual([]);
  });

  test.each([
    'Canary (a release to few users)',
    'Weak labels (functions of heuristics, each for a part)',
    'Software degrades over time (software rot)',
  ])('but here: %s', (line) => {
    expect(studied(prose + line)).toHaveLength(1);
  });
});

test('what leans on another line answers nothing', () => {
  expect(studied(`${prose}- Rust prevents these, but no other races of the kind`)).toEqual([]);
});

test.each([
  'Largest economy in the world: US, by GDP',
  'Department that manages laptops: IT',
  'Object form of he: him',
])('but a pronoun behind a label, or what looks like one, is an answer: %s', (line) => {
  expect(cardsOf(prose + line)).toHaveLength(1);
});

describe('vocabulary', () => {
  test('is asked as it stands, though most of the note explains it in English', () => {
    const note = `${prose}el atasco: traffic jam\n\nechar de menos: to miss somebody\n\nde repente: suddenly\n\naprovechar: to take advantage of`;
    expect(studied(note)).toEqual([
      'el atasco => traffic jam',
      'echar de menos => to miss somebody',
      'de repente => suddenly',
      'aprovechar => to take advantage of',
    ]);
  });

  test('is none where a few names are foreign, or look so', () => {
    const note = `${prose}Sepsis: an answer of the body to germs\n\nSE of it: what nobody wants\n\nde novo: made anew`;
    expect(studied(note)[0]).toBe('Sepsis: what is it? => an answer of the body to germs');
  });

  test.each([
    'Vasco da Gama: the first to sail to India\n\nPonce de León: the one of the fountain\n\nSimone de Beauvoir: the author of many books',
    'Pain de mie: a soft bread in a tin\n\nCrème de la crème: the best of all\n\nPain au chocolat: a pastry with chocolate',
  ])('nor where people and dishes are named: %s', (note) => {
    expect(studied(prose + note).map((card) => /what is it\? =>/.test(card))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test.each(['deberes: homework', 'devoirs: duties', 'Cases:\n- nominative\n- genitive\n- dative'])(
    'no word of it is taken for a remark: %s',
    (note) => {
      expect(cardsOf(prose + note)).toHaveLength(1);
    },
  );

  test('sentences that use a word are only offered, names of its kind are asked for', () => {
    const head = '| Word | Meaning | Example |\n| --- | --- | --- |\n';
    const words = `${head}| la cuchara | spoon | Necesito una cuchara. |\n| la manta | blanket | La manta es roja. |`;
    expect(studied(words)).toHaveLength(2);
    const fallacies =
      '| Fallacy | Example |\n| --- | --- |\n| ad hominem | You are too young. |\n| straw man | So you want no rules. |';
    expect(studied(fallacies)).toHaveLength(2);
    const kinds = `${head}| opioid | numbs pain | morphine |\n| statin | lowers lipids | simvastatin |`;
    expect(studied(kinds)).toHaveLength(4);
  });
});

describe('which question a body answers', () => {
  test.each([
    ['Limit theorem: means → a normal curve for large samples', 'in a few words?'],
    ['Trigger: food – triggers an answer without any learning', 'in a few words?'],
    ['Immutable: don’t ask again even on reload', 'in a few words?'],
    ['Vary: which headers belong to the key', 'what is it?'],
    ['SAT: a problem of finding what makes a formula true', 'what is it?'],
    ['Sun: a star in the middle of the planets', 'what is it?'],
    ['COVID-19 (disease caused by a coronavirus)', 'what is it?'],
    ['Vitamin B12 (cofactor of two enzymes)', 'what is it?'],
    ['ISO 9001 (standard for the quality of work)', 'what is it?'],
    ['Owner: the one who may use and sell a thing', 'what is it?'],
    ['Triage: sort patients and treat those who need it most', 'how is it done?'],
    ['Last of all: run this handler after any other one', 'how is it done?'],
    ['How to revert: create a commit that undoes another', 'How to revert?'],
    ['Freud said: dreams are the royal road to what is hidden', 'what is true of it?'],
    ['- Arguments of tar: -x, -z, -f', 'name the 3'],
    ['Pending: no node fits the requests of it', 'what happens?'],
    ['Statins: take them at night with water', 'in a few words?'],
    ['Patch: off at night to avoid tolerance', 'in a few words?'],
  ])('%s', (line, question) => {
    expect(studied(prose + line)[0]).toContain(question);
  });

  test.each([
    'Ads generally NOT offers: an invitation to deal',
    'Not the same as short memory: a store of a few things',
    'Base rate neglect → e.g. the problem of the taxi',
    'Insulin: learn these before Friday',
    'Flats: reverse',
  ])('none that may be studied unseen: %s', (line) => {
    expect(studied(prose + line)).toEqual([]);
  });

  test('how much of what a number is, nobody says', () => {
    const note = `${prose}## Intervals\n\n- fourth: 5 (here comes the bride)\n- fifth: 7 (a war among stars)\n- sixth: 9 (over the ocean)`;
    expect(studied(note)).toEqual([]);
    expect(cardsOf(note).map(({ front }) => front)).toContain('Intervals: Fourth → ?');
  });
});

describe('what is a list to be named', () => {
  const kindOf = (line: string): string | undefined => cardsOf(prose + line)[0]?.kind;

  test.each([
    '- DKA of adults: type 1, sugar >250, acid blood',
    '- Amiodarone acts. Lung, thyroid, skin. It stays for months.',
  ])('not what describes: %s', (line) => {
    expect(kindOf(line)).not.toBe('list');
  });

  test('but what an arrow points to', () => {
    expect(kindOf('CNS → brain, spinal cord, retina')).toBe('list');
  });

  test('three capitals are no initials of what merely follows them', () => {
    expect(studied(`${prose}- SOA: zone metadata, serial, negative answers`)[0]).toContain(
      'SOA, in 3 points?',
    );
  });

  test('an order is asked for in its order', () => {
    expect(studied(`${prose}Order of operations: brackets, powers, products`)).toEqual([
      'Order of operations: all 3 in order? => brackets, powers, products',
    ]);
  });

  test.each([
    'Insect order: beetles, flies, wasps',
    'Mendicant order (monks): Franciscans, Dominicans, Carmelites',
    'Law and order (agencies): police, courts, prisons',
  ])('but not what is merely called an order: %s', (line) => {
    expect(kindOf(line)).toBe('list');
  });

  test('a sentence with an arrow among sentences is whole, and figures are no names', () => {
    const rules =
      '3 rules:\n1. each value has an owner\n2. only one at a time\n3. owner goes → value dropped';
    expect(studied(prose + rules)[0]).toContain('owner goes → value dropped');
    const figures = '**Estimates**\n- reads ≈ 4k\n- writes ≈ 40\n- pages ≈ 12';
    expect(cardsOf(prose + figures).map(({ kind }) => kind)).not.toContain('list');
  });
});

describe('questions', () => {
  test('a term with its mark as a heading', () => {
    expect(studied('### ACID?\nAtomicity, consistency, isolation, durability')).toEqual([
      'ACID? => Atomicity, consistency, isolation, durability',
    ]);
    expect(cardsOf('### Why?\nBecause of the weather, as ever.')).toEqual([]);
  });

  test('a question and an answer that are called so in short', () => {
    expect(studied('Ques - Explain load balancing\nAns - work is spread over servers')).toEqual([
      'Explain load balancing => work is spread over servers',
    ]);
  });

  test('a question without a mark above a list ends the answer before it', () => {
    const note =
      '**When would you prefer recall?**\n\nWhen a miss is costly\n\nWhat’s the ROC curve\n- two rates at all thresholds\n';
    expect(studied(note)).toEqual([
      'When would you prefer recall? => When a miss is costly',
      'What’s the ROC curve => two rates at all thresholds',
    ]);
  });

  test('and so does a list of nothing but questions', () => {
    const note =
      '## Tell me about a conflict\n\nWe talked.\n\nQuestions for them:\n- How is success measured?\n- Why is it open?\n';
    expect(studied(note)[0]).toBe('Tell me about a conflict => We talked.');
  });
});

test('rows that only a sign tells apart are two', () => {
  const note =
    '|  | add | remove |\n| --- | --- | --- |\n| behaviour ↑ | a gift | an end of pain |\n| behaviour ↓ | a blow | an end of fun |';
  expect(studied(note)).toHaveLength(4);
});

test('a question with a sign that is asked twice is one card, and keeps its id', () => {
  const note = 'Q: What does a + b do?\nA: adds\n\n';
  const ids = cardsOf(note).map(({ id }) => id);
  expect(ids).toHaveLength(1);
  expect(cardsOf(note + note).map(({ id }) => id)).toEqual(ids);
});

test('the first words below a heading say what it is, and are no name', () => {
  const note = `${prose}## Amiodarone\n\nClass III antiarrhythmic. A drug that is toxic to lungs. Very long half-life.`;
  expect(studied(note)).toEqual([]);
  expect(
    studied(`${prose}## Prophase\n\nProphase. Chromosomes condense and become visible.`),
  ).toEqual(['Prophase: what happens? => Chromosomes condense and become visible']);
});

describe('what only its author could answer is not asked', () => {
  test.each([
    'Wed: triads on the strings that are low\n\nFri: the same on the strings that are high',
    'w/ taxes: 1/(1−c(1−t))',
    'CA → NL → CA 150 ms',
  ])('%s', (line) => {
    expect(studied(prose + line)).toEqual([]);
  });

  test('an example that is quoted behind a meaning is none of it', () => {
    expect(
      studied('el grifo: tap. "El grifo gotea" = it is dripping\n\nla manta: blanket')[0],
    ).toBe('el grifo => tap');
  });

  test('two letters before an arrow are a word', () => {
    expect(studied('## Irregulares\n\n- ser → sea\n- haber → haya\n- ir → vaya')).toContain(
      'Irregulares: Ir → ? => vaya',
    );
  });

  test.each([
    ['- `dmesg -T`: find what was killed for want of room', 'what does it do?'],
    ['- PTR: find the name of an address', 'in a few words?'],
    ['- Multiple tests: Bonferroni α/m. FDR = BH', 'in a few words?'],
  ])('%s', (line, question) => {
    expect(studied(prose + line)[0]).toContain(question);
  });
});

describe('what four more hands brought to light', () => {
  test('what is done does something, and is no order', () => {
    const note = `${prose}- Buffered channel: send blocks only when it is full\n- Nil map: reads return the zero value of it`;
    expect(studied(note)).toEqual([
      'Buffered channel: what happens? => send blocks only when it is full',
      'Nil map: what happens? => reads return the zero value of it',
    ]);
  });

  test('but an order with a case is one', () => {
    expect(studied(`${prose}Pass a visitor directly to handle nodes when entering them.`)).toEqual([
      'Why pass a visitor directly? => to handle nodes when entering them',
    ]);
  });

  test('a sentence with a sign in it is no formula', () => {
    expect(studied(`${prose}Second order: plot 1/[A] vs t is linear, slope = +k`)[0]).toContain(
      'in a few words?',
    );
  });

  test('codes with a sign behind them, one of which has a bracket and one a catch', () => {
    const note = `${prose}## Status\n\n- 400 -> not valid\n- 403 -> token is right, but not allowed\n- 409 -> conflict of versions (a lock)`;
    expect(studied(note).map((card) => card.split(' => ')[0])).toEqual([
      'Status: 400 → ?',
      'Status: 403 → ?',
      'Status: 409 → ?',
    ]);
  });

  test('a list of names right above holds no pairs below it', () => {
    const note = `${prose}# Acids\n\nStrong acids: chloric, bromic, iodic\n\n- best range → a unit around it\n- end point → another color\n- indicator → a weak acid`;
    expect(cardsOf(note).map(({ front }) => front)).toContain('Acids: Best range → ?');
  });
});
