// Labels that only their siblings tell: `Term, what it is`, `1789 …`, `137 …`, `F: …`, `LCP < 2.5 s`.

import { isClearOfBrackets } from './brackets.ts';
import { joiningWords } from './english.ts';
import { cut, isTerm, type Labelled } from './labelled.ts';
import { type Passage, slice } from './passage.ts';
import { wordCount, wordsOf } from './plain.ts';

/** `Term, what it is`. Only for lines whose siblings are made so: a comma stands anywhere. */
export function splitComma(text: Passage): Labelled | undefined {
  const found = /^([^,，、.:;(]{3,40})[,，、]\s*/u.exec(text.mask);
  const [all = '', label = ''] = found ?? [];
  const rest = text.mask.slice(all.length);
  if (!found || wordCount(rest) < 3 || wordsOf(rest).length < rest.split(/[,，、]/u).length * 2)
    return undefined;
  if (joiningWords.has(wordsOf(rest.toLowerCase())[0] ?? '') && !/^(?:an?|the)\s/i.test(rest))
    return undefined;
  const labelled = cut(text, label.length, all.length, 'comma');
  return labelled && isTerm(labelled.label, 3) ? labelled : undefined;
}

/** `1789 storming of the Bastille`. Only in a series: a number stands anywhere. */
export function splitYear(text: Passage): Labelled | undefined {
  const [all = '', label = ''] =
    /^((?:1[4-9]\d\d|20[0-4]\d)(?:\s?[-–—]\s?\d{2,4})?)\s(?=\p{L})/u.exec(text.mask) ?? [];
  return all === '' ? undefined : cut(text, label.length, all.length, 'year');
}

/** `137 SIGKILL`, `E0382 use of moved value`: what is known by its number. Only in a series. */
export function splitCode(text: Passage): Labelled | undefined {
  const [all = '', label = '', sign = ''] =
    /^(\d{3}|\p{Lu}{1,3}-?\d{3,5})(:|\s(?:[-=]>|[→=–—-]))?\s(?=\p{L})/u.exec(text.mask) ?? [];
  if (all === '' || (sign === '' && isCounting.test(text.mask.slice(all.length)))) return undefined;
  return parted(text, label.length, all.length, 'code');
}

/** `509 BC`, `325 mg`, `128 bits`: of what stands behind it, the number says how much or when. */
const isCounting =
  /^(?:(?!no\b)[\p{Ll}]{1,2}|BCE?|AD|CE|[kMGT]?(?:B|Hz)|min|sec|mol|bpm|mph|kcal|mmHg|kPa|MPa|percent|million|billion|people|(?:wo)?men|children|\p{L}*\p{Ll}(?<![sui])s)(?!\p{L})/u;

/** `F: …`, `H: …`, `MX: …`: a word or a letter that its author knows. Only in a series: `A: …` may be an answer. */
export function splitShort(text: Passage): Labelled | undefined {
  const [all = '', label = ''] = /^(\p{L}[\p{L}\d]{0,11}):\s+(?=\S)/u.exec(text.mask) ?? [];
  return all === '' ? undefined : parted(text, label.length, all.length, 'colon');
}

/** In a series labels need not look like any. */
const parted = (text: Passage, from: number, to: number, by: Labelled['by']): Labelled => ({
  label: slice(text, 0, from),
  body: slice(text, to),
  by,
  link: text.text.slice(from, to),
});

/** Options to choose from are counted: `A: …`, `B: …`. */
export const areNoCount = (labels: readonly string[]): boolean =>
  areDifferent(labels) && !labels.slice(0, 2).every((label, at) => label === 'AB'[at]);

/** `LCP (Largest Contentful Paint) < 2.5 s`. Only in a series. */
export function splitBound(text: Passage): Labelled | undefined {
  const at = /\s[<>≤≥]=?\s?\d/u.exec(text.mask)?.index;
  if (at === undefined || !isClearOfBrackets(text.mask, at)) return undefined;
  const labelled = cut(text, at, at + 1, 'bound');
  return labelled && !isCase.test(labelled.label.mask) && isTerm(labelled.label, 6)
    ? labelled
    : undefined;
}

/** `page if load > 5` */
const isCase = /\b(?:if|when|while|until|unless|for)\b/i;

/** `Na 135–145`, `Creat 0.6–1.2 mg/dL`, `QRS 80 ms`: a name and its range. Only in a series. */
export function splitRange(text: Passage): Labelled | undefined {
  const at = range.exec(text.mask)?.index ?? 0;
  // `K 3.5–5.0`: in such a company one letter is a name.
  const label = slice(text, 0, at);
  const isName = /^\p{L}[^\d<>=:;,]*$/u.test(label.mask) && !isCase.test(label.mask);
  return at > 0 && isName && isTerm(label, 4)
    ? { label, body: slice(text, at + 1), by: 'bound', link: ' ' }
    : undefined;
}

/** A mere number tells no more than which one it is: `Windows 11`. */
const range =
  /\s(?:[<>≤≥~±]\s?\d[\d.,]*|\d[\d.,]*\s?[-–]\s?\d[\d.,]*|\d[\d.,]*(?=\s?[%°µμ\p{L}]))k?(?:\s?[%°µμ]?\p{L}{0,4}(?:\/[\p{L}\d³²]{1,5})?)?(?:\s\([^()]*\))?$/u;

/** `Chapter 1–3`, `Chapter 4–6` are no ranges of anything. */
export const areDifferent = (labels: readonly string[]): boolean =>
  new Set(labels).size === labels.length;
