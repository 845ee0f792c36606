// Which cards a question is about. Cards of the same lines are one text, a row of a table another one; what a whole
// topic speaks of counts for its cards as well, since a question is often worded like the chapter and not like the line.

import type { CardId, TopicPath } from '#deck/card.ts';
import { labelOf, type Told } from '#deck/label.ts';
import { topicKey } from '#deck/topic.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import { meaningfulWords, type Word } from '#deck/words.ts';
import { groupedBy } from '#kit/groups.ts';
import { fitTo } from './asked-for.ts';
import {
  type AskedTerm,
  askedTerms,
  exactly,
  isShort,
  isSure,
  type Lexicon,
  type Wording,
} from './asked-terms.ts';
import { type Bm25, bm25, type Frequencies } from './bm25.ts';
import { saidAround } from './said-around.ts';

export interface Findable extends Told {
  readonly topic: TopicPath;
  /** Cards of one family come from the same lines. */
  readonly family: number;
  /** The line of the note that it begins at. */
  readonly line: number;
}

export interface Hit {
  readonly card: CardId;
  readonly score: number;
  /** The share of the question that the card speaks of, weighted, 0 to 1; less where the notes do not know a word of it. */
  readonly coverage: number;
}

export interface CardSearch {
  readonly find: (question: string, most: number) => readonly Hit[];
}

/** What a word counts by where it stands. */
const places = { label: 2, front: 1.5, back: 1, topic: 0.7 };
/** What a topic that speaks of the question adds to its cards. */
const topicShare = 0.35;
/** How much of a card's score hangs on how much of the question it covers. */
const coverageShare = 0.6;
/** A card whose name stands in the question. */
const namedBonus = 1.3;
/** The rarest words would drown all others: their weight is damped. */
const damping = 0.6;
/** What a word of the question still counts for the second card, if the first has it. */
const answeredAlready = 0.5;

interface Index {
  readonly families: readonly (readonly Findable[])[];
  readonly names: readonly (readonly (readonly string[])[])[];
  readonly topicOf: readonly number[];
  readonly byFamily: Bm25;
  readonly byTopic: Bm25;
  readonly lexicon: Lexicon;
}

export function cardSearch(cards: readonly Findable[], vocabulary: Vocabulary): CardSearch {
  const index = indexOf(cards, vocabulary);
  return { find: (question, most) => find(index, question, most) };
}

function indexOf(cards: readonly Findable[], vocabulary: Vocabulary): Index {
  const families = [...groupedBy(cards, textOf).values()];
  const topics = [...groupedBy(families, noteOf).values()];
  const rowOfTopic = new Map(topics.map((each, row) => [noteOf(each[0]), row]));
  const names = families.map((family) => family.flatMap(nameOf));
  const byFamily = bm25(families.map(frequenciesOf));
  return {
    families,
    names: names.map((each) => each.map((name) => name.map((word) => word.root))),
    topicOf: families.map((family) => rowOfTopic.get(noteOf(family)) ?? -1),
    byFamily,
    byTopic: bm25(topics.map((each) => frequenciesOf(each.flat()))),
    lexicon: {
      vocabulary,
      hasRoot: (root) => byFamily.textsWith(root).length > 0,
      roots: byFamily.roots,
      names: names.flat().filter(({ length }) => length > 1),
      shorts: names.flat().flatMap((name) => (name.length === 1 ? name.filter(isShort) : [])),
    },
  };
}

type Family = readonly Findable[];

const textOf = ({ kind, family, line }: Findable): string =>
  kind === 'table' ? `${family}:${line}` : String(family);

const noteOf = (family: Family | undefined): string =>
  topicKey((family?.[0]?.topic ?? []).slice(0, 2));

const nameOf = (card: Findable): readonly (readonly Word[])[] => {
  const words = meaningfulWords(labelOf(card) ?? '');
  return words.length > 0 ? [words] : [];
};

function frequenciesOf(cards: Family): Frequencies {
  const frequencies = new Map<string, number>();
  const around = new Map<string, number>();
  const add = (text: string, weight: number) => {
    const words = meaningfulWords(text);
    for (const word of words)
      for (const form of formsOf(word))
        frequencies.set(form, (frequencies.get(form) ?? 0) + weight);
    for (const [word, share] of saidAround(words))
      for (const form of formsOf(word))
        around.set(form, Math.max(around.get(form) ?? 0, share * weight));
  };
  for (const card of cards) {
    // The way back has the same words as the way there.
    if (card.kind === 'reverse' && cards.length > 1) continue;
    add(labelOf(card) ?? '', places.label);
    add(card.frontText, places.front);
    add(card.backText, places.back);
  }
  add(cards[0]?.topic.slice(-2).join(' ') ?? '', places.topic);
  for (const [form, weight] of around) frequencies.set(form, (frequencies.get(form) ?? 0) + weight);
  return frequencies;
}

const formsOf = ({ root, stem }: Word): readonly string[] => [root, exactly(stem)];

