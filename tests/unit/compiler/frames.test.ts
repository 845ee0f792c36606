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

test('a number that is about right is asked for as one', () => {
  expect(fronts('- Memory of each weight in the model: about 16 bytes')).toEqual([
    'Memory of each weight in the model: how much?',
  ]);
});

test('a question answers none', () => {
  expect(cardsOf('- SVD: what are the three factors?')).toEqual([]);
  expect(cardsOf('- Open points: why does it work?, which rank?, how fast?')).toEqual([]);
  expect(cardsOf('- Open points of SVD:\n  - why does it work?\n  - which rank?')).toEqual([]);
});

test('what a label asks gets no arrow', () => {
  const text =
    '## Coffee\n\n- Channeling: one path\n- Bloom: first wetting\n- Which tool is WDT?: needle';
  expect(cardsOf(text).map(({ front }) => front)).toContain('Which tool is WDT?');
});

test('of a meeting cards are only offered, who came is none, and a decision was made', () => {
  const text =
    '# Meeting notes 2026-11-02\n\n- Attendees: Ana, Bert, Cem\n- Decision: use the smaller jar\n- Brine: salt water for pickling';
  expect(cardsOf(text).map(({ tier, front }) => `${tier}: ${front}`)).toEqual([
    'suggested: Meeting notes 2026-11-02, decision: what was decided?',
    'suggested: Brine: what is it?',
  ]);
});

describe('notes of other trades', () => {
  test.each([
    [
      '## HighErrorRate\n\n- Usual cause: Postgres connections exhausted',
      'HighErrorRate, usual cause?',
    ],
    ['## QueueBacklog\n\n- threshold: 10k messages', 'QueueBacklog, threshold: how much?'],
    ['## Titration\n\n- Aim: find the molarity of the acid', 'Titration, aim?'],
    ['## Outage\n\n- fix: restart the pool', 'Outage, fix: what do you do?'],
    ['- Spills: neutralise with soda, then wipe', 'Spills: what do you do?'],
    ['- checkout-api: Go service behind the ingress', 'Checkout-api, in a few words?'],
    ['- How to skip a message: move it to the dead letters', 'How to skip a message?'],
    [
      '- Parallel fifths: forbidden in four-part writing by most teachers',
      'Parallel fifths: what is true of them?',
    ],
    ['- BPM: largo 40-60, andante 76-108, allegro 120-156', 'BPM, in a few words?'],
    ['- Tonic: I, vi, iii -- the home of the key', 'Tonic, in a few words?'],
  ])('%s', (text, front) => {
    expect(fronts(text)).toEqual([front]);
  });

  test.each([
    '- How to skip it: move the message to the dead letters',
    '- CPU limits cause throttling even when the node is idle',
    '- conc. HCl only in the fume hood',
    '- Contacts: Ana, Jun, Mira',
  ])('make nothing to be studied of: %s', (line) => {
    expect(fronts(line)).toEqual([]);
  });

  test('a name of few signs stands below its heading', () => {
    const text = '## Ear training\n\n- M6 = My Bonnie\n- P5 = Star Wars\n- P4 = Amazing Grace';
    expect(fronts(text)).toContain('Ear training: M6 = ?');
  });

  test('what stands in a glossary is no pair of it', () => {
    expect(
      fronts(
        '## Glossary\n\n- PSP: payment service provider\n- SEV: severity\n- DLQ: dead letter queue',
      ),
    ).toContain('PSP → ?');
  });

  test('a German law has degrees, a definition and requirements', () => {
    const text = [
      '## Vorsatz',
      '',
      '- Def.: Wissen und Wollen der Tatbestandsverwirklichung',
      '- dolus directus 1. Grades: die Absicht des Täters',
      '- Notwehr, § 32 StGB',
      '  - gegenwärtiger Angriff',
      '  - Erforderlichkeit der Verteidigung',
      '  - Verteidigungswille',
    ].join('\n');
    expect(studied(text)).toEqual([
      'Vorsatz, Def. => Wissen und Wollen der Tatbestandsverwirklichung',
      'dolus directus 1. Grades => die Absicht des Täters',
      'Notwehr, § 32 StGB: 3 × ? => gegenwärtiger Angriff, Erforderlichkeit der Verteidigung, Verteidigungswille',
    ]);
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
