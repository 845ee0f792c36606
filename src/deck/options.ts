// Answers that are offered to pick from. Of a card that its author wrote as a task list they stand below the answer,
// which has the right ones.

import type { CardFace, CardId } from './card.ts';
import type { Content } from './content.ts';

/** One of the answers that are offered. */
export interface Option {
  /** The card whose answer it is: after a wrong pick both are shown side by side. */
  readonly card: CardId;
  readonly content: Content;
  readonly isRight: boolean;
}

export const authoredOptions = (face: CardFace): readonly Option[] => {
  const right = new Set(face.answer.map(({ line }) => line));
  return face.source.map(({ line, content }) => ({
    card: face.id,
    content,
    isRight: right.has(line),
  }));
};

/** What the card shows beside its question, where that lists its options: the right one alone. */
export const answerAlone = (face: CardFace): CardFace => ({ ...face, source: [] });

/** The author's options stand below their question, and again below the answer; where they are offered, they stand once. */
export const withoutOptions = (face: CardFace): CardFace => ({
  ...face,
  front: face.front.filter((node) => typeof node === 'string' || node.tag !== 'ul'),
  source: [],
});
