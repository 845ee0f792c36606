// What the front of a card is made of: the author's label, its ancestor where the label alone says
// little, and a short question of ours that is never bent to fit.

import { isEnglishText, type Note } from '../note.ts';
import { isBold } from '../outline/open-block.ts';
import { type Block, nextOf, ownersOf, previousOf } from '../outline/outline.ts';
import { auxiliaries, genericLabels } from '../text/english.ts';
import { headingText } from '../text/heading.ts';
import { contextLabel } from '../text/label.ts';
import { statute } from '../text/labelled.ts';
import { joined, type Passage, plain, withFirstLetter } from '../text/passage.ts';
import { capitalised, wordCount, wordsOf } from '../text/plain.ts';
import { isFormula } from './formula-text.ts';

export interface Subject {
  readonly text: Passage;
  /** The same without a capital of ours. */
  readonly written: Passage;
  /** The author's words, for the id. */
  readonly prompt: string;
  readonly isGeneric: boolean;
  /** Whether a reader who has only the card knows what is meant. */
  readonly isClear: boolean;
  /** `Pneumonia, treatment`: the label asks by itself. */
  readonly isAttribute: boolean;
}

/** A heading over more blocks than this is no subject of a label such as `features`. */
const widestOwner = 40;

/** The subject of a labelled block, with the nearest owner before a label such as `features`. */
export function subjectOf(block: Block, label: Passage): Subject {
  const isGeneric = isGenericLabel(label.text);
  const nearest = ownersOf(block).at(-1);
  const isWeak =
    isGeneric ||
    isAdjective(label.text) ||
    isCounted(label.text) ||
    (block.kind === 'heading' && wordsOf(label.text).length <= 2) ||
    (nearest !== undefined && isFormula(nearest.text));
  const owner = isWeak ? nearest : undefined;
  const name = owner ? ownerName(owner) : '';
  const isGoodOwner = owner !== undefined && isTopic(name) && owner.children.length <= widestOwner;
  const isShown = block.kind !== 'heading' || isGeneric || isAdjective(label.text);
  const above = (isGoodOwner && isShown) || isGeneric ? name : '';
  const isClear =
    (!isGeneric || (isGoodOwner && !isBelowBold(block))) &&
    !isNumberedStatement(label.text) &&
    !goesOn.test(label.text);
  const text =
    above === ''
      ? isWrittenSmall(block, label)
        ? label
        : withCapital(label)
      : joined(withCapital(plain(above)), ', ', withFirstLetter(label, lowered(label)));
  return {
    text,
    written: above === '' ? label : text,
    prompt: label.text,
    isGeneric: isWeak,
    isClear,
    isAttribute: isGeneric && above !== '',
  };
}

const bolds = new WeakMap<Block, number>();

/** `Results: …` under `Crises`, somewhere behind `**Cuba 1962**` and its list: of which of the two, nobody says. */
function isBelowBold({ kind, parent, order }: Block): boolean {
  if (kind !== 'paragraph' || !parent) return false;
  const first = bolds.get(parent) ?? parent.children.findIndex(isBoldName);
  bolds.set(parent, first);
  return first >= 0 && first < order;
}

const isBoldName = ({ kind, text, children }: Block): boolean =>
  kind === 'paragraph' && children.length > 0 && text.text !== '' && isBold(text);

/** `w/ taxes`: what is with them, the lines before say. */
const goesOn = /^w\//i;

/** `kube-proxy` between `Kubelet` and `Scheduler`: a name that its author writes so. */
const isWrittenSmall = (block: Block, label: Passage): boolean =>
  /^\p{Ll}[\p{Ll}\d]*-[\p{Ll}\d-]+$/u.test(label.text) &&
  [previousOf(block), nextOf(block)].every(
    (beside) => !beside || startsLarge.test(beside.text.mask),
  ) &&
  (block.parent?.children.length ?? 0) > 1;

const startsLarge = /^\p{Lu}/u;

