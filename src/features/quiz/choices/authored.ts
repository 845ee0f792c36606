// The options of a card that its author wrote as a task list. They stand below the answer, which has the right ones.

import type { CardFace } from '#deck/card.ts';
import type { Option } from './option.ts';

export const authoredOptions = (face: CardFace): readonly Option[] => {
  const right = new Set(face.answer.map(({ line }) => line));
  return face.source.map(({ line, content }) => ({
    card: face.id,
    content,
    isRight: right.has(line),
  }));
};
