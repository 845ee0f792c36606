// The things that a line names: `a, b and c`.

import { auxiliaries, baseVerbs, isThirdPersonVerb, isVerbForm } from '../text/english.ts';
import { type Passage, slice, trimmed } from '../text/passage.ts';
import { squeezed, wordCount, wordsOf } from '../text/plain.ts';
import { splitAt, withoutEnd } from '../text/sentences.ts';
import { oneOf } from '../text/word-list.ts';
import { finiteVerbAt, isQuality } from './body-shape.ts';
import { isImperative } from './imperative.ts';

export interface Things {
  readonly things: readonly Passage[];
  /** Whether the author says that there are more: `etc.`, `e.g.`. */
  readonly isOpen: boolean;
}

const openEnd =
  /(?:[,、]|(?<!\s))\s*(?:etc\.?|et cetera|and so on|and more|and others|など|等|usw\.?)\s*$|(?:\.{3}|…)\s*$/iu;

/** What a text enumerates, if it is nothing but an enumeration of short things. */
export function thingsIn(text: Passage): Things | undefined {
  const open = openEnd.exec(text.mask);
  const listed = open ? trimmed(slice(text, 0, open.index)) : withoutEnd(text);
  const separator = separatorIn(withoutBrackets(listed.mask));
  const parts = splitAt(listed, separator).flatMap((part, index, all) =>
    index === all.length - 1 ? splitLast(part, all.length) : [part],
  );
  const things = parts
    .map(withoutJoiner)
    .map(withoutEnd)
    .filter((part) => part.text !== '');
  const isSame = new Set(things.map((thing) => squeezed(thing.text))).size < things.length;
  if (things.length < 2 || isSame || !things.every(isThing)) return undefined;
  return { things, isOpen: open !== null };
}

/** What is never closed stays, and is not looked through to the end again and again. */
function withoutBrackets(mask: string): string {
  const end = mask.lastIndexOf(')') + 1;
  return mask.slice(0, end).replace(/\([^)]*\)/g, '') + mask.slice(end);
}

/** Colons part the lines of a description. */
const separatorIn = (mask: string): RegExp =>
  /\s:\s/.test(mask) ? /\s:\s/ : /;/.test(mask) ? /;/ : /[,，、]/;

/** `b and c` at the end of a list of three or more, and of a list of two; not `3 y vintage`. */
function splitLast(part: Passage, count: number): readonly Passage[] {
  const halves = splitAt(part, /\s(?:and|or|&|und|et|(?<!\d\s)y|e|と)\s/);
  if (isDegree.test(halves[1]?.mask ?? '')) return [part];
  return halves.length === 2 && (count > 1 || halves.every((half) => wordCount(half.mask) <= 3))
    ? halves
    : [part];
}

/** `1/1000 s or faster`: one thing. */
const isDegree =
  /^(?:more|less|fewer|above|below|(?:fast|slow|low|high|long|short|larg|small|bigg|earli|lat|old|young|bett)er)$/i;

const withoutJoiner = (part: Passage): Passage => {
  const joiner = /^(?:and|or|&|und|et|y)\s+/iu.exec(part.mask);
  return joiner ? slice(part, joiner[0].length) : part;
};

