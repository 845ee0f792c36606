// What is remembered of a card of the last deck, so that it is recognised after an edit: no text of the notes.

import type { CardFace, CardId, CardKind, TopicPath } from './card.ts';
import { textOf } from './content.ts';
import type { Deck } from './deck.ts';
import { type Gist, gistOf } from './gist.ts';

export interface Trace {
  readonly id: CardId;
  readonly kind: CardKind;
  readonly topic: TopicPath;
  /** On list items: the list. */
  readonly parent: CardId | undefined;
  /** Where it stands: topics and ancestor labels. */
  readonly place: Gist;
  readonly prompt: Gist;
  readonly answer: Gist;
}

/** The traces of some faces of a deck, face by face, list items included. */
export function* tracesOf(deck: Deck, faces: readonly CardFace[]): Generator<readonly Trace[]> {
  const ownFace = new Set(faces.map(({ id }) => id));
  for (const face of faces) {
    const items = (face.items ?? []).filter(({ id }) => !ownFace.has(id));
    yield [
      ...traceOf(deck, face.id, face, face.backText),
      ...items.flatMap(({ id, content }) => traceOf(deck, id, face, textOf(content))),
    ];
  }
}

function traceOf(deck: Deck, id: CardId, face: CardFace, answer: string): readonly Trace[] {
  const card = deck.byId.get(id);
  if (!card) return [];
  const topic = deck.topics[card.topic] ?? [];
  return [
    {
      id,
      kind: card.kind,
      topic,
      parent: card.parent,
      place: gistOf([...topic, ...face.crumb].join(' ')),
      prompt: gistOf(face.frontText),
      answer: gistOf(answer),
    },
  ];
}
