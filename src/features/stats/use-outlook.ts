import { useEffect, useState } from 'react';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { askWorker } from '#kit/ask-worker.ts';
import type { Habits } from '#scheduler/habits.ts';
import type { SimulationMessage, SimulationOrder } from '#scheduler/plan/simulator.worker.ts';
import Simulator from '#scheduler/plan/simulator.worker.ts?worker';
import type { Settings } from '#scheduler/settings.ts';
import { horizon, type Outlook, outlookOf } from './what-if.ts';

export type Simulated =
  | { readonly state: 'running'; readonly done: number }
  | { readonly state: 'done'; readonly outlook: Outlook }
  | { readonly state: 'failed' };

/** The same luck for every run: what two of them differ by is the settings. */
const seed = 1;

/** What the days ahead would be like with these settings; nothing is simulated while they are `undefined`. */
export function useOutlook(
  settings: Settings | undefined,
  minutes: number | undefined,
  habits: Habits,
): Simulated {
  const deck = useDeck();
  const { states, params } = useSnapshot();
  const { day } = useNow();
  const [simulated, setSimulated] = useState<Simulated>({ state: 'running', done: 0 });
  useEffect(() => {
    if (!settings) return;
    setSimulated({ state: 'running', done: 0 });
    const ended = new AbortController();
    const order: SimulationOrder = {
      ...{ deck: writeDeck(deck), states: new Map(states), today: day },
      ...{ weights: params.weights, settings, habits },
      ...(minutes === undefined ? {} : { minutes }),
      ...{ days: horizon, seed },
    };
    askWorker<SimulationMessage>(new Simulator(), order, {
      signal: ended.signal,
      onDone: (done) => setSimulated({ state: 'running', done }),
    }).then(
      ({ days }) => setSimulated({ state: 'done', outlook: outlookOf(days, day) }),
      () => {
        if (!ended.signal.aborted) setSimulated({ state: 'failed' });
      },
    );
    return () => ended.abort();
  }, [deck, states, day, params.weights, settings, minutes, habits]);
  return simulated;
}
