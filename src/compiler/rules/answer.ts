// What answers a question: the blocks below it, up to the next one.

import type { Part } from '../cards/draft.ts';
import { labelOf } from '../outline/labels.ts';
import { type Block, nextOf } from '../outline/outline.ts';
import { wordCount } from '../text/plain.ts';
import { isMeta } from './definition.ts';
import { isGenericLabel } from './label-frame.ts';
import { bareAnswerMark, isAnswerMark, questionIn, withoutMark } from './question-text.ts';

/** An answer that has begun beside its question, or a question with a label, ends where a term of its own begins. */
export function answerBlocks(block: Block, hasBegun: boolean): readonly Block[] {
  if (block.kind === 'heading' || block.children.length > 0) return answering(block.children);
  if (block.kind === 'item') return [];
  return following(block, hasBegun);
}

const endsAnswer = (block: Block): boolean =>
  block.kind === 'heading' ||
  block.kind === 'rule' ||
  // What is still to be done answers nothing.
  block.ticked === false ||
  /<\/details/i.test(block.html) ||
  asksBelow(block) ||
  ((block.kind === 'paragraph' || block.level > 0) && questionIn(block) !== undefined) ||
  (block.kind === 'item' && isAnswered(block));

/** `Questions for them:`, and below it nothing else. */
const asksBelow = ({ kind, children }: Block): boolean =>
  kind === 'paragraph' && children.length >= 2 && children.every((child) => questionIn(child));

/** A list item that is a question with its own answer. */
function isAnswered(block: Block): boolean {
  const asked = questionIn(block);
  return asked !== undefined && (block.children.length > 0 || wordCount(asked.rest.mask) > 0);
}

/** Up to the next question, heading or rule. */
function answering(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(endsAnswer);
  return (end < 0 ? blocks : blocks.slice(0, end)).filter((block) => !isNavigation(block));
}

function following(block: Block, hasBegun: boolean): readonly Block[] {
  const found: Block[] = [];
  const isLone = !isOneOfSeveral(block);
  const isEnd = (next: Block): boolean =>
    endsAnswer(next) ||
    (hasBegun && definesATerm(next)) ||
    (isLone && (hasBegun || found.length > 0) && beginsAnew(next, found));
  for (let next = nextOf(block); next && !isEnd(next); next = nextOf(next)) found.push(next);
  return found.filter((next) => !isNavigation(next));
}

const counts = new WeakMap<Block, number>();

/** Where questions stand in a row, each answer ends at the next one. */
function isOneOfSeveral({ parent }: Block): boolean {
  if (!parent) return false;
  const count = counts.get(parent) ?? parent.children.filter(isQuestion).length;
  counts.set(parent, count);
  return count > 1;
}

const isQuestion = (block: Block): boolean =>
  block.kind === 'paragraph' && questionIn(block) !== undefined;

/** Behind the answer of a lone question: a term, a name with what it holds, the next of several labels. */
const beginsAnew = (next: Block, [first]: readonly Block[]): boolean =>
  definesATerm(next) ||
  (next.kind === 'paragraph' && next.children.length > 0) ||
  (first !== undefined && isLabelled(first) && isLabelled(next));

const isLabelled = (block: Block): boolean =>
  block.kind === 'paragraph' && (labelOf(block)?.body.text ?? '') !== '';

/** `Reconciliation: compares …`, but not `Example: …` or `Pros: …`, which belong to what is said above. */
function definesATerm(block: Block): boolean {
  const labelled = block.kind === 'paragraph' ? labelOf(block) : undefined;
  if (!labelled || labelled.body.text === '') return false;
  return !isMeta(labelled.label.text) && !isGenericLabel(labelled.label.text);
}

/** `Back to top`: a line of links only. */
const isNavigation = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.text.runs.every((run) => run.linked || !/\p{L}/u.test(run.text)) &&
  !block.text.runs.some((run) => run.atom);

export const isPlaceholder = (back: string): boolean =>
  /^(?:answer here|todo|tbd|coming soon|\.{3}|…|wip|to be (?:done|added))[.!]?$/i.test(back.trim());

/**
 * Code, and options to choose from, belong to the question where an answer follows that is marked as one:
 * `What is the output?`, the code, `Answer: C`.
 */
export function partedAtAnswer(blocks: readonly Block[]): {
  readonly shown: readonly Block[];
  readonly told: readonly Block[];
} {
  const [first] = blocks;
  const at = first?.kind === 'code' || areOptions(blocks) ? blocks.findIndex(isAnswerMark) : -1;
  // Options without an answer tell nothing.
  if (at < 0) return { shown: [], told: areOptions(blocks) ? [] : blocks };
  const told = blocks.slice(at).filter(({ text }) => !bareAnswerMark.test(text.mask));
  return { shown: blocks.slice(0, at), told };
}

/** `A. …`, `B. …`, `C. …`: what a question lets one choose from. */
const areOptions = (blocks: readonly Block[]): boolean =>
  blocks.filter(({ mark }) => /^\(?[A-Ea-e][.)]$/.test(mark)).length >= 3 &&
  /^\(?[Aa][.)]$/.test(blocks[0]?.mark ?? '');

/** Without `A.` before what answers `Q.` */
export function withoutAnswerMark(parts: readonly Part[]): readonly Part[] {
  const [first, ...rest] = parts;
  if (!first || 'block' in first) return parts;
  const text = withoutMark(first.text);
  return text.text === '' ? rest : [{ ...first, text }, ...rest];
}

export const isQuestionLine = (part: Part): boolean =>
  'text' in part && /[?？؟]$/u.test(part.text.mask.trim());
