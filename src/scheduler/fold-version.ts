// What a memory that is kept was folded with: a cache compares the two without the fold itself.

import type { Weights } from './weights.ts';

/** Raise it whenever the same entries would give other states. */
export const foldVersion = 2;

/** The parameters of each version that was ever configured. */
export type WeightsByVersion = ReadonlyMap<string, Weights>;
