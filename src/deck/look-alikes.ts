// Cards that are easily taken for one another: their names are spelled alike, they say alike things, or the notes
// name them together ("How do bagging and boosting differ?"). They are kept apart in a session, and may be drilled
// together. Cards of the same lines are siblings, not look-alikes.

import { addTo } from '#kit/groups.ts';
import { byText } from '#kit/order.ts';
import type { CardId } from './card.ts';
import { isShortLabel, labelOf, type Told } from './label.ts';
import { edits } from './typo.ts';
import { fold, stemsIn } from './words.ts';

interface Resembling extends Told {
  readonly family: number;
}

interface LookAlikes {
  readonly a: CardId;
  readonly b: CardId;
  /** How alike, between 0 and 1. */
  readonly likeness: number;
}

/** From this likeness on, two cards are mixed up. */
const enough = 0.5;
/** A card resembles a few others at most: more would keep half the deck apart. */
const mostPerCard = 4;
/** What more cards than this share makes no two of them alike, and comparing them all would be quadratic. */
const mostSharing = 60;

interface Named {
  readonly id: CardId;
  readonly family: number;
  readonly name: string;
  readonly words: readonly string[];
  readonly said: ReadonlySet<string>;
}

/** The pairs, most alike first. The same deck gives the same pairs. */
export function lookAlikesOf(cards: readonly Resembling[]): readonly LookAlikes[] {
  const named = firstOfEachName(cards);
  const rarity = rarityIn(named.map(({ words, said }) => [...words, ...said]));
  const letters = rarityIn(named.map(({ words }) => words.flatMap(letterPairs)));
  const together = namedTogether(cards, named, rarity);
  // Every name is compared with many.
  const weights = new Map(named.map((each) => [each, sumOf(each.said, rarity)]));
  const weightOf = (each: Named) => weights.get(each) ?? 0;
  const pairs: LookAlikes[] = [];
  for (const [i, j] of pairsWithSomethingShared(named, together)) {
    const [one, other] = [named[i], named[j]];
    if (!one || !other || one.family === other.family) continue;
    const likeness = combined([
      spelledAlike(one, other, rarity, letters),
      saidAlike(one, other, rarity, weightOf),
      0.3 * Math.min(2, together.get(pairKey(i, j)) ?? 0),
    ]);
    if (likeness >= enough) pairs.push({ a: one.id, b: other.id, likeness });
  }
  return mostAlike(pairs);
}

/** Independent reasons add up. */
const combined = (reasons: readonly number[]): number =>
  1 - reasons.reduce((left, reason) => left * (1 - reason), 1);

function firstOfEachName(cards: readonly Resembling[]): readonly Named[] {
  const byName = new Map<string, Named>();
  for (const card of cards) {
    const label = card.kind === 'reverse' ? undefined : labelOf(card);
    if (label === undefined || !isShortLabel(label)) continue;
    const name = fold(label);
    const words = stemsIn(label);
    if (words.length === 0 || byName.has(name)) continue;
    const said = new Set(stemsIn(card.backText));
    byName.set(name, { id: card.id, family: card.family, name, words, said });
  }
  return [...byName.values()];
}

type Rarity = (thing: string) => number;

