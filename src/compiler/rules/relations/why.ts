// Sentences that give a reason or a purpose.

import { joined } from '../../text/passage.ts';
import { wordCount, wordsOf } from '../../text/plain.ts';
import { oneOf, setOf } from '../../text/word-list.ts';
import { imperativeWords, isImperative } from '../imperative.ts';
import { inside } from '../inside.ts';
import { withCapital } from '../label-frame.ts';
import { askWhy, type Connective, pattern } from './connective.ts';

const beforeTo = `
  need needs needed used able how lead leads want wants try tries tend tends have has going
  similar due compared according close closer equal easy easier hard harder likely related refer
  respect subject up what where when whether prior back next
`;

/** Words whose `to` starts no purpose: `need to`, `close to`, `how to`. */
const noPurpose = new RegExp(`\\b(?:${oneOf(beforeTo)}|in addition|from .*)$`, 'i');

const purposeVerbs = setOf(`
  be avoid ensure make prevent capture speed save help account determine understand know achieve
  meet allow enable get see have keep become stay deal cope give
`);

/** `to ensure …`, not `to users` or `to a server`. */
const isVerbPhrase = (mask: string): boolean => {
  const words = wordsOf(mask.toLowerCase().replace(/^(?:in order )?to (?:\w+ly )?/, ''));
  return isImperative(words) || purposeVerbs.has(words[0] ?? '');
};

/** `do X to reach Y`, perhaps `in Z, do X to reach Y`. */
export const purpose: Connective = {
  kind: 'relation',
  role: 'why',
  safeIn: 'prose',
  fewestPromptWords: 3,
  fewestAnswerWords: 2,
  hint: /\bto \p{Ll}/u,
  pattern: pattern(
    '^(?:(?<v>(?:for|when|if|with|in|during|before|after) [^,]{3,50}), )?(?:can |could |should |must |may |might )?(?<x>[^,;:]{6,110}?) (?<y>(?:in order )?to (?:\\w+ly )?\\p{L}{2,} .{3,110})$',
  ),
  frame: ({ x, y, v }) => {
    if (noPurpose.test(x.mask) || !imperativeWords(x) || !isVerbPhrase(y.mask)) return undefined;
    const lead = v.text === '' ? joined('Why ') : joined(withCapital(v), ', why ');
    return { front: joined(lead, inside(x), '?') };
  },
};

/** `do X so that Y`. */
export const soThat: Connective = {
  kind: 'relation',
  role: 'why',
  safeIn: 'prose',
  fewestPromptWords: 2,
  fewestAnswerWords: 3,
  hint: /\bso that\b/i,
  pattern: pattern('^(?:we |you |i )?(?<x>[^,;:]{6,110}?),? (?<y>so that .{8,})$'),
  // `too high to last, so that …`: what follows, and no purpose.
  frame: ({ x }) => (/\b(?:too|so|such)\b|^to\b/i.test(x.mask) ? undefined : { front: askWhy(x) }),
};

/** `X because Y`. */
export const cause: Connective = {
  kind: 'relation',
  role: 'why',
  safeIn: 'prose',
  fewestPromptWords: 2,
  fewestAnswerWords: 2,
  hint: /\b(?:because|coz|cuz|due to|since|as it)\b/i,
  pattern: pattern(
    '^(?:we |you )?(?<x>[^;]{8,150}?),? (?<y>(?:because|coz|cuz|due to|since(?! (?:\\d|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\b))|as it) .{6,})$',
  ),
  frame: ({ x }) => {
    if (/^(?:if|when|while|although|though)\b/i.test(x.mask)) return undefined;
    return wordCount(x.mask) < 3 && !imperativeWords(x) ? undefined : { front: askWhy(x) };
  },
};
