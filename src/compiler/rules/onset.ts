// `because …`, `used for …`, `30 % of …`: first words that say which question a body answers.

import { oneOf } from '../text/word-list.ts';

interface Onset {
  readonly starts: RegExp;
  readonly one: string;
  readonly many?: string;
}

/** `type of`, `ratio of`: what a thing is said to be. */
const genera = `
  one type kind form set group process branch measure ratio number part study loss collection way
  method act
`;

// biome-ignore format: a table
const onsets: readonly Onset[] = [
  { starts: /^(?:because|since|coz|cuz|due to|owing to)\b/, one: 'why?' },
  { starts: /^by \w+ing\b/, one: 'how?' },
  { starts: /^(?:called|aka|a\.k\.a\.?|also (?:known|called)|known as|named|termed)\b/, one: 'what is it called?', many: 'what are they called?' },
  { starts: /^(?:used|useful|needed|meant|intended|designed|employed|applied)\b.{0,30}?\b(?:for|to|when|in|if|by|as)\b/, one: 'what is it used for?', many: 'what are they used for?' },
  { starts: /^(?:good|great|best|better|ideal|suited|suitable|well suited|popular|helpful|preferred|recommended)\b.{0,20}?\b(?:for|to|when|in|if)\b/, one: 'what is it good for?', many: 'what are they good for?' },
  { starts: /^(?:to|in order to) \p{Ll}+/u, one: 'what is it for?', many: 'what are they for?' },
  { starts: /^for (?!(?:example|instance)\b)/, one: 'what is it for?', many: 'what are they for?' },
  { starts: /^(?:when|whenever|once) [^,]+$/, one: 'when?' },
  { starts: /^(?:needs?|requires?)\b/, one: 'what does it need?', many: 'what do they need?' },
  { starts: /^works? (?:for|with|by|on|in|at|only|well|best|like)\b/, one: 'what is true of it?', many: 'what is true of them?' },
  { starts: /^(?:happens|occurs|arises|applies|sets in) (?:when|whenever|if|after|during|once)\b/, one: 'when does it happen?', many: 'when do they happen?' },
  { starts: /^\d[\d.,]*(?: \p{L}+)? by default$/u, one: 'how much?' },
  { starts: /^(?:e\.?g\b|like\b|such as|for example|for instance|examples? )/, one: 'an example?' },
  { starts: /^(?:1\d{3}|20\d{2})(?:\s?[-–]\s?\d{2,4})?$/, one: 'when?' },
  { starts: /^(?:(?:about|around|roughly|approximately|nearly|up to|at (?:least|most)|(?:less|more) than|under|over|above|below) )?[~≈<>≤≥±$€£]?\s*\d[\d.,]*(?:\s*(?:-|–|to)\s*\d[\d.,]*)?(?:\s*k(?=\s))?(?:\s*(?:[%°µμΩ]?\p{L}{1,3}\b|[%°]|\p{L}+s\b)(?:\s?\/\s?\p{L}+)?|\s*\/\s?\p{L}+)?(?:\s*(?:per|a|an|of|in|each) [\p{L}%]+(?: \p{L}+)?)?\s*(?:\([^()]*\))?$/u, one: 'how much?' },
  { starts: new RegExp(`^(?:an?|the|any|probability|ability|tendency|${oneOf(genera)} of)\\b(?! [×÷+=<>*/^−-])`), one: 'what is it?', many: 'what are they?' },
];

/** The question that the first words of a body answer, of one thing or of many. */
export function askedByOnset(body: string, isMany: boolean): string | undefined {
  const onset = onsets.find(({ starts }) => starts.test(body));
  return (isMany ? onset?.many : undefined) ?? onset?.one;
}
