// Where a line names its subject: `Term: …`, `Term - …`, `**Term** …`, `Term (…)`.

import {
  auxiliaries,
  baseVerbs,
  genericLabels,
  isDoing,
  isThirdPersonVerb,
  joiningWords,
} from './english.ts';
import {
  boldEnd,
  emptyPassage,
  type Passage,
  passage,
  slice,
  trimmed,
  withoutMark,
} from './passage.ts';
import { wordCount, wordsOf } from './plain.ts';
import { isAbbreviated, sentenceCount } from './sentences.ts';

export interface Labelled {
  readonly label: Passage;
  /** Empty where the line is a label only. */
  readonly body: Passage;
  readonly by: 'colon' | 'dash' | 'arrow' | 'bold' | 'stop' | 'bracket' | 'comma' | 'equals';
  /** `theorem`, `definition`: what kind of statement the author says it is. */
  readonly statement?: string;
  /** What stands between the two, for showing the line as the author wrote it. */
  readonly link: string;
}

const longestLabel = 8;

export function splitLabel(text: Passage): Labelled | undefined {
  const bare = withoutNumber(text);
  if (/^\S*:{2}|^[^:]*\S::\s/.test(bare.mask)) return undefined;
  return (
    byColon(bare) ??
    byBold(bare) ??
    byCode(bare) ??
    byDash(bare) ??
    byStop(bare) ??
    byArrow(bare) ??
    byEquals(bare) ??
    byReading(bare) ??
    byToha(bare) ??
    byBracket(bare)
  );
}

/** A heading's words without its number and closing colon. */
export const headingText = (text: Passage): Passage => {
  const bare = withoutNumber(text);
  const end = bare.mask.length - (headingEnd.exec(bare.mask)?.[1] ?? '').length;
  return end > 0 ? slice(bare, 0, end) : bare;
};

/** Read from the end backwards: forwards, each space and each sign of the heading would be a beginning. */
const headingEnd = /$(?<=((?:\s*:[a-z][a-z0-9_+-]*:)+\s*(?:#+\s*)?|\s*(?:[:：]\s*)?(?:#+\s*)?))/u;

const leadingNumber =
  /^(?:(?:\d{1,3}[.)]|[Qq]\d{1,3}[.:)]?|\d{1,2}(?:\.\d{1,2})+\.?|[(（]\d{1,3}[)）]|[IVX]{1,5}\.(?=\s+\p{Lu}))\s+|[①-⑳]\s*|[•◦▪‣]\s+|(?:\p{Extended_Pictographic}|\uFE0F)+\s*|(?::[a-z][a-z0-9_+-]*:\s+)+)/u;

export function withoutNumber(text: Passage): Passage {
  const found = leadingNumber.exec(text.mask);
  return found && found[0].length < text.mask.length ? slice(text, found[0].length) : text;
}

/** Offsets at which no bracket and no quotation is open. */
export function outsideBrackets(mask: string, isWanted: (at: number) => boolean): number {
  let depth = 0;
  for (let at = 0; at < mask.length; at++) {
    const char = mask[at] ?? '';
    if ('([{（［【「『'.includes(char)) depth++;
    else if (')]}）］】」』'.includes(char)) depth = Math.max(depth - 1, 0);
    else if (depth === 0 && isWanted(at)) return at;
  }
  return -1;
}

function byColon(text: Passage): Labelled | undefined {
  const { mask } = text;
  const at = outsideBrackets(
    mask,
    (i) =>
      mask[i] === '：' ||
      (mask[i] === ':' && (/^(?:\s|$)/.test(mask.slice(i + 1, i + 2)) || isUnspaced(mask[i - 1]))),
  );
  if (at <= 0) return undefined;
  const defined = definedTerm(text, at, at + 1);
  return defined && isSubject(defined) ? defined : cut(text, at, at + 1, 'colon');
}

/** `Def: A *norm* is …`, and not `Definition: the *highest* level that is …`. */
function isSubject({ label, body }: Labelled): boolean {
  const at = body.text.indexOf(label.text);
  return (
    /^(?:an? )?$/i.test(body.text.slice(0, Math.max(0, at))) &&
    /^(?:\s(?!that\b|which\b)\S+){0,10}?\s(?:is|are)\s/.test(
      body.text.slice(at + label.text.length),
    )
  );
}

const isUnspaced = (char: string | undefined): boolean =>
  char !== undefined && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char);

