// Edits that people make to their notes, as functions of notes and chance. Every line carries where it comes
// from, so that a test knows which card of the new notes is which card of the old ones.

import type { Random } from '#kit/chance.ts';

export interface Line {
  readonly text: string;
  /** Numbers of the lines that it was, one for most, several where lines were joined. */
  readonly origins: readonly number[];
}

export interface Note {
  readonly path: string;
  readonly lines: readonly Line[];
}

export type Notes = readonly Note[];
export type Edit = (notes: Notes, random: Random) => Notes;

let lastOrigin = 0;
const newLine = (text: string): Line => ({ text, origins: [++lastOrigin] });

export const noteOf = (path: string, text: string): Note => ({
  path,
  lines: text.split('\n').map(newLine),
});

export const textOfNote = ({ lines }: Note): string => lines.map(({ text }) => text).join('\n');

const pick = <Value>(values: readonly Value[], random: Random): Value | undefined =>
  values[Math.floor(random() * values.length)];

// ── Lines and their blocks ──────────────────────────────────────────────────────────────────────────────────

const indentOf = ({ text }: Line): number => text.length - text.trimStart().length;
const isBullet = ({ text }: Line): boolean => /^\s*[-*] \S/.test(text) && !text.includes('<!--');
const isHeading = ({ text }: Line): boolean => /^#{1,6} \S/.test(text);

/** The line after a bullet and all that is nested below it. */
function endOfBlock(lines: readonly Line[], start: number): number {
  const first = lines[start];
  let end = start + 1;
  for (let at = end; first && at < lines.length; at++) {
    const line = lines[at];
    if (!line || isHeading(line)) break;
    if (line.text.trim() === '') continue;
    if (indentOf(line) <= indentOf(first)) break;
    end = at + 1;
  }
  return end;
}

interface Place {
  readonly note: number;
  readonly line: number;
}

/** A bullet that a card may be made of, and that the test accepts. */
function someLine(
  notes: Notes,
  random: Random,
  fits: (lines: readonly Line[], at: number) => boolean = () => true,
): Place | undefined {
  for (let attempt = 0; attempt < 60; attempt++) {
    const note = Math.floor(random() * notes.length);
    const lines = notes[note]?.lines ?? [];
    const at = Math.floor(random() * lines.length);
    const line = lines[at];
    if (line && isBullet(line) && fits(lines, at)) return { note, line: at };
  }
  return undefined;
}

const withLines = (notes: Notes, note: number, change: (lines: readonly Line[]) => Line[]): Notes =>
  notes.map((each, i) => (i === note ? { ...each, lines: change(each.lines) } : each));

const replaceLine = (notes: Notes, { note, line }: Place, ...by: readonly Line[]): Notes =>
  withLines(notes, note, (lines) => lines.toSpliced(line, 1, ...by));

// ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Indexes of the words of a line that may be changed: outside of math, code and links, and not the bullet. */
function plainWords(text: string): number[] {
  let quoted = false;
  return text.split(' ').flatMap((word, i) => {
    const signs = word.match(/[$`]/g)?.length ?? 0;
    const isPlain = !quoted && signs === 0 && /^[\p{L}'’-]{2,}[,.;:?]?$/u.test(word);
    if (signs % 2 === 1) quoted = !quoted;
    return isPlain ? [i] : [];
  });
}

const changeWord = (text: string, at: number, change: (word: string) => string): string =>
  text
    .split(' ')
    .flatMap((word, i) => (i === at ? change(word).split(' ').filter(Boolean) : [word]))
    .join(' ');

function misspelt(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 3));
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  const ways = [before + after, before + letter + letter + after, `${before}e${letter}${after}`];
  return pick(ways, random) ?? word;
}

const fillers = ['really', 'usually', 'in practice', 'simply', 'mostly', 'for example', 'always'];
const others = ['thing', 'several', 'given', 'certain', 'model', 'large', 'known', 'value'];
const foreign =
  'harbour violin glacier pepper orchard lantern saddle copper meadow anchor thimble walnut raven'.split(
    ' ',
  );

/** A word more, a word fewer, or another word: at most one word in four. */
function reworded(text: string, random: Random): string {
  const times = 1 + Math.floor(random() * Math.max(1, Math.min(3, plainWords(text).length / 4)));
  let changed = text;
  for (let i = 0; i < times; i++) {
    const at = pick(plainWords(changed), random);
    if (at === undefined) return changed;
    const way = random();
    const more = pick(fillers, random) ?? '';
    const other = pick(others, random) ?? '';
    const ending = (word: string) => /[,.;:?]$/.exec(word)?.[0] ?? '';
    if (way < 0.4) changed = changeWord(changed, at, (word) => `${more} ${word}`);
    else if (way < 0.7 && plainWords(changed).length > 5)
      changed = changeWord(changed, at, (word) => ending(word) && word);
    else if (plainWords(changed).length > 3)
      changed = changeWord(changed, at, (word) => other + ending(word));
  }
  return changed;
}

const onWords =
  (least: number, change: (text: string, random: Random) => string): Edit =>
  (notes, random) => {
    const place = someLine(
      notes,
      random,
      (lines, at) => plainWords(lines[at]?.text ?? '').length >= least,
    );
    const line = place && notes[place.note]?.lines[place.line];
    if (!line) return notes;
    return replaceLine(notes, place, { ...line, text: change(line.text, random) });
  };

// ── The edits ───────────────────────────────────────────────────────────────────────────────────────────────

const typo: Edit = onWords(1, (text, random) => {
  const long = plainWords(text).filter((i) => (text.split(' ')[i]?.length ?? 0) > 4);
  const at = pick(long, random);
  return at === undefined ? text : changeWord(text, at, (word) => misspelt(word, random));
});

const reword: Edit = onWords(4, reworded);

/** Two neighbours of one parent change places, with all that is below them. */
const reorder: Edit = (notes, random) => {
  const place = someLine(notes, random, (lines, at) => hasBrother(lines, at));
  if (!place) return notes;
  return withLines(notes, place.note, (lines) => {
    const middle = endOfBlock(lines, place.line);
    const end = endOfBlock(lines, middle);
    const [first, second] = [lines.slice(place.line, middle), lines.slice(middle, end)];
    return lines.toSpliced(place.line, end - place.line, ...second, ...first);
  });
};

function hasBrother(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[endOfBlock(lines, at)]];
  return !!line && !!next && isBullet(next) && indentOf(next) === indentOf(line);
}

/** A bullet with all that is below it goes behind another one of the same depth, in any note. */
const move: Edit = (notes, random) => cutAndPaste(notes, random)?.pasted ?? notes;

/** A move that is saved halfway: the notes without the block, and with the block in its new place. */
export function cutAndPaste(notes: Notes, random: Random) {
  const from = someLine(notes, random);
  const lines = from && notes[from.note]?.lines;
  if (!from || !lines) return undefined;
  const block = lines.slice(from.line, endOfBlock(lines, from.line));
  const depth = block[0] ? indentOf(block[0]) : 0;
  const cut = withLines(notes, from.note, (all) => all.toSpliced(from.line, block.length));
  const to = someLine(
    cut,
    random,
    (all, at) => indentOf(all[at] ?? { text: '', origins: [] }) === depth,
  );
  if (!to) return undefined;
  const paste = (what: readonly Line[]) =>
    withLines(cut, to.note, (all) => all.toSpliced(endOfBlock(all, to.line), 0, ...what));
  const pastedReworded = () => {
    const first = block[0] ?? newLine('');
    return paste([{ ...first, text: reworded(first.text, random) }, ...block.slice(1)]);
  };
  return { cut, pasted: paste(block), pastedReworded };
}

const renameFile: Edit = (notes, random) => {
  const at = Math.floor(random() * notes.length);
  return notes.map((note, i) => {
    if (i !== at || note.path.endsWith('index.md')) return note;
    return { ...note, path: note.path.replace(/([^/]+)\.md$/, `${pick(others, random)}-$1.md`) };
  });
};

const renameHeading: Edit = (notes, random) => {
  const headings = notes.flatMap(({ lines }, note) =>
    lines.flatMap((line, at) => (isHeading(line) ? [{ note, line: at }] : [])),
  );
  const place = pick(headings, random);
  const line = place && notes[place.note]?.lines[place.line];
  if (!line) return notes;
  const [marks = '#', ...words] = line.text.split(' ');
  const renamed =
    random() < 0.5
      ? [marks, ...words, 'and', pick(others, random)]
      : [marks, pick(others, random), ...words.slice(1)];
  return replaceLine(notes, place, { ...line, text: renamed.join(' ') });
};

/** "A: x; y" becomes two lines, and a list of four or more becomes two lists. */
const split: Edit = (notes, random) =>
  random() < 0.5 ? splitLine(notes, random) : splitList(notes, random);

const halves = /^(\s*[-*] )([^:?$`]{3,60}): ([^$`]{25,}?)(?:;|\.|,) ([^$`]{25,})$/;

function splitLine(notes: Notes, random: Random): Notes {
  const place = someLine(
    notes,
    random,
    (lines, at) => halves.test(lines[at]?.text ?? '') && endOfBlock(lines, at) === at + 1,
  );
  const line = place && notes[place.note]?.lines[place.line];
  const [, bullet = '', label = '', one = '', two = ''] = halves.exec(line?.text ?? '') ?? [];
  if (!line || !bullet) return notes;
  return replaceLine(
    notes,
    place,
    { ...line, text: `${bullet}${label}: ${one}` },
    { ...line, text: `${bullet}More on ${label}: ${two}` },
  );
}

const childrenOf = (lines: readonly Line[], at: number): number[] => {
  const end = endOfBlock(lines, at);
  const depth = lines[at + 1] && at + 1 < end ? indentOf(lines[at + 1] ?? newLine('')) : -1;
  return lines.flatMap((line, i) =>
    i > at && i < end && isBullet(line) && indentOf(line) === depth ? [i] : [],
  );
};

function splitList(notes: Notes, random: Random): Notes {
  const place = someLine(notes, random, (lines, at) => childrenOf(lines, at).length >= 4);
  if (!place) return notes;
  return withLines(notes, place.note, (lines) => {
    const children = childrenOf(lines, place.line);
    const parent = lines[place.line] ?? newLine('');
    const text = parent.text.replace(/[?:]?\s*$/, ' (second part)$&');
    return lines.toSpliced(children[Math.ceil(children.length / 2)] ?? 0, 0, { ...parent, text });
  });
}

/** Two neighbours become one: "A: x" and "B: y" to "A and B: x; y", or the items of two lists in one. */
const merge: Edit = (notes, random) =>
  random() < 0.5 ? mergeLines(notes, random) : mergeLists(notes, random);

const definition = /^(\s*[-*] )([^:?]{3,60}): (.{15,}?)\.?$/;

function mergeLines(notes: Notes, random: Random): Notes {
  const place = someLine(notes, random, (lines, at) => {
    const [one, two] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
    const areAlone = endOfBlock(lines, at) === at + 1 && endOfBlock(lines, at + 1) === at + 2;
    return areAlone && hasBrother(lines, at) && definition.test(one) && definition.test(two);
  });
  if (!place) return notes;
  return withLines(notes, place.note, (lines) => {
    const pair = lines.slice(place.line, place.line + 2);
    const [one, two] = pair.map(({ text }) => definition.exec(text) ?? []);
    const text = `${one?.[1]}${one?.[2]} and ${two?.[2]}: ${one?.[3]}; ${two?.[3]}`;
    const origins = pair.flatMap((line) => line.origins);
    return lines.toSpliced(place.line, 2, { text, origins });
  });
}

function mergeLists(notes: Notes, random: Random): Notes {
  const place = someLine(notes, random, (lines, at) => {
    const next = endOfBlock(lines, at);
    const counts = [childrenOf(lines, at).length, childrenOf(lines, next).length];
    return hasBrother(lines, at) && counts.every((count) => count >= 2);
  });
  if (!place) return notes;
  return withLines(notes, place.note, (lines) => lines.toSpliced(endOfBlock(lines, place.line), 1));
}

const remove: Edit = (notes, random) => {
  const place = someLine(notes, random);
  if (!place) return notes;
  return withLines(notes, place.note, (lines) =>
    lines.toSpliced(place.line, endOfBlock(lines, place.line) - place.line),
  );
};

/** A line that says something else altogether, in the place of the old one. */
const rewrite: Edit = (notes, random) => {
  const place = someLine(notes, random);
  const line = place && notes[place.note]?.lines[place.line];
  if (!line) return notes;
  const words = (count: number) =>
    Array.from({ length: count }, () => pick(foreign, random)).join(' ');
  const bullet = ' '.repeat(indentOf(line));
  return replaceLine(notes, place, newLine(`${bullet}- ${words(2)}: ${words(7)}`));
};

export const edits = {
  typo,
  reword,
  reorder,
  move,
  renameFile,
  renameHeading,
  split,
  merge,
  remove,
  rewrite,
} as const;

export type EditName = keyof typeof edits;
