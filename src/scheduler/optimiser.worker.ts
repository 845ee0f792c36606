// The optimiser beside the screen. The page sends a request, hears now and then which share is done, and at last
// the fit. To cancel, it ends the worker.

import { finish } from '#kit/steps.ts';
import { type Fit, type FitRequest, fitWeights } from './optimiser.ts';

export type FitMessage = { readonly done: number } | { readonly fit: Fit };

const tell = (message: FitMessage): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<FitRequest>) =>
  tell({ fit: finish(fitWeights(data), (done) => tell({ done })) });
