// The options of a card that its author wrote as a task list. They stand below the answer, right ones ticked.

import type { CardFace } from '#deck/card.ts';
import { textOf } from '#deck/content.ts';
import type { Option } from '../choices.ts';

const tick = /^\s*✓\s*/u;

export const authoredOptions = (face: CardFace): readonly Option[] =>
  face.source.map(({ content }) => ({
    card: face.id,
    content: content.map((node, i) =>
      i === 0 && typeof node === 'string' ? node.replace(tick, '') : node,
    ),
    isRight: tick.test(textOf(content)),
  }));
