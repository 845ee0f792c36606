import { useEffect, useRef, useState } from 'react';
import { reportMistake } from '#app/failed.ts';
import { fitBeside } from '#app/fitting.ts';
import { useServices } from '#app/services.ts';
import type { Fit } from '#scheduler/fit/optimiser.ts';

type Fitting =
  | { readonly step: 'idle' }
  | { readonly step: 'fitting'; readonly done: number }
  | { readonly step: 'too-few'; readonly answers: number }
  | { readonly step: 'fitted'; readonly fit: Fit }
  | { readonly step: 'failed' };

/** A fit that is asked for: it is in force once it is used. */
export function useFit() {
  const services = useServices();
  const [fitting, setFitting] = useState<Fitting>({ step: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const fit = async () => {
    const ended = new AbortController();
    running.current = ended;
    setFitting({ step: 'fitting', done: 0 });
    try {
      const answer = await fitBeside(services, {
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