/** `git stash` saves …: code that does something. */
function byCode(text: Passage): Labelled | undefined {
  const [first] = text.runs;
  if (first?.atom?.kind !== 'code' || !/^\s\p{Ll}/u.test(text.mask.slice(first.text.length)))
    return undefined;
  const labelled = cut(text, first.text.length, first.text.length + 1, 'bold');
  const [verb = '', next] = wordsOf(labelled?.body.mask ?? '');
  return isDoing(verb, next) ? labelled : undefined;
}

/** A bold beginning is a label whatever stands between it and the rest. */
function byBold(text: Passage): Labelled | undefined {
  const end = boldEnd(text);
  if (end === 0 || end >= text.text.length) return undefined;
  const link = /^\s*(?:[:：.,]|[-‐‑‒–—―−]+|[-=]?>|→|⇒)?\s+/u.exec(text.mask.slice(end))?.[0];
  if (link === undefined) return undefined;
  const isSet = link.trim() !== '' || /[.:：?!]$/u.test(text.mask.slice(0, end));
  if (!isSet && /^\p{Ll}|^\p{Lu}\p{L}* v\.? /u.test(text.mask.slice(end + link.length)))
    return undefined;
  if (/\s[=≈]\s/u.test(text.mask.slice(0, end))) return undefined;
  const labelled =
    statement(text, end, end + link.length) ?? cut(text, end, end + link.length, 'bold');
  return labelled && !(link.trim() === '' && startsWithVerb(labelled.body)) ? labelled : undefined;
}

const startsWithVerb = (body: Passage): boolean => {
  const [first = ''] = wordsOf(body.mask.toLowerCase());
  return auxiliaries.has(first) || isThirdPersonVerb(first);
};

