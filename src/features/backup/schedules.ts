// Which notes of the deck some chosen files are, and which of their schedules may be taken over.

import type { CardFace, CardId } from '#deck/card.ts';
import { type States, stateOf } from '#scheduler/memory.ts';

/** The faces of the note that a file is: by its path where a folder was chosen, else by its name if only one has it. */
export function facesOfFile(path: string, faces: readonly CardFace[]): readonly CardFace[] {
  const notes = [...new Set(faces.map(({ note }) => note))];
  const isNamed = (note: string) => path === note || path.endsWith(`/${note}`);
  const fileName = (name: string) => name.slice(name.lastIndexOf('/') + 1);
  const found = notes.filter(isNamed);
  const alike =
    found.length > 0 ? found : notes.filter((note) => fileName(note) === fileName(path));
  return alike.length === 1 ? faces.filter(({ note }) => note === alike[0]) : [];
}

/** A card that was answered here knows better than an old schedule. */
export const mayTakeOver = (card: CardId, states: States): boolean =>
  stateOf(states, card).memory.phase === 'new';
