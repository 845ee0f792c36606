// How solid what was learned is: how long memories last, and where they do not.

import type { CardId, TopicPath } from '#deck/card.ts';
import { type Deck, isStudied } from '#deck/deck.ts';
import { topicKey } from '#deck/topic.ts';
import { isLeech, type KnownMemory, type States } from '#scheduler/memory.ts';
import { studiedState } from '#scheduler/studied.ts';

/** The first days of stability that are in the next group: a day, a week, a month, a quarter, a year. */
const borders = [1, 7, 30, 90, 365];

export interface Strength {
  /** Cards whose recall falls to 90 % within a day, a week, a month, a quarter, a year, or later. */
  readonly lasting: readonly number[];
  readonly seen: number;
  /** From the one that is missed most; only topics with enough answers. */
  readonly hardest: readonly HardTopic[];
  /** Missed again and again: the card itself is likely at fault. Most missed first. */
  readonly leeches: readonly Leech[];
}

export interface HardTopic {
  readonly path: TopicPath;
  readonly cards: number;
  /** Share of answers after which a card had to be learned again. */
  readonly missed: number;
}

export interface Leech {
  readonly card: CardId;
  readonly lapses: number;
}

/** With fewer answers than this, a topic's share of misses is chance. */
const enoughAnswers = 20;
const topicsListed = 5;
const leechesListed = 5;

export function strengthOf(deck: Deck, states: States): Strength {
  const lasting = new Array<number>(borders.length + 1).fill(0);
  const topics = new Map<string, TopicSum>();
  const leeches: Leech[] = [];
  let seen = 0;
  for (const card of deck.cards) {
    if (!isStudied(card)) continue;
    const { memory, suspended } = studiedState(deck, states, card.id);
    if (suspended || memory.phase === 'new') continue;
    seen += 1;
    const group = borders.filter((border) => memory.stability >= border).length;
    lasting[group] = (lasting[group] ?? 0) + 1;
    if (isLeech(memory)) leeches.push({ card: card.id, lapses: memory.lapses });
    const path = deck.topics[card.topic];
    if (path) add(topics, path, memory);
  }
  return {
    lasting,
    seen,
    hardest: [...topics.values()]
      .filter(({ reviews, lapses }) => reviews >= enoughAnswers && lapses > 0)
      .map(({ path, cards, reviews, lapses }) => ({ path, cards, missed: lapses / reviews }))
      .sort((a, b) => b.missed - a.missed)
      .slice(0, topicsListed),
    leeches: leeches.sort((a, b) => b.lapses - a.lapses).slice(0, leechesListed),
  };
}

interface TopicSum {
  readonly path: TopicPath;
  cards: number;
  reviews: number;
  lapses: number;
}

function add(topics: Map<string, TopicSum>, path: TopicPath, memory: KnownMemory): void {
  const key = topicKey(path);
  const sum = topics.get(key) ?? { path, cards: 0, reviews: 0, lapses: 0 };
  topics.set(key, sum);
  sum.cards += 1;
  sum.reviews += memory.reviews;
  sum.lapses += memory.lapses;
}
