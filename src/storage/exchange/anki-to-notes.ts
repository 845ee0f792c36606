// Anki notes as markdown to be put into the folder of notes. Each keeps a name of its own (`^anki-…`, from Anki's
// guid), so that the history that came along finds its card, and a second import is the same file again.

import { addTo } from '#kit/groups.ts';
import type { AnkiCard, AnkiCollection, AnkiNote } from './anki-collection.ts';
import { htmlToMarkdown, type Part } from './html-to-markdown.ts';
import { type LeftOut, LeftOutCount } from './left-out.ts';
import { gapText, noteOf, questionAnswer, type WrittenCard } from './written-card.ts';

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
  /** What else of the notes is not in the files. */
  readonly leftOut: LeftOut;
}

interface CardFromAnki extends WrittenCard {
  readonly anchor: string;
  readonly cards: readonly AnkiCard[];
}

export function notesFromAnki({ notes }: AnkiCollection, folder = 'anki'): NotesFromAnki {
  const cardsByDeck = new Map<string, CardFromAnki[]>();
  const waiting: WaitingHistory[] = [];
  const skipped: string[] = [];
  const leftOut = new LeftOutCount();
  for (const note of notes) {
    const deck = note.cards[0]?.deck ?? [];
    const written = cardsOf({ ...note, tags: topicalTags(note.tags, deck) }, leftOut);
    if (written.length === 0) skipped.push((note.fields[0] ?? '').slice(0, 80));
    for (const card of written) {
      if (card.tags.length > 1) leftOut.add('tags');
      addTo(cardsByDeck, pathOf(deck), card);
      const { anchor, cards } = card;
      if (cards.some(hasHistory)) waiting.push({ anchor, cards });
    }
  }
  const files = [...cardsByDeck].map(([deck, cards]) => ({
    path: `${folder}/${deck}.md`,
    text: noteOf(cards),
  }));
  return { files, waiting, skipped, leftOut: leftOut.all };
}

const hasHistory = ({ reviews, suspended, flagged }: AnkiCard): boolean =>
  reviews.length > 0 || suspended || flagged;

/** Not the tags that Anki sets itself, nor what the deck says already, as in packages of ours. */
function topicalTags(tags: readonly string[], deck: readonly string[]): readonly string[] {
  const path = `::${deck.join('::').replace(/\s+/g, '_')}`;
  return tags.filter((tag) => !/^(?:leech|marked)$/i.test(tag) && !path.endsWith(`::${tag}`));
}

function cardsOf(note: AnkiNote, leftOut: LeftOutCount): readonly CardFromAnki[] {
  const { tags } = note;
  const anchor = anchorOf(note.guid);
  const written = note.isCloze ? gapCards(note, leftOut) : sidesOf(note, leftOut);
  const cards = written.flatMap((each) => each.cards);
  // A card of a gap is left where its gap is: that is counted already, or was taken out in Anki.
  if (written.length > 0 && !note.isCloze)
    leftOut.add('cards', note.cards.filter((card) => !cards.includes(card)).length);
  return written.map(({ suffix, ...each }) => ({ ...each, anchor: anchor + suffix, tags }));
}

type Written = Pick<CardFromAnki, 'lines' | 'cards'> & { readonly suffix: string };

function fieldsOf(
  fields: readonly string[],
  leftOut: LeftOutCount,
  isCloze = false,
): readonly (readonly Part[])[] {
  return fields.map((html) => {
    const field = htmlToMarkdown(html, { pathOfMedia: (name) => `media/${name}`, isCloze });
    leftOut.addAll(field.leftOut);
    return field.parts;
  });
}

/** What is hidden is in the first field that has gaps; all others are shown with the answer. */
function gapCards(note: AnkiNote, leftOut: LeftOutCount): readonly Written[] {
  const at = Math.max(0, note.fields.findIndex(hasGaps));
  const asked = note.fields[at] ?? '';
  if (!hasGaps(asked)) return [];
  if (/\{\{c\d+::image-occlusion:/.test(asked)) {
    leftOut.add('occlusions');
    return [];
  }
  const [text = []] = fieldsOf([asked], leftOut, true);
  const extra = fieldsOf(note.fields.toSpliced(at, 1), leftOut).flat();
  const lines = gapText(text, extra);
  const numbers = new Set([...lines('').join('\n').matchAll(gapMark)].map(([, n]) => Number(n)));
  const cards = [...numbers].map((n) => cardAt(note, n - 1) ?? neverSeen(n - 1));
  return numbers.size === 0 ? [] : [{ suffix: '', lines, cards }];
}

const gapMark = /\{\{c(\d+)::/g;
const hasGaps = (html: string): boolean => /\{\{c\d+::/.test(html);

function sidesOf(note: AnkiNote, leftOut: LeftOutCount): readonly Written[] {
  const told = note.fields.filter((_, i) => !/^add reverse$/i.test(note.fieldNames[i] ?? ''));
  const [first = [], ...others] = fieldsOf(told, leftOut);
  const rest = others.flat();
  if (first.length === 0 || rest.length === 0) return [];
  const cardsFor = (ord: number) => note.cards.filter((card) => card.ord === ord);
  const forward = { suffix: '', lines: questionAnswer(first, rest), cards: cardsFor(0) };
  const isReversed = told.length === 2 && note.cards.length === 2;
  if (!isReversed) return [forward];
  return [forward, { suffix: '-reverse', lines: questionAnswer(rest, first), cards: cardsFor(1) }];
}

const cardAt = ({ cards }: AnkiNote, ord: number): AnkiCard | undefined =>
  cards.find((card) => card.ord === ord);

/** A gap whose card Anki had not made yet. */
const neverSeen = (ord: number): AnkiCard => ({
  ord,
  deck: [],
  suspended: false,
  flagged: false,
  reviews: [],
});

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
