// What a strict reader of the cards found in the notes of twelve other hands: of a nurse, two lawyers, a guitarist, a
// learner of Spanish, lectures typed along, Notion, Logseq, Obsidian, runbooks and what is learned for interviews.

import { describe, expect, test } from 'vitest';
import { cardsOf, compileText, studied } from './compile-notes.ts';

/** So that a note of few lines is known to be English. */
const prose =
  'These are the notes of somebody who writes what they have learned for themselves.\n\n';

describe('what a name says stands in the text below it', () => {
  test.each(['**Nucleus**', 'Nucleus'])('as Notion writes what can be folded: %s', (name) => {
    const note = `## Organelles\n\n- ${name}\n\n    Stores DNA inside of a double membrane. The nucleolus makes ribosomes.\n\n- Others\n`;
    expect(studied(note)).toEqual([
      'Nucleus: what does it do? => Stores DNA inside of a double membrane',
    ]);
    const [card] = compileText(note).cards;
    expect([card?.line, card?.endLine]).toEqual([3, 5]);
  });

  test('of several texts below nobody knows which', () => {
    expect(
      studied('- **Nucleus**\n\n    The part that stores DNA.\n\n    The part in the middle.\n'),
    ).toEqual([]);
  });
});
