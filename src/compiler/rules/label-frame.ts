// What the front of a card is made of: the author's label, its ancestor where the label alone says
// little, and a short question of ours that is never bent to fit.

import { isEnglishText, type Note } from '../note.ts';
import { type Block, ownersOf } from '../outline/outline.ts';
import { genericLabels } from '../text/english.ts';
import { contextLabel } from '../text/label.ts';
import { joined, type Passage, plain, withFirstLetter } from '../text/passage.ts';
import { wordsOf } from '../text/plain.ts';

export interface Subject {
  readonly text: Passage;
  /** The author's words, for the id. */
  readonly prompt: string;
  readonly isGeneric: boolean;
}

/** The subject of a labelled block, with the nearest owner before a label such as `features`. */
export function subjectOf(block: Block, label: Passage): Subject {
  const isGeneric = isGenericLabel(label.text);
  const owner = isGeneric ? ownersOf(block).at(-1) : undefined;
  const above = owner ? contextLabel(owner.text) : '';
  const text =
    above === ''
      ? withCapital(label)
      : joined(withCapital(plain(above)), ', ', withFirstLetter(label, lowered(label)));
  return { text, prompt: label.text, isGeneric };
}

export const isGenericLabel = (label: string): boolean => {
  const words = wordsOf(label.toLowerCase());
  return words.length > 0 && words.length <= 2 && words.every((word) => genericLabels.has(word));
};

/** Lower-case inside a sentence, but for names and acronyms. */
const lowered =
  (label: Passage) =>
  (letter: string): string =>
    /^\p{Lu}\p{Ll}+(?:\s\p{Ll}|$)/u.test(label.text) ? letter.toLowerCase() : letter;

export const withCapital = (text: Passage): Passage =>
  /^\p{Ll}[\p{Ll}'’-]*(?:\s|$|[,:(])/u.test(text.mask)
    ? withFirstLetter(text, (letter) => letter.toUpperCase())
    : text;

/** `Subject: question?`, or without words of ours where the notes are not in English. */
export function ask(note: Note, subject: Subject, question: string, wordless = '?'): Passage {
  return isEnglishText(note, subject.text)
    ? joined(subject.text, `: ${question}`)
    : joined(subject.text, `: ${wordless}`);
}
