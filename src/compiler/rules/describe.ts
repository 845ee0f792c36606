// The question for a label whose body says something about it, by what the body is: a sentence, a thing, a
// quality. Where that cannot be told, the question is neutral.

import { labelledSiblings } from '../outline/labels.ts';
import type { Block } from '../outline/outline.ts';
import { auxiliaries } from '../text/english.ts';
import type { Labelled } from '../text/labelled.ts';
import { opaqueMark, type Passage } from '../text/passage.ts';
import { wordsOf } from '../text/plain.ts';
import { splitAt } from '../text/sentences.ts';
import { oneOf } from '../text/word-list.ts';
import { shapeOf } from './body-shape.ts';
import { isAdjective } from './label-frame.ts';

/** What a label is asked with. */
export interface Question {
  readonly text: string;
  /** Whether the card may be studied without the learner's consent. */
  readonly isSure: boolean;
}

const mostWords = 24;

/** The body says something about its label, and we cannot tell what kind of thing. */
export function describing(
  labelled: Labelled,
  clause: Passage,
  block: Block,
  isMany: boolean,
): Question {
  const body = clause.mask.toLowerCase();
  const words = wordsOf(body);
  const commas = splitAt(labelled.body, /[,;]/).length - 1;
  const isSure =
    (words.length >= 3 || /\p{Lu}|\d|\uE000/u.test(labelled.body.mask)) &&
    words.length >= 2 &&
    words.length <= mostWords &&
    commas <= 3 &&
    !isClause(labelled.label);
  if (isSyllabus(body, words.length)) return { text: fallback, isSure: false };
  const isVague =
    (words.length <= 6 &&
      /^(?:various|several|many|different|some|it depends|depends|(?:the )?most popular|\S+(?: \S+)?, etc)\b/.test(
        body,
      )) ||
    (!isMany && areNames(clause.mask));
  return {
    text: frameFor({ labelled, body, words, block, isMany, commas }),
    isSure: isSure && !isVague,
  };
}

/** `Cassandra, HBase`, `ELMo (bi-RNN), BERT (bi-Trans)`: examples of the label, not what it is. */
const areNames = (body: string): boolean =>
  /^(?:\p{Lu}\S*\p{L}(?: \p{Lu}\S+)?(?: \([^()]*\))?(?:, |$)){2,}$/u.test(body);

/** A label with a verb, a condition or a comparison in it makes no good subject. */
export const isClause = (label: Passage): boolean =>
  /\S\s+(?:not|NOT)\b|\b(?:same as|than)\b/.test(label.mask) ||
  wordsOf(label.mask.toLowerCase()).some(
    (word) => auxiliaries.has(word) || subordinating.has(word),
  );

const subordinating: ReadonlySet<string> = new Set([
  'if',
  'when',
  'because',
  'that',
  'which',
  'since',
]);

export const fallback = 'in a few words?';

/** `Mechanism and uses`, `Factors affecting absorption`: what a lecture will say, not what it says. */
const isSyllabus = (body: string, count: number): boolean =>
  (count <= 7 || /^factors (?:affect|influenc)ing\b/.test(body)) && announced.test(body);

const announcements = `
  mechanisms? uses? relationship classifications? resources overview introduction roles?
  importance types? kinds? indications examples applications? considerations principles basics
  definitions?
`;

const announced = new RegExp(
  `^(?:factors (?:affect|influenc)ing|current and future|${oneOf(announcements)})\\b(?! of \\w+ \\w+ed)`,
);

/** A body of so few words is as likely the label's counterpart as its definition. */
const mostWordsOfACounterpart = 3;

interface Described {
  readonly labelled: Labelled;
  readonly body: string;
  readonly words: readonly string[];
  readonly block: Block;
  readonly isMany: boolean;
  readonly commas: number;
}

function frameFor({ labelled, body, words, block, isMany, commas }: Described): string {
  const label = labelled.label.text;
  const shape = isCase(body) ? 'unknown' : shapeOf(wordsOf(firstChunk(body)));
  if (shape === 'event' || shape === 'state') {
    if (isSaying.test(label)) return 'what does it say?';
    if (shape === 'state') return isMany ? 'what is true of them?' : 'what is true of it?';
    return isWorking.test(label) && !/^(?:no|not|nothing)\b/.test(body)
      ? 'how does it work?'
      : 'what happens?';
  }
  if (/\p{L}\s[×÷]\s[\p{L}(]/u.test(body)) return 'formula?';
  if (/\p{L}\s\+\s/u.test(firstChunk(body)) && !/->|→/.test(body))
    return isMany ? 'what are they made of?' : 'what is it made of?';
  if (shape === 'quality') return isMany ? 'what are they like?' : 'what is it like?';
  if (isAdjective(label) || isNoKind.test(body)) return fallback;
  if (shape === 'thing' && commas <= 1 && !isQuantity.test(body))
    return isMany ? 'what are they?' : 'what is it?';
  if (body.includes(opaqueMark)) return fallback;
  if (words.length <= mostWordsOfACounterpart && commas === 0 && labelledSiblings(block) >= 1)
    return labelledSiblings(block) >= 2 ? counterpart : isMany ? 'what are they?' : 'what is it?';
  return fallback;
}

/** `lots of collagen`, `a dry cough because of …`: what it has or does, and no kind of thing. */
const isNoKind = /^(?:(?:lots|plenty|loads|much|many|little)\b|(?!\w+ing\b)(?:\S+ ){1,3}because\b)/;

/** `85 to 135 mm`, `2 % of the frame`: a size, and no thing. */
const isQuantity =
  /^(?:(?:up to|at (?:least|most)|max\.?|min\.?) \d|(?:(?:about|within) )?[~<>≤≥+-]?\d[\d.,/]*\s?(?:(?:[-–]|to)\s?\d|[%°]|(?!of\b|or\b|in\b|to\b)\p{L}{1,3}\b))/u;

/** As far as the first sign that parts clauses. */
export const firstChunk = (body: string): string =>
  /^(?:(?!(?<=\p{L}{4})\. |\s[-–—]\s)[^,;:(])+/u.exec(body)?.[0] ?? body;

/** `fails → restart`, `pure → reduced by a part`: a case, and what comes of it. */
export const isCase = (body: string): boolean => /^\S+(?:\s\S+)?\s(?:->|=>|→|⇒)\s/.test(body);

/** Asks for what stands beside a term in a series of short pairs. */
export const counterpart = '→ ?';

const sayings = `
  rule law theorem principle lemma hypothesis paradox doctrine axiom conjecture maxim postulate
  thesis theory inequality
`;

const isSaying = new RegExp(`\\b${oneOf(sayings)}s?$`, 'i');
const workings = `
  algorithm technique method strategy pattern approach protocol mechanism model scheme cache
  aside through behind
`;

const isWorking = new RegExp(`(?:ing|tion|sion)s?$|\\b${oneOf(workings)}s?$`, 'i');
