// Gathered answers in the order of time, and what lies where in it.

import type { DeviceId, Entry, EntryId, Place } from '#scheduler/journal.ts';
import { type Gathered, mapColumns } from './gathered-answers.ts';

/** Themselves, if they are in order already, as with a single device. */
export function inOrderOfTime(all: Gathered): Gathered {
  const order = orderOf(all);
  if (!order) return all;
  const sorted = mapColumns(all, (column) => {
    const moved = column.slice() as typeof column;
    for (let to = 0; to < moved.length; to++) moved[to] = column[order[to] ?? 0] ?? 0;
    return moved;
  });
  return { ...sorted, devices: all.devices, cards: all.cards };
}

/** The places in order of time; `undefined` if they are in order already, as with a single device. */
function orderOf({ tick, device, seq }: Gathered): Uint32Array | undefined {
  const compare = (a: number, b: number) =>
    (tick[a] ?? 0) - (tick[b] ?? 0) ||
    (device[a] ?? 0) - (device[b] ?? 0) ||
    (seq[a] ?? 0) - (seq[b] ?? 0);
  let place = 1;
  while (place < tick.length && compare(place - 1, place) <= 0) place += 1;
  return place >= tick.length ? undefined : Uint32Array.from(tick, (_, at) => at).sort(compare);
}

/** Without its id, which matters only where a cloned profile gave one number to two answers. */
export const placeInTime = (place: number, { tick, device, seq, devices }: Gathered): Place => ({
  tick: tick[place] ?? 0,
  device: (devices[device[place] ?? 0] ?? '') as DeviceId,
  seq: seq[place] ?? 0,
  id: '' as EntryId,
});

/** How many answers come before an entry, by binary search. */
export function olderThan(entry: Entry, { tick, device, seq, devices }: Gathered): number {
  const isBefore = (place: number): boolean => {
    const other = devices[device[place] ?? 0] ?? '';
    if (tick[place] !== entry.tick) return (tick[place] ?? 0) < entry.tick;
    return other === entry.device ? (seq[place] ?? 0) < entry.seq : other < entry.device;
  };
  let [low, high] = [0, tick.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
