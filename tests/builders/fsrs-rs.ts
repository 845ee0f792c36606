// fsrs-rs, the reference of FSRS, as the native part of its binding for Node. Only the part for Linux is a
// dependency, and an optional one: the whole binding asks for parts of every platform, and a registry that lacks
// one of them then fails the installation of everything.

import { createRequire } from 'node:module';

interface MemoryState {
  readonly stability: number;
  readonly difficulty: number;
}

export interface FsrsRs {
  readonly BindingMemoryState: new (stability: number, difficulty: number) => MemoryState;
  readonly FSRSBinding: new (
    weights: number[],
  ) => {
    nextStates(
      before: MemoryState | null,
      desiredRetention: number,
      daysElapsed: number,
    ): Readonly<Record<'again' | 'hard' | 'good' | 'easy', { readonly memory: MemoryState }>>;
  };
  readonly FSRSBindingReview: new (rating: number, daysElapsed: number) => object;
  readonly FSRSBindingItem: new (reviews: readonly object[]) => object;
  computeParameters(
    items: readonly object[],
    options: { readonly enableShortTerm: boolean; readonly numRelearningSteps: number },
  ): Promise<number[]>;
}

export const fsrsRs = load();

/** Nothing where this platform has none. */
function load(): FsrsRs | undefined {
  try {
    return createRequire(import.meta.url)('@open-spaced-repetition/binding-linux-x64-gnu');
  } catch {
    return undefined;
  }
}
