// From the journal to memories: the one place where an entry's meaning is decided. Everything stored beside
// the journal is this fold, kept; `foldVersion` tells a cache that the meaning has changed.

import type { CardId } from '#deck/card.ts';
import { addDays, dayMs, daysBetween, instant, studyDay } from '#kit/time.ts';
import { type Descents, descentsOf } from './descent.ts';
import { type AnsweredEntry, type Due, type Entry, type EntryOf, standing } from './journal.ts';
import { learn } from './learn.ts';
import {
  type CardState,
  type Known,
  type LearningStep,
  type Memory,
  newState,
  stateOf,
  withDue,
} from './memory.ts';
import type { Weights } from './weights.ts';

/**
 * The states after all entries that were not taken back, whatever order they came in. `weights` are those in force now,
 * whichever an answer was given under: the newest fit knows most of how its learner forgets.
 */
export function replay(entries: readonly Entry[], weights: Weights): Map<CardId, CardState> {
  const states = new Map<CardId, CardState>();
  const held = standing(entries);
  const descents = descentsOf(held);
  for (const entry of held) fold(states, entry, weights, descents);
  return states;
}

/**
 * Adds one entry, the newest, to the states. An entry that joins two histories adds nothing by itself: the
 * answers of the one count for the other from its first on (`joinsHistories`).
 */
export function fold(
  states: Pick<Map<CardId, CardState>, 'get' | 'set'>,
  entry: Entry,
  weights: Weights,
  descents: Descents,
): void {
  if (entry.kind === 'descended') {
    if (entry.how !== 'merged' || !descents.isFirst(entry)) return;
    const from = states.get(entry.from);
    if (from)
      for (const card of descents.cardsOf(entry.to, entry))
        states.set(card, merge(from, stateOf(states, card)));
  } else if ('card' in entry) {
    // Nearly always the card alone, and a million answers are replayed through here.
    if (!descents.hasHeirs(entry.card)) applyTo(states, entry.card, entry, weights);
    else
      for (const card of descents.cardsOf(entry.card, entry)) applyTo(states, card, entry, weights);
  }
}

function applyTo(
  states: Pick<Map<CardId, CardState>, 'get' | 'set'>,
  card: CardId,
  entry: Entry,
  weights: Weights,
): void {
  const state = states.get(card) ?? newState;
  const next = apply(state, entry, weights);
  if (next !== state) states.set(card, next);
}

/** Whether an entry changes what earlier entries count for, so that its cards have to be replayed. */
export const joinsHistories = (entry: Entry): boolean =>
  entry.kind === 'descended' && entry.how !== 'merged';

/** The state of an entry's card after it. Kinds that say nothing of memory, unknown ones too, change nothing. */
export function apply(state: CardState, entry: Entry, weights: Weights): CardState {
  switch (entry.kind) {
    case 'answered':
      return entry.mode === 'practice' ? state : afterAnswer(state, entry, weights);
    case 'suspended':
      return { ...state, suspended: true };
    case 'resumed':
      return { ...state, suspended: false, skippedUntil: undefined };
    case 'skipped':
      return { ...state, skippedUntil: entry.until };
    case 'flagged':
      return { ...state, flag: entry.note ?? '' };
    case 'unflagged':
      return { ...state, flag: undefined };
    case 'reset':
      return { ...state, memory: { phase: 'new' }, skippedUntil: undefined, firstDay: undefined };
    case 'rescheduled':
      return reschedule(state, entry.due);
    case 'imported':
      return afterImport(state, entry);
    default:
      return state;
  }
}

function afterAnswer(state: CardState, entry: AnsweredEntry, weights: Weights): CardState {
  return {
    memory: learn(state.memory, entry, weights),
    suspended: state.suspended,
    skippedUntil: undefined,
    flag: state.flag,
    firstDay: state.firstDay ?? entry.day,
  };
}

/** Moves the due of a known card. A new card has no memory to wait for: it stays new. */
function reschedule(state: CardState, due: Due): CardState {
  const { memory } = state;
  if (memory.phase === 'new') return state;
  return { ...state, memory: withDue(memory, due, memory.phase === 'learning' ? memory : relearn) };
}

const relearn: LearningStep = { step: 0, relearning: true };

/**
 * A memory from elsewhere. Imports say when a card is due, not when it was last seen: at a recall of 90 %
 * that is one stability before it is due.
 */
function afterImport(state: CardState, entry: EntryOf<'imported'>): CardState {
  const { stability, difficulty, due } = entry;
  const seen = 'on' in due ? addDays(due.on, -Math.max(1, Math.round(stability))) : entry.day;
  const lastDay = studyDay(Math.min(seen, entry.day));
  const lastAt = instant(entry.at - daysBetween(lastDay, entry.day) * dayMs);
  const known: Known = {
    stability,
    difficulty,
    lastAt,
    lastDay,
    lastGrade: 'good',
    reviews: 1,
    lapses: 0,
    passes: 0,
  };
  return { ...state, memory: withDue(known, due, relearn), firstDay: lastDay };
}

/** Where several cards became one, it knows only what the weakest of them knew. */
function merge(from: CardState, to: CardState): CardState {
  const weakest = isWeaker(from.memory, to.memory) ? from : to;
  return {
    ...weakest,
    suspended: from.suspended || to.suspended,
    flag: to.flag ?? from.flag,
  };
}

function isWeaker(from: Memory, to: Memory): boolean {
  if (from.phase === 'new' || to.phase === 'new') return to.phase === 'new';
  return from.stability < to.stability;
}
