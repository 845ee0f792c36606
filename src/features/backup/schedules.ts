// Schedules of another program that the notes themselves bring, and which of them may be taken over.

import type { CardFace, CardId } from '#deck/card.ts';
import { groupedBy } from '#kit/groups.ts';
import { type States, stateOf } from '#scheduler/memory.ts';

/** The faces of each note that has cards. */
export const facesByNote = (faces: Iterable<CardFace>): ReadonlyMap<string, readonly CardFace[]> =>
  groupedBy(faces, ({ note }) => note);

/** A card that was answered here knows better than an old schedule. */
export const mayTakeOver = (card: CardId, states: States): boolean =>
  stateOf(states, card).memory.phase === 'new';
