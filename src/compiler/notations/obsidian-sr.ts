// Obsidian Spaced Repetition: `front::back`, `front:::back`, sides parted by a line `?` or `??`, and gaps. It
// reads line by line, up to a blank one; a line that holds two sides stands for itself.

import { type Draft, type Part, partsBelow } from '../cards/draft.ts';
import { joinedLines } from '../outline/labelled-lines.ts';
import { type Block, nextOf } from '../outline/outline.ts';
import { byLine, type Passage, slice, type TextLine, trimmed } from '../text/passage.ts';
import { clozeCard } from './cloze.ts';
import type { Gap } from './gaps.ts';
import type { Notation } from './notation.ts';
import { type GapMark, gapsOfSr, stateInCard } from './obsidian-sr-gaps.ts';
import { adjoining, twoSides } from './two-sides.ts';

export const obsidianSr = (marks: readonly GapMark[]): Notation => ({
  name: 'Obsidian Spaced Repetition',
  find(block) {
    if (!isRead(block)) return undefined;
    const drafts: Draft[] = [];
    const taken: Block[] = [block];
    let open: TextLine[] = [];
    const lines = byLine(withoutTags(block.text));
    for (const [index, line] of lines.entries()) {
      const sides = twoSidesOf(line);
      if (sides) {
        drafts.push(...twoSides(block, sides));
        open = [];
      } else if (isSeparator(line) && open.length > 0) {
        const rest = lines.slice(index + 1);
        const below = adjoining(block);
        drafts.push(
          ...card(block, line, open, [...rest, ...below.flatMap((one) => partsBelow(one))], below),
        );
        taken.push(...below);
        return { drafts, taken };
      } else open.push(line);
    }
    const next = separatedFrom(block);
    if (next) {
      const [mark, ...rest] = byLine(next.text);
      const below = adjoining(next);
      const answer = [...rest, ...below.flatMap((one) => partsBelow(one))];
      if (mark) drafts.push(...card(block, mark, open, answer, [next, ...below]));
      return { drafts, taken: [block, next, ...below] };
    }
    if (open.length > 0) drafts.push(...gapCards(block, open, marks));
    return drafts.length > 0 ? { drafts, taken } : undefined;
  },
});

const isRead = ({ kind }: Block): boolean =>
  kind === 'item' ||
  kind === 'paragraph' ||
  kind === 'heading' ||
  kind === 'code' ||
  kind === 'table';

const isSeparator = ({ text }: TextLine): boolean => /^\?{1,2}$/.test(text.mask.trim());

function card(
  block: Block,
  mark: TextLine,
  front: readonly TextLine[],
  answer: readonly Part[],
  uses: readonly Block[],
): readonly Draft[] {
  if (answer.length === 0) return [];
  const isBlock = block.kind === 'code' || block.kind === 'table';
  return twoSides(block, {
    front: joinedLines(front),
    frontParts: isBlock ? [{ line: block.line, block }] : [],
    answer,
    isBothWays: mark.text.mask.trim() === '??',
    line: front[0]?.line ?? block.line,
    uses,
  });
}

/** A block directly below that begins with the line `?`: the parser ends code, tables and headings above it. */
function separatedFrom(block: Block): Block | undefined {
  const next = block.kind === 'heading' ? block.children[0] : nextOf(block);
  if (next?.kind !== 'paragraph' || next.line !== block.endLine + 1) return undefined;
  const [first] = byLine(next.text);
  return first && isSeparator(first) ? next : undefined;
}

/** The longer sign first. Inside code none counts: there the mask shows no colon. */
function twoSidesOf({
  text,
  line,
}: TextLine):
  | { front: Passage; answer: readonly Part[]; isBothWays: boolean; line: number }
  | undefined {
  if (/\{\{c\d+::/.test(text.mask)) return undefined;
  const sign = text.mask.includes(':::') ? ':::' : '::';
  const at = text.mask.indexOf(sign);
  if (at < 0) return undefined;
  const front = trimmed(slice(text, 0, at));
  const back = trimmed(slice(text, at + sign.length));
  if (front.text === '' || back.text === '' || isField(front, back)) return undefined;
  return { front, answer: [{ line, text: back }], isBothWays: sign === ':::', line };
}

/** `status:: done`: a field of Dataview, one word with the colons at it. */
const isField = (front: Passage, back: Passage): boolean =>
  /^(?:status|due|created|updated|tags?|aliases|author|date|rating|type|up|parent|source)$/i.test(
    front.text,
  ) && back.text !== '';

/** `#flashcards/science` at the start of a card names its deck there. */
function withoutTags(text: Passage): Passage {
  const tags = /^(?:#[\p{L}\p{N}_/-]+\s+)+/u.exec(text.mask);
  return tags ? slice(text, tags[0].length) : text;
}

function gapCards(
  block: Block,
  lines: readonly TextLine[],
  marks: readonly GapMark[],
): readonly Draft[] {
  if (!['item', 'paragraph'].includes(block.kind)) return [];
  const text = joinedLines(lines);
  const gaps = gapsOfSr(text, lines, marks);
  const cards = [...new Set(gaps.flatMap((gap: Gap) => cardsIn(gap)))];
  return cards.map((name) => clozeCard(block, text, gaps, (gap) => stateInCard(gap.group, name)));
}

/** The cards that a gap is asked on: its own, that of its number, or one for each letter of `ash`. */
const cardsIn = ({ group }: Gap): readonly string[] =>
  /^[ahs]+$/.test(group)
    ? [...group].flatMap((letter, index) => (letter === 'a' ? [`letter ${index}`] : []))
    : [group];
