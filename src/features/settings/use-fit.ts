import { useEffect, useRef, useState } from 'react';
import { reportMistake } from '#app/failed.ts';
import { useServices } from '#app/services.ts';
import { askWorker } from '#kit/ask-worker.ts';
import type { Fit } from '#scheduler/fit/optimiser.ts';
import type { FitMessage, FitOrder } from '#scheduler/fit/optimiser.worker.ts';
import Optimiser from '#scheduler/fit/optimiser.worker.ts?worker';
import { defaultWeights } from '#scheduler/weights.ts';

export type Fitting =
  | { readonly step: 'idle' }
  | { readonly step: 'fitting'; readonly done: number }
  | { readonly step: 'too-few'; readonly answers: number }
  | { readonly step: 'fitted'; readonly fit: Fit }
  | { readonly step: 'failed' };

/** Fits the parameters of FSRS to the answers in the journal, in a worker; they are in force once they are used. */
export function useFit() {
  const { storage } = useServices();
  const [fitting, setFitting] = useState<Fitting>({ step: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const fit = async () => {
    const ended = new AbortController();
    running.current = ended;
    setFitting({ step: 'fitting', done: 0 });
    try {
      const current = storage.current().params.weights;
      const order = storage.answers().then((log) => ({ log, defaults: defaultWeights, current }));
      const answer = await askWorker<FitMessage, FitOrder>(new Optimiser(), order, {
        signal: ended.signal,
        onDone: (done) => setFitting({ step: 'fitting', done }),
      });
      setFitting(
        'fit' in answer
          ? { step: 'fitted', fit: answer.fit }
          : { step: 'too-few', answers: answer.tooFew },
      );
    } catch (error) {
      if (!ended.signal.aborted) reportMistake(error);
      setFitting({ step: ended.signal.aborted ? 'idle' : 'failed' });
    }
  };

  const forget = () => setFitting({ step: 'idle' });

  return { fitting, fit, forget, cancel: () => running.current?.abort() };
}