/** `**Theorem 2 (Rolle).** …`, `**Theorem 2** (Rolle). …`: the name stands in the bracket. */
function statement(text: Passage, boldTo: number, bodyFrom: number): Labelled | undefined {
  const behind = /^\s*[(（][^()（）]{2,60}[)）]\s*[.:]?(?=\s)/u.exec(text.mask.slice(boldTo));
  const end = boldTo + (behind?.[0].length ?? 0);
  const bodyAt = behind ? end : bodyFrom;
  const found =
    /^(definition|def|theorem|thm|lemma|lem|proposition|prop|corollary|cor|law|axiom|principle|algorithm)\.?(?:\s*[\d.]+)?\s*[(（]([^()（）]{2,60})[)）]\s*[.:]?$/iu.exec(
      text.mask.slice(0, end),
    );
  if (!found) return definedTerm(text, end, bodyAt);
  const from = text.mask.search(/[(（]/u) + 1;
  const [, kind = '', name = ''] = found;
  return {
    label: withoutMark(slice(text, from, from + name.length), 'strong'),
    body: trimmed(slice(text, bodyAt)),
    by: 'bold',
    link: ': ',
    statement: inFull.get(kind.toLowerCase()) ?? kind.toLowerCase(),
  };
}

const inFull: ReadonlyMap<string, string> = new Map([
  ['def', 'definition'],
  ['thm', 'theorem'],
  ['lem', 'lemma'],
  ['prop', 'proposition'],
  ['cor', 'corollary'],
]);

/** `**Definition.** A matrix is *orthogonal* if …`: what is emphasised is defined. */
function definedTerm(text: Passage, end: number, bodyAt: number): Labelled | undefined {
  if (!/^def(?:inition|n)?\.?\s*[\d.]*[.:]?$/iu.test(text.mask.slice(0, end).trim()))
    return undefined;
  const body = trimmed(slice(text, bodyAt));
  const terms = body.runs.filter(({ wraps }) =>
    wraps.some(({ tag }) => tag === 'em' || tag === 'strong'),
  );
  const label = withoutMark(withoutMark(passage(terms), 'em'), 'strong');
  const isTerm = terms.length > 0 && terms.length <= 2 && wordCount(label.mask) <= 4;
  return isTerm ? { label, body, by: 'bold', link: ': ', statement: 'definition' } : undefined;
}

/** Here and below, spaces count from the first of them on: were each a beginning, many would take their square. */
const dash =
  /(?<!\s)\s+(?:[‐‑‒–—―−]|-{1,3})\s+|[—―]{1,2}|(?<=[）］】」])\s*[-–]\s+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s*(?:…+|・{3,})\s*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

function byDash(text: Passage): Labelled | undefined {
  const found = dash.exec(text.mask);
  if (!found || !isClearOfBrackets(text.mask, found.index)) return undefined;
  const labelled = cut(text, found.index, found.index + found[0].length, 'dash');
  return labelled && isTerm(labelled.label, 5) && !/[:：]\s|=/u.test(labelled.label.mask)
    ? labelled
    : undefined;
}

function byArrow(text: Passage): Labelled | undefined {
  const found = /(?<!\s)\s*(?:(?<!-)-+>|(?<!=)=+>|→|⇒|⟶)\s*/u.exec(text.mask);
  if (!found || !isClearOfBrackets(text.mask, found.index)) return undefined;
  const labelled = cut(text, found.index, found.index + found[0].length, 'arrow');
  return labelled && isTerm(labelled.label, 5) ? labelled : undefined;
}

function byStop(text: Passage): Labelled | undefined {
  const found = /^((?:[^\s.]+\s){0,2}[^\s.,]{3,})\.\s+(?=\S)/u.exec(text.mask);
  if (!found) return undefined;
  const [, label = ''] = found;
  const labelled = cut(text, label.length, found[0].length, 'stop');
  if (!labelled || !isTerm(labelled.label, 3) || isAbbreviated(`${label}.`)) return undefined;
  return joiningWords.has(wordsOf(labelled.body.mask.toLowerCase())[0] ?? '')
    ? undefined
    : labelled;
}

/** `Term = what it is`, in words: formulas have a rule of their own. */
function byEquals(text: Passage): Labelled | undefined {
  const found = /(?<!\s)(?:\s+[=≈]\s+|\s*＝\s*)/u.exec(text.mask);
  if (!found || !isClearOfBrackets(text.mask, found.index)) return undefined;
  const labelled = cut(text, found.index, found.index + found[0].length, 'equals');
  const isWords =
    /\p{L}{3}/u.test(labelled?.body.mask ?? '') && !/[=^*]/.test(labelled?.body.mask ?? '');
  return labelled && isWords && isTerm(labelled.label, 5) && !/[:：]\s/u.test(labelled.label.mask)
    ? labelled
    : undefined;
}

/** `影響 [えいきょう] influence`: a word and its reading. */
function byReading(text: Passage): Labelled | undefined {
  const found =
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,12}\s?[[(（【［][\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,16}[\])）】］]\s+(?=\S)/u.exec(
      text.mask,
    );
  return found ? cut(text, found[0].trimEnd().length, found[0].length, 'dash') : undefined;
}

/** `廃藩置県とは、藩を廃して県を置いたこと。` */
function byToha(text: Passage): Labelled | undefined {
  const found = /^[^、。？?]{1,20}?(とは、?)(?=[^何？?、。]{4})(?!.*[？?か]。?$)/u.exec(text.mask);
  const [all = '', particle = ''] = found ?? [];
  return found ? cut(text, all.length - particle.length, all.length, 'colon') : undefined;
}

