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
