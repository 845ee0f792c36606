import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useDeck } from '#app/snapshot.ts';
import { noteLines } from '#deck/note-lines.ts';

/** The lines of a note as they are now; `undefined` until they are here. */
export function useNoteLines(note: string, text: string | undefined) {
  const { deck } = useServices();
  const file = useDeck().sources?.get(note);
  const [read, setRead] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another text
  useEffect(() => {
    let gone = false;
    deck.source(note).then(
      (source) => {
        if (!gone) setRead(source?.text);
      },
      // Offline before it was ever loaded: its cards are shown without it.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [deck, note, file]);
  const whole = text ?? read;
  return whole === undefined ? undefined : noteLines(whole);
}
