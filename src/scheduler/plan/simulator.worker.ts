// The simulator beside the screen. The page sends a request, hears now and then which share is done, and at last the
// days. To cancel, it ends the worker.

import { finish } from '#kit/steps.ts';
import { type SimulatedDay, type SimulationRequest, simulate } from './simulator.ts';

export type SimulationMessage =
  | { readonly done: number }
  | { readonly days: readonly SimulatedDay[] };

const tell = (message: SimulationMessage): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<SimulationRequest>) =>
  tell({ days: finish(simulate(data), (done) => tell({ done })) });
