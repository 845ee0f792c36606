// What the learner may set, with the defaults. Kept as `configured` entries; the last writer of a key wins.

import type { TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import { isRecord } from '#kit/is-record.ts';
import { isStudyDay, type StudyDay } from '#kit/time.ts';
import { type Entry, standing } from './journal.ts';

export interface Settings {
  /** The recall at which a card comes back: .70 to .97. */
  readonly desiredRetention: number;
  /** The same for single topics and all below them, by `topicKey`; set by `retentionKey`. */
  readonly retentionByTopic: Readonly<Record<string, number>>;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Minutes after which a card that is being learned comes back. None: it goes by days at once. */
  readonly learningSteps: readonly number[];
  /** The same for a card that was forgotten. */
  readonly relearningSteps: readonly number[];
  /** Days after which every card comes back. */
  readonly maximumInterval: number;
  /** How much of a usual day each weekday may hold, from Monday: 1, a half, or 0. */
  readonly easyDays: readonly number[];
  /** Days without study that are known in advance, both included. */
  readonly vacation: Period | null;
  /** How often the parameters of FSRS are fitted without being asked. */
  readonly fitEvery: 'week' | 'month' | 'never';
  /** Hour of the wall clock at which a study day ends, 0 to 23. */
  readonly rolloverHour: number;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Percent of the size that the browser is set to. */
  readonly textSize: 100 | 115 | 130 | 150;
  readonly density: 'roomy' | 'close';
  /** As the system asks for, or more in any case. */
  readonly contrast: 'auto' | 'more';
  /** As the system asks for, or none in any case. */
  readonly motion: 'auto' | 'none';
  /** Show the next interval on the grade buttons. */
  readonly showIntervals: boolean;
  /** Again, Hard, Good, Easy; or Again and Good alone. */
  readonly gradeButtons: 4 | 2;
  /** On a touch screen: right shows, then says Good; left says Again. */
  readonly swipes: boolean;
  /** A short tick of the device with each grade, where it has one. */
  readonly haptics: boolean;
  /** The screen stays on while a session runs. */
  readonly keepAwake: boolean;
  /** Single-key shortcuts (WCAG 2.1.4): always, with Alt held, or never. */
  readonly singleKeys: 'on' | 'alt' | 'off';
  /** Keys that were moved: from what a key does by default ("f") to the key that does it now. */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Period {
  readonly from: StudyDay;
  readonly to: StudyDay;
}

export const defaultSettings: Settings = {
  desiredRetention: 0.9,
  retentionByTopic: {},
  newPerDay: 10,
  reviewsPerDay: 120,
  learningSteps: [10],
  relearningSteps: [10],
  maximumInterval: 36_500,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  vacation: null,
  fitEvery: 'week',
  rolloverHour: 4,
  theme: 'auto',
  textSize: 100,
  density: 'roomy',
  contrast: 'auto',
  motion: 'auto',
  showIntervals: true,
  gradeButtons: 4,
  swipes: false,
  haptics: true,
  keepAwake: true,
  singleKeys: 'on',
  keys: {},
};

export type SettingKey = Exclude<keyof Settings, 'retentionByTopic'>;

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Ranges and choices of each setting: what Settings offers, and what a foreign value must satisfy. */
export const settingRules = {
  desiredRetention: { min: 0.7, max: 0.97, step: 0.01 },
  newPerDay: { min: 0, max: 100, step: 1 },
  reviewsPerDay: { min: 0, max: 1000, step: 10 },
  learningSteps: { each: { min: 1, max: 720, step: 1 }, least: 0, most: 4 },
  relearningSteps: { each: { min: 1, max: 720, step: 1 }, least: 0, most: 4 },
  maximumInterval: { min: 30, max: 36_500, step: 1 },
  easyDays: { each: { min: 0, max: 1, step: 0.5 }, least: 7, most: 7 },
  vacation: { period: true },
  fitEvery: { choices: ['week', 'month', 'never'] },
  rolloverHour: { min: 0, max: 23, step: 1 },
  theme: { choices: ['auto', 'light', 'dark'] },
  textSize: { choices: [100, 115, 130, 150] },
  density: { choices: ['roomy', 'close'] },
  contrast: { choices: ['auto', 'more'] },
  motion: { choices: ['auto', 'none'] },
  showIntervals: { choices: [true, false] },
  gradeButtons: { choices: [4, 2] },
  swipes: { choices: [true, false] },
  haptics: { choices: [true, false] },
  keepAwake: { choices: [true, false] },
  singleKeys: { choices: ['on', 'alt', 'off'] },
  keys: { moved: true },
} satisfies {
  readonly [Key in SettingKey]:
    | Range
    | { readonly choices: readonly Settings[Key][] }
    | { readonly each: Range; readonly least: number; readonly most: number }
    | { readonly period: true }
    | { readonly moved: true };
};

const retentionPrefix = 'desiredRetention/';

/** The key that configures the retention of a topic. Its value: .70 to .97, or null for that of the topic above. */
export const retentionKey = (path: TopicPath): string => retentionPrefix + topicKey(path);

/** The retention wanted of cards in a topic: its own, or that of the nearest topic above that has one. */
export function retentionOf(settings: Settings, path: TopicPath): number {
  for (let depth = path.length; depth > 0; depth--) {
    const own = ownRetention(settings, path.slice(0, depth));
    if (own !== undefined) return own;
  }
  return settings.desiredRetention;
}

/** What is set for this very topic. */
export function ownRetention({ retentionByTopic }: Settings, path: TopicPath): number | undefined {
  const key = topicKey(path);
  // A topic may be called as what every object has.
  return Object.hasOwn(retentionByTopic, key) ? retentionByTopic[key] : undefined;
}

/** The settings in force. A value that a rule forbids, or a key that is not known here, is passed over. */
export function foldSettings(entries: readonly Entry[]): Settings {
  const settings = { ...defaultSettings };
  const retentions = new Map<string, number>();
  for (const entry of standing(entries)) {
    if (entry.kind !== 'configured') continue;
    const { key, value } = entry;
    if (isSetting(key, value)) Object.assign(settings, { [key]: value });
    if (!key.startsWith(retentionPrefix)) continue;
    const topic = key.slice(retentionPrefix.length);
    if (value === null) retentions.delete(topic);
    else if (isSetting('desiredRetention', value)) retentions.set(topic, Number(value));
  }
  return { ...settings, retentionByTopic: Object.fromEntries(retentions) };
}

/** Whether a foreign value may be the value of a setting. */
export function isSetting(key: string, value: unknown): boolean {
  if (!Object.hasOwn(settingRules, key)) return false;
  const rule = settingRules[key as SettingKey];
  if ('choices' in rule) return (rule.choices as readonly unknown[]).includes(value);
  if ('moved' in rule) return areMovedKeys(value);
  if ('period' in rule) return value === null || isPeriod(value);
  if ('min' in rule) return isWithin(rule, value);
  return (
    Array.isArray(value) &&
    value.length >= rule.least &&
    value.length <= rule.most &&
    value.every((part) => isWithin(rule.each, part))
  );
}

const isWithin = ({ min, max, step }: Range, value: unknown): boolean =>
  typeof value === 'number' &&
  value >= min &&
  value <= max &&
  (step < 1 || Number.isInteger(value));

const isPeriod = (value: unknown): boolean =>
  isRecord(value) && isStudyDay(value.from) && isStudyDay(value.to) && value.from <= value.to;

/** Single keys, each to a key that nothing else was moved to. */
function areMovedKeys(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const keys = Object.values(value);
  return (
    keys.every((key) => typeof key === 'string' && [...key].length === 1) &&
    Object.keys(value).every((key) => [...key].length === 1) &&
    new Set(keys).size === keys.length
  );
}
