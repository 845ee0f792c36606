// What should become of each card after an edit, as far as the lines it is made of can tell.

import type { CompiledCard } from '#compiler/cards/note-deck.ts';
import type { CardId } from '#deck/card.ts';
import type { Lineage } from '#deck/lineage.ts';
import type { Notes } from './note-edits.ts';

/** A version of the notes, compiled. */
export interface Version {
  readonly notes: Notes;
  readonly cards: readonly CompiledCard[];
  readonly ids: ReadonlySet<CardId>;
}

export interface Verdict {
  /** Cards whose id is gone and that have a true heir, and those of them whose history reached one. */
  readonly owed: number;
  readonly carried: number;
  /** Histories that landed on a card they have no business with, and that were lost: for the message. */
  readonly wrong: readonly string[];
  readonly lost: readonly string[];
}

export function judge(
  before: Version,
  after: Version,
  lineage: Pick<Lineage, 'descents'>,
): Verdict {
  const heirs = heirsBy(lineage, after);
  const truth = trueHeirs(before, after);
  const named = new Map(after.cards.map((card) => [card.id, card]));
  let [owed, carried] = [0, 0];
  const [wrong, lost]: [string[], string[]] = [[], []];
  for (const card of before.cards) {
    const { exact, related } = truth(card);
    const reached = heirs(card.id);
    // A list remembers nothing itself: its items do.
    const isOwed = exact.size > 0 && card.kind !== 'list' && !after.ids.has(card.id);
    const isCarried = reached.some((id) => exact.has(id));
    if (isOwed) owed++;
    if (isOwed && isCarried) carried++;
    if (isOwed && !isCarried)
      lost.push(`${sayCard(card)} ⇢ ${[...exact].map((id) => sayCard(named.get(id))).join(' | ')}`);
    for (const id of reached)
      if (!related.has(id)) wrong.push(`${sayCard(card)} → ${sayCard(named.get(id))}`);
  }
  return { owed, carried, wrong, lost };
}

const sayCard = (card: CompiledCard | undefined): string =>
  card ? `[${card.kind} ${card.topic.at(-1)} › ${card.front} = ${card.back}]` : '[gone]';

function heirsBy(
  { descents }: Pick<Lineage, 'descents'>,
  after: Version,
): (card: CardId) => readonly CardId[] {
  const reachedFrom = (card: CardId): readonly CardId[] => [
    card,
    ...descents.filter(({ from }) => from === card).flatMap(({ to }) => reachedFrom(to)),
  ];
  return (card) => [...new Set(reachedFrom(card))].filter((each) => after.ids.has(each));
}

function trueHeirs(before: Version, after: Version) {
  const [was, is] = [originsOf(before), originsOf(after)];
  const byOrigin = groupBy(after.cards, (card) => is(card).all);
  const twinsOf = groupBy(before.cards, (card) => [twinKey(card, was(card).own)]);
  return (card: CompiledCard) => {
    const origins = was(card);
    const near = new Set(origins.all.flatMap((origin) => byOrigin.get(origin) ?? []));
    const same = [...near].filter(
      (other) =>
        other.kind === card.kind &&
        is(other).own.some((origin) => origins.own.includes(origin)) &&
        (is(other).own.length === 1 || saysMostOf(other, card)),
    );
    const twins = twinsOf.get(twinKey(card, origins.own)) ?? [];
    const exact = new Set(amongTwins(card, twins, same).map(({ id }) => id));
    const isOfTheLine = twins.length > 1 && exact.size > 0;
    return { exact, related: isOfTheLine ? exact : new Set([...near].map(({ id }) => id)) };
  };
}

const twinKey = (card: CompiledCard, own: readonly number[]): string => `${card.kind} ${own}`;

function groupBy<Key, Value>(values: readonly Value[], keysOf: (value: Value) => readonly Key[]) {
  const groups = new Map<Key, Value[]>();
  for (const value of values)
    for (const key of keysOf(value)) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups as ReadonlyMap<Key, readonly Value[]>;
}

/** A line that was joined to another may have lost its answer on the way: the compiler reads a line its way. */
function saysMostOf(heir: CompiledCard, card: CompiledCard): boolean {
  const [words, kept] = [card.back.split(' '), new Set(heir.back.split(' '))];
  return words.filter((word) => kept.has(word)).length >= words.length * 0.6;
}

/** Several cards of one line, such as items after a colon: the one with the same answer, else the same place. */
function amongTwins(
  card: CompiledCard,
  twins: readonly CompiledCard[],
  heirs: readonly CompiledCard[],
): readonly CompiledCard[] {
  if (twins.length === 1) return heirs;
  const sameAnswer = heirs.filter(({ back }) => back === card.back);
  if (sameAnswer.length > 0) return sameAnswer;
  if (heirs.length !== twins.length) return [];
  const heir = heirs[twins.indexOf(card)];
  return heir && !twins.some(({ back }) => back === heir.back) ? [heir] : [];
}

/** Of the line that makes a card, and of all lines that it shows. */
function originsOf({ notes }: Version) {
  const lines = new Map(notes.map((note) => [note.path, note.lines]));
  const known = new Map<CardId, { own: readonly number[]; all: readonly number[] }>();
  return (card: CompiledCard) => {
    const found = known.get(card.id);
    if (found) return found;
    const shown = lines.get(card.note)?.slice(card.line - 1, card.endLine) ?? [];
    const origins = {
      own: shown[0]?.origins ?? [],
      all: [...new Set(shown.flatMap((line) => line.origins))],
    };
    known.set(card.id, origins);
    return origins;
  };
}
