// The notes with their cards, and what the learner and the ledger say of them.

import { useMemo } from 'react';
import { useDeck, useSnapshot } from '#app/snapshot.ts';
import { useFaces } from '#study/use-faces.ts';
import { cardsByNote, summariesOf } from './ledger.ts';
import { useLedger } from './use-ledger.ts';

/** `undefined` until the cards are read. */
export function useNotes() {
  const deck = useDeck();
  const { verdicts } = useSnapshot();
  const faces = useFaces(true);
  const ledger = useLedger();
  return useMemo(() => {
    if (!faces) return undefined;
    const cards = cardsByNote(deck, faces, verdicts);
    return { cards, ledger, summaries: summariesOf(cards, ledger) };
  }, [deck, faces, verdicts, ledger]);
}
