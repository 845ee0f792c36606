// Sentences that say what a thing is, means or is used for.

import { joined, opaqueMark } from '../../text/passage.ts';
import { wordCount } from '../../text/plain.ts';
import { inside } from '../inside.ts';
import { withCapital } from '../label-frame.ts';
import { article, type Connective, nounPhrase, pattern } from './connective.ts';

const longestSubject = 5;

const judging =
  'good|great|bad|better|best|key|must|big|common|important|major|first|second|last|problem|question|same|most|more|lot|bit|way to go|right|only|next|result|reason|difference|idea|goal|point|case|following';

/** `a measure of …`, `when you …`, `the part that …`: what a definition begins with. */
const definiens = `(?:(?:an?|any|when|how|where|one of|defined as) (?!(?:${judging})\\b).{8,}|the (?!(?:${judging})\\b)(?:\\S+ ){1,4}(?:of|that|which|to|for|in|by|from|between|where) .{4,}|(?!(?:${judging}|not|also|often|usually)\\b)(?:[\\p{L}-]+ ){1,3}(?:that|which|used to|used for) .{6,})`;

const noSubject = /^(?:\w+ing|there|what|who|all|some|most|many|example|result)\b/i;

/** `X is a Y`. */
export const isA: Connective = {
  kind: 'definition',
  role: 'recall',
  safeIn: 'prose',
  fewestPromptWords: 1,
  fewestAnswerWords: 3,
  hint: /\b(?:is|are|was|were) (?:an?|the|any|when|how|where|one|defined)\b|\bare .*\b(?:that|which|used)\b/i,
  pattern: pattern(
    `^(?:in [^,]{3,40}, )?(?<v>(?:an?|the) )?(?<x>${nounPhrase}{2,60}?) (?<w>is|are|was|were) (?<y>${definiens})$`,
  ),
  frame: ({ x, y, v, w }) =>
    wordCount(x.mask) > longestSubject ||
    noSubject.test(x.mask) ||
    // `the number of such actions`: which, the sentence before says.
    /\bsuch (?!as\b|that\b)/i.test(y.mask) ||
    (/^an?$/i.test(v.mask) && x.mask.includes(opaqueMark))
      ? undefined
      : { front: joined(`What ${w.text} ${article(v)}`, v.text === '' ? inside(x) : x, '?') },
};

/** `X means Y`. */
export const meaning: Connective = {
  kind: 'definition',
  role: 'recall',
  safeIn: 'prose',
  fewestPromptWords: 2,
  fewestAnswerWords: 2,
  hint: /\b(?:means|refers to|denotes)\b/i,
  pattern: pattern(`^(?<x>${nounPhrase}{2,50}?) (?:means|refers to|denotes) (?!that )(?<y>.{6,})$`),
  frame: ({ x }) =>
    wordCount(x.mask) > longestSubject || /^(?:this|it|there)\b|\bing\b/i.test(x.mask)
      ? undefined
      : { front: joined('What does ', inside(x), ' mean?') },
};

/** `The trace is $…$`: a formula in a sentence. */
export const formulaOf: Connective = {
  kind: 'formula',
  role: 'recall',
  safeIn: 'prose',
  fewestPromptWords: 1,
  fewestAnswerWords: 1,
  hint: /\uE000$/,
  pattern: pattern(
    `^(?<v>(?:an?|the) )?(?<x>${nounPhrase}{3,70}?) (?:is(?: given by| defined as| defined by)?|equals|has) (?<y>\uE000{2,})$`,
  ),
  frame: ({ x, v }) =>
    wordCount(x.mask) > 10
      ? undefined
      : { front: joined(`What is ${article(v)}`, v.text === '' ? inside(x) : x, '?') },
};

/** `X is used for Y`. */
export const use: Connective = {
  kind: 'relation',
  role: 'how',
  safeIn: 'prose',
  fewestPromptWords: 3,
  fewestAnswerWords: 2,
  hint: /\bused (?:to|for|when|in|as)\b/i,
  pattern: pattern(
    `^(?<x>${nounPhrase}{3,60} (?:can be|is|are|may be|is often|are often) used) (?<y>(?:to|for|when|in|as) .{4,})$`,
  ),
  frame: ({ x }) => ({ front: joined(withCapital(x), ' for what?') }),
};
