// A claim that no other rule reads: its beginning asks for its end. Only ever suggested.

import { draft } from '../cards/draft.ts';
import { isBodyOfParent, labelOf } from '../outline/labels.ts';
import { isText } from '../outline/outline.ts';
import { auxiliaries, isThirdPersonVerb, leaningStarts } from '../text/english.ts';
import { byLine, joined, type Passage, slice, trimmed } from '../text/passage.ts';
import { wordCount, wordsOf } from '../text/plain.ts';
import { sentencesOf, withoutEnd } from '../text/sentences.ts';
import { isImperative } from './imperative.ts';
import { withCapital } from './label-frame.ts';
import type { Rule } from './rule.ts';

export const completion: Rule = {
  name: 'a claim and its end',
  readsEnglish: true,
  isLast: true,
  find(block) {
    if (block.kind !== 'item' || !isText(block) || isBodyOfParent(block) || labelOf(block))
      return [];
    if (/[?？؟]|^(?:e\.?g|i\.?e|see|cf)\b/iu.test(block.text.mask)) return [];
    const [first] = sentencesOf(block.text);
    const cut = first && cutOf(withoutEnd(first));
    if (!cut || wordCount(cut.end.mask) < 2 || wordCount(cut.end.mask) > 24) return [];
    return [
      draft({
        kind: 'relation',
        tier: 'suggested',
        role: 'completion',
        prompt: cut.start.text,
        anchor: block.anchor,
        block,
        front: joined(withCapital(cut.start), ' …?'),
        answer: byLine(cut.end),
        back: cut.end.text,
        source: byLine(block.text),
        endLine: block.endLine,
      }),
    ];
  },
};

/** Behind the verb of a claim, or behind the last `for` or `to` of an advice. */
function cutOf(sentence: Passage): { start: Passage; end: Passage } | undefined {
  const words = wordsOf(sentence.mask.toLowerCase());
  if (leaningStarts.has(words[0] ?? '') || words.length < 5) return undefined;
  const at = isImperative(words) ? adviceCut(sentence.mask) : claimCut(sentence.mask);
  if (at === undefined) return undefined;
  const start = trimmed(slice(sentence, 0, at));
  const end = trimmed(slice(sentence, at));
  const isBroken =
    /^(?:\W|but\b|and\b|or\b)/i.test(end.mask) || /\b(?:but|which|that|if)\b/i.test(start.mask);
  return isBroken || wordCount(start.mask) < 3 ? undefined : { start, end };
}

function adviceCut(mask: string): number | undefined {
  const found =
    /\s(?:for|to|by|with|in|into|from|on|using|before|after)\s(?!.*\s(?:for|to|by|with|in|into|from|on|using)\s)/i.exec(
      mask,
    );
  return found && wordCount(mask.slice(0, found.index)) >= 3
    ? found.index + found[0].length
    : undefined;
}

function claimCut(mask: string): number | undefined {
  for (const word of mask.matchAll(/[\p{L}'’]+/gu)) {
    const before = wordCount(mask.slice(0, word.index));
    if (before > 9) return undefined;
    const isVerb =
      auxiliaries.has(word[0].toLowerCase()) || isThirdPersonVerb(word[0].toLowerCase());
    if (!isVerb || before < 1) continue;
    const tail = (isModal.test(word[0]) ? afterModal : afterVerb).exec(
      mask.slice(word.index + word[0].length),
    );
    return word.index + word[0].length + (tail?.[0].length ?? 0);
  }
  return undefined;
}

const isModal =
  /^(?:can|could|may|might|will|would|shall|should|must|do|does|did|don't|doesn't|didn't|can't|won't)$/i;
const afterModal =
  /^(?:\s(?:not|also|often|always|\p{Ll}+ly))*\s\p{Ll}+(?:\s(?:\p{Ll}+ed|used|made|done|seen|found|given))?(?:\s(?:to|for|by|in|on|with|of|from|as|at|into))?\s/u;
const afterVerb =
  /^(?:\s(?:be|been|not|also|often|always|\p{Ll}+ly))*(?:\s(?:\p{Ll}+ed|used|made|done|seen|found|given|able))?(?:\s(?:to|for|by|in|on|with|of|from|as|at|into))?\s/u;
