// A mock interview: questions mixed by what the role or the interview weighs, each with follow-ups that walk the
// notes from where the question stands.

import type { CardId, TopicPath } from '#deck/card.ts';
import type { Deck, DeckCard } from '#deck/deck.ts';
import { pathOfCard, topicKey } from '#deck/topic.ts';
import { type Random, seededRandom } from '#kit/chance.ts';
import { shuffled } from '#kit/shuffled.ts';
import { type Interview, topicOf } from '#scheduler/interview.ts';
import { type Role, weightFor } from '../roles.ts';
import { shareOut } from './mix.ts';

interface MockRequest {
  readonly deck: Deck;
  /** The cards that may be asked. */
  readonly cards: readonly CardId[];
  readonly questions: number;
  readonly groupOf: (path: TopicPath) => Group | undefined;
  readonly seed: string | number;
}

/** What a question counts as in the mix. */
interface Group {
  readonly name: string;
  readonly weight: number;
}

/** By the interview's topics and weights. */
export const groupsOfInterview =
  (interview: Interview): MockRequest['groupOf'] =>
  (path) => {
    const topic = interview.topics[topicOf(interview, path)];
    return topic && { name: topicKey(topic.path), weight: topic.weight };
  };

/** By the first level of the notes, which is what one calls a topic in an interview, and the weights of a role. */
export const groupsOfRole =
  (role: Role): MockRequest['groupOf'] =>
  ([name]) =>
    name === undefined ? undefined : { name, weight: weightFor(role, [name]) };

/** The questions, in the order in which they are asked: each topic is spread over the whole interview. */
export function mockQuestions(request: MockRequest): readonly CardId[] {
  const random = seededRandom(request.seed);
  const groups = [...grouped(request).values()];
  const counts = shareOut(
    request.questions,
    groups.map(({ weight }) => weight),
    groups.map(({ cards }) => cards.length),
  );
  const chosen = groups.map(({ cards }, i) => openFirst(cards, random).slice(0, counts[i]));
  return spread(chosen, random).map(({ id }) => id);
}

type CardGroup = Group & { readonly cards: DeckCard[] };

function grouped({ deck, cards, groupOf }: MockRequest): ReadonlyMap<string, CardGroup> {
  const groups = new Map<string, CardGroup>();
  for (const id of cards) {
    const card = deck.byId.get(id);
    const group = groupOf(pathOfCard(deck, id));
    if (!card || !group) continue;
    const there = groups.get(group.name);
    if (there) there.cards.push(card);
    else groups.set(group.name, { ...group, cards: [card] });
  }
  return groups;
}

/** Interviewers open with what one can talk about: questions and lists before single facts. */
const openness: Partial<Record<DeckCard['kind'], number>> = {
  question: 3,
  list: 3,
  comparison: 3,
  sequence: 2,
  definition: 1,
  relation: 1,
};

function openFirst(cards: readonly DeckCard[], random: Random): readonly DeckCard[] {
  // A weighted draw without replacement (Efraimidis and Spirakis): each card gets the key u^(1/w).
  return cards
    .map((card) => ({ card, key: random() ** (1 / (openness[card.kind] ?? 0.5)) }))
    .sort((a, b) => b.key - a.key)
    .map(({ card }) => card);
}

/** Evenly, so that the mix stands from the first questions on. */
function spread(chosen: readonly (readonly DeckCard[])[], random: Random): readonly DeckCard[] {
  const placed = shuffled(chosen, random).flatMap((cards, turn) =>
    cards.map((card, i) => ({ card, at: (i + 0.5) / cards.length, turn })),
  );
  return placed.sort((a, b) => a.at - b.at || a.turn - b.turn).map(({ card }) => card);
}
