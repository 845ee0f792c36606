// Sentences that say what something does, leads to, costs or asks for.

import { auxiliaries, baseVerbs, isThirdPersonVerb } from '../../text/english.ts';
import { joined } from '../../text/passage.ts';
import { wordCount, wordsOf } from '../../text/plain.ts';
import { oneOf } from '../../text/word-list.ts';
import { imperativeWords, isImperative } from '../imperative.ts';
import { withCapital } from '../label-frame.ts';
import {
  type Connective,
  firstIdea,
  isCutElsewhere,
  nounPhrase,
  pattern,
  thenOrComma,
  upToThen,
  wordsIn,
} from './connective.ts';

/** `X leads to Y`. */
export const effect: Connective = {
  kind: 'relation',
  role: 'effect',
  safeIn: 'prose',
  fewestPromptWords: 2,
  fewestAnswerWords: 1,
  hint: /\b(?:to|in|on|of|from|for|with)\b/i,
  pattern: pattern(
    '^(?:[^,]*\\bbut )?(?<x>[^,;:]{4,110}? (?:leads? to|results? in|tends? to|depends? on|consists? of|suffers? from|relies on|stands? for|correlates? with))(?<y> .{3,})$',
  ),
  frame: ({ x, y }) => {
    if (/^(?:if|when|while|that|which|similar)\b/i.test(x.mask)) return undefined;
    const end = /tends? to$/i.test(x.mask) ? ' do what?' : ' what?';
    return { front: joined(withCapital(x), end), answer: firstIdea(y) };
  },
};

const actions = `
  helps? allows? enables? prevents? requires? reduces? increases? decreases? improves? avoids?
  causes? ensures? limits? hurts? impacts? affects? indicates? measures? assumes? minimi[sz]es?
  maximi[sz]es? inhibits? stimulates? activates? blocks? produces? secretes? maintains?
  encourages? penali[sz]es? controls? regulates? contains? stores? converts? synthesi[sz]es?
  carr(?:y|ies) transports? modif(?:y|ies) releases? catalyses? guarantees? translates? provides?
  determines? detects? supports?
`;

const verbs = `(?:${oneOf(actions)}|binds? to|breaks? down)`;

