// The cards of a deck as texts to search. Cards of the same lines are one text, a row of a table another one.

import type { TopicPath } from '#deck/card.ts';
import { labelOf, type Told } from '#deck/label.ts';
import { topicKey } from '#deck/topic.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import { meaningfulWords, type Word } from '#deck/words.ts';
import { groupedBy } from '#kit/groups.ts';
import { exactly, isShort, type Lexicon } from './asked-terms.ts';
import { type Bm25, bm25, type Frequencies } from './bm25.ts';
import { saidAround } from './said-around.ts';

export interface Findable extends Told {
  readonly topic: TopicPath;
  /** Cards of one family come from the same lines. */
  readonly family: number;
  /** The line of the note that it begins at. */
  readonly line: number;
}

/** The cards of one text. */
export type Family = readonly Findable[];

export interface CardIndex {
  /** The cards of each text. */
  readonly families: readonly Family[];
  /** The roots of their names. */
  readonly names: readonly (readonly (readonly string[])[])[];
  /** The topic of each text, by its place. */
  readonly topicOf: readonly number[];
  readonly byFamily: Bm25;
  readonly byTopic: Bm25;
  readonly lexicon: Lexicon;
}

/** What a word counts by where it stands. */
const places = { label: 2, front: 1.5, back: 1, topic: 0.7 };
export function indexOf(cards: readonly Findable[], vocabulary: Vocabulary): CardIndex {
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

/** A word as it is looked for: its family, and itself. */
export const formsOf = ({ root, stem }: Word): readonly string[] => [root, exactly(stem)];
