// What a card's answer says, as text in which formulas stand between dollar signs, written on the line.

import type { CardFace, CardKind } from '#deck/card.ts';
import { saidIn } from '#deck/label.ts';
import { lineText } from '#deck/line-text.ts';
import type { TypedQuestion } from '../typed/judge.ts';

export function typedQuestionOf(kind: CardKind, face: CardFace): TypedQuestion {
  const lines = saidIn(face.answer).map((line) => lineText(line.content));
  return {
    id: face.id,
    kind,
    frontText: lineText(face.front),
    backText: lines.join('\n').trim() || face.backText,
    ...(face.items ? { items: face.items.map((item) => lineText(item.content)) } : {}),
  };
}
