// The outlook of the interviews ahead, as it stands now. It is worked out beside the screen, and again when
// something was answered.

import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { askWorker } from '#kit/ask-worker.ts';
import { type Interview, upcoming } from '#scheduler/interview.ts';
import type { States } from '#scheduler/memory.ts';
import type { Storage } from '#storage/storage.ts';
import { keepChoice, keptChoice } from '#study/plan-choice.ts';
import type { Outlook } from './outlook.ts';
import type { JournalPart, OutlookMessage, OutlookOrder } from './outlook.worker.ts';

interface Known {
  readonly of: string;
  readonly outlook: Outlook;
}

/** Days that a policy is kept to: chosen weekly, it is as good as chosen daily. */
const choiceDays = 7;

/** The last one is still true on the next page. */
let known: Known | undefined;

/** `undefined` until it is known; the last one while the next is on its way. */
export function useOutlook(all: readonly Interview[]): Outlook | 'failed' | undefined {
  const { storage } = useServices();
  const deck = useDeck();
  const { day } = useNow();
  const { states, params, settings } = useSnapshot();
  const [shown, setShown] = useState<Outlook | 'failed' | undefined>(known?.outlook);
  const interviews = upcoming(all, day);
  const isNeeded = interviews.length > 0;
  const { vacation } = settings;
  const of = JSON.stringify([
    interviews,
    day,
    deck.version,
    params.version,
    vacation,
    mark(states),
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` names all that the outlook is made of
  useEffect(() => {
    if (!isNeeded) return;
    if (known?.of === of) return setShown(known.outlook);
    const kept = keptChoice(interviews);
    const choice = kept && day - kept.chosenOn < choiceDays ? kept : undefined;
    const order: OutlookOrder = {
      ...{ deck: writeDeck(deck), interviews, vacation, today: day, weights: params.weights },
      states: new Map(states),
      ...(choice && { policy: choice.policy }),
    };
    const ended = new AbortController();
    lookAhead(storage, order, ended.signal).then(
      ({ outlook }) => {
        known = { of, outlook };
        setShown(outlook);
        const { habits, policy } = outlook;
        keepChoice(interviews, { chosenOn: choice?.chosenOn ?? day, habits, policy });
      },
      () => {
        if (!ended.signal.aborted) setShown('failed');
      },
    );
    return () => ended.abort();
  }, [of, isNeeded]);
  return shown;
}

/** Asks a worker, which reads the journal as it comes. */
function lookAhead(storage: Storage, order: OutlookOrder, signal: AbortSignal) {
  const worker = new Worker(new URL('./outlook.worker.ts', import.meta.url), { type: 'module' });
  const send = async () => {
    for await (const entries of storage.batches()) {
      signal.throwIfAborted();
      worker.postMessage({ entries } satisfies JournalPart);
    }
    return order;
  };
  return askWorker<OutlookMessage>(worker, send(), { signal });
}

/** Another number whenever an answer, an undo or a stop changed a memory. */
function mark(states: States): number {
  let sum = 0;
  for (const { memory, suspended } of states.values())
    sum +=
      (suspended ? 7 : 0) + (memory.phase === 'new' ? 1 : (memory.lastAt % 1e7) + memory.reviews);
  return sum;
}
