// The connectives that relations hang on. Each reads one sentence and answers its slots, or nothing.

import type { CardKind } from '#deck/card.ts';
import type { Role } from '../cards/draft.ts';
import { auxiliaries, baseVerbs, isThirdPersonVerb } from '../text/english.ts';
import { joined, type Passage, slice, trimmed, withFirstLetter } from '../text/passage.ts';
import { wordCount, wordsOf } from '../text/plain.ts';
import { isImperative } from './ask.ts';
import { withCapital } from './label-frame.ts';
import type { Slots } from './relation.ts';

export interface Connective {
  readonly kind: CardKind;
  readonly role: Role;
  /** Safe also where an author writes in whole sentences and paragraphs. */
  readonly isSafeInProse: boolean;
  readonly fewestPromptWords: number;
  readonly fewestWords: number;
  readonly read: (sentence: Passage) => Slots | undefined;
}

/** What a pattern's groups `x` and `y` found. */
function parts(sentence: Passage, pattern: RegExp): Record<'x' | 'y' | 'v', Passage> | undefined {
  const found = new RegExp(pattern.source, 'diu').exec(sentence.mask);
  const groups = found?.indices?.groups;
  if (!groups) return undefined;
  const cut = (name: string): Passage => {
    const range = groups[name];
    return trimmed(slice(sentence, range?.[0] ?? 0, range?.[1] ?? 0));
  };
  return { x: cut('x'), y: cut('y'), v: cut('v') };
}

