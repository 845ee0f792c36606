import { useEffect, useState } from 'react';
import { askWorker } from '#app/ask-worker.ts';
import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { kindsOf, type Past } from './past.ts';
import type { PastMessage } from './past.worker.ts';

/** What was done up to now, as soon as it is read: again whenever something was answered. */
export function usePast(): Past | 'reading' | 'failed' {
  const { storage } = useServices();
  const deck = useDeck();
  const { states, params } = useSnapshot();
  const { day } = useNow();
  const [past, setPast] = useState<Past | 'reading' | 'failed'>('reading');
  // biome-ignore lint/correctness/useExhaustiveDependencies: new states are new answers
  useEffect(() => {
    const ended = new AbortController();
    // It starts while the journal is being read.
    const worker = new Worker(new URL('./past.worker.ts', import.meta.url), { type: 'module' });
    const read = async () => {
      const log = await storage.answers();
      const { card, grade, mode, day: days, tookMs, act } = log;
      const transfer = [card, grade, mode, days, tookMs, act].map(
        ({ buffer }) => buffer as ArrayBuffer,
      );
      const request = { log, cards: kindsOf(deck), weights: params.weights, today: day };
      const { signal } = ended;
      return askWorker<PastMessage>(worker, request, { signal, transfer });
    };
    read().then(
      (answer) => setPast(answer.past),
      () => {
        if (!ended.signal.aborted) setPast('failed');
      },
    );
    return () => {
      ended.abort();
      worker.terminate();
    };
  }, [storage, deck, states, params.weights, day]);
  return past;
}
