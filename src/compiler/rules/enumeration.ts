// `Label: a, b, c`: name them. Each thing is an item with a memory of its own.

import { type Draft, draft, type Item } from '../cards/draft.ts';
import type { Note } from '../note.ts';
import { labelOf } from '../outline/labels.ts';
import type { Block } from '../outline/outline.ts';
import { byLine, type Passage } from '../text/passage.ts';
import { wordCount } from "../text/plain.ts";
import { sentencesOf } from '../text/sentences.ts';
import { isMeta } from './definition.ts';
import { headOf, isRecallable, type Things, thingsIn } from './items.ts';
import { ask, type Subject, subjectOf } from './label-frame.ts';
import { isText, type Rule } from './rule.ts';

export const enumeration: Rule = {
  name: 'Label: a, b, c',
  readsEnglish: false,
  find(block, note) {
    if (!isText(block)) return [];
    const labelled = labelOf(block);
    if (!labelled || labelled.body.text === '' || isMeta(labelled.label.text)) return [];
    const [first] = sentencesOf(labelled.body);
    const listed = first && thingsIn(first);
    if (!listed || !isRecallable(listed.things) || isVague(labelled.label)) return [];
    const subject = subjectOf(block, labelled.label);
    return [listCard(note, block, subject, listed, itemsOf(block, listed))];
  },
};

const isVague = (label: Passage): boolean =>
  /^(?:many|several|lots|various|multiple|some|things|other|e\.?g)\b/i.test(label.mask);

const itemsOf = (block: Block, { things }: Things): readonly Item[] =>
  things.map((text) => ({
    line: text.runs[0]?.line || block.line,
    text,
    anchor: undefined,
    block,
  }));

/** A card that asks for all of these, in any order. */
export function listCard(
  note: Note,
  block: Block,
  subject: Subject,
  { isOpen }: Pick<Things, 'isOpen'>,
  items: readonly Item[],
): Draft {
  const answer = items.map(({ line, text }) => ({ line, text }));
  const count = items.length;
  const source = items.every((item) => item.block === block)
    ? byLine(block.text)
    : items.flatMap((item) => byLine(item.block.text));
  return draft({
    kind: 'list',
    prompt: subject.prompt,
    isGeneric: subject.isGeneric,
    anchor: block.anchor,
    block,
    front: ask(note, subject, isOpen ? `name ${count} of them` : `name the ${count}`, `${count} × ?`),
    answer,
    back: items.map((item) => headOf(item.text).text).join(', '),
    items,
    itemFront: ask(note, subject, `name one of the ${count}`, `1 / ${count} ?`),
    source: saysMore(source, items) ? source : [],
  });
}

function saysMore(source: readonly { text: Passage }[], items: readonly Item[]): boolean {
  const said = items.reduce((sum, item) => sum + wordCount(item.text.mask), 0);
  const there = source.reduce((sum, line) => sum + wordCount(line.text.mask), 0);
  return there > said + 4;
}

