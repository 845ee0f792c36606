// How ready the learner is today, as every screen says it: the recall of each card as Topics shows it, but what was
// never seen counts as nothing, a card as well as an item of a list. Topics says recall of what was seen, and beside
// it how much that is.

import type { TopicPath } from '#deck/card.ts';
import type { Deck } from '#deck/deck.ts';
import type { StudyDay } from '#kit/time.ts';
import { recallOn } from '../forecast.ts';
import { type Interview, topicOf } from '../interview.ts';
import { type States, stateOf } from '../memory.ts';
import { shownMembers } from '../studied.ts';
import type { Weights } from '../weights.ts';
import { unitsOf } from './units.ts';

export interface ReadinessNow {
  /** 0 to 1: the recall of all cards, by what each counts. */
  readonly recall: number;
  readonly cards: number;
  readonly seen: number;
  /** In the order of the interview's. */
  readonly topics: readonly TopicReadinessNow[];
}

export interface TopicReadinessNow {
  readonly path: TopicPath;
  readonly weight: number;
  readonly recall: number;
  readonly cards: number;
  readonly seen: number;
}

export interface ReadinessNowRequest {
  readonly deck: Deck;
  readonly states: States;
  readonly today: StudyDay;
  readonly weights: Weights;
}

export function readinessNow(interview: Interview, request: ReadinessNowRequest): ReadinessNow {
  const { deck, states } = request;
  const placeOf = deck.topics.map((path) => topicOf(interview, path));
  const sums = interview.topics.map(() => ({ recall: 0, cards: 0, seen: 0 }));
  for (const { card, state } of unitsOf(deck, states, ({ topic }) => (placeOf[topic] ?? -1) >= 0)) {
    const sum = sums[placeOf[card.topic] ?? -1];
    if (!sum) continue;
    sum.cards += 1;
    if (state.memory.phase !== 'new') sum.seen += 1;
    const members = shownMembers(deck, states, card.id);
    for (const member of members)
      sum.recall +=
        recallOn(stateOf(states, member).memory, request.today, request.weights) / members.length;
  }
  return {
    ...whole(interview, sums),
    topics: interview.topics.map(({ path, weight }, place) => {
      const { recall = 0, cards = 0, seen = 0 } = sums[place] ?? {};
      return { path, weight, recall: cards > 0 ? recall / cards : 0, cards, seen };
    }),
  };
}

function whole(
  { topics }: Interview,
  sums: readonly { readonly recall: number; readonly cards: number; readonly seen: number }[],
): Omit<ReadinessNow, 'topics'> {
  let [recall, counted, cards, seen] = [0, 0, 0, 0];
  sums.forEach((sum, place) => {
    const weight = topics[place]?.weight ?? 0;
    if (weight === 0) return;
    recall += weight * sum.recall;
    counted += weight * sum.cards;
    cards += sum.cards;
    seen += sum.seen;
  });
  return { recall: counted > 0 ? recall / counted : 0, cards, seen };
}
