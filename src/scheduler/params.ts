// Versions of the FSRS parameters. Each answer names the version it was given under, so that a later fit
// never rewrites what was concluded before.

import { hash32 } from '#kit/chance.ts';
import type { WeightsByVersion } from './fold.ts';
import { defaultWeights, readWeights, type Weights } from './fsrs.ts';
import { type Entry, standing } from './journal.ts';

export interface Params {
  readonly version: string;
  readonly weights: Weights;
}

/** The key of the `configured` entry that puts parameters in force. Its value: 21 numbers, or null for the defaults. */
export const paramsKey = 'fsrs';

export const defaultParams: Params = { version: 'fsrs-6', weights: defaultWeights };

/** The same parameters have the same version on every device. */
export const paramsOf = (weights: Weights): Params => ({
  version: `fsrs-6-${hash32(weights.join(' ')).toString(36)}`,
  weights,
});

/** The parameters in force: the last that were configured, if that was not taken back. */
export function foldParams(entries: readonly Entry[]): Params {
  let params = defaultParams;
  for (const entry of standing(entries)) params = configuredParams(entry) ?? params;
  return params;
}

/** All parameters that were ever in force, also those taken back since: answers were given under them. */
export function everyParams(entries: readonly Entry[]): WeightsByVersion {
  const all = [
    defaultParams,
    ...entries.map(configuredParams).filter((params) => params !== undefined),
  ];
  return new Map(all.map(({ version, weights }) => [version, weights]));
}

function configuredParams(entry: Entry): Params | undefined {
  if (entry.kind !== 'configured' || entry.key !== paramsKey) return undefined;
  if (entry.value === null) return defaultParams;
  const weights = readWeights(entry.value);
  return weights && paramsOf(weights);
}
