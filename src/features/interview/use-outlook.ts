// The outlook of the interviews ahead, as it stands now. It is worked out beside the screen, and again when
// something was answered.

import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { askWorker } from '#kit/ask-worker.ts';
import { type Interview, upcoming } from '#scheduler/interview.ts';
import type { Storage } from '#storage/storage.ts';
import { keepChoice, keptChoice } from '#study/plan-choice.ts';
import { useAnswer } from '#ui/use-answer.ts';
import type { Outlook } from './outlook.ts';
import type { JournalPart, OutlookMessage, OutlookOrder } from './outlook.worker.ts';

/** Days that a policy is kept to: chosen weekly, it is as good as chosen daily. */
const choiceDays = 7;

interface Known {
  /** The interviews, and all else that it was made of. */
  readonly of: readonly [interviews: string, ...unknown[]];
  readonly outlook: Outlook;
}

/** The last one is still true on the next page. */
let known: Known | undefined;

/** `undefined` until it is known; the last one while the next is on its way. */
export function useOutlook(all: readonly Interview[]): Outlook | 'failed' | undefined {
  const { storage } = useServices();
  const deck = useDeck();
  const { day } = useNow();
  const { states, params, settings } = useSnapshot();
  const { weights } = params;
  const { vacation } = settings;
  const interviews = upcoming(all, day);
  const named = JSON.stringify(interviews);
  const of: Known['of'] = [named, day, deck, states, weights, JSON.stringify(vacation)];
  const { answer } = useAnswer(async ({ signal }) => {
    if (interviews.length === 0) return undefined;
    if (known?.of.every((part, place) => part === of[place])) return known.outlook;
    const kept = keptChoice(interviews);
    const choice = kept && day - kept.chosenOn < choiceDays ? kept : undefined;
    const order: OutlookOrder = {
      deck: writeDeck(deck),
      interviews,
      vacation,
      today: day,
      weights,
      states: new Map(states),
      ...(choice && { policy: choice.policy }),
    };
    const { outlook } = await lookAhead(storage, order, signal);
    known = { of, outlook };
    const { habits, policy } = outlook;
    keepChoice(interviews, { chosenOn: choice?.chosenOn ?? day, habits, policy });
    return outlook;
  }, of);
  return answer ?? (known?.of[0] === named ? known.outlook : undefined);
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
