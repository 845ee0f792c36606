// Which question a line is asked with, where the words alone could mislead.

import { describe, expect, test } from 'vitest';
import { cardsOf, studied } from './compile-notes.ts';

const fronts = (text: string): readonly string[] =>
  studied(text).map((card) => card.split(' => ')[0] ?? '');

test.each([
  ['Cosine decay: lowers the learning rate along half a wave', 'Cosine decay: what does it do?'],
  ['Cortex: layers of neurons at the surface', 'Cortex: what is it?'],
  ['Lock manager: locks rows that a transaction reads', 'Lock manager, in a few words?'],
  [
    'Electronic acceptance: effective on receipt by the offeror',
    'Electronic acceptance: what is true of it?',
  ],
])('by the form of the word that may be a verb: %s', (line, front) => {
  expect(fronts(`- ${line}`)).toEqual([front]);
});

test('what an arrow means is left open', () => {
  expect(
    fronts('## Heart\n\n- Tamponade => hypotension, muffled heart sounds, raised pressure'),
  ).toEqual(['Heart: Tamponade → ?']);
});

test.each([
  ['**Closure** = function + the scope it was created in', 'Closure: what is it made of?'],
  ['Sampler: needs two values in its window', 'Sampler: what does it need?'],
  ['Waterfall: 0.5 to 2 s with a tripod', 'Waterfall, in a few words?'],
  ['Stopping down: 2-3 stops down from wide open', 'Stopping down, in a few words?'],
  [
    'Temperature scaling: divide scores by T, doesn’t change the rank',
    'Temperature scaling: how is it done?',
  ],
  ['Command line: never pass the words of a user to it', 'Command line, in a few words?'],
  ['Ulipristal: up to 120 h after the event', 'Ulipristal, in a few words?'],
  ['Maceration: whole bunches under gas, with kirsch + banana', 'Maceration, in a few words?'],
  ['Why add it back: because the whole of it is counted', 'Why add it back?'],
  [
    'Second class (one, two, three): the newer ones of the two',
    'Second class (one, two, three): what is it?',
  ],
  ['Snowflake = normalised dimensions of the facts', 'Snowflake: what is it?'],
  ['Backfill: recomputing a table for past dates', 'Backfill: what is it?'],
  ['Lactate > 2: measure it again in an hour', 'Lactate > 2: what do you do?'],
  ['Backtest: evaluation on past data before it goes live', 'Backtest: what is it?'],
])('by what the body is made of: %s', (line, front) => {
  expect(fronts(`- ${line}`)).toEqual([front]);
});

test.each([
  ['Effort: person-months of the whole team', 'who is it?'],
  ['Confidence: 100% / 80% / 50%', 'formula?'],
  ['Wages were too high for the country to last, so that prices rose', 'why?'],
])('and not as something else: %s', (line, question) => {
  expect(cardsOf(`- ${line}`).filter(({ front }) => front.endsWith(question))).toEqual([]);
});

test('a name in capitals is neither an order nor an adjective', () => {
  const text =
    '# Signals\n\n- USE = utilization, saturation, errors\n- RED = rate, errors, duration';
  expect(studied(text)).toEqual([
    'Signals, USE: name the 3 => utilization, saturation, errors',
    'RED: name the 3 => rate, errors, duration',
  ]);
});

test('what the same sign sets apart is another thing', () => {
  expect(studied('- EPSP = a rise of voltage; IPSP = a fall of it')).toEqual([
    'EPSP: what is it? => a rise of voltage',
  ]);
  expect(studied('- Left bank – a lot of gravel; right bank – a lot of clay')).toEqual([
    'Left bank: what is it? => a lot of gravel',
  ]);
});

test.each([
  'Dilutive - the opposite',
  'Never EV / net income (mismatch)',
  'To compare them, so that all can be seen',
])('nothing is asked of: %s', (line) => {
  expect(studied(`- ${line}`)).toEqual([]);
});

test('a shortened word ends no sentence', () => {
  expect(studied('- Impact: a third of all orders failed, est. 2,100 in sum')).toEqual([
    'Impact: what is it? => a third of all orders failed, est. 2,100 in sum',
  ]);
});

