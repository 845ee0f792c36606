// The shipped notes as rough cards, by their plainest forms: enough to know how telling each word is.

import { readdirSync, readFileSync } from 'node:fs';
import type { CardId } from '#deck/card.ts';
import type { Told } from '#deck/label.ts';

const notes = new URL('../../notes/', import.meta.url);

export function shippedTexts(): readonly Told[] {
  return readdirSync(notes, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .flatMap((path) => cardsOf(readFileSync(new URL(path, notes), 'utf8')));
}

function cardsOf(note: string): readonly Told[] {
  const cards: Told[] = [];
  for (const [, front = '', back = ''] of note.matchAll(
    /^(?:[-*] |### )(.+?)(?:: |\n+(?: {2}- )?)(.+(?:\n {2}- .+)*)/gm,
  )) {
    const isQuestion = front.endsWith('?');
    cards.push({
      id: front as CardId,
      kind: isQuestion ? 'question' : 'definition',
      frontText: front,
      backText: back.replace(/^ {2}- /gm, ''),
      answer: isQuestion
        ? []
        : [{ line: 1, content: [{ tag: 'strong', children: [front] }, `: ${back}`] }],
    });
  }
  return cards;
}
