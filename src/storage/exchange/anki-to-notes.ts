// Anki notes as markdown to be put into the folder of notes. Each keeps a name of its own (`^anki-…`, from Anki's
// guid), so that the history that came along finds its card, and a second import is the same file again.

import { addTo } from '#kit/groups.ts';
import type { AnkiCard, AnkiCollection, AnkiNote } from './anki-collection.ts';
import { htmlToMarkdown, type PathOfMedia } from './html-to-markdown.ts';

export interface MarkdownFile {
  /** Below the folder of notes, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Whose histories wait for the cards that will be made of a note's lines. */
export interface WaitingHistory {
  readonly anchor: string;
  /** In the order of the cards that the lines make. */
  readonly cards: readonly AnkiCard[];
}

export interface NotesFromAnki {
  readonly files: readonly MarkdownFile[];
  readonly waiting: readonly WaitingHistory[];
  /** Notes that had nothing to ask, by what they begin with. */
  readonly skipped: readonly string[];
}

interface Paragraph {
  readonly anchor: string;
  readonly lines: readonly string[];
  readonly cards: readonly AnkiCard[];
}

export function notesFromAnki({ notes }: AnkiCollection, folder = 'anki'): NotesFromAnki {
  const paragraphsByDeck = new Map<string, Paragraph[]>();
  const waiting: WaitingHistory[] = [];
  const skipped: string[] = [];
  for (const note of notes) {
    const paragraphs = paragraphsOf(note, (name) => `media/${name}`);
    if (paragraphs.length === 0) skipped.push((note.fields[0] ?? '').slice(0, 80));
    const deck = pathOf(note.cards[0]?.deck ?? []);
    for (const paragraph of paragraphs) {
      addTo(paragraphsByDeck, deck, paragraph);
      const { anchor, cards } = paragraph;
      if (cards.some(hasHistory)) waiting.push({ anchor, cards });
    }
  }
  const files = [...paragraphsByDeck].map(([deck, paragraphs]) => ({
    path: `${folder}/${deck}.md`,
    text: `---\ncards: explicit\n---\n\n${paragraphs.map(textOf).join('\n\n')}\n`,
  }));
  return { files, waiting, skipped };
}

const hasHistory = ({ reviews, suspended, flagged }: AnkiCard): boolean =>
  reviews.length > 0 || suspended || flagged;

/** A paragraph has no empty line, and its last line ends with its name. */
const textOf = ({ lines, anchor }: Paragraph): string => `${lines.join('\n')} ^${anchor}`;

function paragraphsOf(note: AnkiNote, pathOfMedia: PathOfMedia): readonly Paragraph[] {
  const [first = [], ...others] = note.fields.map((html) => htmlToMarkdown(html, pathOfMedia));
  const rest = others.flat();
  const anchor = anchorOf(note.guid);
  if (note.isCloze)
    return first.some((line) => line.includes('{{c'))
      ? [{ anchor, lines: first, cards: note.cards }]
      : [];
  if (first.length === 0 || rest.length === 0) return [];
  const forward = { anchor, lines: questionAnswer(first, rest), cards: note.cards.slice(0, 1) };
  const isReversed = note.fields.length === 2 && note.cards.length === 2;
  if (!isReversed) return [forward];
  const lines = questionAnswer(rest, first);
  return [forward, { anchor: `${anchor}-reverse`, lines, cards: note.cards.slice(1) }];
}

const questionAnswer = (
  question: readonly string[],
  answer: readonly string[],
): readonly string[] => {
  const [firstOfQuestion = '', ...moreOfQuestion] = question;
  const [firstOfAnswer = '', ...moreOfAnswer] = answer;
  return [`Q: ${firstOfQuestion}`, ...moreOfQuestion, `A: ${firstOfAnswer}`, ...moreOfAnswer];
};

/** Letters, digits and hyphens are all that an anchor may hold; other signs become their code. */
const anchorOf = (guid: string): string =>
  `anki-${guid.replace(/[^A-Za-z0-9]/g, (sign) => `-${(sign.codePointAt(0) ?? 0).toString(16)}`)}`;

/** A path that no system refuses, and that leads nowhere else. */
function pathOf(deck: readonly string[]): string {
  const parts = deck.map((part) =>
    part
      .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\.+|\.+$/g, '')
      .slice(0, 100),
  );
  return parts.filter(Boolean).join('/') || 'Default';
}
