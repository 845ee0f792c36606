import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { askWorker } from '#kit/ask-worker.ts';
import type { Habits } from '#scheduler/habits.ts';
import type { SimulationMessage, SimulationOrder } from '#scheduler/plan/simulator.worker.ts';
import Simulator from '#scheduler/plan/simulator.worker.ts?worker';
import type { Settings } from '#scheduler/settings.ts';
import { useAnswer } from '#ui/use-answer.ts';
import { horizon, type Prospect, prospectOf } from './prospect.ts';

export type Simulated =
  | { readonly state: 'running'; readonly done: number }
  | { readonly state: 'done'; readonly prospect: Prospect }
  | { readonly state: 'failed' };

/** The same luck for every run: what two of them differ by is the settings. */
const seed = 1;

/** What the days ahead would be like with these settings; nothing is simulated while they are `undefined`. */
export function useSimulated(
  settings: Settings | undefined,
  minutes: number | undefined,
  habits: Habits,
): Simulated {
  const deck = useDeck();
  const { states, params } = useSnapshot();
  const { day } = useNow();
  const { answer, isOut, done } = useAnswer(
    async (asking) => {
      if (!settings) return undefined;
      const order: SimulationOrder = {
        deck: writeDeck(deck),
        states: new Map(states),
        today: day,
        weights: params.weights,
        settings,
        habits,
        ...(minutes === undefined ? {} : { minutes }),
        days: horizon,
        seed,
      };
      const { days } = await askWorker<SimulationMessage>(new Simulator(), order, asking);
      return prospectOf(days, day);
    },
    [deck, states, day, params.weights, settings, minutes, habits],
  );
  if (isOut || !answer) return { state: 'running', done };
  return answer === 'failed' ? { state: 'failed' } : { state: 'done', prospect: answer };
}