/** `Term (what it is)`, as a whole line or sentence. A bracket that is never closed ends with the line. */
function byBracket(text: Passage): Labelled | undefined {
  const [all = '', label = ''] = /^([^(（),.;:]{2,80}?)\s*[(（](?=.{4})/u.exec(text.mask) ?? [];
  if (all === '' || wordCount(label) > 6) return undefined;
  const close = closingBracket(text.mask, all.length);
  const rest = text.mask.slice(close + 1);
  if (!/^\s*(?:[.,]\s*)?$|^\.\s/u.test(rest)) return undefined;
  const labelled = cut(slice(text, 0, close), label.length, all.length, 'bracket');
  const isSaid = wordsOf(label).slice(1, -1).some(isThirdPersonVerb);
  return labelled && !isSaid && isTerm(labelled.label, 6) ? { ...labelled, link: ' (' } : undefined;
}

function closingBracket(mask: string, from: number): number {
  let depth = 1;
  for (let at = from; at < mask.length; at++) {
    if ('(（'.includes(mask[at] ?? '')) depth++;
    if (')）'.includes(mask[at] ?? '') && --depth === 0) return at;
  }
  return mask.length;
}

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

const isClearOfBrackets = (mask: string, offset: number): boolean =>
  outsideBrackets(mask, (at) => at >= offset) === offset;

function cut(text: Passage, from: number, to: number, by: Labelled['by']): Labelled | undefined {
  const label = withoutStop(withoutMark(trimmed(slice(text, 0, from)), 'strong'));
  const body = to >= text.text.length ? emptyPassage : trimmed(slice(text, to));
  // With the white space behind it, where there is any: Chinese and Japanese write none.
  const space = /^\s*/.exec(text.text.slice(to))?.[0] ?? '';
  const link = (text.text.slice(from, to) + space).replace(/\s+/g, ' ');
  const isAddress = label.runs.some((run) => run.linked && run.opaque);
  return isLabel(label.mask) && !isAddress ? { label, body, by, link } : undefined;
}

/** `**Definition.**`, `**call:**` */
function withoutStop(label: Passage): Passage {
  const stop = /(?<!\s)\s*[:：]$|(?<=\p{L}{4})\.$/u.exec(label.mask);
  return stop && stop.index > 0 ? slice(label, 0, stop.index) : label;
}

/** `s 2(2)`, `§ 433`, `Art. 48`: by its number everybody who studies a law knows it. */
export const statute = /^(?:§+|ss?\.?|arts?\.?|r\.?|reg\.?)\s?\d[\d()a-z.–-]*$/iu;

/** A label is short, one clause, and names something. */
function isLabel(mask: string): boolean {
  const words = wordCount(mask);
  if (words === 0 || words > longestLabel || mask.length > 90) return false;
  if (/[!?;。！？；]\s|[!;。；]$/u.test(mask) || sentenceCount(mask) > 1) return false;
  if ((mask.match(/[,、，]/gu)?.length ?? 0) > 1) return false;
  // `dx`, `tx`: too short for a name, and known.
  if (statute.test(mask) || genericLabels.has(mask)) return true;
  return /^(?:1\d{3}|20\d{2})(?:\s?[-–—]\s?\d{2,4})?$|\p{L}{3,}|\p{Lu}[\p{L}\p{N}]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\uE000/u.test(
    mask,
  );
}

/** Shorter, and with no verb in it: for separators that also stand inside sentences. */
function isTerm(label: Passage, mostWords: number): boolean {
  const words = wordsOf(label.mask.toLowerCase());
  const [first = ''] = words;
  return (
    wordCount(label.mask) <= mostWords &&
    !words.some((word) => auxiliaries.has(word)) &&
    !baseVerbs.has(first) &&
    !/[,，、]/u.test(label.mask)
  );
}

/** How a block is named in a breadcrumb: its label, else its first words. Always the start of its text. */
export function contextLabel(text: Passage): string {
  const label = splitLabel(text)?.label ?? headingText(text);
  if (wordCount(label.text) <= longestLabel) return label.text;
  const clause = /^[^,;.(:，。；（：]+/u.exec(label.text)?.[0].trim() ?? label.text;
  if (wordCount(clause) <= longestLabel) return clause;
  return clause.split(/\s+/).slice(0, longestLabel).join(' ').slice(0, 80).trim();
}
