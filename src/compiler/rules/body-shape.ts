// What stands behind a label: a sentence of its own, a thing, a quality. Word lists and endings decide, since
// notes are too short and too broken for a grammar; where they are silent, so are we.

import { auxiliaries, isThirdPersonVerb, isVerbForm, mayBeThird } from '../text/english.ts';
import { oneOf, setOf } from '../text/word-list.ts';

type BodyShape = 'state' | 'event' | 'thing' | 'quality' | 'unknown';

const leadingAdverbs = setOf(`
  generally usually often sometimes typically mostly normally commonly always mainly basically
  simply just also very too more most less least
`);

/** Of the lower-case words of a clause. */
export function shapeOf(all: readonly string[]): BodyShape {
  const start = all.findIndex((word) => !leadingAdverbs.has(word));
  const words = start > 0 ? all.slice(start) : all;
  const [first = ''] = words;
  if (/^(?:not|must|can|cannot|may|should|is|are|has|have|was|were|will)$/.test(first))
    return 'state';
  if (/^(?:if|when|whenever|once)$/.test(first)) return 'event';
  if (/^(?:how|what|where|whether|which|who)$/.test(first)) return 'thing';
  if (isCondition.test(first) && afterCondition.test(words[1] ?? '')) return 'state';
  if (isQuality(first) && /^(?:because|coz|cuz|since|due)$/.test(words[1] ?? '')) return 'quality';
  const verb = finiteVerbAt(words);
  if (verb !== undefined) return isCopula(words, verb) ? 'state' : 'event';
  if (isThing(words)) return beforeNouns.has(first) ? 'unknown' : 'thing';
  return isQuality(first) && isQuality(words.at(-1) ?? '') ? 'quality' : 'unknown';
}

const copulas = /^(?:is|are|was|were|be|has|have|had|can|may|must|should|will|would|could|cannot)$/;

/** `are pulled apart` tells what happens. */
const isCopula = (words: readonly string[], at: number): boolean =>
  (copulas.test(words[at] ?? '') || /n't$/.test(words[at] ?? '')) &&
  !(
    /^(?:is|are|was|were)$/.test(words[at] ?? '') &&
    /(?<!^op|^ev|^gre|^gold)(?:ed|en)$/.test(words[at + 1] ?? '')
  );

/** `effective on receipt`, `implied where necessary`. */
const isCondition =
  /(?:able|ible|ful|less|ous|ical|(?<!^(?:b|s|n|f|spe|bre|she))ed)$|^(?:effective|sensitive|active|dependent|independent|resistant|forbidden)$/;
const afterCondition = /^(?:on|in|at|for|to|with|by|from|when|where|if|only)$/;

/** Behind such words no verb of the main clause can be told from one of another clause. */
const tie = /^(?:that|which|who|whose|where|when|whether|how|if|because|while|as|to|it)$/;
const beforeNouns = setOf(`
  a an the of in on at for to with and or its their his her by from each every this that no as per
  into onto between than without within before after new same other high low all any most some
`);

/** Where the verb stands that makes a sentence of these words; undefined where none does. */
export function finiteVerbAt(words: readonly string[]): number | undefined {
  for (let at = 1; at < Math.min(words.length, 9); at++) {
    const word = words[at] ?? '';
    const before = words[at - 1] ?? '';
    if (tie.test(word)) return undefined;
    if (auxiliaries.has(word)) return at;
    if (beforeNouns.has(before) || isQuality(before) || /^\d/.test(before)) continue;
    if (/^(?:the|an?)$/.test(words[at - 2] ?? '') && !beforeNouns.has(words[at - 3] ?? 'the'))
      return undefined;
    if (isThirdPersonVerb(word) || isVerbForm(word, 'third', words[at + 1])) return at;
    if (/[^su'’]s$/.test(before) && isVerbForm(word, 'base', words[at + 1])) return at;
  }
  return undefined;
}

/** A noun, not far behind, that something of its own follows: `place to store`, `party making the offer`. */
const isThing = (words: readonly string[]): boolean =>
  !/^(?:off|up|down)$/.test(words[0] ?? '') &&
  !(mayBeThird(words[0] ?? '') && !isAfterThings(words[1] ?? '')) &&
  words.slice(1, 6).some((word) => behindThings.has(word) || /^\w{3,}ing$/.test(word));

const behindThings = setOf(`
  of that which who whose where with between from to for in by on used made called containing
  consisting based than within before after without
`);

/** `layers of neurons`, `cells that divide`, but not `stops making cards of the note`. */
const isAfterThings = (word: string): boolean => afterThings.has(word) || /^\w{3,}ed$/.test(word);

const afterThings = setOf(`
  of that which who whose where with without between from for in on at by to used made called
  containing consisting based than within inside outside above below per and or kept given held
  left taken found drawn written sent shown known seen
`);

export const isQuality = (word: string): boolean => qualities.has(word) || endsAsQuality.test(word);

const qualityEnds = `
  able ible ful less ous ive ic ical (?<!m)ent ant ary
  (?<!hist|mem|the|fact|categ|invent|direct)ory ed like free based wise specific dependent
`;

const endsAsQuality = new RegExp(`${oneOf(qualityEnds)}$`);

const qualities = setOf(`
  slow slower fast faster cheap cheaper narrow wide high higher low lower large larger small
  smaller big bigger hard harder easy easier good better bad worse safe safer simple simpler
  complex precise robust stable unstable async sync sequential parallel dense sparse lazy eager
  greedy short shorter long longer strong weak thin thick rare common noisy smooth rough linear
  local global static mutable immutable ordered unordered binary acute chronic mild severe prone
  sensitive red green blue yellow white black brown round flat hollow solid liquid
`);
