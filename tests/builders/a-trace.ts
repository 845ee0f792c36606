// Cards of a deck as lineage sees them, from a line: "Topic > Term: gloss".

import type { CardId, CardKind } from '#deck/card.ts';
import { gistOf } from '#deck/gist.ts';
import type { Trace } from '#deck/trace.ts';

export const cardId = (id: string) => id as CardId;

export function aTrace(
  line: string,
  { id, kind = 'definition', parent }: { id?: string; kind?: CardKind; parent?: string } = {},
): Trace {
  const topic = line.includes(' > ') ? line.split(' > ').slice(0, -1) : ['Notes'];
  const text = line.split(' > ').at(-1) ?? '';
  const at = text.indexOf(': ');
  const [prompt, answer] = [text.slice(0, at), text.slice(at + 2)];
  return {
    // As the compiler does it: of the prompt, and of the answer only where that is what the card asks with.
    id: cardId(id ?? (kind === 'item' ? `${parent}/${answer}` : `${kind} ${prompt}`)),
    kind,
    topic,
    parent: parent === undefined ? undefined : cardId(parent),
    place: gistOf(topic.join(' ')),
    prompt: gistOf(prompt),
    answer: gistOf(answer),
  };
}
