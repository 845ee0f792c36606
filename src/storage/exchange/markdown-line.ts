// Running text as a line of markdown that says the same: what markdown or a notation of ours would take for a mark
// is text, and marks that would not be read as such are left out.

export interface Stretch {
  readonly text: string;
  /** Markdown already: a formula, a picture, the marks of a gap. */
  readonly isRaw?: boolean;
  /** A mark of a gap: it stays outside of code, where nothing is read. */
  readonly isGapMark?: boolean;
  readonly marks: ReadonlySet<Mark>;
  /** Where it leads. */
  readonly link?: string;
}

export type Mark = 'bold' | 'italic' | 'sub' | 'sup' | 'code';

/** From the outermost to the innermost. */
const nesting: readonly Mark[] = ['bold', 'italic', 'sub', 'sup', 'code'];

export const markdownLine = (line: readonly Stretch[]): string =>
  unmarked(
    runsOf(line, ({ link }) => link)
      .map(([link, run]) => (link ? linked(marked(run, 0), link) : marked(run, 0)))
      .join('')
      .replace(/[ \t]+/g, ' ')
      .trim(),
  );

function marked(line: readonly Stretch[], depth: number): string {
  const mark = nesting[depth];
  if (!mark)
    return runsOf(line, ({ isRaw = false }) => isRaw)
      .map(([isRaw, run]) => [isRaw, run.map(({ text }) => text).join('')] as const)
      .map(([isRaw, text]) => (isRaw ? text : withoutMarks(text)))
      .join('');
  const runs = runsOf(line, (each) => each.marks.has(mark) && !(mark === 'code' && each.isGapMark));
  let written = '';
  for (const [index, [isMarked, run]] of runs.entries()) {
    const next = runs[index + 1]?.[1][0]?.text ?? '';
    if (!isMarked) written += marked(run, depth + 1);
    else if (mark === 'code') written += codeSpan(run.map(({ text }) => text).join(''));
    else written += around(marked(run, depth + 1), mark, written, next);
  }
  return written;
}

/** Neighbours that are alike. */
function runsOf<Trait>(
  line: readonly Stretch[],
  traitOf: (each: Stretch) => Trait,
): readonly (readonly [Trait, readonly Stretch[]])[] {
  const runs: [Trait, Stretch[]][] = [];
  for (const each of line) {
    const trait = traitOf(each);
    const last = runs.at(-1);
    if (last && last[0] === trait) last[1].push(each);
    else runs.push([trait, [each]]);
  }
  return runs;
}

const signs = { bold: '**', italic: '*' } as const;
const lightMarks = '(?:\\\\.|[.,;:!?()"\'„“”’–—…-])+';
const leading = new RegExp(`^${lightMarks}`, 'u');
const trailing = new RegExp(`${lightMarks}$`, 'u');
const isWord = (sign: string | undefined): boolean => /[\p{L}\p{N}]/u.test(sign ?? '');
const isSign = (sign: string | undefined): boolean => /[\p{P}\p{S}]/u.test(sign ?? '');

/** The mark around the words: not around the space beside them, nor where markdown would show it as a sign. */
function around(text: string, mark: Exclude<Mark, 'code'>, before: string, next: string): string {
  const core = text.trim();
  if (core === '') return text;
  const at = text.indexOf(core);
  const outer = (inner: string) => text.slice(0, at) + inner + text.slice(at + core.length);
  if (mark === 'sub' || mark === 'sup') return outer(`<${mark}>${core}</${mark}>`);
  const mayStart = at > 0 || !isWord(before.at(-1));
  const mayEnd = text.length > at + core.length || !isWord(next[0]);
  const start = mayStart ? '' : (leading.exec(core)?.[0] ?? '');
  const end = mayEnd ? '' : (trailing.exec(core.slice(start.length))?.[0] ?? '');
  const words = core.slice(start.length, core.length - end.length);
  const isRead =
    words !== '' && (mayStart || !isSign(words[0])) && (mayEnd || !isSign(words.at(-1)));
  return outer(isRead ? start + signs[mark] + words + signs[mark] + end : core);
}

const linked = (text: string, link: string): string =>
  text.trim() === '' ? text : `[${text}](<${link.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** Code is indented: more than one space at its start stays. */
function codeSpan(code: string): string {
  const text = code
    .trimEnd()
    .replace(/^[ \u00a0]{2,}/, (spaces) => '\u00a0'.repeat(spaces.length))
    .replace(/^ /, '');
  if (text.trim() === '') return ' ';
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  const [before, behind] = [/^ \S/.test(code) ? ' ' : '', /\s$/.test(code) ? ' ' : ''];
  return before + fence + room + text + room + fence + behind;
}

/** Stands unseen inside of what a notation would take for its mark, escaped or not. */
export const wordJoiner = '\u2060';

/** Text as markdown that shows it. */
export const withoutMarks = (text: string): string =>
  text
    .replace(/[\\*`<[$~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(
      /=(?==[^\s=])|(?<![\p{L}\p{N}=])=(?==$)|%(?=%)|\\\[(?=\\\[)|\{(?=\{)/gu,
      `$&${wordJoiner}`,
    )
    .replace(/(?<=^|\s)(?:\^(?=[A-Za-z0-9-])|#(?=[\p{L}_]))/gu, `$&${wordJoiner}`);

/** At the start of a line: a list, a heading, a quotation, a rule, and the marks of a written card. */
export const unmarked = (line: string): string =>
  line
    .replace(/^(?:[-+*#=](?=\s|$)|>|#{2,6}(?=\s|$)|-{2,}|={2,})/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(writtenMark, `$&${wordJoiner}`)
    .replace(/^@(?=reverse)/, `@${wordJoiner}`);

/** Markdown that somebody wrote on a line of its own, which shall stay text. */
export const lineAsWritten = (line: string): string =>
  // The second line of a table would make one of the line above.
  unmarked(line.replace(/^(?=[|:][|:\s-]*$)/, '\\')).replace(
    /(?<=^|\s)\^(?=[A-Za-z0-9-]+$)/,
    `^${wordJoiner}`,
  );

const writtenMark = /^\**(?:Q|Question|A|Ans|Answer|Extra|Back Extra)\s?\d{0,4}\**\s?(?=[:：])/u;

/** Code and formulas: no notation of ours looks into them. */
export const verbatim =
  /(?<![`\\])(`+)(?!`)[^`]+\1(?!`)|(?<!\\)(?:\$\$[^$]+\$\$|\$[^$\s](?:[^$]*[^$\s\\])?\$)/g;

/** Markdown with what stands outside of code and formulas changed. */
export function outsideVerbatim(text: string, change: (part: string) => string): string {
  let written = '';
  let at = 0;
  for (const { index, 0: part } of text.matchAll(verbatim)) {
    written += change(text.slice(at, index)) + part;
    at = index + part.length;
  }
  return written + change(text.slice(at));
}

/** What stands outside of code and formulas, where a sign that begins one begins nothing. */
export const withoutOpenEnds = (text: string): string => text.replace(/(?<!\\)[`$]/g, '\\$&');

/** Markdown that no notation of ours takes for a mark, but for what begins with braces. */
export const withoutNotations = (text: string): string =>
  text.replace(
    /=(?==[^\s=])|%(?=%)|(?<=\s):(?=:{1,2}\s)|(?<=^|\s)(?:\^(?=[A-Za-z0-9-])|#(?=[\p{L}_]))/gu,
    `$&${wordJoiner}`,
  );