describe('a day', () => {
  test.each([
    '14 July 1789: crowds take the Bastille',
    'July 1789: crowds take the Bastille',
    '1789: crowds take the Bastille',
  ])('of a year is asked what happened: %s', (line) => {
    expect(fronts(`- ${line}`)).toEqual([`${line.split(':')[0]}: what happened?`]);
  });

  test('has its year from the heading above', () => {
    expect(fronts('## The summer of 1789\n\n- 4 August: the end of all feudal rights')).toEqual([
      '4 August: what happened?',
    ]);
    expect(fronts('## The garden\n\n- April: the month in which beans are sown')).toEqual([
      'April: what is it?',
    ]);
  });

  test('on which something is to be done is no event', () => {
    expect(fronts('## Plan of 2027\n\n- March: send the thesis to both readers')).not.toContain(
      'March: what happened?',
    );
  });
});

test('a heading of code that looks like a pronoun', () => {
  expect(
    fronts(
      '### `this`\n\n- plain call → the global object\n- method call → what stands before the dot',
    ),
  ).toEqual(['This: Plain call → ?', 'This: Method call → ?']);
});

test('a name that its author writes small among large ones stays so', () => {
  const text =
    '- Scheduler: picks a node for each pod\n- kube-proxy: programs the rules of the network\n- Kubelet: runs the containers of a node';
  expect(fronts(text)).toContain('kube-proxy: what does it do?');
});

test('a case that something is said of is no question', () => {
  const text =
    '- When a pod crashes:\n  - events of the pod\n  - logs of the container\n  - limits of memory';
  expect(fronts(text)).toEqual(['When a pod crashes: name the 3']);
});

test('a sign in a bracket is nothing that is done', () => {
  expect(fronts('- rate control (bisoprolol) vs rhythm control (flecainide)')).toEqual([]);
});

test('the lines of a description are its items', () => {
  expect(studied('Types of misrepresentation\n: fraudulent\n: negligent\n: innocent')).toEqual([
    'Types of misrepresentation: name the 3 => fraudulent, negligent, innocent',
  ]);
});

describe('a label that asks by itself', () => {
  test.each([
    ['Why FSRS? : because it forgets by a power law', 'because it forgets by a power law'],
    ['Why FSRS?: because it forgets by a power law', 'because it forgets by a power law'],
    ['Why FSRS? - because it forgets by a power law', 'because it forgets by a power law'],
    ['**Why FSRS?** : because it forgets by a power law', 'because it forgets by a power law'],
  ])('gets no second question, and its answer no sign: %s', (line, answer) => {
    expect(studied(`- ${line}`)).toEqual([`Why FSRS? => ${answer}`]);
  });

  test('also of one word, and in another language', () => {
    expect(fronts('- Overfitting? : the model has learnt the noise of its data')).toEqual([
      'Overfitting?',
    ]);
    const german = '- Wozu dient ein Index? : er spart das Lesen der ganzen Tabelle';
    expect(studied(german)).toEqual([
      'Wozu dient ein Index? => er spart das Lesen der ganzen Tabelle',
    ]);
  });

  test('says what is to be named where things stand below it', () => {
    const text = '- Failures?\n  - crash of a node\n  - loss of a message\n  - skew of a clock';
    expect(cardsOf(text).map(({ front }) => front)).toContain('Failures? Name the 3');
  });
});

describe('collections of questions', () => {
  test('a table of questions asks them as they stand', () => {
    const text =
      '| # | Question | Answer |\n|---|---|---|\n| 1 | What does HAVING do? | Filters groups |\n| 2 | Who drops a table? | Its owner |';
    expect(studied(text)).toEqual([
      'What does HAVING do? => Filters groups',
      'Who drops a table? => Its owner',
    ]);
  });

  test('a number in a fold is no list, and what is still to be done is no answer', () => {
    const text =
      '<details><summary>5. What is a leak?</summary>\n<p>\n\nMemory that nobody frees.\n\n</p>\n</details>\n\n### Which rows are twice there?\n\nThose with a count above one.\n\n- [ ] Explain snapshots';
    expect(studied(text)).toEqual([
      'What is a leak? => Memory that nobody frees.',
      'Which rows are twice there? => Those with a count above one.',
    ]);
  });

  test('a numbered heading that sets two things against each other asks for both', () => {
    expect(
      studied('#### 6) Checked vs unchecked exceptions\n\nOnly the former are declared.'),
    ).toEqual(['Checked vs unchecked exceptions => Only the former are declared.']);
  });
});
