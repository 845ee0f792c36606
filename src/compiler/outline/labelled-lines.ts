// `Term: text` line upon line, without blank lines between: to the parser one paragraph, to its author one
// thing a line.

import { joiningWords } from '../text/english.ts';
import { splitColons } from '../text/label.ts';
import { areDifferent, splitCode, splitRange } from '../text/label-in-series.ts';
import {
  boldEnd,
  byLine,
  type Passage,
  passage,
  type Run,
  type TextLine,
} from '../text/passage.ts';
import { answerWords, questionWords } from '../text/question-words.ts';

/** The paragraph, or its parts where its lines begin with labels. */
export function labelledLines(text: Passage): readonly Passage[] {
  if (!text.runs.some((run) => run.line !== text.runs[0]?.line)) return [text];
  const lines = byLine(text);
  const bold = lines.map(beginsWithBold);
  const isBold = bold[0] === true && bold.filter(Boolean).length >= 2;
  const isCode =
    !isBold && (lines.every(beginsWithCode) || lines.every(beginsWithPicture) || areRanges(lines));
  const isStart = isBold ? bold : isCode ? lines.map(() => true) : withLeadIn(lines);
  const isAnew = beginAnew(isStart, lines);
  // `false friends:`, and a line for each of them.
  if (endsInColon(lines[0]) && lines.length >= 3 && isAnew.slice(2).every(Boolean))
    isAnew[1] = true;
  if (!isBold && !isCode && !areMostly(isStart, isAnew, lines)) return [text];
  const parts: TextLine[][] = [];
  lines.forEach((line, index) => {
    const isNew = isStart[index] || (!isBold && isAnew[index]);
    if (isNew || parts.length === 0) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts.map(joinedLines);
}

/**
 * Without bold it takes more: nearly all lines, the first among them, or half of lines that all begin anew, as
 * those of prose that was wrapped do not, or the colon of the first; and no marks of other notations.
 */
function areMostly(
  isStart: readonly boolean[],
  isAnew: readonly boolean[],
  lines: readonly TextLine[],
): boolean {
  const count = isStart.filter(Boolean).length;
  const doAll = isAnew.every(Boolean);
  const share = doAll ? (areManySentences(lines) ? 0.33 : 0.5) : 0.7;
  const areLabelled = (doAll || isStart[0] === true) && count >= Math.max(2, lines.length * share);
  return (
    (areLabelled || (doAll && lines.length >= 3 && endsInColon(lines[0]))) &&
    !lines.some((line) => otherMark.test(line.text.mask) && !beginsWithColons(line))
  );
}

const endsInColon = (line: TextLine | undefined): boolean => /[:：]$/u.test(line?.text.mask ?? '');

/** Four or more lines that all begin with a capital: prose hardly breaks so. */
const areManySentences = (lines: readonly TextLine[]): boolean =>
  lines.length >= 4 && lines.every(({ text: { mask } }) => /^\p{Lu}/u.test(mask));

/** Lines with a label, a capital, or a break before them that no wrapping made: their first word had room above. */
function beginAnew(isStart: readonly boolean[], lines: readonly TextLine[]): boolean[] {
  const width = lines.reduce((most, { text }) => Math.max(most, text.mask.length), 0);
  return lines.map(({ text: { mask } }, index) => {
    const above = lines[index - 1]?.text.mask ?? '';
    const [word = ''] = /^\S+/.exec(mask) ?? [];
    const isFormula = /^\uE000+$/.test(mask);
    const hadRoom =
      width < fewestToWrap || isFormula || above.length + 1 + word.length <= width - roomForDoubt;
    const goesOn = /[,;:+&/(–—-]$/.test(above) || joiningWords.has(word);
    return isStart[index] || /^\p{Lu}/u.test(mask) || index === 0 || (hadRoom && !goesOn);
  });
}

/** Characters: lines that are wrapped by hand are not exactly as wide. */
const roomForDoubt = 8;
/** Nobody wraps lines as short as this. */
const fewestToWrap = 52;

const otherMark = new RegExp(
  `^(?:[QAC]\\s?\\d*[:.：]|(?:${questionWords}|${answerWords})(?!\\p{L})|\\?{1,2}$)|::|==|\\{\\{|>>|<>|;;`,
  'iu',
);

const beginsWithLabel = ({ text: { mask } }: TextLine): boolean =>
  /^(?:(?:ss?|arts?|§+)\.?\s?(?=\d)|\p{Ll}{2,6}\.\s(?=\p{Ll}))?[\p{L}\p{N}\uE000〜～/](?:[^.:：!?]|\.(?=\p{Ll}|:|\s[-–—→=≈]\s)){0,50}(?::\s|：\s*|\s(?:[-–—→=≈]|->|=>)\s)\S/iu.test(
    mask,
  );

const asks = ({ text: { mask } }: TextLine): boolean =>
  /^(?:what|why|how|when|which|who|where)\b[^?]{3,80}\?(?:\s|$)/i.test(mask);

/** `Duration:: 15 s`: a line of its own, whatever its program makes of it. */
const field = /^\p{L}[\p{L}\s_-]{0,30}::\s/u;

const beginsWithColons = ({ text }: TextLine): boolean =>
  field.test(text.mask) || splitColons(text) !== undefined;

/** The last of labelled lines may head the list that follows: `Indications`, `RANK vs ROW_NUMBER`. */
const withLeadIn = (lines: readonly TextLine[]): readonly boolean[] => {
  const areCoded = lines.filter(beginsWithNumber).length >= 3;
  const isStart = lines.map(
    (line) =>
      [beginsWithLabel, beginsWithCode, beginsWithColons, asks].some((begins) => begins(line)) ||
      (areCoded && beginsWithNumber(line)),
  );
  const last = lines.at(-1)?.text.mask ?? '';
  const isLeadIn = /^\p{L}[\p{L}\s]{2,30}:?$/u.test(last)
    ? last.split(/\s+/).length <= 3
    : /^\p{L}[\p{L}\p{N}\s_/-]{2,40}:?$/u.test(last) && /\svs\s/i.test(last);
  return isLeadIn && isStart.slice(0, -1).every(Boolean) ? isStart.map(() => true) : isStart;
};

/** `✅ simple`, `❌ slow`: the author's own bullets. */
const beginsWithPicture = ({ text: { mask } }: TextLine): boolean =>
  /^(?:\p{Extended_Pictographic}|[✓✔✗✘])\uFE0F?\s+\S/u.test(mask);

const beginsWithNumber = ({ text }: TextLine): boolean => splitCode(text) !== undefined;

/** `Na 135–145`, and such on the lines below. */
function areRanges(lines: readonly TextLine[]): boolean {
  const labels = lines.flatMap(({ text }) => splitRange(text)?.label.text ?? []);
  return lines.length >= 3 && labels.length >= lines.length * 0.7 && areDifferent(labels);
}

/** A line of code and what it does. */
const beginsWithCode = ({ text: { mask, runs } }: TextLine): boolean =>
  runs[0]?.atom?.kind === 'code' && /^\uE000+\s+\S/u.test(mask);

export const joinedLines = (lines: readonly TextLine[]): Passage =>
  passage(
    lines.flatMap(({ text, line }, index): readonly Run[] => [
      ...(index > 0 ? [{ text: ' ', line: lines[index - 1]?.line ?? line, wraps: [] }] : []),
      ...text.runs,
    ]),
  );

/** The first and the last line of a text. */
export function spanOf({ runs }: Passage): { line?: number; endLine?: number } {
  const lines = runs.map((run) => run.line).filter((line) => line > 0);
  return lines.length === 0 ? {} : { line: Math.min(...lines), endLine: Math.max(...lines) };
}

function beginsWithBold({ text }: TextLine): boolean {
  const { mask } = text;
  const end = boldEnd(text);
  const label = mask.slice(0, end);
  const isMark = /^(?:Q|A|Question|Answer)\s?\d*\s?[:：]?$/iu.test(label);
  return (
    end > 0 &&
    !isMark &&
    (/[:：]$/u.test(label) || /^(?:\s*(?:\([^()]*\))?[:：]|\s+[-–—]\s)/u.test(mask.slice(end)))
  );
}
