// A question that the author wrote, and what stands below it: children, paragraphs, code.

import { draft, linesOf, linesOfPart, partsBelow, partsOf, textOfParts } from '../cards/draft.ts';
import { labelOf } from '../outline/labels.ts';
import type { Block } from '../outline/outline.ts';
import { squeezed, wordCount } from '../text/plain.ts';
import {
  answerBlocks,
  isPlaceholder,
  isQuestionLine,
  partedAtAnswer,
  withoutAnswerMark,
} from './answer.ts';
import { questionIn } from './question-text.ts';
import type { Rule } from './rule.ts';

/** Longer than this an answer is a chapter, and its heading no card. */
const longestAnswer = 60;

/** `## Why it matters`: a title that says nothing by itself. */
const leansOnTitle = (block: Block, asked: string): boolean =>
  block.kind === 'heading' &&
  /^(?:how|why|when|where|what)\s(?:it|this|that|they|these|we|you|I)\b[^?？؟]*$/iu.test(asked);

/** `What happens when you …`: each line below ends it in its own way. */
const breaksOff = /(?:\.{3}|…)$/;

/** The rows of a table ask one by one. */
const asksByItself = ({ kind, rows }: Block): boolean => kind === 'table' && rows.length > 3;

export const question: Rule = {
  name: 'question?',
  readsEnglish: false,
  find(block) {
    const asked = questionIn(block);
    if (!asked) return [];
    // `Dilemma: is it so, or so?` is one of several terms.
    const isNamed = (labelOf(block)?.body.text ?? '') !== '';
    const below = answerBlocks(block, isNamed || wordCount(asked.rest.mask) > 0);
    const blocks = block.kind === 'heading' ? below.filter((each) => !asksByItself(each)) : below;
    const { shown, told } = partedAtAnswer(blocks);
    const answer = withoutAnswerMark([
      ...(wordCount(asked.rest.mask) > 0 ? partsOf(asked.rest) : []),
      ...told.flatMap((each) => partsBelow(each)),
    ]);
    const back = textOfParts(answer);
    if (squeezed(back) === '' || isPlaceholder(back) || answer.length > longestAnswer) return [];
    if (answer.length > 1 && answer.every(isQuestionLine)) return [];
    const frontParts = shown.flatMap((each) => partsBelow(each));
    const isHalf = leansOnTitle(block, asked.text.mask) || breaksOff.test(asked.text.mask);
    return [
      draft({
        kind: 'question',
        tier: isHalf ? 'suggested' : 'confident',
        prompt: [asked.text.text, textOfParts(frontParts)].join(' ').trim(),
        anchor: block.anchor,
        block,
        front: asked.text,
        frontParts,
        answer,
        back,
        uses: blocks,
        frontLines: [...linesOf(asked.text), ...frontParts.flatMap(linesOfPart)],
      }),
    ];
  },
};
