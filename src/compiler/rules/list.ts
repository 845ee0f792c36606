// A parent with two to seven short children: name them.

import type { Draft, Item } from '../cards/draft.ts';
import { isEnglishText, type Note } from '../note.ts';
import { labelOf } from '../outline/labels.ts';
import { type Block, isText } from '../outline/outline.ts';
import { auxiliaries, baseVerbs, leaningStarts } from '../text/english.ts';
import { headingText, withoutNumber } from '../text/heading.ts';
import { boldEnd, type Passage, slice } from '../text/passage.ts';
import { squeezed, wordCount, wordsOf } from '../text/plain.ts';
import { isPlural } from '../text/plural.ts';
import { withoutEnd } from '../text/sentences.ts';
import { oneOf } from '../text/word-list.ts';
import { announcedIn, longestAnnounced, saysWhatFollows } from './announced.ts';
import { isMeta } from './definition.ts';
import { isClassName, isInitials, listCard } from './enumeration.ts';
import { inOrder, isCounted, isGenericLabel, subjectOf } from './label-frame.ts';
import { isProcedure, isSureProcedure } from './procedure.ts';
import type { Rule } from './rule.ts';

/** Whether one of these words stands in a name. */
const named = (words: string): RegExp => new RegExp(`\\b${oneOf(words)}\\b`, 'i');

const mostItems = 7;
const longestItem = 8;
const longestCounterpart = 3;
/** Of what the author wants in order. */
const mostInOrder = 12;

export const list: Rule = {
  name: 'a parent and its children',
  readsEnglish: false,
  find(block, note) {
    const children = block.children.filter(
      (child) => child.kind === 'item' && child.ticked === undefined,
    );
    if (note.ordered.has(block) && children.length >= 2 && children.length <= mostInOrder)
      return orderedCard(block, children, note);
    const name = isText(block) ? parentLabel(block) : headingText(block.text);
    if (name && isProcedure(name, children)) return orderedCard(block, children, note);
    const isMany = children.length > mostItems || note.ordered.has(block);
    if (children.length < 2 || isMany) return [];
    const label = isText(block) ? parentLabel(block) : headingLabel(block, note);
    if (!label || isMeta(label.text) || children.length !== block.children.length) return [];
    const isAnnounced =
      announcedIn(block.text.mask) === children.length || saysWhatFollows(block) !== undefined;
    const areLabelled = children.filter((child) => labelOf(child)).length * 2 >= children.length;
    const items = children.flatMap((child) => itemOf(child, isAnnounced, areLabelled));
    if (items.length < 2 || items.length < children.length * 0.75) return [];
    // `Type 1`, `Type 2`: who can count, knows them. `137`, `F`: what they are is asked.
    if (items.every(({ text }) => isCounted(text.text) || isBare.test(text.text))) return [];
    if (areNamedIn(label, items)) return [];
    const attributes = items.filter(({ text }) => isGenericLabel(text.text)).length;
    if (attributes * 2 >= items.length && !isClass.test(label.mask)) return [];
    const isOpen = /\b(?:e\.?g\.?|such as|examples?|some|include)\b/i.test(block.text.mask);
    const subject = subjectOf(block, label);
    const card = listCard(note, block, subject, { isOpen }, items);
    const isNamed =
      isClassName(label.text) ||
      subject.isGeneric ||
      !isEnglishText(note, label) ||
      isInitials(label.text, items.length);
    const isHeading = block.kind === 'heading';
    const isWeak =
      !isAnnounced &&
      (!isNamed ||
        (isHeading
          ? !subject.isAttribute && !isClass.test(label.mask)
          : isDrawer.test(label.mask)) ||
        (isBareName(block) && !subject.isGeneric && !isClass.test(label.mask)) ||
        !areOfOneSort(children) ||
        (arePairs(children) && !isClass.test(label.mask)) ||
        (isGenericLabel(label.text) && subject.text.text === label.text));
    return [isWeak ? { ...card, tier: 'suggested' } : card];
  },
};

const isBare = /^(?:\p{Lu}{0,3}-?\d{3,5}|\p{Lu})$/u;

/** `Latency vs response time`, and below it what each of them is: no slip, and no list to name. */
const areNamedIn = (label: Passage, items: readonly Item[]): boolean =>
  /\s(?:vs\.?|versus)\s/i.test(label.mask) &&
  items.every(({ text }) => squeezed(label.text).includes(squeezed(text.text)));

/** `Externalities` right above a list: what it holds, but hardly all that there is. */
const isBareName = ({ kind, text }: Block): boolean =>
  kind === 'paragraph' && boldEnd(text) === 0 && !/[:：?？]$/u.test(text.mask);

/** What is done in turn, or called ordered by its author, is asked for as a whole, whatever its items are like. */
function orderedCard(block: Block, children: readonly Block[], note: Note): readonly Draft[] {
  const label = isText(block) ? parentLabel(block) : headingText(block.text);
  if (!label || label.text === '') return [];
  const subject = subjectOf(block, label);
  const items = children.map((child) => ({
    line: child.line,
    text: labelOf(child)?.label ?? withoutEnd(child.text),
    anchor: child.anchor,
    block: child,
  }));
  const card = listCard(note, block, subject, { isOpen: false }, items);
  const isSure = note.ordered.has(block) || (subject.isClear && isSureProcedure(label, children));
  const tier = isSure ? 'confident' : 'suggested';
  return [{ ...card, kind: 'sequence', tier, front: inOrder(note, subject, items.length) }];
}

