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
import type { Marks, Syntax } from './syntax.ts';

const own: readonly Notation[] = [logseq, choice, questionAnswer, basic, cloze];

/** The notations of each syntax, the first that fits wins. A new notation is a file and a place here. */
const notations: Readonly<Record<Syntax, readonly Notation[]>> = {
  recto: own,
  'obsidian-sr': [choice, obsidianSr(['==', '**', '{{']), cloze],
  anki: [cloze],
  hashcards: [hashcards],
  mochi: [mochi],
  logseq: own,
  remnote: [remnote, cloze],
  mdanki: [mdanki],
  orbit: [orbit],
};

/** Where nobody says that the note is written so, bold is emphasis. */
const foundObsidianSr: readonly Notation[] = [choice, obsidianSr(['==', '{{']), cloze];

/** With gaps in these marks only, where the author names them. */
export function notationsOf(
  { syntax, isFound }: Marks,
  gapMarks: readonly GapMark[] | undefined,
): readonly Notation[] {
  if (syntax !== 'obsidian-sr') return notations[syntax];
  if (gapMarks) return [choice, obsidianSr(gapMarks)];
  return isFound ? foundObsidianSr : notations[syntax];
}