/** Lower-case inside a question, but for names and acronyms. */
export const inside = (text: Passage): Passage =>
  /^\p{Lu}\p{Ll}+(?:\s+(?:\p{Ll}|[(/])|$)/u.test(text.mask) || isOrder(text)
    ? withFirstLetter(text, (letter) => letter.toLowerCase())
    : text;

const isOrder = (text: Passage): boolean =>
  /^\p{Lu}\p{Ll}+\s/u.test(text.mask) && isImperative(wordsOf(text.mask.toLowerCase()));

/** An answer up to where a second idea begins: `, allows …`, `but …`, `and decreases …`. */
function firstIdea(text: Passage): Passage {
  const next = /(?:,| and| or|;| -)\s(\p{Ll}+)\b|\s(?:but|however|so|which|because|coz)\s/gu;
  for (const found of text.mask.matchAll(next)) {
    const [, word] = found;
    const isSecond =
      word === undefined ||
      isThirdPersonVerb(word) ||
      auxiliaries.has(word) ||
      /^(?:allows?|but|so|however|while)$/.test(word);
    if (isSecond && wordCount(text.mask.slice(0, found.index)) > 0)
      return trimmed(slice(text, 0, found.index));
  }
  return text;
}

const nounPhrase = String.raw`(?:(?!\b(?:is|are|was|were|can|may|might|could|should|will|has|have|do|does|if|when|because|since|so|but|and then|that|which)\b)[^,;:?])`;

/** `X is a Y`, `X is when …`: what is X? */
const isA: Connective = {
  kind: 'definition',
  role: 'recall',
  isSafeInProse: true,
  fewestPromptWords: 1,
  fewestWords: 3,
  read(sentence) {
    const found = parts(
      sentence,
      new RegExp(
        String.raw`^(?:an? |the )?(?<x>${nounPhrase}{2,60}?) (?<v>is|are|refers to|means) (?<y>(?:an?|the|any|when|how|where|one of|defined as|used (?:to|for)) (?!(?:good|great|bad|better|best|key|must|big|common|important|major|first|second|last|problem|question|same|most|more|lot|bit|way to go|right|only|next|result|reason|difference|idea|goal|point|case|following)\b).{8,})$`,
      ),
    );
    if (
      !found ||
      wordCount(found.x.mask) > 5 ||
      /\b\w+ing$|^(?:there|what|who|all|some|most|many|example|result)\b/i.test(found.x.mask)
    )
      return undefined;
    const asked = /^(?:refers|means)/i.test(found.v.text) ? 'is' : found.v.text;
    return {
      prompt: found.x,
      answer: found.y,
      front: joined(`What ${asked} `, inside(found.x), '?'),
    };
  },
};

const purposeBlockers =
  /\b(?:need|needs|needed|used|able|how|lead|leads|want|wants|try|tries|tend|tends|have|has|going|similar|due|compared|according|close|closer|equal|easy|easier|hard|harder|likely|used|related|refer|respect|subject|due|up|what|where|when|whether|in addition|prior|back|next|from .*)$/i;

/** `do X to reach Y`: why do X? */
const purpose: Connective = {
  kind: 'relation',
  role: 'why',
  isSafeInProse: true,
  fewestPromptWords: 3,
  fewestWords: 2,
  read(sentence) {
    const found = parts(
      sentence,
      /^(?:(?<v>(?:for|when|if|with|in|during|before|after) [^,]{3,50}), )?(?:can |could |should |must |may |might )?(?<x>[^,;:]{6,110}?) (?<y>(?:in order )?to (?:\w+ly )?\p{Ll}{2,} .{3,110})$/u,
    );
    if (!found || purposeBlockers.test(found.x.mask)) return undefined;
    if (!isImperative(wordsOf(found.x.mask.toLowerCase())) || !isVerbPhrase(found.y.mask))
      return undefined;
    const lead = found.v.text === '' ? joined('Why ') : joined(withCapital(found.v), ', why ');
    return { prompt: found.x, answer: found.y, front: joined(lead, inside(found.x), '?') };
  },
};

/** `to ensure …`, not `to users` or `to a server`. */
const isVerbPhrase = (mask: string): boolean => {
  const words = wordsOf(mask.toLowerCase().replace(/^(?:in order )?to (?:\w+ly )?/, ''));
  return (
    isImperative(words) ||
    /^(?:be|avoid|ensure|make|prevent|capture|speed|save|help|account|determine|understand|know|achieve|meet|allow|enable|get|see|have|keep|become|stay|deal|cope|give)$/.test(
      words[0] ?? '',
    )
  );
};

/** `X because Y`: why? */
const cause: Connective = {
  kind: 'relation',
  role: 'why',
  isSafeInProse: true,
  fewestPromptWords: 3,
  fewestWords: 2,
  read(sentence) {
    const found = parts(
      sentence,
      /^(?<x>[^;]{8,150}?),? (?<y>(?:because|coz|cuz|due to|since(?! \d)|as it) .{6,})$/,
    );
    if (!found || /^(?:if|when|while|although|though)\b/i.test(found.x.mask)) return undefined;
    return { prompt: found.x, answer: found.y, front: joined(withCapital(found.x), ': why?') };
  },
};

/** `X leads to Y`, `X results in Y`: to what? */
const effect: Connective = {
  kind: 'relation',
  role: 'effect',
  isSafeInProse: true,
  fewestPromptWords: 2,
  fewestWords: 1,
  read(sentence) {
    const found = parts(
      sentence,
      /^(?:[^,]*\bbut )?(?<x>[^,;:]{4,110}? (?:leads? to|results? in|tends? to|depends? on|consists? of|suffers? from|relies on|stands? for|correlates? with))(?<y> .{3,})$/,
    );
    if (!found || /^(?:if|when|while|that|which|similar)\b/i.test(found.x.mask)) return undefined;
    const isVerb = /tends? to$/i.test(found.x.mask);
    return {
      prompt: found.x,
      answer: firstIdea(found.y),
      front: joined(withCapital(found.x), isVerb ? ' do what?' : ' what?'),
    };
  },
};

/** `X is used for Y`. */
const use: Connective = {
  kind: 'relation',
  role: 'how',
  isSafeInProse: true,
  fewestPromptWords: 3,
  fewestWords: 2,
  read(sentence) {
    const found = parts(
      sentence,
      new RegExp(
        `^(?<x>${nounPhrase}{3,60} (?:can be|is|are|may be|is often|are often) used) (?<y>(?:to|for|when|in|as) .{4,})$`,
      ),
    );
    return (
      found && {
        prompt: found.x,
        answer: found.y,
        front: joined(withCapital(found.x), ' for what?'),
      }
    );
  },
};

const strongVerbs =
  '(?:helps?|allows?|enables?|prevents?|requires?|reduces?|increases?|decreases?|improves?|avoids?|causes?|ensures?|limits?|hurts?|impacts?|affects?|indicates?|measures?|assumes?|minimi[sz]es?|maximi[sz]es?|inhibits?|stimulates?|activates?|blocks?|produces?|secretes?|maintains?|encourages?|penali[sz]es?|controls?|regulates?)';

/** `X reduces Y`: X reduces what? */
const action: Connective = {
  kind: 'relation',
  role: 'effect',
  isSafeInProse: false,
  fewestPromptWords: 2,
  fewestWords: 2,
  read(sentence) {
    const found = parts(
      sentence,
      new RegExp(
        String.raw`^(?<x>${nounPhrase}{3,50}?\b (?:can |may |could )?${strongVerbs})(?<y> [^;]{6,110})$`,
      ),
    );
    if (
      !found ||
      wordCount(found.x.mask) > 8 ||
      isImperative(wordsOf(found.x.mask.toLowerCase())) ||
      /\b(?:to|and|or)$/i.test(found.x.mask.split(/\s/).slice(0, -1).join(' '))
    )
      return undefined;
    if (/^(?:\w+ly|similar)\b/i.test(found.x.mask)) return undefined;
    const isVerb =
      /helps?$/i.test(found.x.mask) && baseVerbs.has(wordsOf(found.y.mask.toLowerCase())[0] ?? '');
    return {
      prompt: found.x,
      answer: firstIdea(found.y),
      front: joined(withCapital(found.x), isVerb ? ' do what?' : ' what?'),
    };
  },
};

/** `X so Y`: what follows from X? */
const consequence: Connective = {
  kind: 'relation',
  role: 'effect',
  isSafeInProse: false,
  fewestPromptWords: 4,
  fewestWords: 3,
  read(sentence) {
    const found = parts(
      sentence,
      /^(?<x>[^;]{12,150}?),? so (?:that )?(?<y>(?!far\b|much\b|many\b|long\b|called\b|on\b|\w+ly\b|as\b).{8,})$/,
    );
    if (
      !found ||
      /\b(?:do|not|is|are|and|if|or)$|\bbut\b|^(?:because|if|since)\b/i.test(found.x.mask)
    )
      return undefined;
    if (wordCount(found.x.mask) > 18) return undefined;
    return {
      prompt: found.x,
      answer: found.y,
      front: joined(withCapital(found.x), '. What follows?'),
    };
  },
};

const negative =
  /\b(?:not|no|n't|cannot|never|less|slow|slower|cost|costs|costly|expensive|hard|harder|difficult|worse|bad|risk|lose|loses|only|limited|fail|fails|high|higher|more|too|complex|bias|noisy|hurts?|lags?|wastes?|requires?|needs?|misleading|ambiguous)\b|n't\b/i;

/** `X but Y`: what is the catch? */
const catchOf: Connective = {
  kind: 'relation',
  role: 'catch',
  isSafeInProse: false,
  fewestPromptWords: 3,
  fewestWords: 2,
  read(sentence) {
    const found = parts(
      sentence,
      /^(?<x>[^;]{8,110}?),? but (?<y>(?!also\b|rather\b|instead\b).{6,})$/,
    );
    if (
      !found ||
      !negative.test(found.y.mask) ||
      /\bnot (?:only|just)\b|\bhere\b|^(?:require|need|have|allow|provide|give)\b/i.test(
        found.x.mask,
      )
    )
      return undefined;
    if (/^(?:if|when|it depends)\b/i.test(found.y.mask)) return undefined;
    return {
      prompt: found.x,
      answer: found.y,
      front: joined(withCapital(found.x), ': what is the catch?'),
    };
  },
};

/** `For X, do Y`: what should you do? */
const condition: Connective = {
  kind: 'relation',
  role: 'when',
  isSafeInProse: false,
  fewestPromptWords: 3,
  fewestWords: 2,
  read(sentence) {
    const found = parts(
      sentence,
      /^(?<x>(?:for|when|if|with|before|after|while) [^,]{6,80}), (?:then |just |you )?(?<y>(?:can |should |must |always |never )?.{6,110})$/,
    );
    const words = wordsOf(
      found?.y.mask.toLowerCase().replace(/^(?:can|should|must|always|never) /, '') ?? '',
    );
    if (!found || !isImperative(words)) return undefined;
    return {
      prompt: found.x,
      answer: found.y,
      front: joined(withCapital(found.x), ', what should you do?'),
    };
  },
};

/** In order of trust: the first that reads a sentence has it. */
export const connectives: readonly Connective[] = [
  isA,
  purpose,
  cause,
  effect,
  use,
  condition,
  consequence,
  catchOf,
  action,
];
