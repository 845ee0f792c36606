// An entry as it lies in its table, and the version of all tables.

import type { CardId } from '#deck/card.ts';
import type { ActionId, Entry } from '#scheduler/journal.ts';

/** The last of the versions that `schema.ts` declares. */
export const schemaVersion = 3;
/** As the browser counts it: Dexie stores ten times its own number. */
export const backendVersion = schemaVersion * 10;

/** An entry with the keys it is found by. */
export type EntryRow = Entry & { readonly about: readonly string[] };

export const aboutCard = (card: CardId): string => `card:${card}`;
export const aboutAct = (action: ActionId): string => `act:${action}`;
const aboutSettings = 'setting:';
const aboutLineage = 'lineage';
const aboutTriage = 'triage';
/** What every start reads of the journal. */
export const aboutConfiguring = [aboutSettings, aboutLineage, aboutTriage];

/** What an entry is about, of whatever kind it is: kinds of later versions are found by the same names. */
export function rowOf(entry: Entry): EntryRow {
  const { card, from, to, target, key, verdict }: Partial<Record<string, unknown>> = { ...entry };
  const cards = [card, from, to].filter((id) => typeof id === 'string');
  const about = cards.map((id) => aboutCard(id as CardId));
  if (typeof target === 'string') about.push(aboutAct(target as ActionId));
  if (typeof from === 'string') about.push(aboutLineage);
  if (typeof key === 'string') about.push(aboutSettings + key);
  if (typeof verdict === 'string') about.push(aboutTriage);
  return { ...entry, about };
}

export function entryOf({ about, ...entry }: EntryRow): Entry {
  return entry as Entry;
}
