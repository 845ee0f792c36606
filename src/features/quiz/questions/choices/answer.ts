// A card's answer as an option among others: how it is asked for and what shape it has, so that neither gives it away.

import type { CardFace, CardId, CardKind } from '#deck/card.ts';
import type { Content } from '#deck/content.ts';
import type { DeckCard } from '#deck/deck.ts';
import { labelOf, saidIn } from '#deck/label.ts';
import { lineText } from '#deck/line-text.ts';
import { stemsIn, wordsOf } from '#deck/words.ts';
import { isFormula } from '../../typed/formula.ts';
import { withoutTex } from '../../typed/tex.ts';

export interface Answer {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly topic: number;
  readonly family: number;
  readonly content: Content;
  readonly text: string;
  readonly label: string | undefined;
  /** The telling stems of question and answer. */
  readonly asked: ReadonlySet<string>;
  readonly said: ReadonlySet<string>;
  readonly way: string;
  readonly shape: Shape;
}

type Shape = 'yes or no' | 'number' | 'formula' | 'name' | 'sentence';

/** Lists are recalled, code is read, sequences are ordered: none of them is picked from four. */
const isPicked: Readonly<Record<CardKind, boolean>> = {
  definition: true,
  reverse: true,
  cloze: true,
  list: false,
  item: false,
  sequence: false,
  relation: true,
  comparison: true,
  formula: true,
  acronym: true,
  table: true,
  code: false,
  question: true,
  // Its options are its author's.
  choice: false,
};
/** An option is read at a glance. */
const longest = 220;

export function answerOf(card: DeckCard, face: CardFace): Answer | undefined {
  const [line, ...more] = saidIn(face.answer);
  if (!isPicked[card.kind] || !line || more.length > 0 || hasBlock(line.content)) return undefined;
  const text = withoutTex(lineText(line.content)).trim();
  if (text === '' || text.length > longest) return undefined;
  const told = { ...face, kind: card.kind };
  return {
    id: card.id,
    kind: card.kind,
    topic: card.topic,
    family: card.family,
    content: line.content,
    text,
    label: labelOf(told),
    asked: stemsOf(lineText(face.front)),
    said: stemsOf(text),
    way: wayOfAsking(card.kind, face.frontText),
    shape: shapeOf(text),
  };
}

/** "What does a p-value not tell you?": of what it does not tell, each of its siblings' answers may be a part. */
export const asksForLack = ({ frontText }: CardFace): boolean =>
  /^(?:what|which)\b.*\b(?:not|never)(?: \p{L}+){1,2}\?$/iu.test(frontText);

export const sameWay = (a: Answer, b: Answer): boolean =>
  a.kind === b.kind && a.way === b.way && a.shape === b.shape;

const hasBlock = (content: Content): boolean =>
  content.some(
    (node) =>
      typeof node === 'object' &&
      (/^(?:pre|table|img|blockquote)$/.test(node.tag) || hasBlock(node.children ?? [])),
  );

const stemsOf = (text: string): ReadonlySet<string> => new Set(stemsIn(withoutTex(text)));

/** "Why …?" wants another sort of answer than "When …?"; so does "…: what does it do?" than "…: what is it?". */
function wayOfAsking(kind: CardKind, front: string): string {
  if (kind === 'question') return front.match(/^(?:how\s+)?\p{L}+/iu)?.[0]?.toLowerCase() ?? '';
  if (kind !== 'definition' && kind !== 'relation' && kind !== 'table') return '';
  const frame = front.match(/[:：,]\s*((?:[^\s:：,][^:：,]*)?[?？])$/u)?.[1] ?? '';
  if (kind === 'table') return frame;
  return /do(?:es)?\b/.test(frame) ? 'does' : /how|why|when|for/.test(frame) ? frame : 'is';
}

function shapeOf(text: string): Shape {
  if (/^(?:yes|no|not)\b/i.test(text)) return 'yes or no';
  const words = wordsOf(text).filter((word) => !word.isSmall);
  if (/^(?:about |nearly |at most |at least |[~≈<>])?[−-]?\d/i.test(text) && words.length <= 6)
    return 'number';
  if (isFormula(text) && !hasAside(text)) return 'formula';
  return words.length <= 2 ? 'name' : 'sentence';
}

/** "Exit (road)": words in brackets behind a word are no arguments, as those of "max (0, x)" are. */
const hasAside = (text: string): boolean => /\p{L}{2} \(\p{L}{3,}/u.test(text);
