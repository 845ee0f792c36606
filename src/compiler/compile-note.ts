// One note, from its bytes to cards that lack only their ids.

import type { Problem } from '#deck/problem.ts';
import type { Draft } from './cards/draft.ts';
import { isDoubtful, refusal } from './cards/gates.ts';
import { placeOf } from './cards/place.ts';
import { preparer } from './cards/prepare.ts';
import type { CompiledNote, Prepared } from './cards/prepared.ts';
import { acronymsIn, type NoteAcronyms } from './doctor/acronyms.ts';
import { findingsIn } from './doctor/findings.ts';
import { type FoundLink, linksIn } from './doctor/links.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { cardOfComment } from './notations/card-comment.ts';
import type { NotedCards } from './notations/notation.ts';
import { notationsOf } from './notations/notations.ts';
import { type Marks, type Syntax, syntaxIn } from './notations/syntax.ts';
import type { Note } from './note.ts';
import { failedAt, type NoteSource, nestedTooDeep, readNote } from './note-source.ts';
import { ancestorsOf, type Block, nextOf, takeAll } from './outline/outline.ts';
import { type ReadNote, readOutline } from './outline/read.ts';
import { rules } from './rules/rules.ts';
import { switchesOf } from './switches.ts';
import { wordCount } from './text/plain.ts';
import { topicsOf } from './topics.ts';
import { whyNone } from './why-none.ts';

/** What is known of a note before its cards are looked for. */
type Known = FrontMatter & Marks;

export interface NoteResult extends CompiledNote, Marks {
  readonly problems: readonly Problem[];
  /** What only the whole collection can tell to be wrong. */
  readonly links: readonly FoundLink[];
  readonly acronyms: NoteAcronyms['acronyms'];
  /** Pictures that it looked for, by path, and where they are served, if they are there. */
  readonly pictures: ReadonlyMap<string, string | undefined>;
}

/** Marks nested thousands deep, or a mistake of ours, cost one note, not the deck. Its author is told which of both. */
export function compileNote(
  path: string,
  bytes: Uint8Array,
  media: ReadonlyMap<string, string>,
): NoteResult {
  const source = readNote(path, bytes);
  try {
    return compiledFrom(path, source, media);
  } catch (error) {
    const isTooDeep = error instanceof RangeError;
    const { lines } = source;
    const unread = isTooDeep ? nestedTooDeep(path, lines) : failedAt(path, lines, error);
    return compiledFrom(path, unread, media);
  }
}

function compiledFrom(
  path: string,
  source: NoteSource,
  media: ReadonlyMap<string, string>,
): NoteResult {
  const front = readFrontMatter(path, source.lines);
  const problems: Problem[] = [...source.problems, ...front.problems];
  const body = bodyOf(source, front);
  const read = readOutline(path, body, media, (problem) =>
    problems.push({ note: path, ...problem }),
  );
  const marks = front.syntax
    ? { syntax: front.syntax, isFound: false }
    : { syntax: syntaxIn(body), isFound: true };
  const { syntax } = marks;
  const cards =
    front.cards === 'off'
      ? { cards: [], reasons: new Map() }
      : cardsIn(read, { ...front, ...marks });
  if (front.cards !== 'off')
    problems.push(...findingsIn(read.note, cards.cards, cards.reasons, readsBraces(syntax)));
  return {
    ...cards,
    ...marks,
    reasons: withKnownReasons(cards.reasons, source, front, read.note),
    lines: numbersOfText(source.lines),
    problems,
    links: hasPages(syntax) ? [] : linksIn(read.note),
    acronyms: acronymsIn(read.note),
    pictures: read.pictures,
  };
}

/** In these `{{…}}` is a gap, or a command. */
const readsBraces = (syntax: Syntax): boolean =>
  syntax !== 'recto' && syntax !== 'anki' && syntax !== 'hashcards';

/** In these a link names a page, which need not be a file. */
const hasPages = (syntax: Syntax): boolean => syntax === 'logseq' || syntax === 'remnote';

/** The lines to parse: front matter and lines that cannot be read are blank, so that numbers stay. */
const bodyOf = ({ lines, unread }: NoteSource, front: FrontMatter): readonly string[] =>
  lines.map((line, index) => (index < front.lineCount || unread.has(index + 1) ? '' : line));

const numbersOfText = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));

function withKnownReasons(
  reasons: ReadonlyMap<number, string>,
  { lines, unread }: NoteSource,
  front: FrontMatter,
  { outline }: Note,
): ReadonlyMap<number, string> {
  const all = new Map<number, string>();
  for (const block of outline.blocks) {
    const why = front.cards === 'off' ? 'cards: off' : whyNone(block);
    for (let line = block.line; line <= block.endLine; line++) all.set(line, why);
  }
  if (front.cards !== 'off') for (const [line, why] of outline.leftOut) all.set(line, why);
  for (const [line, reason] of [...reasons, ...unread]) all.set(line, reason);
  lines.slice(0, front.lineCount).forEach((_, index) => {
    all.set(index + 1, 'front matter');
  });
  return all;
}

