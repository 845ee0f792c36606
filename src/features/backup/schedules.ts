// Schedules of another program that the notes themselves bring, and which of them may be taken over.

import type { CardFace, CardId } from '#deck/card.ts';
import { type States, stateOf } from '#scheduler/memory.ts';

/** The faces of each note that has cards. */
export function facesByNote(faces: Iterable<CardFace>): ReadonlyMap<string, readonly CardFace[]> {
  const notes = new Map<string, CardFace[]>();
  for (const face of faces) {
    const others = notes.get(face.note);
    if (others) others.push(face);
    else notes.set(face.note, [face]);
  }
  return notes;
}

/** A card that was answered here knows better than an old schedule. */
export const mayTakeOver = (card: CardId, states: States): boolean =>
  stateOf(states, card).memory.phase === 'new';
