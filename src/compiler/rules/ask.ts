// Which question a label's body answers. The body's first words decide; where they do not, the card is
// only suggested, or there is none.

import { labelledSiblings } from '../outline/labels.ts';
import { type Block, ownersOf } from '../outline/outline.ts';
import { isDate, isYear } from '../text/dates.ts';
import { auxiliaries, baseVerbs, isDoing, isVerbForm } from '../text/english.ts';
import { type Labelled, statute } from '../text/labelled.ts';
import { opaqueMark, type Passage } from '../text/passage.ts';
import { wordCount, wordsOf } from '../text/plain.ts';
import { isPlural } from '../text/plural.ts';
import { oneOf } from '../text/word-list.ts';
import {
  counterpart,
  describing,
  fallback,
  firstChunk,
  isCase,
  isClause,
  type Question,
} from './describe.ts';
import { isImperative } from './imperative.ts';
import { askedByOnset } from './onset.ts';

/** A case at law: `Carlill v Carbolic Smoke Ball Co`. */
const isLawsuit = (label: string): boolean =>
  /^[^\p{Lu}]*\p{Lu}[^ ]* (?:.* )?v\.? \p{Lu}/su.test(label);

/** Nothing but a case: `Roscorla v Thomas (1842)`. */
const isCitation = (body: string): boolean =>
  /^(?:see |in )?\p{Lu}[\p{L}.'’&-]*(?: (?:\p{Lu}[\p{L}.'’&-]*|of|the|and|&))* v\.? \p{Lu}[^,;:]{0,60}$/u.test(
    body,
  ) && !/\s[-–—]\s/.test(body);

/** A year or a day on which something was, not one by which something is to be done. */
const isPast = (label: string, block: Block, words: readonly string[]): boolean =>
  isYear(label) ||
  (!isImperative(words) &&
    isDate(
      label,
      ownersOf(block).map(({ text }) => text.mask),
    ));

/** `merge vs rebase`: told apart, unless the body says which to take. */
const isComparison = (label: string, words: readonly string[]): boolean =>
  /\b(?:vs\.?|versus)\s/i.test(label) &&
  (!isImperative(words) || wordsOf(label.toLowerCase()).includes(words[0] ?? ''));

/** `Robespierre`, `Marie Curie`: what may be a person. */
const isName = (label: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}\s?$/u.test(label);

const offices = `
  king queen emperor empress president leader founder author inventor physicist chemist biologist
  mathematician philosopher economist painter composer general poet scientist engineer minister
  judge prophet explorer novelist writer pope duke psychologist sociologist historian physician
  surgeon
`;

const person = new RegExp(`^(?:(?:an?|the) )?(?:[\\p{L}-]+ ){0,3}${oneOf(offices)}\\b`, 'u');

/** `EF ≤ 40%`, `< 110 / min`. */
const isBound = /^(?:[\p{L}\d-]+(?:\s[\p{L}\d-]+){0,2}\s?)?[≤≥<>]=?\s?\d\S*(?:\s\S+){0,3}$/u;

/** A label that names a trouble is answered by what to do about it. */
const isTrouble = (label: string): boolean => trouble.test(label);

const troubles = `
  if when vs versus condition errors? failures? fault conflict imbalance spills? fix(?:es)? workarounds? leak(?:age)? issues?
  problems? missing skew drift bias attack overfitting underfitting emergency crisis poisoning
  overdose bleeding failing
`;

const trouble = new RegExp(`\\b${oneOf(troubles)}\\b`, 'i');

