// Multiple choice over ordinary cards: the right answer among those of its true siblings, cards of the same kind
// in the same topic that are asked the same way. No two options say the same, and no second one is right.

import type { CardFace, CardId, TopicPath } from '#deck/card.ts';
import { areLookAlikes, type Deck, type DeckCard, isStudied } from '#deck/deck.ts';
import { authoredOptions, type Option } from '#deck/options.ts';
import { topicKey } from '#deck/topic.ts';
import type { Vocabulary } from '#deck/vocabulary.ts';
import { fold } from '#deck/words.ts';
import { type Random, seededRandom } from '#kit/chance.ts';
import { addTo } from '#kit/groups.ts';
import { shuffled } from '#kit/shuffled.ts';
import { type Answer, answerOf, asksForLack, sameWay } from './choices/answer.ts';
import { mayBothBeRight } from './choices/rivals.ts';

export interface ChoiceQuestion {
  readonly card: CardId;
  readonly options: readonly Option[];
}

/** What choices are made from. */
interface ChoiceSource {
  readonly deck: Deck;
  readonly faces: ReadonlyMap<CardId, CardFace>;
  readonly vocabulary: Vocabulary;
}

const optionCount = 4;
/** Of the siblings whose answers are about as long, so many take part in the draw. */
const drawnFrom = 8;

/** The questions of a quiz, and the cards that cannot be asked so: their topic has too few of their kind. */
interface Choices {
  readonly questions: readonly ChoiceQuestion[];
  readonly tooFew: readonly CardId[];
}

export function choicesOf(
  cards: readonly CardId[],
  source: ChoiceSource,
  seed: string | number,
): Choices {
  const siblings = siblingsIn(source);
  const questions: ChoiceQuestion[] = [];
  const tooFew: CardId[] = [];
  for (const id of cards) {
    const card = source.deck.byId.get(id);
    const question = card && questionOf(card, source, siblings, seededRandom(`${seed} ${id}`));
    if (question) questions.push(question);
    else tooFew.push(id);
  }
  return { questions, tooFew };
}

/** Whether any of the cards may have enough siblings, as far as kinds and topics tell. */
export function mayHaveChoices(
  cards: readonly CardId[],
  { cards: all, byId, topics }: Deck,
): boolean {
  const groupOf = ({ kind, topic }: DeckCard) =>
    `${kind} ${topicKey(topics[topic]?.slice(0, -1) ?? [])}`;
  const sizes = new Map<string, number>();
  for (const card of all.filter(isStudied))
    sizes.set(groupOf(card), (sizes.get(groupOf(card)) ?? 0) + 1);
  return cards.some((id) => {
    const card = byId.get(id);
    return (
      card !== undefined &&
      (card.kind === 'choice' || (sizes.get(groupOf(card)) ?? 0) >= optionCount)
    );
  });
}

function questionOf(
  card: DeckCard,
  source: ChoiceSource,
  siblings: Siblings,
  random: Random,
): ChoiceQuestion | undefined {
  const face = source.faces.get(card.id);
  if (!face) return undefined;
  if (card.kind === 'choice')
    return { card: card.id, options: shuffled(authoredOptions(face), random) };
  const right = answerOf(card, face);
  if (!right || asksForLack(face)) return undefined;
  const wrong = drawn(siblings(right), right, source, random);
  if (wrong.length < optionCount - 1) return undefined;
  const options = [right, ...wrong].map((answer) => ({
    card: answer.id,
    content: answer.content,
    isRight: answer === right,
  }));
  return { card: card.id, options: shuffled(options, random) };
}

/** Wrong answers, none of which may be right too, nor say the same as another. */
function drawn(
  siblings: readonly Answer[],
  right: Answer,
  { vocabulary, deck }: ChoiceSource,
  random: Random,
): readonly Answer[] {
  const unlike = (answer: Answer) => Math.abs(Math.log(answer.text.length / right.text.length));
  const likely = siblings
    .filter((sibling) => !mayBothBeRight(right, sibling, vocabulary))
    .sort(
      (a, b) =>
        Number(areLookAlikes(deck, right.id, b.id)) - Number(areLookAlikes(deck, right.id, a.id)) ||
        unlike(a) - unlike(b),
    )
    .slice(0, drawnFrom);
  const taken: Answer[] = [];
  // What one takes it for is the best of wrong answers.
  const isAlike = ({ id }: Answer) => areLookAlikes(deck, right.id, id);
  const mixed = shuffled(likely, random);
  for (const sibling of [...mixed.filter(isAlike), ...mixed.filter((each) => !isAlike(each))]) {
    if (taken.length === optionCount - 1) break;
    if (!taken.some((other) => mayBothBeRight(sibling, other, vocabulary))) taken.push(sibling);
  }
  return taken;
}

type Siblings = (answer: Answer) => readonly Answer[];

const siblingsByFaces = new WeakMap<ChoiceSource['faces'], { deck: Deck; siblings: Siblings }>();

/** A quiz asks one question after the other of one deck: its siblings are told once. */
function siblingsIn({ deck, faces }: ChoiceSource): Siblings {
  const known = siblingsByFaces.get(faces);
  if (known?.deck === deck) return known.siblings;
  const siblings = siblingsOf(deck, faces);
  siblingsByFaces.set(faces, { deck, siblings });
  return siblings;
}

/** Siblings of the same topic, or where those are too few, of the topic above it. */
function siblingsOf(deck: Deck, faces: ChoiceSource['faces']): Siblings {
  const byTopic = new Map<string, Answer[]>();
  for (const card of deck.cards) {
    const face = isStudied(card) || card.kind === 'reverse' ? faces.get(card.id) : undefined;
    const path = deck.topics[card.topic] ?? [];
    const answer = face && answerOf(card, face);
    // What a topic is named after is the general term for its siblings: their answers hold for it as well.
    if (!answer || isNamesake(answer, path)) continue;
    for (const topic of [path, path.slice(0, -1)]) addTo(byTopic, topicKey(topic), answer);
  }
  const alike = (answer: Answer, path: TopicPath) =>
    (byTopic.get(topicKey(path)) ?? []).filter(
      (other) => other.id !== answer.id && sameWay(answer, other),
    );
  return (answer) => {
    const path = deck.topics[answer.topic] ?? [];
    if (isNamesake(answer, path)) return [];
    const near = alike(answer, path);
    return near.length >= optionCount || path.length < 2 ? near : alike(answer, path.slice(0, -1));
  };
}

const isNamesake = ({ label }: Answer, path: TopicPath): boolean =>
  label !== undefined && path.some((name) => fold(name).includes(fold(label)));
