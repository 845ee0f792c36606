// Where a card stands: its topic, the labels above its line, and what of both the learner reads.

import type { TopicPath } from '#deck/card.ts';
import { ancestorsOf, type Block, ownersOf } from '../outline/outline.ts';
import { contextLabel } from '../text/label.ts';
import { described } from '../text/passage.ts';
import { squeezed } from '../text/plain.ts';
import type { Topics } from '../topics.ts';

export interface Place {
  readonly topic: TopicPath;
  /** Labels of the items above, outermost first; the last is the parent's by column. */
  readonly context: readonly string[];
  readonly contextLines: readonly number[];
  /** Topic and labels as shown, nothing twice. */
  readonly crumb: readonly string[];
  /** Labels of headings and items above as the author means them: what an id falls back on. */
  readonly ancestors: readonly string[];
}

export type PlaceOf = (block: Block) => Place;

export function placeOf(topics: Topics): PlaceOf {
  const places = new Map<Block, Place>();
  return (block) => {
    let place = places.get(block);
    if (!place) {
      place = placeOfBlock(block, topics);
      places.set(block, place);
    }
    return place;
  };
}

function placeOfBlock(block: Block, topics: Topics): Place {
  const above = ancestorsOf(block);
  const owners = ownersOf(block);
  const topic = topics.of(block);
  const isLabel = (owner: Block): boolean => owner.kind !== 'heading' && owner.text.text !== '';
  return {
    topic,
    context: above.filter(isLabel).map(nameOf),
    contextLines: above.flatMap((owner) => linesOf(owner)),
    crumb: withoutRepeats([...topic, ...owners.filter(isLabel).map(shownName)]),
    ancestors: owners.filter((owner) => owner.text.text !== '').map(nameOf),
  };
}

const names = new WeakMap<Block, string>();

function nameOf(block: Block): string {
  let name = names.get(block);
  if (name === undefined) {
    name = contextLabel(block.text);
    names.set(block, name);
  }
  return name;
}

const shownName = (block: Block): string => {
  const shown = described(block.text);
  return shown === block.text ? nameOf(block) : contextLabel(shown);
};

const linesOf = (block: Block): readonly number[] =>
  block.text.text === ''
    ? []
    : Array.from({ length: block.endLine - block.line + 1 }, (_, index) => block.line + index);

/** Without a label that an earlier one says already. */
function withoutRepeats(labels: readonly string[]): readonly string[] {
  const said = new Set<string>();
  return labels.filter((label) => {
    const words = squeezed(label);
    const isNew = words !== '' && !said.has(words);
    said.add(words);
    return isNew;
  });
}
