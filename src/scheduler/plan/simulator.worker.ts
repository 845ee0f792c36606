// The simulator beside the screen. The page sends a request, hears now and then which share is done, and at last the
// days. To cancel, it ends the worker.

import { type DeckFile, deckFrom } from '#deck/deck-file.ts';
import { answerWith } from '#kit/answer-worker.ts';
import { finish } from '#kit/steps.ts';
import { type SimulatedDay, type SimulationRequest, simulate } from './simulator.ts';

export type SimulationOrder = Omit<SimulationRequest, 'deck'> & { readonly deck: DeckFile };

export type SimulationMessage =
  | { readonly done: number }
  | { readonly days: readonly SimulatedDay[] };

const tell = (message: SimulationMessage): void => self.postMessage(message);

answerWith((order: SimulationOrder): SimulationMessage => {
  const request = { ...order, deck: deckFrom(order.deck) };
  return { days: finish(simulate(request), (done) => tell({ done })) };
});
