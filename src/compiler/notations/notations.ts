import { basic } from './basic.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { hashcards } from './hashcards.ts';
import { logseq } from './logseq.ts';
import { mdanki } from './mdanki.ts';
import { mochi } from './mochi.ts';
import type { Notation } from './notation.ts';
import { obsidianSr } from './obsidian-sr.ts';
import type { GapMark } from './obsidian-sr-gaps.ts';
import { orbit } from './orbit.ts';
import { questionAnswer } from './question-answer.ts';
import { remnote } from './remnote.ts';
import type { Syntax } from './syntax.ts';

const own: readonly Notation[] = [questionAnswer, choice, basic, cloze];

/** The notations of each syntax, the first that fits wins. A new notation is a file and a place here. */
const notations: Readonly<Record<Syntax, readonly Notation[]>> = {
  recto: own,
  'obsidian-sr': [choice, obsidianSr(['==', '**', '{{']), cloze],
  'obsidian-sr, found': [choice, obsidianSr(['==', '{{']), cloze],
  anki: [cloze],
  hashcards: [hashcards],
  mochi: [mochi],
  logseq: [logseq, ...own],
  remnote: [remnote, cloze],
  mdanki: [mdanki],
  orbit: [orbit],
};

/** With gaps in these marks only, where the author names them. */
export const notationsOf = (
  syntax: Syntax,
  marks: readonly GapMark[] | undefined,
): readonly Notation[] =>
  marks && syntax.startsWith('obsidian-sr') ? [choice, obsidianSr(marks)] : notations[syntax];
