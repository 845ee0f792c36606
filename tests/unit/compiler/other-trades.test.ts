// Questions that strangers' notes brought to light: of a chemist, a lawyer, an engineer, a musician, a meeting.

import { describe, expect, test } from 'vitest';
import { cardsOf, studied } from './compile-notes.ts';

const fronts = (text: string): readonly string[] =>
  studied(text).map((card) => card.split(' => ')[0] ?? '');

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