/** The best cards, each for what the ones before it leave open: who asks for two things gets both. */
function find(index: Index, question: string, most: number): readonly Hit[] {
  const terms = weighed(askedTerms(question, index.lexicon), index.byFamily);
  const topics = new Map(
    candidates(terms, index.byTopic).map((one) => [one.text, scoreOf(one, terms)]),
  );
  const fitOf = fitTo(question);
  const isNamed = namedIn(terms);
  const cards = candidates(terms, index.byFamily).map((one) => {
    const topic = topics.get(index.topicOf[one.text] ?? -1) ?? 0;
    const fit = Math.max(1, ...(index.families[one.text] ?? []).map(fitOf));
    return { ...one, topic, factor: fit * (isNamed(index.names[one.text]) ? namedBonus : 1) };
  });
  const unknownFirst = terms.map((term) =>
    term.isUnknown ? { ...term, weight: term.weight * unknownTells } : term,
  );
  const taken: Candidate[] = [];
  const hits: Hit[] = [];
  while (hits.length < Math.min(most, cards.length)) {
    const open = leftOpen(terms, taken);
    const rated = cards
      .filter((one) => !taken.includes(one))
      .map((one) => ({ one, score: scoreOf(one, open) * one.factor + topicShare * one.topic }));
    const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
    const card = shownOf(index.families[best.one.text] ?? [], terms);
    taken.push(best.one);
    if (card)
      hits.push({ card: card.id, score: best.score, coverage: coverageOf(best.one, unknownFirst) });
  }
  return hits;
}

/** The card that stands for its lines: the nearest, but not a single item of a list, nor the way back. */
function shownOf(family: Family, terms: readonly WeighedTerm[]): Findable | undefined {
  const whole = family.filter(({ kind }) => kind !== 'item' && kind !== 'reverse');
  const [first, ...others] = whole.length > 0 ? whole : family;
  if (!first || others.length === 0) return first;
  const near = [first, ...others].map((card) => ({ card, nearness: nearnessOf(card, terms) }));
  return near.reduce((a, b) => (b.nearness > a.nearness ? b : a)).card;
}

function nearnessOf({ frontText }: Findable, terms: readonly WeighedTerm[]): number {
  const forms = new Set(meaningfulWords(frontText).flatMap(formsOf));
  return terms.reduce((sum, { weight, wordings }) => {
    const said = wordings.filter(({ roots }) => roots.every((root) => forms.has(root)));
    return sum + weight * Math.max(0, ...said.map(({ credit }) => credit));
  }, 0);
}

interface WeighedTerm extends AskedTerm {
  /** Whether no card has it in any wording. */
  readonly isUnknown: boolean;
  readonly weight: number;
}

/** A word that no card has is as telling as any: it is what the notes lack. */
function weighed(terms: readonly AskedTerm[], index: Bm25): readonly WeighedTerm[] {
  return terms.map((term) => {
    const weight = Math.max(...term.wordings.map((wording) => rarityOf(wording, index)));
    const unknown = (term.isName ? 1.5 : unknownShare) * index.rarest ** damping;
    return { ...term, isUnknown: weight === 0, weight: term.worth * (weight || unknown) };
  });
}

/** A word that no card has tells of a gap more than one that only this card lacks. */
const unknownTells = 3;
/** It may be a word of every day. */
const unknownShare = 0.7;

const rarityOf = ({ roots, credit }: Wording, index: Bm25): number =>
  (credit * roots.reduce((sum, root) => sum + index.rarityOf(root), 0)) ** damping /
  roots.length ** damping;

/** A text, and how much it speaks of each term. */
interface Candidate {
  readonly text: number;
  readonly shares: readonly number[];
}

function candidates(terms: readonly WeighedTerm[], index: Bm25): readonly Candidate[] {
  const byText = new Map<number, number[]>();
  terms.forEach(({ wordings }, i) => {
    for (const [text, share] of speakingOf(wordings, index)) {
      const shares = byText.get(text) ?? terms.map(() => 0);
      shares[i] = share;
      byText.set(text, shares);
    }
  });
  return [...byText].map(([text, shares]) => ({ text, shares })).sort((a, b) => a.text - b.text);
}

/** How much each text speaks of a term, by the wording that it speaks of most. */
function speakingOf(wordings: readonly Wording[], index: Bm25): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { roots, credit } of wordings) {
    const sums = new Map<number, { share: number; roots: number }>();
    for (const { text, share } of roots.flatMap(index.textsWith)) {
      const sum = sums.get(text) ?? { share: 0, roots: 0 };
      sums.set(text, { share: sum.share + share, roots: sum.roots + 1 });
    }
    for (const [text, sum] of sums) {
      // All words of a wording together mean the term; some of them hardly do.
      const whole = (sum.roots / roots.length) ** 2;
      best.set(text, Math.max(best.get(text) ?? 0, (credit * whole * sum.share) / roots.length));
    }
  }
  return best;
}

function scoreOf({ shares }: Candidate, terms: readonly WeighedTerm[]): number {
  const score = terms.reduce((sum, { weight }, i) => sum + weight * (shares[i] ?? 0), 0);
  return score * (1 - coverageShare + coverageShare * coverageOf({ shares }, terms));
}

function coverageOf({ shares }: Pick<Candidate, 'shares'>, terms: readonly WeighedTerm[]): number {
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const covered = terms.reduce(
    (sum, { weight }, i) => sum + weight * Math.min(1, shares[i] ?? 0),
    0,
  );
  return whole === 0 ? 0 : covered / whole;
}

const leftOpen = (
  terms: readonly WeighedTerm[],
  taken: readonly Candidate[],
): readonly WeighedTerm[] =>
  terms.map((term, i) => {
    const isAnswered = taken.some(({ shares }) => (shares[i] ?? 0) >= 1);
    return isAnswered ? { ...term, weight: term.weight * answeredAlready } : term;
  });

/** Whether one of a text's names stands in the question. */
function namedIn(
  terms: readonly WeighedTerm[],
): (names: Index['names'][number] | undefined) => boolean {
  const asked = new Set(
    terms.flatMap(({ wordings }) => wordings.filter(isSure)).flatMap(({ roots }) => roots),
  );
  return (names) => names?.some((name) => name.every((root) => asked.has(root))) ?? false;
}
