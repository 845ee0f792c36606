// Quizzes that the learner gave a name. Kept as `configured` entries, so that they travel with the journal.

import { isRecord } from '#kit/is-record.ts';
import { type Entry, standing } from '#scheduler/journal.ts';
import { type QuizSetup, readSetup } from '../setup.ts';

export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly setup: QuizSetup;
}

const keyStart = 'preset:';

/** The key of the `configured` entry that holds a preset. Its value: the preset, or null once it is deleted. */
export const presetKey = (id: string): string => keyStart + id;

/** Every preset there is, in the order in which they were made. */
export function foldPresets(entries: readonly Entry[]): readonly Preset[] {
  const presets = new Map<string, Preset>();
  for (const entry of standing(entries)) {
    if (entry.kind !== 'configured' || !entry.key.startsWith(keyStart)) continue;
    const preset = readPreset(entry.value);
    if (preset) presets.set(entry.key, preset);
    else if (entry.value === null) presets.delete(entry.key);
  }
  return [...presets.values()];
}

function readPreset(value: unknown): Preset | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, setup } = value;
  const read = readSetup(setup);
  return typeof id === 'string' && typeof name === 'string' && read
    ? { id, name, setup: read }
    : undefined;
}
