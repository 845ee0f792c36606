// The outlook of the interviews ahead, as it stands now. It is worked out beside the screen, and again when
// something was answered.

import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { type Interview, upcoming } from '#scheduler/interview.ts';
import type { States } from '#scheduler/memory.ts';
import type { Storage } from '#storage/storage.ts';
import { keepChoice, keptChoice } from '#study/plan-choice.ts';
import type { Outlook, OutlookRequest } from './outlook.ts';
import type { OutlookMessage } from './outlook.worker.ts';

interface Known {
  readonly of: string;
  readonly outlook: Outlook;
}

/** Days that a policy is kept to: chosen weekly, it is as good as chosen daily. */
const choiceDays = 7;

/** The last one is still true on the next page. */
let known: Known | undefined;

/** `undefined` until it is known; the last one while the next is on its way. */
export function useOutlook(all: readonly Interview[]): Outlook | undefined {
  const { storage } = useServices();
  const deck = useDeck();
  const { day } = useNow();
  const { states, params, settings } = useSnapshot();
  const [shown, setShown] = useState(known);
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
    if (known?.of === of) return setShown(known);
    const kept = keptChoice(interviews);
    const choice = kept && day - kept.chosenOn < choiceDays ? kept : undefined;
    const request: OutlookRequest = {
      ...{ deck, interviews, vacation, today: day, weights: params.weights },
      states: new Map(states),
      ...(choice && { policy: choice.policy }),
    };
    return lookAhead(storage, request, (outlook) => {
      known = { of, outlook };
      setShown(known);
      const { habits, policy } = outlook;
      keepChoice(interviews, { chosenOn: choice?.chosenOn ?? day, habits, policy });
    });
  }, [of, isNeeded]);
  return shown?.outlook;
}

/** Asks a worker; answers the way to stop it. */
function lookAhead(
  storage: Storage,
  request: OutlookRequest,
  tell: (outlook: Outlook) => void,
): () => void {
  const worker = new Worker(new URL('./outlook.worker.ts', import.meta.url), { type: 'module' });
  const post = (message: OutlookMessage) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<Outlook>) => {
    tell(data);
    worker.terminate();
  };
  const send = async () => {
    for await (const entries of storage.batches()) post({ entries });
    post({ request });
  };
  // Without the journal there is no outlook: the screens do without.
  send().catch(() => worker.terminate());
  return () => worker.terminate();
}

/** Another number whenever an answer, an undo or a stop changed a memory. */
function mark(states: States): number {
  let sum = 0;
  for (const { memory, suspended } of states.values())
    sum +=
      (suspended ? 7 : 0) + (memory.phase === 'new' ? 1 : (memory.lastAt % 1e7) + memory.reviews);
  return sum;
}
