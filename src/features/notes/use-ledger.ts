// What became of the lines that no card shows: told by the local server, again whenever a note was saved.

import { useEffect, useState } from 'react';
import { useDeck } from '#app/snapshot.ts';
import { type NoteLedger, readLedger } from '#deck/ledger-file.ts';

/** `undefined` until it is told, and where nobody tells it. */
export function useLedger(): readonly NoteLedger[] | undefined {
  const { live } = useDeck();
  const [ledger, setLedger] = useState<readonly NoteLedger[]>();
  useEffect(() => {
    if (!live) return;
    const folder = `${import.meta.env.BASE_URL}deck/`;
    const events = new EventSource(`${folder}events`);
    // The server also speaks when it is listened to first.
    events.onmessage = async () => {
      try {
        setLedger(readLedger(await (await fetch(`${folder}ledger.json`)).json()));
      } catch {
        // The server was stopped: what it said last stays.
      }
    };
    return () => events.close();
  }, [live]);
  return ledger;
}