/** Between 0 and 1: how few of the texts have a thing. */
function rarityIn(texts: readonly (readonly string[])[]): Rarity {
  const counts = new Map<string, number>();
  for (const things of texts)
    for (const thing of new Set(things)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const whole = Math.log(texts.length + 1);
  return (thing) => Math.log((texts.length + 1) / (counts.get(thing) ?? 1)) / whole;
}

/** Names that differ in one word, and in that by little: "MCAR" and "MNAR", "Type I error" and "Type II error". */
function spelledAlike(a: Named, b: Named, rarity: Rarity, letters: Rarity): number {
  const onlyA = a.words.filter((stem) => !b.words.includes(stem));
  const onlyB = b.words.filter((stem) => !a.words.includes(stem));
  if (onlyA.length > 1 || onlyB.length > 1) return 0;
  const shared = weigh(
    a.words.filter((stem) => b.words.includes(stem)),
    rarity,
  );
  const [x, y] = [onlyA[0], onlyB[0]];
  const alike = x && y ? likeLetters(x, y, letters) : 0;
  const differing = (weigh(onlyA, rarity) + weigh(onlyB, rarity)) / 2;
  const likeness = (shared + alike * differing) / (shared + differing);
  // What is called the same and more is a kind of it; many things share a word.
  if (!x || !y) return likeness * kindOf;
  return shared > 0 ? likeness - sharedWord : likeness;
}

/** How alike two short words are that differ by one edit. */
const oneLetter = 0.7;
/** What is left of a likeness where one name is the other with a word more. */
const kindOf = 0.6;
/** What a likeness loses where the names share a whole word. */
const sharedWord = 0.15;

function sumOf(things: Iterable<string>, rarity: Rarity): number {
  let sum = 0;
  for (const thing of things) sum += rarity(thing);
  return sum;
}

const weigh = (stems: readonly string[], rarity: Rarity): number =>
  stems.reduce((sum, stem) => sum + 0.3 + 0.7 * rarity(stem), 0);

/** The share of letter pairs that two words have in common (Dice). Common endings, as in "-isation", say little. */
function likeLetters(a: string, b: string, rarity: Rarity): number {
  // Abbreviations are told apart by a single letter.
  if (Math.max(a.length, b.length) <= 5 && edits(a, b, 1) === 1) return oneLetter;
  const [one, two] = [letterPairs(a), letterPairs(b)];
  const shared = one.filter((pair) => two.includes(pair));
  return (2 * sumOf(shared, rarity)) / (sumOf(one, rarity) + sumOf(two, rarity));
}

const letterPairs = (word: string): readonly string[] => {
  const letters = [...`^${word}$`];
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
};

/** The weight that two answers share, of all that they say. */
function saidAlike(a: Named, b: Named, rarity: Rarity, weightOf: (named: Named) => number): number {
  const [fewer, more] = a.said.size < b.said.size ? [a, b] : [b, a];
  let shared = 0;
  for (const stem of fewer.said) if (more.said.has(stem)) shared += rarity(stem);
  const all = weightOf(a) + weightOf(b) - shared;
  return all === 0 ? 0 : shared / all;
}

/** How many cards speak of both; a question that asks how they differ counts twice. */
function namedTogether(
  cards: readonly Resembling[],
  named: readonly Named[],
  rarity: Rarity,
): ReadonlyMap<number, number> {
  // By a word that few share: in some notes every name begins with the same one.
  const byRarest = new Map<string, Within[]>();
  for (const [i, { words }] of named.entries()) {
    const offset = rarestIn(words, rarity);
    addTo(byRarest, words[offset] ?? '', { i, offset });
  }
  const together = new Map<number, number>();
  for (const card of cards) {
    const text = `${card.frontText} ${card.backText}`;
    const mentioned = mentionsIn(stemsIn(text), named, byRarest);
    const weight = /\b(?:differ|difference|versus|vs|compared?)\b/i.test(card.frontText) ? 2 : 1;
    if (mentioned.length > 4) continue;
    for (const i of mentioned)
      for (const j of mentioned)
        if (i < j) together.set(pairKey(i, j), (together.get(pairKey(i, j)) ?? 0) + weight);
  }
  return together;
}

/** A word of the `i`th name, `offset` words from its first. */
interface Within {
  readonly i: number;
  readonly offset: number;
}

function rarestIn(words: readonly string[], rarity: Rarity): number {
  const rarities = words.map(rarity);
  return rarities.indexOf(Math.max(...rarities));
}

function mentionsIn(
  stems: readonly string[],
  named: readonly Named[],
  byRarest: ReadonlyMap<string, readonly Within[]>,
): readonly number[] {
  const found = new Set<number>();
  stems.forEach((stem, at) => {
    for (const { i, offset } of byRarest.get(stem) ?? [])
      if (named[i]?.words.every((word, k) => stems[at - offset + k] === word)) found.add(i);
  });
  return [...found];
}

/**
 * Only cards that share a telling word, or pairs of letters, can be alike: not every pair is looked at. One after the
 * other, since a large deck has more of them than a set holds.
 */
function* pairsWithSomethingShared(
  named: readonly Named[],
  together: ReadonlyMap<number, number>,
): Generator<readonly [number, number]> {
  const sharing = new Map<string, number[]>();
  named.forEach((each, i) => {
    for (const thing of thingsOf(each)) addTo(sharing, thing, i);
  });
  const mentioned = new Map<number, number[]>();
  for (const key of together.keys()) addTo(mentioned, Math.floor(key / most), key % most);
  for (const [i, each] of named.entries()) {
    const others = new Set(mentioned.get(i));
    for (const thing of thingsOf(each)) {
      const cards = sharing.get(thing) ?? [];
      if (cards.length <= mostSharing) for (const j of cards) if (i < j) others.add(j);
    }
    for (const j of [...others].sort((a, b) => a - b)) yield [i, j];
  }
}

/** What may make a card resemble others. */
function* thingsOf({ words, said }: Named): Generator<string> {
  for (const word of words) {
    yield `word ${word}`;
    if (words.length === 1) for (const pair of letterPairs(word)) yield `letters ${pair}`;
  }
  for (const stem of said) yield `said ${stem}`;
}

/** More names than this no deck has; the product stays a safe integer. */
const most = 2 ** 26;
const pairKey = (i: number, j: number): number => Math.min(i, j) * most + Math.max(i, j);

/** The most alike first, and a few for each card. */
function mostAlike(pairs: readonly LookAlikes[]): readonly LookAlikes[] {
  const sorted = [...pairs].sort(
    (x, y) => y.likeness - x.likeness || byText(x.a, y.a) || byText(x.b, y.b),
  );
  const count = new Map<CardId, number>();
  return sorted.filter(({ a, b }) => {
    const [ofA, ofB] = [count.get(a) ?? 0, count.get(b) ?? 0];
    if (ofA >= mostPerCard || ofB >= mostPerCard) return false;
    count.set(a, ofA + 1);
    count.set(b, ofB + 1);
    return true;
  });
}
