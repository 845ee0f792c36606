// How a learner answers: what a card costs in seconds, and which grades they give. Every simulation of the
// days to come stands on this.

import type { DeckCard } from '#deck/deck.ts';
import { usualSeconds } from './queue.ts';
import { failSeconds, passSeconds } from './rank.ts';

/** Seconds that a card takes on a day, with the learning steps that follow. */
export interface CardSeconds {
  /** Seen for the first time. */
  readonly fresh: number;
  readonly pass: number;
  readonly fail: number;
}

export interface Habits {
  readonly secondsFor: (card: DeckCard) => CardSeconds;
  /** How often each grade is the first one: again, hard, good, easy. They add up to 1. */
  readonly firstGrades: readonly number[];
  /** How often each grade is given to a card that was recalled. None of it is Again. */
  readonly passGrades: readonly number[];
}

const usual: CardSeconds = { fresh: 30, pass: passSeconds, fail: failSeconds };

/** What the many do, as the simulator of fsrs-rs has it from their journals. */
export const usualHabits: Habits = {
  secondsFor: () => usual,
  firstGrades: [0.24, 0.094, 0.495, 0.171],
  passGrades: [0, 0.224, 0.631, 0.145],
};

/** The usual grades at the learner's own pace: `seconds` is what a card of its kind takes them (`paceOf`). */
export const atPace = (seconds: (card: DeckCard) => number): Habits => ({
  ...usualHabits,
  secondsFor: (card) => {
    const slower = seconds(card) / usualSeconds;
    return { fresh: usual.fresh * slower, pass: usual.pass * slower, fail: usual.fail * slower };
  },
});
