// Whether words say what to do.

import { baseVerbs, nounLikeVerbs } from '../text/english.ts';
import type { Passage } from '../text/passage.ts';
import { wordsOf } from '../text/plain.ts';

const noObject = /^(?:of|is|are|for|that|which|between|vs|and|or)$/;
const object =
  /^(?:an?|the|each|every|all|any|both|some|only|more|less|it|them|your|our|its|their|data|how|if|whether|as|with|to|by|into|\d+)$/;

const direction = /^(?:to|through|over|back|ahead|up|down|on|with|for|by|from|into)$/;

/** A word that is a noun as often as a verb needs an object behind it. */
export function isImperative(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (!baseVerbs.has(first) || words.length < 2 || noObject.test(second)) return false;
  // `send blocks only when …`: what is done does something.
  if (/[^s]s$/.test(second) && words[2] === 'only') return false;
  // `Go service`: a language, and a verb only with its direction.
  if (first === 'go' && !direction.test(second)) return false;
  return (
    !nounLikeVerbs.has(first) ||
    (object.test(second) && second !== 'with') ||
    /[^s]s$/.test(second) ||
    /^(?:to|into|onto)$/.test(words[2] ?? '')
  );
}

export const imperativeWords = (text: Passage): boolean =>
  isImperative(wordsOf(text.mask.toLowerCase()));
