// What this tab holds of the disk, at one revision. It is read whole once and then brought up to date by what
// other tabs wrote since.

import type { StudyDay } from '#kit/time.ts';
import { type Descents, descentsOf } from '#scheduler/descent.ts';
import { foldVersion } from '#scheduler/fold-version.ts';
import { type DeviceId, type Entry, standing } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import { foldParams, type Params } from '#scheduler/params.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { foldSettings, type Settings } from '#scheduler/settings.ts';
import { type Verdicts, verdictsOf } from '#scheduler/triage.ts';
import type { Head, MetaRow } from './schema.ts';
import type { CopyMark, Loss, Snapshot } from './storage.ts';

export interface Picture extends KeptPlaces {
  readonly head: Head;
  readonly states: States;
  readonly days: ReadonlyMap<StudyDay, number>;
  readonly configured: Configured;
}

/** What is kept beside the journal: where a session and a quiz stand, when a copy last left, and what is lost. */
export interface KeptPlaces {
  readonly session: SessionPlace | undefined;
  readonly quiz: unknown;
  readonly lastCopy: CopyMark | undefined;
  /** What the browser has lost of the journal, and the learner does not know. */
  readonly lost: Loss | undefined;
}

/** What the learner has configured, which cards became which, and what was made of those that are offered. */
export interface Configured {
  readonly entries: readonly Entry[];
  /** What was configured and not taken back, oldest first. */
  readonly kept: readonly Entry[];
  /** Which cards became which, and was not taken back, oldest first. */
  readonly descended: readonly Entry[];
  readonly descents: Descents;
  readonly verdicts: Verdicts;
  readonly settings: Settings;
  readonly params: Params;
  /**
   * Names the fold that makes the memories: its meaning, and the parameters in force. Where nobody ever fitted, versions
   * by which a fit counted for later answers only gave it the same name, and the memories are the same.
   */
  readonly folded: string;
}

/** What was read, where its memories can be believed: all of them are there, and this fold has made them. */
export const believed = (picture: Picture): Picture | undefined =>
  picture.states.size === picture.head.cards && picture.head.folded === picture.configured.folded
    ? picture
    : undefined;

export const placesIn = (meta: readonly (MetaRow | undefined)[]): KeptPlaces => ({
  session: meta.find((row) => row?.key === 'session')?.place,
  quiz: meta.find((row) => row?.key === 'quiz')?.quiz,
  lastCopy: meta.find((row) => row?.key === 'copy'),
  lost: lostIn(meta),
});

function lostIn(meta: readonly (MetaRow | undefined)[]): Loss | undefined {
  let lost: Loss | undefined;
  for (const row of meta)
    if (row && 'isSaid' in row && !row.isSaid)
      lost = {
        answers: row.answers + (lost?.answers ?? 0),
        at: Math.max(row.at, lost?.at ?? 0),
      };
  return lost;
}

/** Of a store without a journal. */
export function emptyHead(device: DeviceId, rev: number): Head {
  const { folded } = nothingConfigured;
  return { key: 'head', device, seq: 0, tick: 0, rev, folded, cards: 0, packed: rev };
}

/** Answers that counted and were not taken back. */
export const answersIn = ({ days }: Picture): number => {
  let answers = 0;
  for (const count of days.values()) answers += count;
  return answers;
};

/** What is configured after some more entries, of any kind. The same object where nothing changes. */
export function configure(before: Configured, entries: readonly Entry[]): Configured {
  // Usually there are none: then thousands of descents need not be looked at again.
  if (!entries.some((entry) => entry.kind === 'retracted' || isConfiguring(entry))) return before;
  const all = [...before.entries, ...entries];
  const acts = new Set(all.filter(isConfiguring).map(({ action }) => action));
  const configuring = all.filter((entry) =>
    entry.kind === 'retracted' ? acts.has(entry.target) : isConfiguring(entry),
  );
  return configuring.length === before.entries.length ? before : configuredBy(configuring);
}

/** Kinds of later versions are found by the same names. */
export const isConfiguring = ({ kind }: Entry): boolean =>
  kind === 'configured' || kind === 'descended' || kind === 'decided';

export function configuredBy(entries: readonly Entry[]): Configured {
  const stands = standing(entries);
  const descents = descentsOf(stands);
  const params = foldParams(entries);
  return {
    entries,
    kept: stands.filter(({ kind }) => kind === 'configured'),
    descended: stands.filter(({ kind }) => kind === 'descended'),
    descents,
    verdicts: verdictsOf(stands, descents),
    settings: foldSettings(entries),
    params,
    folded: `${foldVersion} ${params.version}`,
  };
}

export const nothingConfigured: Configured = configuredBy([]);

/** Of a browser in which nobody has studied: nothing is on the disk yet. */
export const emptyPicture = (device: DeviceId): Picture => ({
  head: emptyHead(device, 0),
  states: new Map(),
  days: new Map(),
  configured: nothingConfigured,
  session: undefined,
  quiz: undefined,
  lastCopy: undefined,
  lost: undefined,
});

export const snapshotOf = (picture: Picture): Snapshot => {
  const { head, states, days, configured, session, quiz, lastCopy } = picture;
  return {
    rev: head.rev,
    answers: answersIn(picture),
    states,
    settings: configured.settings,
    params: configured.params,
    session,
    quiz,
    lastCopy,
    configured: configured.kept,
    descended: configured.descended,
    verdicts: configured.verdicts,
    daysStudied: [...days.keys()].sort((a, b) => a - b),
  };
};
