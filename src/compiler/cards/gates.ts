// What every derived card must pass. A gate answers why a card is refused, which the ledger says.

import { headOf } from '../rules/items.ts';
import { leaningStarts, pronounAlone, unsure } from '../text/english.ts';
import type { Passage } from '../text/passage.ts';
import { squeezed, wordCount, wordsOf } from '../text/plain.ts';
import type { Draft } from './draft.ts';

/** What the learner sees above the front: topic and ancestor labels. */
type Crumbs = readonly string[];

export function refusal(draft: Draft, crumbs: Crumbs): string | undefined {
  if (draft.explicit) return undefined;
  return gates.map((gate) => gate(draft, crumbs)).find((reason) => reason !== undefined);
}

/** Why a card is refused, where its author can mend it. */
export const mendable = {
  unsure: 'the author is not sure',
  leak: 'the question would give the answer away',
  long: 'too long for one card',
} as const;

type Gate = (draft: Draft, crumbs: Crumbs) => string | undefined;

const mostFrontWords = 34;
const mostBackWords = 60;

/** Not in code, where `??` is an operator. */
const isUnsure: Gate = ({ front, answer, kind }) =>
  kind !== 'question' &&
  [front, ...answer.flatMap((part) => ('text' in part ? [part.text] : []))].some(({ mask }) =>
    unsure.test(mask),
  )
    ? mendable.unsure
    : undefined;

/** No answer of three letters or more, nor what stands before its bracket, and no item may stand in the front or above it. */
const leaks: Gate = (draft, crumbs) => {
  const visible = squeezed([draft.front.text, ...crumbs].join(' '));
  const items = draft.items.filter(({ text }) => !isWordOfLabel(draft, text));
  const answers = [
    draft.back,
    ...(draft.kind === 'relation' ? [draft.back.replace(/[(（].*$/su, '')] : []),
    ...items.map((item) => item.text.text),
  ];
  const heads = items.map((item) => headOf(item.text).text);
  const isLeak = [...answers, ...heads].some((answer) => {
    const told = squeezed(answer);
    return told.length >= 3 && visible.includes(told);
  });
  return isLeak ? mendable.leak : undefined;
};

/** `mit Dativ: aus, bei, mit, nach`: among single words one that the label needs as well tells little. */
function isWordOfLabel({ items, front }: Draft, item: Passage): boolean {
  if (items.length < 3 || !items.every(({ text }) => wordCount(text.mask) === 1)) return false;
  const words = new Set(wordsOf(front.text).map(squeezed));
  const told = items.filter(({ text }) => words.has(squeezed(text.text)));
  return told.length === 1 && told[0]?.text === item;
}

/** What begins with words of ours, such as the name of a heading, begins anew. */
const leans: Gate = ({ front, kind }) =>
  kind !== 'question' &&
  front.runs[0]?.line !== 0 &&
  (leaningStarts.has(wordsOf(front.mask.toLowerCase())[0] ?? '') || goesOn.test(front.mask))
    ? 'it leans on the line before'
    : undefined;

/** `E.g. gzip: a compression` */
const goesOn = /^(?:e\.\s?g|i\.\s?e|z\.\s?B|d\.\s?h|cf|vgl)\.\s/i;

/** `Feature stores != a database`: a sign, read for a sentence. */
const beginsWithSign: Gate = ({ back, kind }) =>
  kind === 'relation' && /^[=!<>≠]/u.test(back) ? 'a comparison in signs' : undefined;

/** `prevents these, NOT all of them`: of what, other words say. */
const pointsElsewhere: Gate = ({ back, kind }) =>
  kind === 'relation' && pronounAlone.test(back)
    ? 'the answer leans on the line before'
    : undefined;

const isTooLong: Gate = ({ front, back, kind }) => {
  if (kind === 'question') return undefined;
  const isLong = wordCount(front.text) > mostFrontWords || wordCount(back) > mostBackWords;
  return isLong ? mendable.long : undefined;
};

const isEmpty: Gate = ({ back, answer }) =>
  squeezed(back) === '' &&
  !answer.some((part) => 'block' in part || part.text.runs.some((run) => run.atom))
    ? 'there is no answer in words'
    : undefined;

const isUnbalanced: Gate = ({ front, kind }) =>
  kind !== 'question' && !isBalanced(front.mask)
    ? 'a bracket or quotation is not closed'
    : undefined;

/** A bracket lost in the answer: the card is offered, not studied. */
export const isDoubtful = ({ explicit, kind, back }: Draft): boolean =>
  !explicit && kind !== 'question' && kind !== 'formula' && !isBalanced(back);

function isBalanced(mask: string): boolean {
  let depth = 0;
  for (const char of mask) {
    if (char === '(' || char === '（') depth++;
    if (char === ')' || char === '）') depth--;
    if (depth < 0) return false;
  }
  return depth === 0 && (mask.match(/"/g)?.length ?? 0) % 2 === 0;
}

const gates: readonly Gate[] = [
  isEmpty,
  isUnsure,
  leaks,
  leans,
  beginsWithSign,
  pointsElsewhere,
  isTooLong,
  isUnbalanced,
];
