// Which cards a question is about. What a whole topic speaks of counts for its cards as well, since a question is often
// worded like the chapter and not like the line.

import type { CardId } from '#deck/card.ts';
import { labelOf } from '#deck/label.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import { meaningfulWords } from '#deck/words.ts';
import { fitTo } from './asked-for.ts';
import { askedTerms, isMeant, isSure } from './asked-terms.ts';
import {
  type Candidate,
  candidates,
  coverageOf,
  leftOpen,
  scoreOf,
  type WeighedTerm,
  weighed,
} from './candidates.ts';
import { type CardIndex, type Family, type Findable, formsOf, indexOf } from './card-index.ts';
import { otherNames } from './said-around.ts';

export interface Hit {
  readonly card: CardId;
  readonly score: number;
  /** The share of the question that the card speaks of, weighted, 0 to 1; less where the notes do not know a word of it. */
  readonly coverage: number;
  /** Whether its own words have all telling ones of the question. */
  readonly saysAll: boolean;
}

export interface CardSearch {
  readonly find: (question: string, most: number) => readonly Hit[];
}

/** What a topic that speaks of the question adds to its cards. */
const topicShare = 0.35;
/** A card whose name stands in the question. */
const namedBonus = 1.3;
/** A word that no card has tells of a gap more than one that only this card lacks. */
const unknownTells = 3;
export function cardSearch(cards: readonly Findable[], vocabulary: Vocabulary): CardSearch {
  const index = indexOf(cards, vocabulary);
  return { find: (question, most) => find(index, question, most) };
}

/** The best cards, each for what the ones before it leave open: who asks for two things gets both. */
function find(index: CardIndex, question: string, most: number): readonly Hit[] {
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
      hits.push({
        card: card.id,
        score: best.score,
        coverage: coverageOf(best.one, unknownFirst),
        saysAll: saysAll(index.families[best.one.text] ?? [], terms),
      });
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

/** What is only said around the things of a text, or put for another word in daily talk, does not count. */
function saysAll(family: Family, terms: readonly WeighedTerm[]): boolean {
  const words = family.flatMap((card) =>
    [labelOf(card) ?? '', card.frontText, card.backText, ...card.topic].flatMap(meaningfulWords),
  );
  const own = new Set([...words, ...otherNames(words)].flatMap(formsOf));
  return terms
    .filter(({ worth }) => worth === 1)
    .every(({ wordings }) =>
      wordings.some((one) => isMeant(one) && one.roots.every((root) => own.has(root))),
    );
}

/** Whether one of a text's names stands in the question. */
function namedIn(
  terms: readonly WeighedTerm[],
): (names: CardIndex['names'][number] | undefined) => boolean {
  const asked = new Set(
    terms.flatMap(({ wordings }) => wordings.filter(isSure)).flatMap(({ roots }) => roots),
  );
  return (names) => names?.some((name) => name.every((root) => asked.has(root))) ?? false;
}
