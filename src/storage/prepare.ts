// Gives what is new its ids.

import { ulid } from 'ulid';
import type { Random } from '#kit/chance.ts';
import type { Clock, Instant } from '#kit/time.ts';
import type { ActionId, EntryDraft, EntryId } from '#scheduler/journal.ts';
import type { Act } from './change.ts';

const newUlid = <Id extends string>(at: Instant, random: Random): Id => ulid(at, random) as Id;

/** Gives an act its ids and its moment, before any attempt to write it. */
export function prepare(
  drafts: readonly EntryDraft[],
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Act {
  const at = clock.now();
  return {
    action: newUlid<ActionId>(at, random),
    ids: drafts.map(() => newUlid<EntryId>(at, random)),
    at,
    offset: clock.offsetAt(at),
    drafts,
  };
}
