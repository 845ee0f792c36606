// A passage in the midst of a question of ours.

import { type Passage, withFirstLetter } from '../text/passage.ts';
import { wordsOf } from '../text/plain.ts';
import { isImperative } from './imperative.ts';

/** Lower-case inside a question, but for names and acronyms. */
export const inside = (text: Passage): Passage =>
  /^\p{Lu}\p{Ll}+(?:\s+(?:\p{Ll}|[(/])|$)/u.test(text.mask) || isOrder(text)
    ? withFirstLetter(text, (letter) => letter.toLowerCase())
    : text;

const isOrder = (text: Passage): boolean =>
  /^\p{Lu}\p{Ll}+\s/u.test(text.mask) && isImperative(wordsOf(text.mask.toLowerCase()));
