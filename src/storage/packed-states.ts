// What is known of many cards, in columns: a hundred thousand rows would take seconds at every start. A pack is
// read as it lies there; a card's state is made when it is asked for.

import type { CardId } from '#deck/card.ts';
import { hash32 } from '#kit/chance.ts';
import { addTo } from '#kit/groups.ts';
import { instant, type StudyDay, studyDay } from '#kit/time.ts';
import { grades } from '#scheduler/journal.ts';
import type { CardState, Memory } from '#scheduler/memory.ts';

/** How many packs there are: so many that writing one is too quick to be noticed. */
const shards = 16;
export const allShards: readonly number[] = Array.from({ length: shards }, (_, shard) => shard);
export const shardOf = (card: CardId): number => hash32(card) % shards;

/** Its shard; after the prefix of the merge that made it, if a merge did. */
export type PackKey = number | string;

export interface StatePack {
  readonly shard: PackKey;
  readonly format: 1;
  readonly cards: readonly CardId[];
  /** The learner's flags, by row. */
  readonly flags: ReadonlyMap<number, string>;
  readonly columns: {
    /** 0 new, 1 learning, 2 relearning, 3 review; 4 more where the card is not shown. */
    readonly phase: Uint8Array;
    readonly stability: Float64Array;
    readonly difficulty: Float64Array;
    readonly lastAt: Float64Array;
    readonly lastDay: Int32Array;
    readonly lastGrade: Uint8Array;
    readonly reviews: Uint32Array;
    readonly lapses: Uint32Array;
    readonly passes: Uint32Array;
    /** An instant while learning, a study day in review. */
    readonly due: Float64Array;
    readonly step: Uint8Array;
    readonly skippedUntil: Int32Array;
    readonly firstDay: Int32Array;
  };
}

const never = -(2 ** 31);
const suspendedBit = 4;
const phases = ['new', 'learning', 'relearning', 'review'] as const;

export type StateOfCard = readonly [CardId, CardState];

export const packKey = (name: string | undefined, shard: number): PackKey =>
  name === undefined ? shard : name + shard;

/** A pack for each shard that has cards. */
export function packAll(states: Iterable<StateOfCard>, name?: string): readonly StatePack[] {
  const byShard = new Map<number, StateOfCard[]>();
  for (const state of states) {
    const shard = shardOf(state[0]);
    addTo(byShard, shard, state);
  }
  return [...byShard].map(([shard, all]) => packStates(packKey(name, shard), all));
}

export function packStates(shard: PackKey, states: readonly StateOfCard[]): StatePack {
  const all = states.map(([, state]) => state);
  const known = (by: (memory: Exclude<Memory, { phase: 'new' }>) => number) => (state: CardState) =>
    state.memory.phase === 'new' ? 0 : by(state.memory);
  const day = (of: StudyDay | undefined) => of ?? never;
  return {
    shard,
    format: 1,
    cards: states.map(([card]) => card),
    flags: new Map(all.flatMap(({ flag }, row) => (flag === undefined ? [] : [[row, flag]]))),
    columns: {
      phase: Uint8Array.from(all, phaseOf),
      stability: Float64Array.from(
        all,
        known(({ stability }) => stability),
      ),
      difficulty: Float64Array.from(
        all,
        known(({ difficulty }) => difficulty),
      ),
      lastAt: Float64Array.from(
        all,
        known(({ lastAt }) => lastAt),
      ),
      lastDay: Int32Array.from(
        all,
        known(({ lastDay }) => lastDay),
      ),
      lastGrade: Uint8Array.from(
        all,
        known(({ lastGrade }) => grades.indexOf(lastGrade)),
      ),
      reviews: Uint32Array.from(
        all,
        known(({ reviews }) => reviews),
      ),
      lapses: Uint32Array.from(
        all,
        known(({ lapses }) => lapses),
      ),
      passes: Uint32Array.from(
        all,
        known(({ passes }) => passes),
      ),
      due: Float64Array.from(
        all,
        known(({ due }) => due),
      ),
      step: Uint8Array.from(
        all,
        known((memory) => ('step' in memory ? memory.step : 0)),
      ),
      skippedUntil: Int32Array.from(all, ({ skippedUntil }) => day(skippedUntil)),
      firstDay: Int32Array.from(all, ({ firstDay }) => day(firstDay)),
    },
  };
}

function phaseOf({ memory, suspended }: CardState): number {
  const isRelearning = memory.phase === 'learning' && memory.relearning;
  return (
    phases.indexOf(isRelearning ? 'relearning' : memory.phase) + (suspended ? suspendedBit : 0)
  );
}

export const statesIn = (pack: StatePack): readonly StateOfCard[] =>
  pack.cards.map((card, row) => [card, stateAt(pack, row)]);

/** Literals without spreads or closures: Today asks for a hundred thousand of these at every start. */
export function stateAt(pack: StatePack, row: number): CardState {
  const { columns, flags } = pack;
  const phase = columns.phase[row] ?? 0;
  const skippedUntil = columns.skippedUntil[row] ?? never;
  const firstDay = columns.firstDay[row] ?? never;
  return {
    memory: memoryAt(columns, row, phase % suspendedBit),
    suspended: phase >= suspendedBit,
    skippedUntil: skippedUntil === never ? undefined : studyDay(skippedUntil),
    flag: flags.size === 0 ? undefined : flags.get(row),
    firstDay: firstDay === never ? undefined : studyDay(firstDay),
  };
}

function memoryAt(columns: StatePack['columns'], row: number, phase: number): Memory {
  if (phase === 0) return { phase: 'new' };
  const stability = columns.stability[row] ?? 0;
  const difficulty = columns.difficulty[row] ?? 0;
  const lastAt = instant(columns.lastAt[row] ?? 0);
  const lastDay = studyDay(columns.lastDay[row] ?? 0);
  const lastGrade = grades[columns.lastGrade[row] ?? 0] ?? 'again';
  const reviews = columns.reviews[row] ?? 0;
  const lapses = columns.lapses[row] ?? 0;
  const passes = columns.passes[row] ?? 0;
  const due = columns.due[row] ?? 0;
  // biome-ignore format: two literals to compare at a glance
  return phases[phase] === 'review'
    ? {
        phase: 'review', due: studyDay(due),
        stability, difficulty, lastAt, lastDay, lastGrade, reviews, lapses, passes,
      }
    : {
        phase: 'learning', due: instant(due),
        step: columns.step[row] ?? 0, relearning: phases[phase] === 'relearning',
        stability, difficulty, lastAt, lastDay, lastGrade, reviews, lapses, passes,
      };
}
