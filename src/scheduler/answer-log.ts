// What was answered, in columns: 200,000 answers as objects take a second to read and to sort, as columns a twentieth
// of it, and they go to a worker without being copied. Everything that looks at the whole past looks at this.

import type { CardId } from '#deck/card.ts';
import { type Descents, descentsOf } from './descent.ts';
import { byTime, type Entry, grades, modes, type Place, standing } from './journal.ts';

/** The answers that were not taken back, oldest first, and beside them what changes the history of a card. */
export interface AnswerLog {
  readonly cards: readonly CardId[];
  /** Places in `cards`. */
  readonly card: Uint32Array;
  /** Places in `grades`: 0 is Again. */
  readonly grade: Uint8Array;
  /** Places in `modes`. */
  readonly mode: Uint8Array;
  /** Study days, as they were when it was written. */
  readonly day: Int32Array;
  readonly tookMs: Float64Array;
  /** Answers of one act have one number, and stand side by side: the items of a list. */
  readonly act: Uint32Array;
  /** By the place of an answer, the later wordings of its card that it counts for as well. Few answers have any. */
  readonly heirs: ReadonlyMap<number, readonly CardId[]>;
  /** Oldest first. */
  readonly turns: readonly Turn[];
}

/** A history that begins anew, comes from elsewhere, or goes over to another card. */
interface Turn {
  /** How many answers were before it. */
  readonly after: number;
  readonly entry: TurnEntry;
  /** Whose history it is: the card that it speaks of, and the later wordings of that. */
  readonly cards: readonly CardId[];
}

type TurnEntry = Entry & { readonly kind: 'reset' | 'imported' | 'descended' };

export const isTurn = (entry: Entry): entry is TurnEntry =>
  entry.kind === 'reset' || entry.kind === 'imported' || entry.kind === 'descended';

/** Practice never moves memory, and is no part of any history. */
export const practice = modes.indexOf('practice');

/** The log of a journal in memory, in whatever order it comes. */
export function answerLogOf(entries: readonly Entry[]): AnswerLog {
  const told = standing(entries);
  const answers = told.filter((entry) => entry.kind === 'answered');
  const descents = descentsOf(told);
  const [numbers, acts] = [numbered(), numbered()];
  const card = Uint32Array.from(answers, (answer) => numbers.of(answer.card));
  const cards = numbers.names() as readonly CardId[];
  return {
    cards,
    card,
    grade: Uint8Array.from(answers, ({ grade }) => grades.indexOf(grade)),
    mode: Uint8Array.from(answers, ({ mode }) => modes.indexOf(mode)),
    day: Int32Array.from(answers, ({ day }) => day),
    tookMs: Float64Array.from(answers, ({ tookMs }) => tookMs),
    act: Uint32Array.from(answers, ({ action }) => acts.of(action)),
    heirs: heirsOf({ cards, card }, (place) => answers[place], descents),
    turns: told
      .filter(isTurn)
      .map((entry) => turnOf(entry, descents, (turn) => firstAfter(answers, turn))),
  };
}

/** `placeInTime`: when an answer was given, by its place in the log. Only asked for cards that were reworded. */
export function heirsOf(
  { cards, card }: Pick<AnswerLog, 'cards' | 'card'>,
  placeInTime: (place: number) => Place | undefined,
  descents: Descents,
): AnswerLog['heirs'] {
  const heirs = new Map<number, readonly CardId[]>();
  const hasHeirs = cards.map(descents.hasHeirs);
  if (!hasHeirs.includes(true)) return heirs;
  for (const [place, number] of card.entries()) {
    const own = hasHeirs[number] ? cards[number] : undefined;
    const time = own && placeInTime(place);
    const [, ...others] = own && time ? descents.cardsOf(own, time) : [];
    if (others.length > 0) heirs.set(place, others);
  }
  return heirs;
}

export const turnOf = (
  entry: TurnEntry,
  descents: Descents,
  after: (entry: Entry) => number,
): Turn => ({
  after: after(entry),
  entry,
  cards: [...descents.cardsOf(entry.kind === 'descended' ? entry.to : entry.card, entry)],
});

/** The cards that an answer counts for: the one that it was given to, and its later wordings. */
export function cardsOfAnswer({ cards, card, heirs }: AnswerLog, place: number): readonly CardId[] {
  const own = cards[card[place] ?? 0];
  if (own === undefined) return [];
  const others = heirs.get(place);
  return others ? [own, ...others] : [own];
}

/** The card of these notes that was answered: under its own id, or as a wording that it had before. */
export function cardNow<Card>(
  log: AnswerLog,
  place: number,
  byId: ReadonlyMap<CardId, Card>,
): Card | undefined {
  for (const id of cardsOfAnswer(log, place)) {
    const card = byId.get(id);
    if (card) return card;
  }
  return undefined;
}

function firstAfter(answers: readonly Entry[], turn: Entry): number {
  const place = answers.findIndex((answer) => byTime(answer, turn) > 0);
  return place < 0 ? answers.length : place;
}

/** Numbers from 0, in the order in which names first come. */
export function numbered() {
  const places = new Map<string, number>();
  return {
    of: (name: string): number => {
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, places.size);
      return places.size - 1;
    },
    names: (): readonly string[] => [...places.keys()],
  };
}
