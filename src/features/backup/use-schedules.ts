// The schedules in the notes of the deck, once all of them are read.

import { useServices } from '#app/services.ts';
import { useDeck, useSnapshot } from '#app/snapshot.ts';
import { type Schedule, schedulesIn } from '#storage/exchange/obsidian.ts';
import { loadFaces } from '#study/use-faces.ts';
import { useLoaded } from '#ui/use-loaded.ts';
import { facesByNote, mayTakeOver } from './schedules.ts';

/** Those of cards that are new here. */
export function useSchedules(): readonly Schedule[] {
  const { deck: shelf } = useServices();
  const deck = useDeck();
  const { states } = useSnapshot();
  const read = async () => {
    const notes = facesByNote((await loadFaces(shelf, deck)).values());
    const schedules: Schedule[] = [];
    for (const [note, faces] of notes) {
      // A note that does not come, offline, is read another time.
      const source = await shelf.source(note).catch(() => undefined);
      if (source) schedules.push(...schedulesIn(source.text, faces));
    }
    return schedules;
  };
  const found = useLoaded(read, [shelf, deck]) ?? [];
  return found.filter(({ card }) => mayTakeOver(card, states));
}