/** Without what a bracket adds: `snowball (start small)` is "snowball". */
export function headOf(thing: Passage): Passage {
  const at = thing.mask.search(/(?<!\s)\s*[(（]/u);
  return at > 0 ? trimmed(slice(thing, 0, at)) : thing;
}

function isThing(thing: Passage): boolean {
  const head = headOf(thing).mask.toLowerCase();
  const words = wordsOf(head);
  return (
    wordCount(head) >= 1 &&
    wordCount(head) <= 6 &&
    !/=>|->|→|⇒|\s[-–—]{1,3}\s/.test(thing.mask) &&
    !/[.!?:：。]\s|[?？؟]$/u.test(head) &&
    !words.some((word) => auxiliaries.has(word) || isRelative.test(word)) &&
    !beginsAClause.test(head) &&
    !isThirdPersonVerb(words[0] ?? '')
  );
}

/** `requests that fail, explicitly or implicitly`: a description goes on. */
const isRelative = /^(?:that|which|who|whose|if|when|because)$/;

const clauseStarts = String.raw`
  so if else otherwise because when then which that but thus hence instead not however also since
  while e\.?g i\.?e they it you we
`;

const beginsAClause = new RegExp(`^${oneOf(clauseStarts)}\\b`);

/** Whether all are names of one sort: not `a B-tree, speeds up reads`, nor `commoners, 98% of the people`. */
export function areAlike({ things }: Things): boolean {
  const heads = things.map((thing) => wordsOf(headOf(thing).mask.toLowerCase()));
  const isSaid = heads.some(
    (words) =>
      isImperative(words) ||
      (words.length > 1 && baseVerbs.has(words[0] ?? '')) ||
      (words.length > 1 && isVerbForm(words[0] ?? '', 'third', words[1])) ||
      /^(?:\w{2,}ed|used|made|good|bad|easy|hard|no|not|very|can|cheap|fast|slow|able)$/.test(
        words[0] ?? '',
      ) ||
      finiteVerbAt(words) !== undefined,
  );
  const counted = things.filter((thing) => /\d/.test(thing.mask)).length;
  const linked = heads.filter((words) => words.some((word) => linking.test(word))).length;
  const isMixed = (count: number): boolean => count > 0 && count < things.length;
  const isOdd = counted === 1 && things.length > 2;
  return !isSaid && !isMixed(linked) && !isOdd && !areFigures(things);
}

/**
 * `EFS: NFS, Linux only, pay per use`, `Replicas: async, up to 15`: what a thing is like, and no names. Kinds may be
 * called `simple` or `closed`.
 */
export function saysWhatItIsLike({ things }: Things, areKinds: boolean): boolean {
  const heads = things.map((thing) => headOf(thing).mask.toLowerCase());
  const measured = heads.filter((head) => measure.test(head) || /[<>≤≥]\s?\d/.test(head)).length;
  if (areKinds) return measured > 0;
  return (
    measured > 0 ||
    heads.some((head) => {
      const words = wordsOf(head);
      return /^(?:only|ok)$/.test(words.at(-1) ?? '') || words.every((word) => isQuality(word));
    })
  );
}

const measure = /^(?:(?:up to|max|min|at (?:least|most)|about|over|under|[~<>≤≥])\.?\s?)?\d/;

/** With more to be known of each than its name: `largo 40-60`, `3 = high`, `2.6 % (1928)`, or cut inside of a bracket. */
const areFigures = (things: readonly Passage[]): boolean =>
  things.some(({ mask }) => /[(（][^()（）]*[,，]/u.test(mask)) ||
  things.every(({ mask }) => /\p{L}{3,}\s[<>≤≥~]?\s?\d[\d.,–-]*$|\s=\s/u.test(mask)) ||
  things.every((thing) => /^[~≈<>≤≥]?\s?\d[\d.,]*\s?(?:%|\p{L}{1,3})?$/u.test(headOf(thing).mask));

const linking = /^(?:of|with|for|in|on|at|to|from|by|that|which)$/;

/** `infections such as pneumonia, strep throat`: what the first begins with holds for all, so they are no items. */
export function haveALead({ things }: Things): boolean {
  const [first, ...rest] = things.map((thing) => headOf(thing).mask.toLowerCase());
  if (first === undefined) return false;
  const isLed = (head: string): boolean =>
    /^(?:needs?|requires?|has|have|contains?|enthält|umfasst)\s|\p{L}\s(?:such as|for|like|including|by|via|to)\s\p{L}/u.test(
      head,
    ) || isImperative(wordsOf(head));
  return isLed(first) && !rest.some(isLed);
}

/** Short enough, taken together, to be recalled as a list. Two will do as examples, or below a plural. */
export function isRecallable({ things, isOpen }: Things, isPlural: boolean): boolean {
  const lengths = things.map((thing) => lengthOf(headOf(thing).mask));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const isShort = lengths.every((length) => length <= 3);
  return (
    things.length >= (isOpen || (isPlural && isShort) ? 2 : 3) &&
    things.length <= 7 &&
    total / things.length <= 3.6 &&
    total <= 24
  );
}

/** Japanese and Chinese terms are long to count and short to say. */
const lengthOf = (mask: string): number =>
  /[\p{Script=Han}\p{Script=Katakana}]/u.test(mask) ? wordCount(mask) * 0.6 : wordCount(mask);
