// Cards of Mochi as cards of ours: the first side asks and the others answer, or a text has gaps.

import { LeftOutCount } from './left-out.ts';
import { markdownParts } from './markdown-parts.ts';
import type { MochiCard, MochiCollection } from './mochi-collection.ts';
import { hasMochiGaps, withGaps } from './mochi-gaps.ts';
import { mochiInline } from './mochi-inline.ts';
import { anchorOf, type CardFromPackage, type NotesFromPackage, notesOf } from './package-notes.ts';
import { longestField, type Part } from './part.ts';
import { stableUlid } from './stable-ulid.ts';
import type { PastCard, PastReview } from './waiting-history.ts';
import { gapText, questionAnswer } from './written-card.ts';

export function notesFromMochi({ cards, names }: MochiCollection): NotesFromPackage {
  const leftOut = new LeftOutCount();
  const inline = mochiInline((id) => names.get(id) ?? id, leftOut);
  const skipped: string[] = [];
  const written: CardFromPackage[] = [];
  for (const card of cards) {
    const own = cardsOf(card, inline, leftOut);
    if (own.length === 0) skipped.push(card.content.slice(0, 80));
    else leftOut.addAll(card.unread);
    if (own.length > 0 && (own[0]?.tags.length ?? 0) > 1) leftOut.add('tags');
    written.push(...own);
  }
  const notes = cards.length - skipped.length;
  return { ...notesOf('mochi', written), notes, cameBack: [], skipped, leftOut: leftOut.all };
}

type Common = Pick<CardFromPackage, 'anchor' | 'deck' | 'tags'>;

function cardsOf(
  card: MochiCard,
  inline: (line: string) => string,
  leftOut: LeftOutCount,
): readonly CardFromPackage[] {
  if (card.content.length > longestField) leftOut.add('fields');
  const { tags, sides } = sidesOf(card.content.slice(0, longestField));
  const shown = sides
    .map((side) => markdownParts(side, inline))
    .filter((parts) => parts.length > 0);
  const common = {
    anchor: anchorOf('mochi', card.id || stableUlid(0, card.content)),
    deck: card.deck,
    tags: [...new Set([...card.tags, ...tags])],
  };
  return shown.flat().some((part) => hasGaps(part))
    ? [gapCard(card, common, shown, leftOut)]
    : twoSided(card, common, shown);
}

/** All sides up to the last one with gaps are asked for at once. */
function gapCard(
  card: MochiCard,
  common: Common,
  sides: readonly (readonly Part[])[],
  leftOut: LeftOutCount,
): CardFromPackage {
  const end = 1 + sides.findLastIndex((parts) => parts.some((part) => hasGaps(part)));
  const asked = sides.slice(0, end).flat();
  const { text, groups } = withGaps(asked.map((part) => runningText(part, leftOut)).join('<br>'));
  return {
    ...common,
    lines: gapText([{ kind: 'line', text }], sides.slice(end).flat()),
    past: groups.map((group) => pastOf(card, reviewsOfGap(card, group, groups))),
  };
}

function twoSided(
  card: MochiCard,
  common: Common,
  [front = [], ...rest]: readonly (readonly Part[])[],
): readonly CardFromPackage[] {
  const back = rest.flat();
  if (back.length === 0) return [];
  const forward = {
    ...common,
    lines: questionAnswer(front, back),
    past: [pastOf(card, card.reviews)],
  };
  const backward = {
    ...common,
    anchor: `${common.anchor}-reverse`,
    lines: questionAnswer(back, front),
    past: [pastOf(card, card.reverseReviews)],
  };
  return card.isBothWays ? [forward, backward] : [forward];
}

const pastOf = ({ isArchived }: MochiCard, reviews: readonly PastReview[]): PastCard => ({
  suspended: isArchived,
  flagged: false,
  reviews,
});

/** What is hidden all together has the reviews of the card. */
const reviewsOfGap = (
  { reviews, gapReviews }: MochiCard,
  group: string,
  groups: readonly string[],
): readonly PastReview[] => gapReviews.get(group) ?? (groups.length === 1 ? reviews : []);

/** Parted by lines of three dashes. Lines of nothing but tags say what the card is about. Neither is looked for in code. */
function sidesOf(content: string) {
  const sides: string[][] = [[]];
  const tags: string[] = [];
  let fence = '';
  for (const line of content.split(/\r?\n/)) {
    const [mark = ''] = /^(?:`{3,}|~{3,})/.exec(line.trim()) ?? [];
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    if (fence === '' && line.trim() === '---') sides.push([]);
    else if (fence === '' && isOfTags(line)) tags.push(...(line.match(/[^\s#]+/g) ?? []));
    else sides.at(-1)?.push(line);
  }
  return { sides, tags };
}

const isOfTags = (line: string): boolean => /^\s*#[^\s#]+(?:\s+#[^\s#]+)*\s*$/.test(line);

const hasGaps = (part: Part): boolean =>
  'text' in part ? hasMochiGaps(part.text) : part.kind === 'table' && part.lines.some(hasMochiGaps);

/** Beside gaps, everything is running text. */
function runningText(part: Part, leftOut: LeftOutCount): string {
  switch (part.kind) {
    case 'line':
      return part.text;
    case 'item':
      return `${/\d/.test(part.mark) ? part.mark : '•'} ${part.text}`;
    case 'formula':
      return part.lines.join('');
    case 'code':
      return part.lines.slice(1, -1).map(asCodeSpan).join('<br>');
    case 'table':
      leftOut.add('tables');
      return part.lines
        .filter((_, at) => at !== 1)
        .map(cellsOf)
        .join('<br>');
  }
}

const asCodeSpan = (line: string): string =>
  line.trim() === ''
    ? ''
    : `\`\` ${line.replace(/^ +/, (room) => '\u00a0'.repeat(room.length))} \`\``;

const cellsOf = (row: string): string => row.replace(/^\||\|$/g, '').trim();
