// How a learner answers: what cards cost in seconds, and which grades they give. Every simulation of the days to
// come stands on this. With few answers it is what most learners do; with more, the learner's own.

import type { CardId, CardKind } from '#deck/card.ts';
import type { DeckCard } from '#deck/deck.ts';
import { type AnswerLog, cardNow, practice } from './answer-log.ts';
import { longestAnswerMs } from './pace.ts';
import { failSeconds, passSeconds } from './rank.ts';

/** Seconds that a card takes on a day, with the learning steps that follow. */
interface CardSeconds {
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

/** Averages of many learners: medians of Anki's users, and the grades that the simulator of fsrs-rs takes from them. */
export const usualHabits: Habits = {
  seconds: { fresh: 30, pass: passSeconds, fail: failSeconds },
  secondsByKind: {},
  firstGrades: [0.24, 0.094, 0.495, 0.171],
  passGrades: [0, 0.224, 0.631, 0.145],
};

export const secondsOf = ({ seconds, secondsByKind }: Habits, { kind }: DeckCard): CardSeconds =>
  secondsByKind[kind] ?? seconds;

/** This many answers of the learner's own weigh as much as the averages of many learners. */
const enough = 20;

/** The part of a deck that habits depend on. */
interface Kinds {
  readonly byId: ReadonlyMap<CardId, Pick<DeckCard, 'id' | 'kind' | 'parent'>>;
}

export function habitsOf(log: AnswerLog, deck: Kinds): Habits {
  const { byKind, grades } = tallied(log, deck);
  const all = emptyParts();
  for (const parts of byKind.values())
    for (const part of partNames) {
      all[part].ms += parts[part].ms;
      all[part].turns += parts[part].turns;
    }
  const seconds = meanSeconds(all, usualHabits.seconds);
  return {
    seconds,
    secondsByKind: Object.fromEntries(
      [...byKind].map(([kind, parts]) => [kind, meanSeconds(parts, seconds)]),
    ),
    firstGrades: shares(grades.fresh, usualHabits.firstGrades),
    passGrades: shares(grades.pass, usualHabits.passGrades),
  };
}

const partNames = ['fresh', 'pass', 'fail'] as const;

/** A turn is all answers to a card on one day. */
type Parts = Record<keyof CardSeconds, { ms: number; turns: number }>;

const emptyParts = (): Parts => ({
  fresh: { ms: 0, turns: 0 },
  pass: { ms: 0, turns: 0 },
  fail: { ms: 0, turns: 0 },
});

/** The turn of a card that is going on. */
interface Turn {
  readonly day: number;
  readonly sum: { ms: number };
  act: number;
  /** Of that act so far. */
  ms: number;
}

function tallied(log: AnswerLog, { byId }: Kinds) {
  const byKind = new Map<CardKind, Parts>();
  /** How often each grade was the first of its turn. */
  const grades = { fresh: [0, 0, 0, 0], pass: [0, 0, 0, 0], fail: [0, 0, 0, 0] };
  const turnOf = new Map<CardId, Turn>();
  const known = new Set<CardId>();
  for (let at = 0; at < log.card.length; at++) {
    const own = cardNow(log, at, byId);
    // The items of a list are studied as the list.
    const card = own?.parent ? byId.get(own.parent) : own;
    if (!own || !card || log.mode[at] === practice) continue;
    const [day = 0, grade = 0, act = 0] = [log.day[at], log.grade[at], log.act[at]];
    let turn = turnOf.get(card.id);
    if (turn?.day !== day) {
      const part = !known.has(own.id) ? 'fresh' : grade === 0 ? 'fail' : 'pass';
      const parts = byKind.get(card.kind) ?? emptyParts();
      byKind.set(card.kind, parts);
      parts[part].turns += 1;
      grades[part][grade] = (grades[part][grade] ?? 0) + 1;
      turn = { day, sum: parts[part], act, ms: 0 };
      turnOf.set(card.id, turn);
    }
    addTime(turn, act, log.tookMs[at] ?? 0);
    known.add(own.id);
  }
  return { byKind, grades };
}

function addTime(turn: Turn, act: number, tookMs: number): void {
  if (act !== turn.act) turn.ms = 0;
  const counted = Math.min(tookMs, longestAnswerMs - turn.ms);
  turn.act = act;
  turn.ms += counted;
  turn.sum.ms += counted;
}

function meanSeconds(parts: Parts, usual: CardSeconds): CardSeconds {
  const mean = (part: keyof CardSeconds) =>
    (parts[part].ms / 1000 + enough * usual[part]) / (parts[part].turns + enough);
  return { fresh: mean('fresh'), pass: mean('pass'), fail: mean('fail') };
}

function shares(grades: readonly number[], usual: readonly number[]): readonly number[] {
  const turns = grades.reduce((sum, count) => sum + count, 0);
  return usual.map((share, place) => ((grades[place] ?? 0) + enough * share) / (turns + enough));
}
