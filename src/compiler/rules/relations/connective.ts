// A connective parts a sentence into what is asked and what is told.

import type { CardKind } from '#deck/card.ts';
import type { Role } from '../../cards/draft.ts';
import { auxiliaries, isThirdPersonVerb } from '../../text/english.ts';
import { joined, type Passage, slice, trimmed } from '../../text/passage.ts';
import { wordCount, wordsOf } from '../../text/plain.ts';
import { imperativeWords } from '../imperative.ts';
import { inside } from '../inside.ts';
import { withCapital } from '../label-frame.ts';

export interface Connective {
  readonly kind: CardKind;
  readonly role: Role;
  /** Where its cards are good enough to be studied: in fragments only, in lists, or in prose as well. */
  readonly safeIn: 'fragments' | 'lists' | 'prose';
  readonly fewestPromptWords: number;
  readonly fewestAnswerWords: number;
  /** What a sentence must hold, quickly told. */
  readonly hint: RegExp;
  /** Groups `x` (asked), `y` (told) and, where needed, `v` and `w`. */
  readonly pattern: RegExp;
  /** The front, and the answer where it is not all of `y`; undefined where the sentence does not fit. */
  readonly frame: (slots: Slots) => Framed | undefined;
}

interface Slots {
  readonly x: Passage;
  readonly y: Passage;
  readonly v: Passage;
  readonly w: Passage;
}

interface Framed {
  readonly front: Passage;
  readonly answer?: Passage;
}

/** A pattern whose groups can be cut out of the sentence. */
export const pattern = (source: string): RegExp => new RegExp(source, 'diu');

export function slotsIn(sentence: Passage, { hint, pattern: form }: Connective): Slots | undefined {
  if (!hint.test(sentence.mask)) return undefined;
  const groups = form.exec(sentence.mask)?.indices?.groups;
  if (!groups) return undefined;
  const cut = (name: string): Passage => {
    const [from, to] = groups[name] ?? [0, 0];
    return trimmed(slice(sentence, from, to));
  };
  return { x: cut('x'), y: cut('y'), v: cut('v'), w: cut('w') };
}

/** A stretch without a verb or a conjunction that would start another clause. */
export const nounPhrase =
  '(?:(?!\\b(?:is|are|was|were|can|may|might|could|should|will|has|have|do|does|if|when|because|since|so|but|and then|that|which)\\b)[^,;:?])';

/** `the `, lower-case, before a noun in a question. */
export const article = (words: Passage): string =>
  words.text === '' ? '' : `${words.text.toLowerCase()} `;

/** `Why do this?` where the words say what to do, else `This: why?`. */
export const askWhy = (x: Passage): Passage =>
  imperativeWords(x) ? joined('Why ', inside(x), '?') : joined(withCapital(x), ': why?');

const nextIdea = /(?:,| and| or|; | -)\s(\p{Ll}+)\b|\s(?:but|however|so|which|because|coz)\s/gu;

/** `whether it is kept or has to be made`: one idea, however many clauses. */
const alternatives = /^(?:whether|either|both) /i;

/** An answer up to where a second idea begins: `, allows …`, `but …`, `and decreases …`. */
export function firstIdea(text: Passage): Passage {
  if (alternatives.test(text.mask)) return text;
  for (const found of text.mask.matchAll(nextIdea)) {
    const [, word] = found;
    const isSecond =
      word === undefined ||
      isThirdPersonVerb(word) ||
      auxiliaries.has(word) ||
      /^(?:allows?|but|so|however|while)$/.test(word);
    if (isSecond && wordCount(text.mask.slice(0, found.index)) > 0)
      return trimmed(slice(text, 0, found.index));
  }
  return text;
}

/** A condition: as far as the first comma, or `then`. */
export const upToThen = '(?:(?!,| then ).)';
export const thenOrComma = '(?:, (?:then )?|,? then )';

/**
 * Whether a sentence was not cut where its main clause begins: `a new, empty node`, `if a, b and c, then d`.
 * An arrow behind says itself what leads to what.
 */
export const isCutElsewhere = (x: Passage, y: Passage): boolean =>
  /\ban? (?:new|old|single|small|large|big|long|short|simple|different|good|bad|high|low)$/i.test(
    x.mask,
  ) || /, then\b|->|=>|→|⇒/.test(y.mask);

export const wordsIn = (text: Passage): readonly string[] => wordsOf(text.mask.toLowerCase());
