// `Label: a, b, c`: name them. Each thing is an item with a memory of its own.

import { type Draft, draft, type Item } from '../cards/draft.ts';
import { isEnglishText, type Note } from '../note.ts';
import { isBodyOfParent, labelOf } from '../outline/labels.ts';
import { type Block, isText } from '../outline/outline.ts';
import { isYear } from '../text/dates.ts';
import { byLine, joined, type Passage } from '../text/passage.ts';
import { wordCount } from '../text/plain.ts';
import { isPlural } from '../text/plural.ts';
import { sentencesOf } from '../text/sentences.ts';
import { isMeta } from './definition.ts';
import { isClause } from './describe.ts';
import {
  areAlike,
  haveALead,
  headOf,
  isRecallable,
  saysWhatItIsLike,
  type Things,
  thingsIn,
} from './items.ts';
import { ask, inOrder, type Subject, stopsShort, subjectOf } from './label-frame.ts';
import type { Rule } from './rule.ts';

export const enumeration: Rule = {
  name: 'Label: a, b, c',
  readsEnglish: false,
  find(block, note) {
    if (!isText(block) || isBodyOfParent(block)) return [];
    const labelled = labelOf(block);
    if (
      !labelled ||
      labelled.body.text === '' ||
      labelled.by === 'comma' ||
      isMeta(labelled.label.text) ||
      isYear(labelled.label.text)
    )
      return [];
    const [first] = sentencesOf(labelled.body);
    const listed = first && thingsIn(first);
    if (
      !listed ||
      haveALead(listed) ||
      isVague(labelled.label) ||
      !isRecallable(listed, isPlural(labelled.label.text))
    )
      return [];
    const subject = subjectOf(block, labelled.label);
    const isKinds =
      isPlural(labelled.label.text) ||
      subject.isGeneric ||
      isSpelledBy(labelled.label.text, listed.things);
    const mayDiffer = isKinds && listed.things.length > 2;
    // What more is said behind describes.
    if (labelled.by === 'stop' && sentencesOf(labelled.body).length > 1) return [];
    if (isEnglishText(note, block.text)) {
      if (!mayDiffer && !areAlike(listed)) return [];
      if (labelled.by !== 'bracket' && saysWhatItIsLike(listed, isKinds)) return [];
    }
    const items = itemsOf(block, listed);
    const list = listCard(note, block, subject, listed, items);
    const isOrder = orders.test(labelled.label.text) && isEnglishText(note, labelled.label);
    const card: Draft = isOrder
      ? { ...list, kind: 'sequence', front: inOrder(note, subject, items.length) }
      : list;
    const isSure = labelled.by !== 'bracket' || isClassName(labelled.label.text);
    return [isSure ? card : { ...card, tier: 'suggested' }];
  },
};

/** `order of operations`; not `insect order`, `law and order`, `Order of Malta`. */
const orders = /\b[Oo]rder of (?:\p{Ll}+ )*\p{Ll}+s$/u;

const isVague = (label: Passage): boolean =>
  /^(?:(?:many|several|lots|various|multiple|some|things|other|e\.?g)\b|\p{Lu}$)/iu.test(
    label.mask,
  );

/** `metrics (…)` and `sampling (…)` hold kinds; after `cache (…)` a bracket holds anything. */
export const isClassName = (label: string): boolean =>
  isPlural(label) || /(?:ing|tion|sion|ment|ance|ence|ity|ism)$/i.test(label);

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
  const isSpelled = isSpelledBy(
    subject.prompt,
    items.map(({ text }) => text),
  );
  const source = items.every((item) => item.block === block)
    ? byLine(block.text)
    : items.flatMap((item) => byLine(item.block.text));
  return draft({
    kind: 'list',
    prompt: subject.prompt,
    isGeneric: subject.isGeneric,
    anchor: block.anchor,
    block,
    tier: subject.isClear && !isCase.test(subject.prompt) ? 'confident' : 'suggested',
    front: nameThem(note, subject, count, { isOpen, isSpelled }),
    answer,
    back: items.map((item) => headOf(item.text).text).join(', '),
    items,
    itemFront: ask(note, subject, `name one of the ${count}`, `: 1 / ${count} ?`),
    source: saysMore(source, items) ? source : [],
  });
}

/** `In rising prices: FIFO …, LIFO …`: under what condition, and not of what. */
const isCase = /^(?:in|for|with|without|on|at|during|under)\s/i;

/** `CAP` stands for these three, `GIN` for no three things that may follow it. */
const isSpelledBy = (label: string, things: readonly Passage[]): boolean =>
  isInitials(label, things.length) &&
  things.every(({ text }, at) => text.toUpperCase().startsWith(label[at] ?? ''));

/** `ACID` stands for four things. */
export const isInitials = (label: string, count: number): boolean =>
  /^\p{Lu}+$/u.test(label) && label.length === count;

function nameThem(
  note: Note,
  subject: Subject,
  count: number,
  { isOpen, isSpelled }: { readonly isOpen: boolean; readonly isSpelled: boolean },
): Passage {
  const label = subject.prompt;
  if (!isEnglishText(note, subject.text)) return ask(note, subject, '', `: ${count} × ?`);
  if (stopsShort(label)) return joined(subject.text, ` what? Name ${isOpen ? '' : 'the '}${count}`);
  if (isOpen) return ask(note, subject, `give ${count} examples`);
  if (/(?:^|\s[-–—]\s)(?:\d+|two|three|four|five|six|seven)\b/i.test(label))
    return ask(note, subject, 'name them');
  const saysWhat = isPlural(label) || subject.isGeneric || isSpelled || isClause(subject.written);
  return ask(note, subject, saysWhat ? `name the ${count}` : `in ${count} points?`);
}

function saysMore(source: readonly { text: Passage }[], items: readonly Item[]): boolean {
  const said = items.reduce((sum, item) => sum + wordCount(item.text.mask), 0);
  const there = source.reduce((sum, line) => sum + wordCount(line.text.mask), 0);
  return there > said + 4;
}
