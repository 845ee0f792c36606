// Draft to card: everything rendered, and the ids it may get.

import type { CardFace, NoteLine } from '#deck/card.ts';
import type { Content } from '#deck/content.ts';
import { blockAt } from '../outline/outline.ts';
import type { Renderer } from '../render/render.ts';
import { described } from '../text/passage.ts';
import { squeezed } from '../text/plain.ts';
import type { Draft, Item, Part } from './draft.ts';
import { idAt } from './ids.ts';
import type { Place, PlaceOf } from './place.ts';
import type { Prepared, PreparedItem } from './prepared.ts';

type Prepare = (draft: Draft, place: Place, placeOfBlock: PlaceOf) => Prepared;

export function preparer(render: Renderer, note: string): Prepare {
  const lines = (parts: readonly Part[]): readonly NoteLine[] =>
    parts.map((part) => ({ line: part.line, content: render.part(part) }));

  const faceOf = (draft: Draft, place: Place): Omit<CardFace, 'id' | 'items'> => ({
    crumb: crumbFor(place, draft.front.text),
    front: frontOf(draft, render),
    frontText: described(draft.front).text,
    answer: lines(draft.answer),
    backText: draft.back,
    source: lines(draft.source),
    note,
    line: draft.line,
    endLine: draft.endLine,
  });

  const itemOf = (draft: Draft, item: Item, placeOfBlock: PlaceOf): PreparedItem => {
    const place = placeOfBlock(blockAt(item.block, item.line));
    const content = render.text(item.text);
    const { line } = item;
    return {
      item: { line, content },
      anchor: item.anchor,
      words: item.text.text,
      context: place.context,
      contextLines: place.contextLines,
      face: {
        crumb: crumbFor(placeOfBlock(draft.block), draft.itemFront.text),
        front: render.text(draft.itemFront),
        frontText: described(draft.itemFront).text,
        answer: [{ line, content }],
        backText: item.text.text,
        source: draft.items.map((other) => ({
          line: other.line,
          content: render.text(other.text),
        })),
        note,
        line,
        endLine: line,
      },
    };
  };

  return (draft, place, placeOfBlock) => {
    const idSource = {
      role: draft.role,
      prompt: draft.prompt,
      isGeneric: draft.isGeneric,
      ancestors: place.ancestors,
    };
    return {
      kind: draft.kind,
      tier: draft.tier,
      explicit: draft.explicit,
      anchor: draft.anchor,
      id: idAt(0, idSource),
      idSource,
      topic: place.topic,
      context: place.context,
      face: faceOf(draft, place),
      items: draft.items.map((item) => itemOf(draft, item, placeOfBlock)),
      family: draft.block.line,
      frontLines: draft.frontLines,
      backLines: draft.backLines,
      contextLines: place.contextLines,
    };
  };
}

/** Without what the front begins with anyway. */
const crumbFor = ({ crumb }: Place, front: string): readonly string[] => {
  const asked = squeezed(front);
  const last = crumb.at(-1);
  return last !== undefined && asked.startsWith(squeezed(last)) ? crumb.slice(0, -1) : crumb;
};

function frontOf(draft: Draft, render: Renderer): Content {
  const text = render.text(draft.front);
  if (draft.frontParts.length === 0) return text;
  const parts = draft.frontParts.flatMap((part): Content => {
    const isText = 'text' in part && !part.depth;
    return isText ? paragraph(render.part(part)) : render.part(part);
  });
  return [...(text.length > 0 ? paragraph(text) : []), ...parts];
}

const paragraph = (children: Content): Content => [{ tag: 'p', children }];
