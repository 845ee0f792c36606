// How a learner answers: what cards cost in seconds, and which grades they give. Every simulation of the days to
// come stands on this. With few answers it is what the many do; with more, the learner's own.

import type { CardId, CardKind } from '#deck/card.ts';
import type { Deck, DeckCard } from '#deck/deck.ts';
import { type AnswerLog, practice } from './answer-log.ts';
import { failSeconds, passSeconds } from './rank.ts';

/** Seconds that a card takes on a day, with the learning steps that follow. */
export interface CardSeconds {
  /** Seen for the first time. */
  readonly fresh: number;
  readonly pass: number;
  readonly fail: number;
}

export interface Habits {
  readonly seconds: CardSeconds;
  /** Where kinds of cards differ. */
  readonly secondsByKind: Readonly<Partial<Record<CardKind, CardSeconds>>>;
  /** How often each grade is the first one: again, hard, good, easy. They add up to 1. */
  readonly firstGrades: readonly number[];
  /** How often each grade is given to a card that was recalled. None of it is Again. */
  readonly passGrades: readonly number[];
}

/** What the many do: medians of Anki's users, and the grades that the simulator of fsrs-rs takes from them. */
export const usualHabits: Habits = {
  seconds: { fresh: 30, pass: passSeconds, fail: failSeconds },
  secondsByKind: {},
  firstGrades: [0.24, 0.094, 0.495, 0.171],
  passGrades: [0, 0.224, 0.631, 0.145],
};

export const secondsOf = ({ seconds, secondsByKind }: Habits, { kind }: DeckCard): CardSeconds =>
  secondsByKind[kind] ?? seconds;

/** How many own answers weigh as much as what the many do. */
const enough = 20;

/** Longer than this, the learner was away. */
const longestMs = 3 * 60_000;

export function habitsOf(log: AnswerLog, deck: Deck): Habits {
  const turns = turnsOf(log, deck);
  const seconds = meanSeconds(turns, usualHabits.seconds);
  const kinds = new Set(turns.map(({ kind }) => kind));
  const ofKind = (kind: CardKind) => turns.filter((turn) => turn.kind === kind);
  const grade = (part: keyof CardSeconds) => turns.filter((turn) => turn.part === part);
  return {
    seconds,
    secondsByKind: Object.fromEntries(
      [...kinds].map((kind) => [kind, meanSeconds(ofKind(kind), seconds)]),
    ),
    firstGrades: shares(grade('fresh'), usualHabits.firstGrades),
    passGrades: shares(grade('pass'), usualHabits.passGrades),
  };
}

/** All answers to a card on one day. */
interface Turn {
  readonly kind: CardKind;
  readonly part: keyof CardSeconds;
  /** The place in `grades` of the first of them. */
  readonly grade: number;
  /** By act. */
  readonly ms: Map<number, number>;
}

function turnsOf({ cards, ...log }: AnswerLog, deck: Deck): readonly Turn[] {
  const turns: Turn[] = [];
  const lastOf = new Map<CardId, { readonly day: number; readonly turn: Turn }>();
  const known = new Set<CardId>();
  for (let at = 0; at < log.card.length; at++) {
    const id = cards[log.card[at] ?? 0];
    const own = id && deck.byId.get(id);
    const card = own?.parent ? deck.byId.get(own.parent) : own;
    if (!id || !card || log.mode[at] === practice) continue;
    const [day = 0, grade = 0, act = 0] = [log.day[at], log.grade[at], log.act[at]];
    const last = lastOf.get(card.id);
    const part = !known.has(id) ? 'fresh' : grade === 0 ? 'fail' : 'pass';
    const turn =
      last?.day === day
        ? last.turn
        : { kind: card.kind, part, grade, ms: new Map<number, number>() };
    if (turn !== last?.turn) {
      turns.push(turn as Turn);
      lastOf.set(card.id, { day, turn: turn as Turn });
    }
    turn.ms.set(act, (turn.ms.get(act) ?? 0) + (log.tookMs[at] ?? 0));
    known.add(id);
  }
  return turns;
}

function meanSeconds(turns: readonly Turn[], usual: CardSeconds): CardSeconds {
  const mean = (part: keyof CardSeconds) => {
    const own = turns.filter((turn) => turn.part === part).map(secondsOfTurn);
    return (sum(own) + enough * usual[part]) / (own.length + enough);
  };
  return { fresh: mean('fresh'), pass: mean('pass'), fail: mean('fail') };
}

const secondsOfTurn = ({ ms }: Turn): number =>
  sum([...ms.values()].map((took) => Math.min(took, longestMs))) / 1000;

const shares = (turns: readonly Turn[], usual: readonly number[]): readonly number[] =>
  usual.map(
    (share, place) =>
      (turns.filter(({ grade }) => grade === place).length + enough * share) /
      (turns.length + enough),
  );

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
