// What became of the lines that no card shows: told by the local server, again whenever a note was saved.

import { useEffect, useState } from 'react';
import { useDeck } from '#app/snapshot.ts';
import { type NoteLedger, readLedger } from '#deck/ledger-file.ts';
import { inOrder } from '#kit/in-order.ts';

/** `undefined` until it is told, and where nobody tells it. */
export function useLedger(): readonly NoteLedger[] | undefined {
  const { live } = useDeck();
  const [ledger, setLedger] = useState<readonly NoteLedger[]>();
  useEffect(() => {
    if (!live) return;
    const folder = `${import.meta.env.BASE_URL}deck/`;
    const events = new EventSource(`${folder}events`);
    const take = inOrder((file: unknown) => setLedger(readLedger(file)));
    const ask = async () => (await fetch(`${folder}ledger.json`)).json();
    // The server also speaks when it is listened to first. Once it is stopped, what it said last stays.
    events.onmessage = () => void take(ask().catch(() => undefined));
    return () => events.close();
  }, [live]);
  return ledger;
}
