// From the journal to memories: the one place where an entry's meaning is decided. Everything stored beside
// the journal is this fold, kept; `foldVersion` tells a cache that the meaning has changed.

import type { CardId } from '#deck/card.ts';
import { addDays, dayMs, daysBetween, instant, studyDay } from '#kit/time.ts';
import { defaultWeights, type Weights } from './fsrs.ts';
import { type Due, type Entry, standing } from './journal.ts';
import { learn } from './learn.ts';
import {
  type CardState,
  type Known,
  type LearningStep,
  type Memory,
  stateOf,
  withDue,
} from './memory.ts';

/** Raise it whenever the same entries would give other states. */
export const foldVersion = 1;

/** The parameters of each version that was ever configured. */
export type WeightsByVersion = ReadonlyMap<string, Weights>;

type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** The states after all entries that were not taken back, whatever order they came in. */
export function replay(
  entries: readonly Entry[],
  weights: WeightsByVersion,
): Map<CardId, CardState> {
  const states = new Map<CardId, CardState>();
  for (const entry of standing(entries)) fold(states, entry, weights);
  return states;
}

/** Adds one entry, the newest, to the states. */
export function fold(
  states: Map<CardId, CardState>,
  entry: Entry,
  weights: WeightsByVersion,
): void {
  if (entry.kind === 'descended') {
    const from = states.get(entry.from);
    if (from) states.set(entry.to, descend(from, stateOf(states, entry.to), entry.how));
  } else if ('card' in entry) {
    const state = stateOf(states, entry.card);
    const next = apply(state, entry, weightsFor(entry, weights));
    if (next !== state) states.set(entry.card, next);
  }
}

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

function weightsFor(entry: Entry, weights: WeightsByVersion): Weights {
  return (entry.kind === 'answered' && weights.get(entry.params)) || defaultWeights;
}

function afterAnswer(state: CardState, entry: EntryOf<'answered'>, weights: Weights): CardState {
  return {
    ...state,
    memory: learn(state.memory, entry, weights),
    skippedUntil: undefined,
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
  };
  return { ...state, memory: withDue(known, due, relearn), firstDay: lastDay };
}

/**
 * The state that a card inherits. The newer knowledge wins, since a card that came back may have an old memory
 * of its own; where several cards became one, it knows only what the weakest of them knew.
 */
function descend(from: CardState, to: CardState, how: EntryOf<'descended'>['how']): CardState {
  const inherited = inherits(from.memory, to.memory, how) ? from : to;
  return {
    ...inherited,
    suspended: from.suspended || to.suspended,
    flag: to.flag ?? from.flag,
  };
}

function inherits(from: Memory, to: Memory, how: EntryOf<'descended'>['how']): boolean {
  if (from.phase === 'new' || to.phase === 'new') return to.phase === 'new';
  return how === 'merged' ? from.stability < to.stability : from.lastAt > to.lastAt;
}
