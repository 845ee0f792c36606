// What a whole deck says about its words: how telling each is, which name a card, and which mean the same.
// Made once from all faces; everything that compares texts takes it as an argument.

import { addTo } from '#kit/groups.ts';
import type { CardId } from './card.ts';
import { isShortLabel, labelOf, type Told } from './label.ts';
import { type Meaning, meaningsIn } from './meanings.ts';
import { fold, meaningfulWords, stemsIn } from './words.ts';

export interface Vocabulary {
  /** How telling a stem is: 0 where it stands on every card, 1 where on one. */
  readonly weightOf: (stem: string) => number;
  /** Whether the notes use this very word. */
  readonly knows: (folded: string) => boolean;
  /** The card that this name is the label of, if any. */
  readonly named: (name: string) => CardId | undefined;
  /** Whether many names end in it: "error", "sampling", "test". One may leave it out. */
  readonly isCommonHead: (stem: string) => boolean;
  /** Wordings that the notes use for the same as the words that begin with this stem. */
  readonly meaningsFrom: (stem: string) => readonly Wordings[];
}

/** A wording as stems, and another that means the same. */
interface Wordings {
  readonly said: readonly string[];
  readonly meant: readonly string[];
}

export function vocabularyOf(cards: Iterable<Told>): Vocabulary {
  const cardsWith = new Map<string, number>();
  const known = new Set<string>();
  const labels = new Map<string, CardId>();
  const heads = new Map<string, number>();
  const meanings: Meaning[] = [];
  let count = 0;
  for (const card of cards) {
    count += 1;
    const label = labelOf(card);
    const name = label && isShortLabel(label) ? foldedName(label) : '';
    if (name && !labels.has(name)) {
      labels.set(name, card.id);
      const head = name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : '';
      heads.set(head, (heads.get(head) ?? 0) + 1);
    }
    meanings.push(...meaningsOf(card, label));
    const words = meaningfulWords(`${card.frontText}\n${card.backText}`);
    for (const stem of new Set(words.map((word) => word.stem)))
      cardsWith.set(stem, (cardsWith.get(stem) ?? 0) + 1);
    for (const word of words) known.add(word.folded);
  }
  const byFirst = indexed(meanings);
  return {
    weightOf: (stem) => rarity(cardsWith.get(stem) ?? 0, count),
    knows: (folded) => known.has(folded),
    named: (name) => labels.get(foldedName(name)),
    isCommonHead: (stem) => (heads.get(stem) ?? 0) >= manyNames,
    meaningsFrom: (stem) => byFirst.get(stem) ?? [],
  };
}

/** A head is common from this many names on. */
const manyNames = 4;

/** Between 0 and 1, by the logarithm of the share of cards that have the word. */
const rarity = (cardsWith: number, cards: number): number =>
  cards < 2 ? 1 : Math.log((cards + 1) / Math.max(1, cardsWith)) / Math.log(cards + 1);

/** One name for spellings of a label: without case, accents, plural or order of hyphens. */
export const foldedName = (label: string): string => stemsIn(label).join(' ') || fold(label).trim();

function meaningsOf(card: Told, label: string | undefined): readonly Meaning[] {
  const lines = [...card.frontText.split('\n'), ...card.backText.split('\n')];
  if (label === undefined) return lines.flatMap(meaningsIn);
  if (card.kind === 'acronym') return [[label, card.backText]];
  return [...lines, `${label}: ${card.backText.split('\n')[0] ?? ''}`].flatMap(meaningsIn);
}

function indexed(meanings: readonly Meaning[]): ReadonlyMap<string, readonly Wordings[]> {
  const byFirst = new Map<string, Wordings[]>();
  const seen = new Set<string>();
  const enter = (a: string, b: string) => {
    const wordings = { said: stemsIn(a), meant: stemsIn(b) };
    const [first] = wordings.said;
    const key = `${wordings.said.join(' ')}=${wordings.meant.join(' ')}`;
    if (!first || wordings.meant.length === 0 || seen.has(key)) return;
    seen.add(key);
    addTo(byFirst, first, wordings);
  };
  for (const [a, b] of meanings) {
    enter(a, b);
    enter(b, a);
  }
  return byFirst;
}
