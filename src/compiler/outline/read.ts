// From the lines of a note to its outline: the only place that knows the order of the steps.

import type { Problem } from '#deck/problem.ts';
import type { Note } from '../note.ts';
import { isData, pathFrom } from '../render/links.ts';
import { createRenderer, type Renderer } from '../render/render.ts';
import { orderedIn } from '../switches.ts';
import { areForeign, isEnglish } from '../text/english.ts';
import { splitLabel } from '../text/label.ts';
import { passage, trimmed } from '../text/passage.ts';
import { propertiesOfPage } from './book-keeping.ts';
import { buildOutline, deepestQuote } from './build.ts';
import { settleDollars, settleFence } from './dollars.ts';
import { type InlineReader, textIn } from './inline.ts';
import { readLines } from './lines.ts';
import type { PictureReader } from './node-reader.ts';
import { isText, type Outline } from './outline.ts';
import { parseLines, parseMarkdown } from './parse.ts';
import { type FlatLine, plainBlocks, withoutPlain } from './plain-blocks.ts';

export interface ReadNote {
  readonly note: Note;
  readonly render: Renderer;
  readonly pictures: ReadonlyMap<string, string | undefined>;
}

type Report = (problem: Omit<Problem, 'note'>) => void;
type Pictures = Map<string, string | undefined>;

export function readOutline(
  path: string,
  lines: readonly string[],
  media: ReadonlyMap<string, string>,
  report: Report,
): ReadNote {
  const properties = propertiesOfPage(path, lines);
  const written = lines.map((line, index) => (properties.has(index + 1) ? '' : line));
  const { lines: read, unclosed } = readLines(written);
  for (const line of unclosed) report(unclosedCode(line));
  const pictures: Pictures = new Map();
  const reader = pictureReader(path, lines, media, pictures, report);
  const plain = plainBlocks(read);
  const parsed = parseLines(withoutPlain(read, plain).map(settled), read);
  const built = buildOutline({ lines: read, plain, parsed }, reader);
  const leftOut = [...properties].map((line) => [line, "Notion's own book-keeping"] as const);
  const outline: Outline = { ...built, leftOut: new Map([...built.leftOut, ...leftOut]) };
  const note: Note = {
    path,
    lines,
    outline,
    ordered: orderedIn(outline),
    isEnglish: isEnglish(sampleOf(outline)) && !areForeign(namesIn(outline)),
    isTelegraphic: isTelegraphic(outline),
    read: (markdown, line) => readLine(markdown, line, reader),
    report,
  };
  return { note, render: createRenderer({ onBrokenMath: mathReporter(report) }), pictures };
}

/** A line as the parser gets it. */
export function settled({ kind, text }: FlatLine): string {
  if (kind === 'math') return settleFence(text);
  return kind === 'code' || kind === 'html' ? text : settleDollars(withoutDeepMarks(text));
}

/** Quotations and lists in one another that nobody reads cost the parser time that grows with their square. */
const withoutDeepMarks = (text: string): string => text.replace(deepMarks, '$1');

const blockMark = '(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]*';
const deepMarks = new RegExp(`^((?:${blockMark}){${deepestQuote + 1}})(?:${blockMark})+`);

const unclosedCode = (line: number): Omit<Problem, 'note'> => ({
  line,
  column: 1,
  message: 'The code that begins here is never closed; the rest of the note is read as code.',
  hint: 'Add a line ``` where the code ends.',
});

/** Characters that tell the language. */
const sampleLength = 8_000;

function sampleOf({ blocks }: Outline): string {
  let sample = '';
  for (const block of blocks) {
    sample += ` ${block.text.mask}`;
    for (const { cells } of block.rows) sample += cells.map((cell) => ` ${cell.mask}`).join('');
    if (sample.length > sampleLength) break;
  }
  return sample;
}

const namesIn = ({ blocks }: Outline): readonly string[] =>
  blocks.filter(isText).flatMap(({ text }) => splitLabel(text)?.label.mask ?? []);

function isTelegraphic({ blocks }: Outline): boolean {
  const items = blocks.filter((block) => block.kind === 'item' && /^\p{L}/u.test(block.text.mask));
  const low = items.filter((block) => /^\p{Ll}/u.test(block.text.mask));
  return low.length >= items.length * 0.3;
}

function pictureReader(
  path: string,
  lines: readonly string[],
  media: ReadonlyMap<string, string>,
  pictures: Pictures,
  report: Report,
): PictureReader {
  const column = (line: number): number =>
    Math.max((lines[line - 1] ?? '').search(/!\[|<img/i), 0) + 1;
  return {
    pictureAt: (url, line) => {
      const file = pathFrom(path, url);
      const served = media.get(file);
      pictures.set(file, served);
      if (served) return `deck/media/${served}`;
      report({
        line,
        column: column(line),
        message: `The picture "${file}" is not there.`,
        hint: 'Put it into the notes folder, or mend its path: it is read from the folder of the note.',
      });
      return undefined;
    },
    onRemotePicture: (url, line) => {
      if (isData(url)) return;
      report({
        line,
        column: column(line),
        message:
          'A picture from another site is shown as a link only, since it would be missing offline.',
        hint: 'Save the picture beside the note and link to it there.',
      });
    },
  };
}

const mathReporter =
  (report: Report) =>
  (line: number, tex: string, reason: string): void =>
    report({
      line,
      column: 1,
      message: `The formula "${tex.length > 40 ? `${tex.slice(0, 40)}…` : tex}" cannot be read: ${reason}.`,
      hint: 'Mend its TeX; until then its source is shown.',
    });

/** One line of markdown as running text. */
function readLine(markdown: string, line: number, reader: PictureReader): ReturnType<Note['read']> {
  const tree = parseMarkdown(settleDollars(markdown.replaceAll('\n', ' ')));
  const whole: InlineReader = {
    ...reader,
    addressOf: () => undefined,
    onComment: () => {},
    onStruckLine: () => {},
  };
  const runs = tree.children.flatMap((node) =>
    node.type === 'paragraph' || node.type === 'heading' ? textIn(node.children, whole).runs : [],
  );
  return trimmed(passage(runs.map((run) => ({ ...run, line }))));
}
