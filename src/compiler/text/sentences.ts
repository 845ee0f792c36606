// Where a sentence ends, and where a list of things is cut.

import { type Passage, slice, trimmed } from './passage.ts';
import { oneOf } from './word-list.ts';

const shortened = String.raw`
  e\.?g i\.?e s\.t w\.r\.t etc vs cf diff prob pos approx conc soln avg resp incl esp fig eq no vol dr mr
  mrs ms st inc ltd co al gen dist comp perf obs min max std var dept art sec para ch pp? ed
  trans ca temp dim params? govt cert admin info spec ops abbr syn lat med pt pts tab inj neg
  usu est abs rel freq stim inhib symp parasymp presyn postsyn assoc
`;

const abbreviations = new RegExp(String.raw`(?:\b${oneOf(shortened)}|\b\p{L})\.$`, 'iu');

/** Whether a full stop at the end belongs to the word before it. */
export const isAbbreviated = (text: string): boolean => abbreviations.test(text.slice(-12));

export function sentenceCount(mask: string): number {
  let count = 1;
  for (let at = 0; at < mask.length - 1; at++) if (isEnd(mask, at)) count++;
  return count;
}

/** The sentences of a passage. "e.g." and "such as" that begin one belong to the one before. */
export function sentencesOf(text: Passage): readonly Passage[] {
  const { mask } = text;
  const cuts: number[] = [];
  let depth = 0;
  for (let at = 0; at < mask.length; at++) {
    const char = mask[at] ?? '';
    if ('([{（「'.includes(char)) depth++;
    else if (')]}）」'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isEnd(mask, at)) cuts.push(at + 1);
  }
  return glued(text, [...cuts, mask.length]);
}

/** Whether a sentence ends with the sign at this offset. */
export function isEnd(mask: string, at: number): boolean {
  const char = mask[at] ?? '';
  if ('。！？'.includes(char)) return true;
  if (!'.!?'.includes(char) || !/\s/.test(mask[at + 1] ?? ' ')) return false;
  if (char === '.' && (isOrdinal(mask, at) || isShortened(mask, at))) return false;
  return char !== '.' || !isAbbreviated(mask.slice(Math.max(0, at - 12), at + 1));
}

/** `conj. base`, `bal. budget`: a word in small letters that goes on in them is no sentence. */
const isShortened = (mask: string, at: number): boolean =>
  at <= 5 && /^\p{Ll}+$/u.test(mask.slice(0, at)) && /^\s\p{Ll}/u.test(mask.slice(at + 1, at + 3));

/** `8. November`, `3. Jahrhundert`, as German and its neighbours count. */
const isOrdinal = (mask: string, at: number): boolean =>
  /(?<![\p{L}\d])\d{1,2}$/u.test(mask.slice(Math.max(0, at - 3), at)) &&
  /^\s(?:\p{Ll}|(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{Ll}*\b|(?:Jahrhundert|Grad|Grade|Ordnung|Klasse|Stufe|Instanz|Semester|Auflage|Weltkrieg|Person)e?s?\b)/u.test(
    mask.slice(at + 1, at + 16),
  );

function glued(text: Passage, cuts: readonly number[]): readonly Passage[] {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  for (const to of cuts) {
    const last = sentences.at(-1);
    const words = text.mask.slice(from, to);
    if (
      last &&
      /^\s*(?:e\.?g\b|i\.?e\b|for example|for instance|such as|like\b|or \w+ing\b|\p{Ll}{1,3}\))/u.test(
        words,
      )
    )
      last.to = to;
    else if (words.trim() !== '') sentences.push({ from, to });
    from = to;
  }
  return sentences.map((cut) => trimmed(slice(text, cut.from, cut.to)));
}

const closing = new Set(' \t.,;:。、，；：…(（');

/** Without the full stop, comma or open bracket that it ends with. */
export function withoutEnd(text: Passage): Passage {
  const { mask } = text;
  let end = mask.length;
  while (end > 0 && closing.has(mask[end - 1] ?? '')) end--;
  const isKept = end === 0 || end === mask.length || isAbbreviated(mask) || mask.endsWith('...');
  return isKept ? text : slice(text, 0, end);
}

/** What stands between these signs, outside of brackets and quotes. */
export function splitAt(text: Passage, separator: RegExp): readonly Passage[] {
  const pattern = new RegExp(separator.source, 'giuy');
  const parts: Passage[] = [];
  let depth = 0;
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < text.mask.length; at++) {
    const char = text.mask[at] ?? '';
    if ('([{（「“'.includes(char)) depth++;
    else if (')]}）」”'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === '"') isQuoted = !isQuoted;
    pattern.lastIndex = at;
    const found = depth === 0 && !isQuoted ? pattern.exec(text.mask) : null;
    if (!found || found[0] === '') continue;
    parts.push(trimmed(slice(text, from, at)));
    at += found[0].length - 1;
    from = at + 1;
  }
  parts.push(trimmed(slice(text, from)));
  return parts;
}
