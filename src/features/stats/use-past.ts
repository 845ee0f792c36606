import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { askWorker } from '#kit/ask-worker.ts';
import { kindsOf, type Past, type PastRequest } from './past.ts';
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
    const worker = new Worker(new URL('./past.worker.ts', import.meta.url), { type: 'module' });
    const request = storage
      .answers()
      .then((log) => ({ log, cards: kindsOf(deck), weights: params.weights, today: day }));
    askWorker<PastMessage, PastRequest>(worker, request, {
      signal: ended.signal,
      transfer: ({ log: { card, grade, mode, day: days, tookMs, act } }) =>
        [card, grade, mode, days, tookMs, act].map(({ buffer }) => buffer as ArrayBuffer),
    }).then(
      (answer) => setPast(answer.past),
      () => {
        if (!ended.signal.aborted) setPast('failed');
      },
    );
    return () => ended.abort();
  }, [storage, deck, states, params.weights, day]);
  return past;
}