export function askFor(labelled: Labelled, clause: Passage, block: Block): Question | undefined {
  const body = clause.mask.toLowerCase();
  const words = wordsOf(body);
  const [first = ''] = words;
  // `DAX: cache, microseconds`: no verb.
  const chunk = wordsOf(firstChunk(body));
  const isMany = isPlural(labelled.label.text);
  if (
    words.length === 0 ||
    (/^(?:including|incl|see|this|these|that|those|such|same|here|there|above|below)$/.test(
      first,
    ) &&
      !/^(?:above|below) \d/.test(body))
  )
    return undefined;
  if (isCitation(clause.mask)) return { text: 'which case?', isSure: words.length <= 10 };
  if (isNamed(labelled, words)) return { text: 'what is it called?', isSure: true };
  // What an arrow means only its author knows.
  if (labelled.by === 'arrow') {
    const { isSure } = describing(labelled, clause, block, isMany);
    const isChain = /->|=>|→|⇒/.test(body) || /^e\.?g\b/.test(body);
    return { text: counterpart, isSure: !isChain && (isSure || isAmongPairs(block, words.length)) };
  }
  if (labelled.by === 'bound') return { text: 'which values?', isSure: true };
  // Of what a number or a letter is, what stands above says.
  if (labelled.by === 'code' || /^\p{Lu}$/u.test(labelled.label.text))
    return { text: counterpart, isSure: true };
  // `learn these by heart`: which, other words say.
  if (isImperative(words) && leansOnThese.test(body)) return { text: fallback, isSure: false };
  if (isForbidden.test(body) || (/^(?:never|always)$/.test(first) && baseVerbs.has(words[1] ?? '')))
    return { text: fallback, isSure: !isMany };
  if (statute.test(labelled.label.text))
    return { text: 'what does it say?', isSure: words.length >= 2 };
  if (labelled.statement) return { text: `${labelled.statement}?`, isSure: true };
  if (/\btoo \p{L}+$/iu.test(labelled.label.text)) return { text: 'what happens?', isSure: true };
  if (isPast(labelled.label.text, block, words)) return { text: 'what happened?', isSure: true };
  if (isComparison(labelled.label.text, words))
    return { text: 'how do they differ?', isSure: words.length >= 3 };
  if (isName(labelled.label.text) && person.test(body)) return { text: 'who?', isSure: true };
  if (isLawsuit(labelled.label.text))
    return isYear(body.replace(/[()[\]]/g, ''))
      ? undefined
      : { text: 'what was decided?', isSure: true };
  if (/^(?:party|person|someone|somebody|people|anyone|one who|those who)\b(?!-)/.test(body))
    return { text: isMany ? 'who are they?' : 'who is it?', isSure: true };
  if (isAssertion(isImperative(chunk) ? chunk : words))
    return describing(labelled, clause, block, isMany);
  if (isBound.test(body)) return { text: 'which values?', isSure: true };
  if (/^\d+$/.test(body))
    return { text: /^(?:1\d|20)\d\d$/.test(body) ? 'when?' : 'what number?', isSure: true };
  // `Fourth: 5 (here comes the bride)`: how much of what, nobody says.
  if (/^\d+\s\(/.test(body)) return { text: counterpart, isSure: false };
  const byOnset = askedByOnset(body, isMany);
  if (byOnset) return { text: byOnset, isSure: !isClause(labelled.label) };
  // `Idempotent: GET PUT DELETE`: what is written in capitals is no verb.
  if (/^\p{Lu}{2,}(?!\p{L})/u.test(clause.mask)) return describing(labelled, clause, block, isMany);
  if (saysWhatItDoes(body, words))
    return { text: isMany ? 'what do they do?' : 'what does it do?', isSure: true };
  if (isMany && isVerbForm(first, 'base', words[1]) && !isImperative(words))
    return { text: 'what do they do?', isSure: !isClause(labelled.label) };
  if (isImperative(chunk)) {
    const text = isDecision.test(labelled.label.text)
      ? 'what was decided?'
      : isGoal.test(labelled.label.text)
        ? 'in a few words?'
        : isTrouble(labelled.label.text) || /[<>≤≥]/.test(labelled.label.mask)
          ? 'what do you do?'
          : isMany
            ? fallback
            : howItIsDone(labelled.label);
    // `Side effects: check the liver`: advice, not what the label names.
    return {
      text,
      isSure: !isClause(labelled.label) && !(isMany && isNamedClass.test(labelled.label.text)),
    };
  }
  return describing(labelled, clause, block, isMany);
}

/** Code does something; what is known by its capitals is no more than described. */
const howItIsDone = ({ mask }: Passage): string =>
  mask.startsWith(opaqueMark)
    ? 'what does it do?'
    : /^\p{Lu}{2,}$/u.test(mask)
      ? fallback
      : 'how is it done?';

/** Not `run this handler first`, `treat those who need it`. */
const leansOnThese =
  /^\S+ (?:this|these|those)(?:$|[.,;:!)]| (?:before|after|by|for|at|in|on|to|with|from|as|if|when|well|first|again|until|every)\b)/;
const isForbidden = /^(?:don['’]t|do not)\b/;

/** `reduces noise`; not `reduces, removes`, `reads return the last one`, nor `fails → restarts`. */
const saysWhatItDoes = (body: string, [first = '', next = '', third]: readonly string[]): boolean =>
  isDoing(first, next) &&
  !(third !== undefined && isVerbForm(next, 'base', third)) &&
  !isCase(body) &&
  !/^\p{L}+(?:[,;] \p{L}+)+$/u.test(body);

const isGoal = /\b(?:goals?|aims?|objectives?|purpose|intent(?:ion)?)$/i;
const isDecision = /\b(?:decisions?|decided|agreed|resolutions?)$/i;

const isNamedClass =
  /\b(?:effects|signs|symptoms|causes|indications|contraindications|risks|factors)$/i;

/** Most of its siblings point to something as well. */
const isAmongPairs = (block: Block, words: number): boolean =>
  labelledSiblings(block) >= 2 &&
  labelledSiblings(block) * 2 >= (block.parent?.children.length ?? 0) &&
  words <= 8;

/** `Software degrades over time (software rot)`: the bracket names what the line says. */
const isNamed = ({ by, label }: Labelled, words: readonly string[]): boolean =>
  by === 'bracket' &&
  !/^(?:including|incl|like|or|and|see|both|more|less)$|^\w+er$/.test(words[0] ?? '') &&
  words.length <= 3 &&
  wordCount(label.mask) >= 4 &&
  !/[,/]/.test(words.join(' '));

/** `a counter-offer can end it`: a sentence of its own, whatever it begins with. */
const isAssertion = (words: readonly string[]): boolean => {
  const verb = words.findIndex((word, at) => auxiliaries.has(word) && words[at - 1] !== 'to');
  const tie = words.findIndex((word) =>
    /^(?:that|which|who|whose|what|where|when|whether|how|if|so)$/.test(word),
  );
  return verb > 0 && verb < 8 && (tie < 0 || tie > verb);
};
