// Builds the app once, before workers start servers side by side: `npm start` builds only what is out of date.

import { copyNotes, freePort, startRecto } from './recto.ts';

export default async function build(): Promise<void> {
  const notes = await copyNotes();
  const recto = await startRecto(notes.folder, await freePort());
  await recto.stop();
  await notes.remove();
}
