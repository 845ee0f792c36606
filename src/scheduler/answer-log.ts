// What was answered, in columns: 200,000 answers as objects take a second to read and to sort, as columns a twentieth
// of it, and they go to a worker without being copied. Everything that looks at the whole past looks at this.

import type { CardId } from '#deck/card.ts';
import { byTime, type Entry, grades, modes, standing } from './journal.ts';

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
  /** Oldest first. */
  readonly turns: readonly Turn[];
}

/** A history that begins anew, comes from elsewhere, or goes over to another card. */
export interface Turn {
  /** How many answers were before it. */
  readonly after: number;
  readonly entry: TurnEntry;
}

export type TurnEntry = Entry & { readonly kind: 'reset' | 'imported' | 'descended' };

export const isTurn = (entry: Entry): entry is TurnEntry =>
  entry.kind === 'reset' || entry.kind === 'imported' || entry.kind === 'descended';

/** Practice never moves memory, and is no part of any history. */
export const practice = modes.indexOf('practice');

/** The log of a journal in memory, in whatever order it comes. */
export function answerLogOf(entries: readonly Entry[]): AnswerLog {
  const told = standing(entries);
  const answers = told.filter((entry) => entry.kind === 'answered');
  const [cards, acts] = [numbered(), numbered()];
  return {
    card: Uint32Array.from(answers, ({ card }) => cards.of(card)),
    grade: Uint8Array.from(answers, ({ grade }) => grades.indexOf(grade)),
    mode: Uint8Array.from(answers, ({ mode }) => modes.indexOf(mode)),
    day: Int32Array.from(answers, ({ day }) => day),
    tookMs: Float64Array.from(answers, ({ tookMs }) => tookMs),
    act: Uint32Array.from(answers, ({ action }) => acts.of(action)),
    cards: cards.names() as readonly CardId[],
    turns: told.filter(isTurn).map((entry) => ({ after: firstAfter(answers, entry), entry })),
  };
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
