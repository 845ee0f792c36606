// Where a line names its subject: `Term: …`, `Term - …`, `**Term** …`, `Term (…)`.

import { closingBracket, isClearOfBrackets, outsideBrackets } from './brackets.ts';
import { auxiliaries, isDoing, isThirdPersonVerb, isVerbForm, joiningWords } from './english.ts';
import { headingText, withoutNumber } from './heading.ts';
import { cut, isTerm, type Labelled, longestLabel } from './labelled.ts';
import { boldEnd, type Passage, slice } from './passage.ts';
import { wordCount, wordsOf } from './plain.ts';
import { isEnd } from './sentences.ts';
import { definedTerm, isSubject, statement } from './statement.ts';

export function splitLabel(text: Passage): Labelled | undefined {
  const bare = withoutNumber(text);
  if (/^\S*:{2}.|^[^:]*\S::\s/.test(bare.mask)) return splitColons(bare);
  return (
    splitColons(bare) ??
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

/**
 * `TDS::total dissolved solids`, `Brine ratio:: 20 g per litre`, as Obsidian's plugins have it. A single word in small
 * letters is as often the name of a field.
 */
export function splitColons(text: Passage): Labelled | undefined {
  const [all = '', written = '', space = ''] =
    /^([^:]*[^:\s])::(?!:)(\s*)(?=\S)/u.exec(text.mask) ?? [];
  if (all === '' || !isClearOfBrackets(text.mask, written.length)) return undefined;
  const labelled = cut(text, written.length, all.length, 'colon');
  if (!labelled || !isTerm(labelled.label, 6)) return undefined;
  const isName = space === '' ? isQualified(written, labelled.body.mask) : property.test(written);
  if (isName) return undefined;
  const isField = space !== '' && /^\p{Ll}+$/u.test(written);
  return { ...labelled, by: isField ? 'field' : 'colon', link: ': ' };
}

/** Fields that say something about a note or a day, in Dataview and Logseq. */
const property =
  /^(?:\p{Ll}+(?:[-_]\p{Ll}+)+|status|due|created|updated|modified|tags?|alias(?:es)?|authors?|date|rating|type|up|down|parent|child(?:ren)?|sources?|priority|project|area|related|next|prev(?:ious)?|topics?|category|genre|published|publisher|pages?|isbn|cover|urls?|links?|started|finished|completed|progress|scheduled|start|end|time|location|attendees|duration|id|class|course|week|year|month|day|mood|weight|sleep|public|title|icon|template|collapsed|deck|cssclass(?:es)?|banner|version|license|language)$/iu;

/** `std::vector is contiguous`, `Vec::new creates …`: the name of a part of a program, in the midst of words. */
function isQualified(before: string, behind: string): boolean {
  const words = wordsOf(behind);
  const [part = '', verb = '', next] = words;
  return (
    words.length < 2 ||
    /^\P{L}|[\uE000/\\_.()<>#@$&*]|\p{Ll}\p{Lu}\p{Ll}/u.test(before) ||
    /(?:^|\s)(?:std|boost|self|super|crate|core|alloc|static|arn|\p{Ll}{1,4})$/u.test(before) ||
    /^\S*[\uE000_.()<>:](?=\S)|^\S*\p{Ll}\p{Lu}/u.test(behind) ||
    (/^\S+$/.test(before) && method.test(part)) ||
    auxiliaries.has(verb.toLowerCase()) ||
    isDoing(verb.toLowerCase(), next) ||
    /^\P{L}/u.test(part)
  );
}

/** What parts of programs are most often called. */
const method =
  /^(?:new|from|into|default|len|push|pop|iter|begin|end|max|min|clone|unwrap|parse|init|make)$/;

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
  const link = /^\s*(?:[:：.,=]|[-‐‑‒–—―−]+|[-=]?>|→|⇒)?\s+/u.exec(text.mask.slice(end))?.[0];
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
  // `MS = loss of myelin → slow conduction`: the sign before names it.
  return labelled && isTerm(labelled.label, 5) && !otherSign.test(labelled.label.mask)
    ? labelled
    : undefined;
}

function byStop(text: Passage): Labelled | undefined {
  const found = /^((?:[^\s.]+\s){0,2}[^\s.,]{3,})\.\s+(?=\S)/u.exec(text.mask);
  if (!found) return undefined;
  const [, label = ''] = found;
  const labelled = cut(text, label.length, found[0].length, 'stop');
  // `χ²: counts. …`: another sign comes first.
  if (!labelled || !isTerm(labelled.label, 3) || isCutBefore(label)) return undefined;
  if (!isEnd(text.mask, label.length) || beginsWithSign.test(labelled.body.mask)) return undefined;
  return joiningWords.has(wordsOf(labelled.body.mask.toLowerCase())[0] ?? '')
    ? undefined
    : labelled;
}

/** `saltatory cond. → nodes`, `Vivo para ti. / Vivo por ti.` */
const beginsWithSign = /^(?:[/=≈→⇒]|[-=]>|[-–—]\s)/u;

/** Not where a bracket holds the sign: `persistent (default: true). …` */
const isCutBefore = (label: string): boolean => otherSign.test(label.replace(/\([^()]*\)/g, ''));

/** Parts a label from its body closer to the beginning, or more strongly, than the sign at hand. */
const otherSign = /[:：]\s|\s[=≈]\s/u;

/** `Term = what it is`, in words: formulas have a rule of their own. */
function byEquals(text: Passage): Labelled | undefined {
  const found = /(?<!\s)(?:\s+[=≈]\s+|\s*＝\s*)/u.exec(text.mask);
  if (!found || !isClearOfBrackets(text.mask, found.index)) return undefined;
  const labelled = cut(text, found.index, found.index + found[0].length, 'equals');
  const [body = ''] = labelled?.body.mask.split(/;\s/) ?? [];
  const isWords = /\p{L}{3}/u.test(body) && !/[=^*]/.test(body);
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
  const [all = '', label = ''] = /^([^(（),.;:=]{2,80}?)\s*[(（](?=.{4})/u.exec(text.mask) ?? [];
  if (all === '' || wordCount(label) > 6) return undefined;
  const close = closingBracket(text.mask, all.length);
  const rest = text.mask.slice(close + 1);
  if (!/^\s*(?:[.,]\s*)?$|^\.\s/u.test(rest)) return undefined;
  const labelled = cut(slice(text, 0, close), label.length, all.length, 'bracket');
  const isSaid = wordsOf(label)
    .slice(1, -1)
    .some((word) => isThirdPersonVerb(word) || isVerbForm(word, 'third', undefined));
  const isOrder = /^(?:never|always|don't|do not|not)\s/i.test(label);
  return labelled && !isSaid && !isOrder && isTerm(labelled.label, 6)
    ? { ...labelled, link: ' (' }
    : undefined;
}

/** How a block is named in a breadcrumb: its label, else its first words. Always the start of its text. */
export function contextLabel(text: Passage): string {
  const label = splitLabel(text)?.label ?? headingText(text);
  if (wordCount(label.text) <= longestLabel) return label.text;
  const clause = /^[^,;.(:，。；（：]+/u.exec(label.text)?.[0].trim() ?? label.text;
  if (wordCount(clause) <= longestLabel) return clause;
  return clause.split(/\s+/).slice(0, longestLabel).join(' ').slice(0, 80).trim();
}
