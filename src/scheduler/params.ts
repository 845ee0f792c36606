// Versions of the FSRS parameters. Those in force make every memory, also of what was answered before they were.
// Each answer names those that its due was assigned by.

import { hash32 } from '#kit/chance.ts';
import { type Entry, type EntryOf, standing } from './journal.ts';
import { defaultWeights, readWeights, type Weights } from './weights.ts';

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

/** What last put parameters in force, the defaults as well. */
export const lastFit = (configured: readonly Entry[]): EntryOf<'configured'> | undefined =>
  configured
    .filter((entry) => entry.kind === 'configured')
    .findLast(({ key }) => key === paramsKey);

function configuredParams(entry: Entry): Params | undefined {
  if (entry.kind !== 'configured' || entry.key !== paramsKey) return undefined;
  if (entry.value === null) return defaultParams;
  const weights = readWeights(entry.value);
  return weights && paramsOf(weights);
}
