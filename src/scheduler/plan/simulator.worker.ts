// The simulator beside the screen. The page sends a request, hears now and then which share is done, and at last the
// days. To cancel, it ends the worker.

import { type DeckFile, deckFrom } from '#deck/deck-file.ts';
import { finish } from '#kit/steps.ts';
import { type SimulatedDay, type SimulationRequest, simulate } from './simulator.ts';

export type SimulationOrder = Omit<SimulationRequest, 'deck'> & { readonly deck: DeckFile };

export type SimulationMessage =
  | { readonly done: number }
  | { readonly days: readonly SimulatedDay[] };

const tell = (message: SimulationMessage): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<SimulationOrder>) => {
  const request = { ...data, deck: deckFrom(data.deck) };
  tell({ days: finish(simulate(request), (done) => tell({ done })) });
};
