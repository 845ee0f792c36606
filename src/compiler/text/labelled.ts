// A line that is cut into a label and a body, and what may be a label.

import { isImperative } from '../rules/imperative.ts';
import { auxiliaries, baseVerbs, genericLabels, nounLikeVerbs } from './english.ts';
import { emptyPassage, type Passage, slice, trimmed, withoutMark } from './passage.ts';
import { wordCount, wordsOf } from './plain.ts';
import { sentenceCount } from './sentences.ts';

export interface Labelled {
  readonly label: Passage;
  /** Empty where the line is a label only. */
  readonly body: Passage;
  readonly by:
    | 'colon'
    | 'field'
    | 'dash'
    | 'arrow'
    | 'bold'
    | 'stop'
    | 'bracket'
    | 'comma'
    | 'year'
    | 'bound'
    | 'code'
    | 'equals';
  /** `theorem`, `definition`: what kind of statement the author says it is. */
  readonly statement?: string;
  /** What stands between the two, for showing the line as the author wrote it. */
  readonly link: string;
}

/** Words. */
export const longestLabel = 8;

/** Cut at a separator; undefined where what stands before it is no label. */
export function cut(
  text: Passage,
  from: number,
  to: number,
  by: Labelled['by'],
): Labelled | undefined {
  const label = withoutStop(withoutMark(trimmed(slice(text, 0, from)), 'strong'));
  const body = to >= text.text.length ? emptyPassage : trimmed(slice(text, to));
  // With the white space behind it, where there is any: Chinese and Japanese write none.
  const space = /^\s*/.exec(text.text.slice(to))?.[0] ?? '';
  const link = (text.text.slice(from, to) + space).replace(/\s+/g, ' ');
  const isAddress = label.runs.some((run) => run.linked && run.opaque);
  // `ir → vaya`: in front of an arrow two letters are a word.
  const isWord = by === 'arrow' && /^\p{L}{2}$/u.test(label.mask);
  return (isWord || isLabel(label.mask)) && !isAddress ? { label, body, by, link } : undefined;
}

/** `**Definition.**`, `**call:**` */
function withoutStop(label: Passage): Passage {
  const stop = /(?<!\s)\s*[:：]{1,2}$|(?<=\p{L}{4})\.$/u.exec(label.mask);
  return stop && stop.index > 0 ? slice(label, 0, stop.index) : label;
}

/** `s 2(2)`, `§ 433`, `Art. 48`: by its number everybody who studies a law knows it. */
export const statute = /^(?:§+|ss?\.?|arts?\.?|r\.?|reg\.?)\s?\d[\d()a-z.–-]*$/iu;

/** A label is short, one clause, and names something. */
function isLabel(mask: string): boolean {
  const words = wordCount(mask);
  if (words === 0 || words > longestLabel || mask.length > 90) return false;
  if (/[!?;。！？；]\s|[!;。；]$/u.test(mask) || sentenceCount(mask) > 1) return false;
  const outside = mask.replace(/\([^()]*\)/g, '');
  if ((outside.match(/[,、，]/gu)?.length ?? 0) > 1) return false;
  // `dx`, `tx`: too short for a name, and known.
  if (statute.test(mask) || genericLabels.has(mask)) return true;
  return /^(?:1\d{3}|20\d{2})(?:\s?[-–—]\s?\d{2,4})?$|\p{L}{3,}|\p{Lu}[\p{L}\p{N}]|\p{Script=Greek}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\uE000/u.test(
    mask,
  );
}

/** `batch size` is a thing, `batch the rows` is none. */
const isVerb = (first: string, words: readonly string[]): boolean =>
  baseVerbs.has(first) && (!nounLikeVerbs.has(first) || words.length !== 2 || isImperative(words));

/** Shorter, and with no verb in it: for separators that also stand inside sentences. */
export function isTerm(label: Passage, mostWords: number): boolean {
  const words = wordsOf(label.mask.toLowerCase());
  const [first = ''] = words;
  return (
    wordCount(label.mask) <= mostWords &&
    !words.some((word) => auxiliaries.has(word)) &&
    // `USE = …` is a name.
    (/^\p{Lu}{2,}\b/u.test(label.mask) || !isVerb(first, words)) &&
    !/[,，、]/u.test(label.mask)
  );
}
