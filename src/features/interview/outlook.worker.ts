// The outlook beside the screen. The page sends the journal, a few thousand entries at a time, and then the request;
// it gets the outlook. To cancel, it ends the worker.

import { finish } from '#kit/steps.ts';
import type { Entry } from '#scheduler/journal.ts';
import { type Outlook, type OutlookRequest, outlookFrom } from './outlook.ts';

export type OutlookMessage =
  | { readonly entries: readonly Entry[] }
  | { readonly request: OutlookRequest };

const entries: Entry[] = [];

const tell = (outlook: Outlook): void => self.postMessage(outlook);

self.onmessage = ({ data }: MessageEvent<OutlookMessage>) => {
  if ('request' in data) tell(finish(outlookFrom(entries, data.request)));
  else for (const entry of data.entries) entries.push(entry);
};
