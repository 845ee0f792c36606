// What the learner may set, with the defaults. Kept as `configured` entries; the last writer of a key wins.

import { type Entry, standing } from './journal.ts';

export interface Settings {
  /** The recall at which a card comes back: .70 to .97. */
  readonly desiredRetention: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Hour of the wall clock at which a study day ends, 0 to 23. */
  readonly rolloverHour: number;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Show the next interval on the grade buttons. */
  readonly showIntervals: boolean;
  /** Single-key shortcuts (WCAG 2.1.4): always, with Alt held, or never. */
  readonly singleKeys: 'on' | 'alt' | 'off';
}

export const defaultSettings: Settings = {
  desiredRetention: 0.9,
  newPerDay: 10,
  reviewsPerDay: 120,
  rolloverHour: 4,
  theme: 'auto',
  showIntervals: true,
  singleKeys: 'on',
};

export type SettingKey = keyof Settings;

/** Ranges and choices of each setting: what Settings offers, and what a foreign value must satisfy. */
export const settingRules: {
  readonly [Key in SettingKey]:
    | { readonly min: number; readonly max: number; readonly step: number }
    | { readonly choices: readonly Settings[Key][] };
} = {
  desiredRetention: { min: 0.7, max: 0.97, step: 0.01 },
  newPerDay: { min: 0, max: 100, step: 1 },
  reviewsPerDay: { min: 0, max: 1000, step: 10 },
  rolloverHour: { min: 0, max: 23, step: 1 },
  theme: { choices: ['auto', 'light', 'dark'] },
  showIntervals: { choices: [true, false] },
  singleKeys: { choices: ['on', 'alt', 'off'] },
};

/** The settings in force. A value that a rule forbids, or a key that is not known here, is passed over. */
export function foldSettings(entries: readonly Entry[]): Settings {
  const settings = { ...defaultSettings };
  for (const entry of standing(entries)) {
    if (entry.kind === 'configured' && isSetting(entry.key, entry.value))
      Object.assign(settings, { [entry.key]: entry.value });
  }
  return settings;
}

/** Whether a foreign value may be the value of a setting. */
export function isSetting(key: string, value: unknown): key is SettingKey {
  if (!Object.hasOwn(settingRules, key)) return false;
  const rule = settingRules[key as SettingKey];
  if ('choices' in rule) return (rule.choices as readonly unknown[]).includes(value);
  return (
    typeof value === 'number' &&
    value >= rule.min &&
    value <= rule.max &&
    (rule.step < 1 || Number.isInteger(value))
  );
}
