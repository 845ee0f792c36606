import { useServices } from '#app/services.ts';
import { useDeck } from '#app/snapshot.ts';
import { noteLines } from '#deck/note-lines.ts';
import { useLoaded } from '#ui/use-loaded.ts';

/** The lines of a note as they are now; `undefined` until they are here. */
export function useNoteLines(note: string, text: string | undefined) {
  const { deck } = useServices();
  const file = useDeck().sources?.get(note);
  // Offline before it was ever loaded: its cards are shown without it.
  const source = useLoaded(
    () => deck.source(note).catch(() => undefined),
    // Another file is another text.
    [deck, note, file],
  );
  const whole = text ?? source?.text;
  return whole === undefined ? undefined : noteLines(whole);
}
