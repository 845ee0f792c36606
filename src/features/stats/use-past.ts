import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { askWorker } from '#kit/ask-worker.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { columnsOf, type Past, type PastRequest } from './past.ts';
import type { PastMessage } from './past.worker.ts';

/** What was done up to now, as soon as it is read: again whenever something was answered. */
export function usePast(): Past | 'reading' | 'failed' {
  const { storage } = useServices();
  const deck = useDeck();
  const { states, params } = useSnapshot();
  const { day } = useNow();
  const { answer = 'reading' } = useAnswer(
    async ({ signal }) => {
      const worker = new Worker(new URL('./past.worker.ts', import.meta.url), { type: 'module' });
      const request = storage
        .answers()
        .then((log) => ({ log, cards: columnsOf(deck), weights: params.weights, today: day }));
      const { past } = await askWorker<PastMessage, PastRequest>(worker, request, {
        signal,
        transfer: ({ log: { card, grade, mode, day: days, tookMs, act } }) =>
          [card, grade, mode, days, tookMs, act].map(({ buffer }) => buffer as ArrayBuffer),
      });
      return past;
    },
    // New states are new answers.
    [storage, deck, states, params.weights, day],
  );
  return answer;
}