/** `X reduces Y`. */
export const action: Connective = {
  kind: 'relation',
  role: 'effect',
  safeIn: 'lists',
  fewestPromptWords: 2,
  fewestAnswerWords: 2,
  hint: pattern(`\\b${verbs}\\b`),
  pattern: pattern(
    `^(?<x>${nounPhrase}{3,50}?\\b (?:can |may |could )?${verbs})(?<y> [^;]{6,110})$`,
  ),
  frame: ({ x, y }) => {
    const subject = x.mask.split(/\s/).slice(0, -1).join(' ');
    if (
      wordCount(x.mask) > 8 ||
      imperativeWords(x) ||
      /^\s*(?:[(（]|(?:if|when|only|because)\b)/iu.test(y.mask)
    )
      return undefined;
    // `CPU limits cause throttling`: the verb stands behind, and this was its subject.
    const behind = y.mask.trim();
    if (/s$/i.test(x.mask) && clauseVerb.test(behind) && !/helps?$/i.test(x.mask)) return undefined;
    // `CPU over limit is throttled`
    if (/^(?:is|are|was|were)\b/i.test(behind)) return undefined;
    if (/\b(?:to|and|or)$/i.test(subject) || /^(?:\w+ly|similar)\b/i.test(subject))
      return undefined;
    // `Flow control protects the receiver`: the name ends in what may be a verb as well.
    const [next = ''] = wordsIn(y);
    const isPartOfName = !/s$/i.test(x.mask) && !/(?:s|\b(?:can|may|could))$/i.test(subject);
    if (isPartOfName && (/^(?:vs|versus)$/i.test(next) || isThirdPersonVerb(next)))
      return undefined;
    const isVerb = /helps?$/i.test(x.mask) && baseVerbs.has(wordsIn(y)[0] ?? '');
    return { front: joined(withCapital(x), isVerb ? ' do what?' : ' what?'), answer: firstIdea(y) };
  },
};

const clauseVerb =
  /^(?:is|are|was|were|have|has|can|may|must|should|will|do|does|cause|make|lead|need|help|prevent|reduce|increase|keep|slow|break|apply)\b/i;

/** `X, so Y`. */
export const consequence: Connective = {
  kind: 'relation',
  role: 'effect',
  safeIn: 'fragments',
  fewestPromptWords: 4,
  fewestAnswerWords: 3,
  hint: /\bso\b/i,
  pattern: pattern(
    '^(?<x>[^;]{12,150}?),? so (?<y>(?!far\\b|much\\b|many\\b|long\\b|called\\b|on\\b|that\\b|\\w+ly\\b|as\\b).{8,})$',
  ),
  frame: ({ x }) =>
    wordCount(x.mask) > 18 ||
    /\b(?:do|not|is|are|and|if|or)$|\bbut\b|^(?:because|if|since)\b/i.test(x.mask)
      ? undefined
      : {
          front: /\binstead of\b/i.test(x.mask)
            ? joined('Why ', x, '?')
            : joined(withCapital(x), '. What follows?'),
        },
};

const drawbacks = `
  not no cannot never less slow slower cost costs costly expensive hard harder difficult worse
  bad risk lose loses only limited fail fails high higher more too complex bias noisy hurts?
  lags? wastes? requires? needs? misleading ambiguous
`;

const drawback = new RegExp(`\\b${oneOf(drawbacks)}\\b|n't\\b`, 'i');

/** `X but Y`, Y being a drawback. */
export const catchOf: Connective = {
  kind: 'relation',
  role: 'catch',
  safeIn: 'fragments',
  fewestPromptWords: 3,
  fewestAnswerWords: 2,
  hint: /\bbut\b/i,
  pattern: pattern(
    '^(?<x>[^;]{8,110}?),? but (?<y>(?!also\\b|rather\\b|instead\\b|if\\b|when\\b).{6,})$',
  ),
  frame: ({ x, y }) =>
    !drawback.test(y.mask) ||
    /->|=>|→|⇒/.test(x.mask) ||
    /\bnot (?:only|just)\b|\bhere\b|^(?:require|need|have|allow|provide|give)\b/i.test(x.mask)
      ? undefined
      : { front: joined(withCapital(x), ': what is the catch?') },
};

/** `For X, do Y`. */
export const condition: Connective = {
  kind: 'relation',
  role: 'when',
  safeIn: 'fragments',
  fewestPromptWords: 3,
  fewestAnswerWords: 2,
  hint: /^(?:for|when|if|with|before|after|while|to)\b/i,
  pattern: pattern(
    `^(?<x>(?:for|when|if|with|before|after|while|to) ${upToThen}{6,80})${thenOrComma}(?:just |you )?(?<y>(?:can |should |must |always |never )?.{6,110})$`,
  ),
  frame: ({ x, y }) =>
    !isCutElsewhere(x, y) &&
    isImperative(wordsOf(y.mask.toLowerCase().replace(/^(?:can|should|must|always|never) /, '')))
      ? { front: joined(withCapital(x), ', what should you do?') }
      : undefined,
};

/** `If X, Y happens`. */
export const outcome: Connective = {
  kind: 'relation',
  role: 'effect',
  safeIn: 'lists',
  fewestPromptWords: 4,
  fewestAnswerWords: 3,
  hint: /^(?:if|when|whenever|once)\b/i,
  pattern: pattern(
    `^(?<x>(?:if|when|whenever|once) ${upToThen}{8,90})${thenOrComma}(?<y>.{8,120})$`,
  ),
  frame: ({ x, y }) => {
    const hasVerb = wordsIn(y)
      .slice(1, 8)
      .some((word) => auxiliaries.has(word) || isThirdPersonVerb(word) || happening.test(word));
    if (!hasVerb || /^(?:you|we|i|this|that)\b/i.test(y.mask)) return undefined;
    // `if computed alone`: it is not said what.
    if (/^(?:if|when|whenever|once) (?:not|\p{L}+ed)\b/iu.test(x.mask)) return undefined;
    // `it can affect the result`: how, is not said.
    if (/^(?:it|they) (?:\w+ )?(?:affects?|impacts?|influences?|matters?)\b/i.test(y.mask))
      return undefined;
    if (isCutElsewhere(x, y)) return undefined;
    return { front: joined(withCapital(x), ', what happens?') };
  },
};

const happening = /^(?:go|goes|becomes?|stays?|gets?|rises?|falls?|drops?|grows?)$/;