/** A heading is a list's name only where it says so: `Algorithms`, `Causes`, `Pros`. */
function headingLabel(block: Block, note: Note): Passage | undefined {
  const text = headingText(block.text);
  const isName = isPlural(text.text) || isGenericLabel(text.text) || mayNameList(block, note);
  return block.kind === 'heading' && isName && !isShelf.test(text.mask) && wordCount(text.mask) <= 5
    ? text
    : undefined;
}

/** In other languages we cannot tell by its form: what stands below has to be names, and no terms with a meaning. */
const mayNameList = ({ level, text, children }: Block, note: Note): boolean =>
  level > 1 &&
  !isEnglishText(note, text) &&
  children.every((child) => (labelOf(child)?.by ?? 'bracket') === 'bracket');

/** The same of a line above a list. */
const isDrawer = named(`
  vocabulary illustrations? glossary examples? notes? resources? links? references? questions?
  remarks? terms? todos?
`);

/** A heading of which the author means to name all that is there. */
const isClass = named(`
  types? kinds? causes? symptoms? signs? stages? phases? components? elements? parts? layers?
  levels? steps? advantages? disadvantages? pros cons benefits? drawbacks? requirements?
  properties principles criteria functions? forms? classes categories families factors features
`);

/** All with labels, or none, and none of them a remark. */
function areOfOneSort(children: readonly Block[]): boolean {
  const labelled = children.filter((child) => (labelOf(child)?.body.text ?? '') !== '').length;
  const isMixed = labelled > 0 && labelled < children.length;
  return !isMixed || children.every((child) => wordCount(child.text.mask) <= longestItem);
}

/** `gehen: to go`, `opioids: naloxone`: what they are together is said of the pairs, and not of their labels. */
const arePairs = (children: readonly Block[]): boolean =>
  children.every((child) => {
    const words = wordCount(labelOf(child)?.body.mask ?? '');
    return words > 0 && words <= longestCounterpart && child.children.length === 0;
  });

/** Headings under which notes are kept, and that nobody asks for. */
const isShelf = named(`
  why when how what cases numbers examples? notes? resources? links? topics? questions?
  definitions? terms? concepts? papers? books? tips? facts? misc basics overview summary
  references? readings? exercises? problems? commands? contents? ideas? thoughts? todos? tasks?
  goals?
`);

/** The label of a block that says nothing else. */
function parentLabel(block: Block): Passage | undefined {
  const labelled = labelOf(block);
  if (labelled) return labelled.body.text === '' ? labelled.label : undefined;
  const announced = saysWhatFollows(block);
  if (announced) return announced;
  const text = headingText(withoutNumber(block.text));
  const name = text.mask.replace(statuteBehind, '').replace(abbreviation, '$1');
  const words = wordsOf(text.mask.toLowerCase());
  const isTerm =
    wordCount(text.mask) <= 6 &&
    !words.some((word) => auxiliaries.has(word)) &&
    !baseVerbs.has(words[0] ?? '') &&
    !/[.,;?？]/u.test(name);
  return isTerm && text.text !== '' ? text : undefined;
}

/** `Reserveantibiotika gg. MRSA`: its stop ends no sentence. */
const abbreviation = /(\p{L}{1,5})\.(?=\s\S)/gu;

/** `Notwehr, § 32 StGB`: where it is written, not another thing. */
const statuteBehind = /,\s(?:§+|Art\.?|s\.?)\s?\d+[a-z]?(?:\s[\p{L}\d.]+){0,4}$/u;

/** `by lapse of time; and`: the last but one of a series in a statute. */
function withoutNext(text: Passage): Passage {
  const at = text.mask.search(/[;,]\s(?:and|or|und|oder)$/);
  return at < 0 ? text : slice(text, 0, at);
}

/** What a child contributes: its label, or all of it where it is short, or one of as many as its author announced. */
function itemOf(child: Block, isAnnounced: boolean, areLabelled: boolean): readonly Item[] {
  const labelled = labelOf(child);
  // `owner goes out of scope → value dropped` among sentences is one of them.
  const isCut = labelled !== undefined && (areLabelled || labelled.by !== 'arrow');
  const text = isCut ? labelled.label : withoutEnd(withoutNext(child.text));
  const longest = isAnnounced ? longestAnnounced : longestItem;
  if (text.text === '' || isReference.test(child.text.mask) || wordCount(text.mask) > longest)
    return [];
  if (labelOf(child) === undefined && !isAnnounced && !isName(text)) return [];
  return [{ line: child.line, text, anchor: child.anchor, block: child }];
}

/** `see [[Histogram]]` is none of the things above it. */
const isReference = /^(?:see|cf|siehe|vgl|voir)\b/i;

/** Without a label a child is an item only if it names something: no sentence, no advice, no remark. */
function isName(text: Passage): boolean {
  const words = wordsOf(text.mask.toLowerCase());
  return (
    !/[,，、;]|[?？؟]$|\s[=≈<>≤≥]\s/u.test(text.mask) &&
    !words.some((word) => auxiliaries.has(word)) &&
    !leaningStarts.has(words[0] ?? '')
  );
}
