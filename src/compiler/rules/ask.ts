// Which question a label's body answers. The body's first words decide; where they do not, the card is
// only suggested, or there is none.

import { labelledSiblings } from '../outline/labels.ts';
import type { Block } from '../outline/outline.ts';
import { auxiliaries, baseVerbs, isThirdPersonVerb, leaningStarts } from '../text/english.ts';
import type { Labelled } from '../text/label.ts';
import type { Passage } from '../text/passage.ts';
import { wordCount, wordsOf } from '../text/plain.ts';

export interface Question {
  readonly text: string;
  /** Whether the card may be studied without the learner's consent. */
  readonly isSure: boolean;
}

interface Onset {
  readonly starts: RegExp;
  readonly one: string;
  readonly many?: string;
}

// biome-ignore format: a table
const onsets: readonly Onset[] = [
  { starts: /^(?:because|since|coz|cuz|due to|owing to)\b/, one: 'why?' },
  { starts: /^by \w+ing\b/, one: 'how?' },
  { starts: /^(?:used|useful|needed|meant|intended|designed|employed|applied)\b.{0,30}?\b(?:for|to|when|in|if|by|as)\b/, one: 'what is it used for?', many: 'what are they used for?' },
  { starts: /^(?:good|great|best|better|ideal|suited|suitable|well suited|popular|helpful|preferred|recommended)\b.{0,20}?\b(?:for|to|when|in|if)\b/, one: 'what is it good for?', many: 'what are they good for?' },
  { starts: /^(?:to|in order to) \p{Ll}+/u, one: 'what is it for?', many: 'what are they for?' },
  { starts: /^for (?!(?:example|instance)\b)/, one: 'what is it for?', many: 'what are they for?' },
  { starts: /^(?:when|if|once|whenever|where|unless)\b/, one: 'when?' },
  { starts: /^(?:e\.?g\b|like\b|such as|for example|for instance|examples? )/, one: 'an example?' },
  { starts: /^[~≈<>≤≥±$€£]?\s*\d[\d.,]*\s*(?:[%°µμ]|\p{L}{1,3}\b|\p{L}+s\b)?(?:\s?\/\s?\p{L}+)?\s*(?:\(.*\))?$/u, one: 'how much?' },
  { starts: /^(?:an?|the|any|one of|each|every|type of|kind of|form of|set of|group of|process of|branch of|measure of|ratio of|number of|amount of|probability|part of|study of|loss of|collection of|way of|method of|ability|tendency|act of)\b/, one: 'what is it?', many: 'what are they?' },
];

export function askFor(labelled: Labelled, clause: Passage, block: Block): Question | undefined {
  const body = clause.mask.toLowerCase();
  const words = wordsOf(body);
  const [first = ''] = words;
  const isMany = isPlural(labelled.label.text);
  if (words.length === 0 || leaningStarts.has(first)) return undefined;
  const onset = onsets.find(({ starts }) => starts.test(body));
  if (onset) return { text: (isMany && onset.many) || onset.one, isSure: true };
  if (isThirdPersonVerb(first)) return { text: isMany ? 'what do they do?' : 'what does it do?', isSure: true };
  if (baseVerbs.has(first) && !isNounHere(words)) return { text: 'how is it done?', isSure: labelled.by !== 'stop' };
  return nominal(labelled, body, words, block, isMany);
}

/** `test set` and `model of`: a word that is also a verb, standing as a noun. */
const isNounHere = (words: readonly string[]): boolean =>
  /^(?:of|is|are|for|that|which|with|where|between|in|on|to|vs)$/.test(words[1] ?? '') || words.length === 1;

function nominal(
  labelled: Labelled,
  body: string,
  words: readonly string[],
  block: Block,
  isMany: boolean,
): Question | undefined {
  const text = isMany ? 'what are they?' : 'what is it?';
  const isClaim = words.some((word) => auxiliaries.has(word)) && !/\b(?:that|which|who|where|when)\b/.test(body);
  const hasTie = /\b(?:that|which|who|whose|of|where|when|for|with|between|from|to|by|in|without)\b/.test(body);
  const isParallel = labelledSiblings(block) >= 2;
  if (isClaim) return { text: 'what about it?', isSure: false };
  if (wordCount(body) < 2 && !isParallel) return { text, isSure: labelled.by === 'colon' };
  return { text, isSure: hasTie || isParallel };
}

const isPlural = (label: string): boolean => {
  const head = label.toLowerCase().split(/\s(?:of|in|for|with|to|from|on|at)\s|\s*[(/]/)[0] ?? '';
  const last = wordsOf(head).at(-1) ?? '';
  return /[^siu]s$/.test(last) && !/^(?:aws|kubernetes|bias|lens|gas|bayes|gauss|https?|k8s|dns|css|js|ios|sms|gps|tls|redis|pandas|keras|express|news|physics|mathematics|statistics|diabetes|rabies|herpes|series|species|ms|als|aids)$/.test(last);
};
