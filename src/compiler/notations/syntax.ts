// Which program's marks a note is written in: what its front matter says, else what its lines show.

import { fenceFrom, type Verbatim } from '../outline/verbatim.ts';

export type Syntax =
  | 'recto'
  | 'obsidian-sr'
  | 'anki'
  | 'hashcards'
  | 'mochi'
  | 'logseq'
  | 'remnote'
  | 'mdanki'
  | 'orbit';

export interface Marks {
  readonly syntax: Syntax;
  /** Not named by the author: the lines of the note show it. */
  readonly isFound: boolean;
}

const names: readonly (readonly [Syntax, RegExp])[] = [
  ['recto', /^(?:recto|markdown|plain|none)$/],
  ['obsidian-sr', /^(?:obsidian(?:-sr|-?spaced-?repetition)?|spaced-?repetition|osr|sr|noteriv)$/],
  ['anki', /^(?:anki|anki-cloze)$/],
  ['hashcards', /^hash-?cards$/],
  ['mochi', /^mochi$/],
  ['logseq', /^logseq$/],
  ['remnote', /^rem-?note$/],
  ['mdanki', /^(?:md-?anki|markdown-anki-decks|anki-?down)$/],
  ['orbit', /^orbit$/],
];

/** What may follow `syntax:`. */
export const syntaxNames = names.map(([name]) => name);

export const syntaxNamed = (name: string): Syntax | undefined =>
  names.find(([, pattern]) =>
    pattern.test(
      name
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    ),
  )?.[0];

/** Signs that no plain note has. Lines of code do not count. */
export function syntaxIn(lines: readonly string[]): Syntax {
  let code: Verbatim | undefined;
  let isAfterText = false;
  for (const line of lines) {
    const text = line.trim();
    if (code) {
      if (code.endsWith(text)) code = undefined;
      continue;
    }
    code = fenceFrom(text);
    if (code) {
      isAfterText = true;
      continue;
    }
    const found = signOf(line.replace(inlineCode, ''), isAfterText);
    if (found) return found;
    isAfterText = text !== '';
  }
  return 'recto';
}

/** What is written about, and not written. */
const inlineCode = /`[^`]*`/g;

function signOf(line: string, isAfterText: boolean): Syntax | undefined {
  if (isAfterText && /^\?{1,2}\s*$/.test(line)) return 'obsidian-sr';
  if (/<!--SR:!?\d{4}-|(?:^|\s)#flashcards(?:[/\s]|$)/.test(line)) return 'obsidian-sr';
  if (/^C:\s.*\[[^[\]]*[^\]]\](?!\()/.test(line)) return 'hashcards';
  if (/^\s*(?:card-last-interval|card-ease-factor|card-next-schedule)::/.test(line))
    return 'logseq';
  const gap = '{{cloze ';
  const at = line.search(/\{\{cloze\s/);
  if (at >= 0 && line.lastIndexOf('}}') > at + gap.length) return 'logseq';
  return undefined;
}
