// Sentences that say why, how, what follows or what a thing is: a connective parts prompt and answer.
// Slots are the author's words as they stand; only the frame around them is ours.

import { type Draft, draft } from '../../cards/draft.ts';
import type { Note } from '../../note.ts';
import { isBodyOfParent, labelOf } from '../../outline/labels.ts';
import { type Block, isText } from '../../outline/outline.ts';
import { auxiliaries, isThirdPersonVerb, leaningStarts } from '../../text/english.ts';
import { byLine, type Passage, slice, trimmed } from '../../text/passage.ts';
import { wordCount, wordsOf } from '../../text/plain.ts';
import { sentencesOf, withoutEnd } from '../../text/sentences.ts';
import type { Rule } from '../rule.ts';
import { type Connective, slotsIn } from './connective.ts';
import { connectives } from './connectives.ts';

const mostOfABlock = 3;
const longestSentence = 36;

export const relation: Rule = {
  name: 'why, how, what follows',
  readsEnglish: true,
  find(block, note) {
    if (!isText(block) || isBodyOfParent(block)) return [];
    const labelled = labelOf(block);
    const sentences = labelled ? sentencesOf(labelled.body).slice(1) : sentencesOf(block.text);
    return sentences
      .flatMap((sentence) => cardOf(sentence, block, note) ?? [])
      .slice(0, mostOfABlock);
  },
};

function cardOf(sentence: Passage, block: Block, note: Note): Draft | undefined {
  const text = withoutEnd(withoutLead(sentence));
  if (wordCount(text.mask) > longestSentence || /[?？؟]/.test(text.mask)) return undefined;
  for (const connective of connectives) {
    const slots = slotsIn(text, connective);
    const framed = slots && isWhole(slots.x, connective) ? connective.frame(slots) : undefined;
    const answer = framed?.answer ?? slots?.y;
    if (slots && framed && answer && wordCount(answer.mask) >= connective.fewestAnswerWords) {
      const { front } = framed;
      return relationCard({ ...connective, prompt: slots.x, front, answer }, block, note);
    }
  }
  return undefined;
}

/** `also`, `and`, `however` at the start point at the sentence before, and are not needed. */
function withoutLead(sentence: Passage): Passage {
  const lead =
    /^(?:and|or|but|also|so|then|however|thus|hence|therefore|moreover|in fact|basically|note that|e\.g\.?|i\.e\.?)[,\s]+/i;
  return trimmed(slice(sentence, lead.exec(sentence.mask)?.[0].length ?? 0));
}

/** Whether a prompt has its own subject. */
function isWhole(prompt: Passage, { fewestPromptWords }: Connective): boolean {
  const words = wordsOf(prompt.mask.toLowerCase());
  const [first = ''] = words;
  return (
    words.length >= fewestPromptWords &&
    !leaningStarts.has(first) &&
    !auxiliaries.has(first) &&
    !isThirdPersonVerb(first) &&
    !(comparatives.test(first) && isThirdPersonVerb(words[1] ?? '')) &&
    !/\b(?:this|these|those|above|below|following|latter|former)\b/i.test(prompt.mask)
  );
}

/** `Shorter means faster`: shorter than what, the sentence before says. */
const comparatives =
  /^(?:shorter|longer|faster|slower|bigger|smaller|larger|higher|lower|more|less)$/;

interface Framed extends Pick<Connective, 'kind' | 'role' | 'safeIn'> {
  readonly prompt: Passage;
  readonly front: Passage;
  readonly answer: Passage;
}

function relationCard(
  { kind, role, safeIn, prompt, front, answer }: Framed,
  block: Block,
  note: Note,
): Draft {
  const isItem = block.kind === 'item';
  const isSure = safeIn === 'prose' || (isItem && (safeIn === 'lists' || note.isTelegraphic));
  const whole = byLine(block.text);
  return draft({
    kind,
    tier: isSure ? 'confident' : 'suggested',
    role,
    prompt: prompt.text,
    anchor: block.anchor,
    block,
    front,
    answer: byLine(answer),
    back: answer.text,
    source: whole,
    endLine: block.endLine,
  });
}
