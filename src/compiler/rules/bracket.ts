// What a bracket behind a name adds: what it is, or only who said it, how much of it there is, a remark.

import { leaningStarts, pronounAlone } from '../text/english.ts';
import type { Labelled } from '../text/labelled.ts';
import type { Passage } from '../text/passage.ts';
import { wordCount, wordsOf } from '../text/plain.ts';
import { counterpart, fallback } from './describe.ts';

/** `for lazy people (me)`: said beside, and not what it is. */
export const isBeside = (clause: Passage): boolean =>
  isShare(clause) || isSource(clause) || pronounAlone.test(clause.mask);

/** `Bagging (Breiman 1996)`: who said it, and not what it is. */
const isSource = ({ mask }: Passage): boolean =>
  /^\p{Lu}[\p{L}.'’-]+(?:(?:,? (?:&|and|et al\.?))?(?: \p{Lu}[\p{L}.'’-]+)?){0,3},? (?:1[5-9]|20)\d\d[a-z]?$/u.test(
    mask,
  );

/** `CAD (ca. 60 %)`: how much of the whole, and not what it is. */
const isShare = ({ mask }: Passage): boolean =>
  /^(?:(?:ca|approx|about|around|up to|bis|etwa|rund)\.?\s|[~≈<>≤≥]\s?)?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*)?\s?%$/iu.test(
    mask,
  );

/** A bracket may hold anything: a few words that we know no question for are hardly what its line is about. */
export const isRemark = ({ label }: Labelled, { mask }: Passage, asked: string): boolean =>
  /^\d|\b(?:week|day|lecture|lesson|chapter|class|session|unit) \d+$/i.test(label.mask) ||
  /^\p{L}+\.?:/u.test(mask) ||
  (asked === '' && wordCount(label.mask) > mostForeignWords) ||
  leaningStarts.has(wordsOf(mask.toLowerCase())[0] ?? '') ||
  (saysLittle.has(asked) && wordCount(mask) < fewestInBracket);

const saysLittle: ReadonlySet<string> = new Set([fallback, counterpart, 'what is it?']);

const mostForeignWords = 3;
const fewestInBracket = 4;
