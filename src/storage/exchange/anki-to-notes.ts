// Anki notes as cards of ours: one for each card that Anki shows of them, or one text for all gaps of a note.

import type { CardId } from '#deck/card.ts';
import type { AnkiCard, AnkiCollection, AnkiNote } from './anki-collection.ts';
import { hasGaps } from './anki-gaps.ts';
import { type AnkiSides, plainTemplate, sidesOf } from './anki-template.ts';
import type { CardComeBack } from './came-back.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { LeftOutCount } from './left-out.ts';
import { anchorOf, type CardFromPackage, type NotesFromPackage, notesOf } from './package-notes.ts';
import type { Part } from './part.ts';
import type { PastCard } from './waiting-history.ts';
import { gapText, questionAnswer } from './written-card.ts';

/** `known`: the cards that are in the notes here. In packages of ours they are the guids. */
export function notesFromAnki(
  { notes }: AnkiCollection,
  known: ReadonlySet<string> = new Set(),
): NotesFromPackage {
  const cards: CardFromPackage[] = [];
  const cameBack: CardComeBack[] = [];
  const skipped: string[] = [];
  const leftOut = new LeftOutCount();
  let taken = 0;
  for (const note of notes) {
    if (known.has(note.guid)) {
      const reviews = note.cards.flatMap((card) => card.reviews);
      cameBack.push({ card: note.guid as CardId, reviews });
      continue;
    }
    if (isOccluded(note)) {
      leftOut.add('occlusions');
      continue;
    }
    const written = note.type.isCloze ? gapCards(note, leftOut) : twoSided(note, leftOut);
    if (written.length > 0) taken++;
    else skipped.push((note.fields[0] ?? '').slice(0, 80));
    for (const card of written) {
      if (card.tags.length > 1) leftOut.add('tags');
      cards.push(card);
    }
  }
  return { ...notesOf('anki', cards), notes: taken, cameBack, skipped, leftOut: leftOut.all };
}

/** Anki's own, and what the add-on before it made. */
const isOccluded = ({ fields, type }: AnkiNote): boolean =>
  fields.some((field) => /\{\{c[\d,]+::image-occlusion:/.test(field)) ||
  type.fieldNames.includes('Question Mask');

function gapCards(note: AnkiNote, leftOut: LeftOutCount): readonly CardFromPackage[] {
  const sides = sidesOf(note, note.type.templates[0] ?? plainTemplate(note));
  if (!hasGaps(sides.front)) return [];
  const { front, back, unread } = partsOf(sides, true);
  leftOut.addAll(unread.all);
  const lines = gapText(front, back);
  const numbers = new Set([...lines('').join('\n').matchAll(gapMark)].map(([, n]) => Number(n)));
  if (numbers.size === 0) return [];
  // A card whose gap could not be written is left where its gap is: that is counted already.
  const past = [...numbers].map((n) => note.cards.find(({ ord }) => ord === n - 1) ?? neverSeen);
  return [{ ...placeOf(note, note.cards[0]), anchor: anchorOf('anki', note.guid), lines, past }];
}

const gapMark = /\{\{c(\d+)::/g;

function twoSided(note: AnkiNote, leftOut: LeftOutCount): readonly CardFromPackage[] {
  const { templates } = note.type;
  const usable = templates.length > 0 ? templates : [plainTemplate(note)];
  const cards: CardFromPackage[] = [];
  let unwritten = 0;
  // What a field holds is on most cards of its note: it is left out once.
  const unread = new LeftOutCount();
  usable.forEach((template, ord) => {
    const own = note.cards.filter((card) => card.ord === ord);
    if (note.cards.length > 0 && own.length === 0) return;
    const sides = partsOf(sidesOf(note, template));
    unread.addMost(sides.unread.all);
    if (sides.front.length === 0 || sides.back.length === 0) unwritten += own.length;
    else
      cards.push({
        ...placeOf(note, own[0]),
        anchor: anchorOf('anki', note.guid) + suffixOf(ord, templates.length),
        lines: questionAnswer(sides.front, sides.back),
        past: own,
      });
  });
  leftOut.addAll(unread.all);
  if (cards.length > 0)
    leftOut.add('cards', unwritten + note.cards.filter(({ ord }) => ord >= usable.length).length);
  return cards;
}

/** The second of two is nearly always the way back. */
function suffixOf(ord: number, templates: number): string {
  if (ord === 0) return '';
  return templates === 2 ? '-reverse' : `-card-${ord + 1}`;
}

interface Sides {
  readonly front: readonly Part[];
  readonly back: readonly Part[];
  readonly unread: LeftOutCount;
}

function partsOf(sides: AnkiSides, isCloze = false): Sides {
  const [front, back] = [read(sides.front, isCloze), read(sides.back)];
  const unread = new LeftOutCount();
  unread.addAll(front.leftOut);
  unread.addAll(back.leftOut);
  unread.add('sounds', sides.spoken);
  const shown = isCloze ? read(sides.aroundGaps).parts : front.parts;
  return { front: front.parts, back: withoutFront(back.parts, shown), unread };
}

const read = (html: string, isCloze = false) =>
  htmlToMarkdown(html, { pathOfMedia: (name) => `media/${name}`, isCloze });

/** A back that repeats its front, as it does where no line says where that ends. */
function withoutFront(back: readonly Part[], front: readonly Part[]): readonly Part[] {
  const isRepeated = front.length > 0 && front.every((part, at) => isAlike(part, back[at]));
  return isRepeated ? back.slice(front.length) : back;
}

const isAlike = (part: Part, other: Part | undefined): boolean =>
  JSON.stringify(part) === JSON.stringify(other);

function placeOf(note: AnkiNote, card: AnkiCard | undefined) {
  const deck = card?.deck ?? note.cards[0]?.deck ?? [];
  return { deck, tags: topicalTags(note.tags, deck) };
}

/** Not the tags that Anki sets itself, nor what the deck says already, as in packages of ours. */
function topicalTags(tags: readonly string[], deck: readonly string[]): readonly string[] {
  const path = `::${deck.join('::').replace(/\s+/g, '_')}`;
  return tags.filter((tag) => !/^(?:leech|marked)$/i.test(tag) && !path.endsWith(`::${tag}`));
}

/** A gap whose card Anki had not made yet. */
const neverSeen: PastCard = { suspended: false, flagged: false, reviews: [] };