function cardsIn(
  { note, render }: ReadNote,
  front: Known,
): { cards: readonly Prepared[]; reasons: ReadonlyMap<number, string> } {
  const topics = topicsOf(note.path, note.outline, front);
  const place = placeOf(topics);
  const prepare = preparer(render, note.path);
  const reasons = new Map<number, string>();
  const cards: Prepared[] = [];
  for (const draft of draftsIn(note, front, reasons)) {
    const at = place(draft.block);
    const reason = refusal(draft, [...at.topic, ...at.context]);
    if (reason === undefined)
      cards.push(prepare(isDoubtful(draft) ? { ...draft, tier: 'suggested' } : draft, at, place));
    else
      for (const line of [draft.line, ...draft.backLines])
        if (!reasons.has(line)) reasons.set(line, reason);
  }
  return { cards, reasons };
}

/** All drafts of a note, in note order: explicit ones first in each block, and nothing twice. */
function draftsIn(note: Note, front: Known, reasons: Map<number, string>): readonly Draft[] {
  const isOff = switchesOf(note.outline);
  const taken = new Set<Block>();
  const drafts: Draft[] = note.outline.comments.flatMap((comment) => {
    const block = note.outline.blocks.findLast((known) => known.line <= comment.line);
    return block && !isOff.has(comment.line) ? cardOfComment(comment, block, note) : [];
  });
  for (const block of note.outline.blocks) {
    const off = isOff.get(block.line);
    if (off) for (let line = block.line; line <= block.endLine; line++) reasons.set(line, off);
    else if (!taken.has(block)) {
      const found = marked(block, note, front);
      for (const used of found?.taken ?? []) taken.add(used);
      if (found?.reason) reasons.set(block.line, found.reason);
      const own = found?.drafts ?? derived(block, note, front);
      for (const used of own.flatMap((draft) => draft.uses)) takeAll(used, taken);
      drafts.push(...own);
    }
  }
  return drafts.toSorted((a, b) => a.line - b.line);
}

/** What the author marked as a card, in the first notation that has it. */
function marked(block: Block, note: Note, front: Known): NotedCards | undefined {
  for (const notation of notationsOf(front, front.marks)) {
    const found = notation.find(block, note);
    if (found) return found;
  }
  return undefined;
}

/** What somebody else said is no statement of the author. */
const isQuoted = (block: Block): boolean => block.parent?.kind === 'quote';

/** `Cell bio – midterm 2` above a list: what the note is about, not what it says. */
const isTitleLine = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.order === 0 &&
  block.parent?.kind === 'root' &&
  block.children.length === 0 &&
  nextOf(block)?.kind === 'item' &&
  wordCount(block.text.mask) <= 8 &&
  !/[.!?:。？！：]/u.test(block.text.mask);

/** Below such a heading stands what is not so. */
const misconceptions =
  /\b(?:misconceptions?|myths?|fallac(?:y|ies)|false beliefs?|anti-?patterns?|common (?:mistakes|errors)|wrong)\b/i;

/** Below such a heading stands what was said on a day, and seldom what is so on others. */
const meetingNotes =
  /^minutes\b|\b(?:meeting|stand-?up|retro|sync|one-on-one|1:1) (?:(?:notes?|minutes)\b|.*\b\d{4}-\d\d-\d\d\b)/i;

const isBelow = (block: Block, heading: RegExp): boolean =>
  ancestorsOf(block).some(({ text }) => heading.test(text.mask));

function derived(block: Block, note: Note, front: Known): readonly Draft[] {
  if (front.cards === 'explicit') return [];
  const drafts = new Map<string, Draft>();
  if (block.ticked !== undefined || isQuoted(block) || isTitleLine(block)) return [];
  for (const rule of rules) {
    if ((rule.readsEnglish && !note.isEnglish) || (rule.isLast && drafts.size > 0)) continue;
    for (const draft of rule.find(block, note)) {
      const key = `${draft.role} ${draft.prompt}`;
      if (!drafts.has(key)) drafts.set(key, draft);
    }
  }
  const found = [...drafts.values()].filter((draft) => isWanted(draft, front));
  const isOffered =
    front.cards === 'suggest' ||
    isOfOther(front) ||
    (found.length > 0 && (isBelow(block, misconceptions) || isBelow(block, meetingNotes)));
  return isOffered ? found.map((draft) => ({ ...draft, tier: 'suggested' })) : found;
}

/** `cards-kinds` and `cards-min` of the front matter. */
const isWanted = ({ kind, back }: Draft, { kinds, fewestWords }: Known): boolean =>
  (kinds === undefined || kinds.includes(kind)) && wordCount(back) >= fewestWords;

/** A note that is written for another program means its own cards: ours are only offered. */
const isOfOther = ({ syntax, isFound }: Marks): boolean =>
  syntax !== 'recto' && syntax !== 'logseq' && !(syntax === 'obsidian-sr' && isFound);