/** What an owner is called; a bare formula takes the name of the line above it. */
export function ownerName(owner: Block): string {
  const above = isFormula(owner.text) ? previousOf(owner) : undefined;
  if (owner.kind !== 'heading') return contextLabel((above ?? owner).text);
  const whole = headingText(owner.text).text;
  return wordCount(whole) <= 8 ? whole : contextLabel(owner.text);
}

/** `stratified`, `memory-based`, `pairwise`: of what, the owner says. */
export const isAdjective = (label: string): boolean =>
  !/^\p{Lu}+$/u.test(label) &&
  /^(?:\p{L}+ )?\p{L}*(?:-based|-related|-like|wise|[^e]ed|(?<!tr|ter|tor)ial|nomial|tional|ual)$|^\p{L}{3,}(?:genic|nous|rous|assive|active|otic|lytic)$/iu.test(
    label,
  );

/** `Class I`, `Art. 48`, `s 2(2)`: of what, the owner says. */
export const isCounted = (label: string): boolean =>
  /^\p{L}{2,10}\.?\s(?:\d{1,3}[a-z]?|[IVX]{1,4}[a-c]?)$/u.test(label) || statute.test(label);

/** `Lemma 3.2`: nobody knows it by its number. */
const isNumberedStatement = (label: string): boolean =>
  /^(?:theorem|thm|lemma|proposition|prop|corollary|cor|definition|section|figure|table|chapter|step|part|example|exercise)\.?\s*[\d.]+$/i.test(
    label,
  );

/** Of what all are, such a heading says nothing. */
export const isShelf =
  /^(?:(?:key )?(?:terms?|words)|glossary|vocabulary|definitions?|abbreviations|acronyms|notes?|begriffe|glossar)$/i;

const isTopic = (label: string): boolean =>
  label !== '' &&
  !isShelf.test(label) &&
  !wordsOf(label.toLowerCase()).some((word) => auxiliaries.has(word));

export const isGenericLabel = (label: string): boolean => {
  const words = wordsOf(label.toLowerCase().replace(/\.$/, ''));
  return words.length > 0 && words.length <= 2 && words.every((word) => genericLabels.has(word));
};

/** Lower-case inside a sentence, but for names and acronyms. */
const lowered =
  (label: Passage) =>
  (letter: string): string =>
    /^\p{Lu}\p{Ll}+(?:\s\p{Ll}|$)/u.test(label.text) ? letter.toLowerCase() : letter;

export const withCapital = (text: Passage): Passage =>
  /^(?=\p{Script=Latin})\p{Ll}[\p{Ll}'’-]*(?:\s|$|[,:(])/u.test(text.mask) &&
  !/[/_]/.test(text.mask) &&
  !statute.test(text.mask)
    ? withFirstLetter(text, (letter) => letter.toUpperCase())
    : text;

/** `Failures can be`, `Decrease latency by`: they stop in the middle of a sentence. */
export const stopsShort = (label: string): boolean => hanging.test(label);

const hanging = /\s(?:be|are|is|by|via|through|with|from|to|include|includes|into|for|of|using)$/i;

const isPlainQuestion =
  /^(?:in a few words|what (?:is it|are they)(?: like| made of)?|what is true of (?:it|them)|what happens|how does it work|what does it say)\?$/;

/**
 * `Subject: question?`. Where the notes are not in English the subject stands alone, as on any flashcard, with
 * signs behind it that need no words.
 */
export function ask(note: Note, subject: Subject, question: string, wordless = ''): Passage {
  const isOurs = isEnglishText(note, subject.text);
  // A label that asks by itself: only what it does not say is added to it.
  if (isOurs && /[?？؟]$/u.test(subject.text.mask))
    return /^(?:name|give|all) /.test(question)
      ? joined(subject.text, ' ', capitalised(question))
      : subject.text;
  if (isOurs && subject.isAttribute && isPlainQuestion.test(question))
    return joined(subject.text, '?');
  // In German a capital is spelling.
  if (!isOurs) return joined(subject.written, wordless);
  return joined(subject.text, question.startsWith('in ') ? ', ' : ': ', question);
}

/** What has an order is asked for as a whole. */
export const inOrder = (note: Note, subject: Subject, count: number): Passage =>
  ask(note, subject, `all ${count} in order?`, `: ${count} × → ?`);
