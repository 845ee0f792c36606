// What follows from a whole journal, a little at a time: whoever grades meanwhile notices nothing. Cards that never
// exchanged memory are replayed apart from each other, which gives the same as replaying all of them at once.

import type { CardId } from '#deck/card.ts';
import { addTo } from '#kit/groups.ts';
import { finish, type Steps } from '#kit/steps.ts';
import type { StudyDay } from '#kit/time.ts';
import { replay } from '#scheduler/fold.ts';
import { type Entry, retractedActs } from '#scheduler/journal.ts';
import type { CardState } from '#scheduler/memory.ts';
import { everyParams } from '#scheduler/params.ts';
import { cardsOf } from './read-journal.ts';

/** An answer that moves memory, and makes its day a day of study. */
export const counts = (entry: Entry): boolean =>
  entry.kind === 'answered' && entry.mode !== 'practice';

export interface Conclusions {
  readonly states: Map<CardId, CardState>;
  readonly days: ReadonlyMap<StudyDay, number>;
}

/** `breathe` lets others have their turn. `onProgress` is told the share that is done, 0 to 1. */
export async function conclude(
  batches: AsyncIterable<readonly Entry[]>,
  breathe: () => Promise<void>,
  onProgress: (share: number) => void,
): Promise<Conclusions> {
  const sorted: Sorted = { byCard: new Map(), others: [] };
  for await (const batch of batches) {
    sortInto(sorted, batch);
    await breathe();
  }
  const steps = concluding(sorted);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await breathe();
  }
}

/** The same of a journal that is read already. */
export function conclusionsOf(
  entries: readonly Entry[],
  onProgress: (share: number) => void,
): Conclusions {
  const sorted: Sorted = { byCard: new Map(), others: [] };
  sortInto(sorted, entries);
  return finish(concluding(sorted), onProgress);
}

/** Entries by the cards that they are about, and those that all cards depend on. */
interface Sorted {
  readonly byCard: Map<CardId, Entry[]>;
  readonly others: Entry[];
}

function sortInto({ byCard, others }: Sorted, entries: readonly Entry[]): void {
  for (const entry of entries) {
    if (entry.kind !== 'answered') others.push(entry);
    for (const card of cardsOf(entry)) addTo(byCard, card, entry);
  }
}

function* concluding({ byCard, others }: Sorted): Steps<Conclusions> {
  const taken = retractedActs(others);
  const weights = everyParams(others);
  const states = new Map<CardId, CardState>();
  const days = new Map<StudyDay, number>();
  const families = familiesOf(byCard.keys(), others);
  let done = 0;
  for (const family of families) {
    const entries = family.flatMap((card) => byCard.get(card) ?? []);
    const standing = [...new Set(entries)].filter(({ action }) => !taken.has(action));
    for (const entry of standing)
      if (counts(entry)) days.set(entry.day, (days.get(entry.day) ?? 0) + 1);
    for (const [card, state] of replay(standing, weights)) states.set(card, state);
    done += 1;
    if (done % familiesAtOnce === 0) yield done / families.length;
  }
  return { states, days };
}

const familiesAtOnce = 200;

/** Cards that some entry has made kin, together; every other card by itself. */
function familiesOf(cards: Iterable<CardId>, entries: readonly Entry[]): readonly CardId[][] {
  const familyOf = new Map<CardId, CardId[]>();
  for (const card of cards) familyOf.set(card, [card]);
  for (const entry of entries) {
    if (entry.kind !== 'descended') continue;
    const [one, two] = [familyOf.get(entry.from) ?? [], familyOf.get(entry.to) ?? []];
    if (one === two) continue;
    const [larger, smaller] = one.length < two.length ? [two, one] : [one, two];
    for (const card of smaller) {
      larger.push(card);
      familyOf.set(card, larger);
    }
  }
  return [...new Set(familyOf.values())];
}
