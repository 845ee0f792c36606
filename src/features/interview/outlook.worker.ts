// The outlook beside the screen. The page sends the journal, a few thousand entries at a time, and then the request;
// it gets the outlook. To cancel, it ends the worker.

import { type DeckFile, deckFrom } from '#deck/deck-file.ts';
import { finish } from '#kit/steps.ts';
import type { Entry } from '#scheduler/journal.ts';
import { type Outlook, type OutlookRequest, outlookFrom } from './outlook.ts';

export type OutlookOrder = Omit<OutlookRequest, 'deck'> & { readonly deck: DeckFile };

export interface JournalPart {
  readonly entries: readonly Entry[];
}

export type OutlookMessage = { readonly outlook: Outlook };

const entries: Entry[] = [];

const tell = (message: OutlookMessage): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<JournalPart | OutlookOrder>) => {
  if ('entries' in data) {
    for (const entry of data.entries) entries.push(entry);
    return;
  }
  const request = { ...data, deck: deckFrom(data.deck) };
  tell({ outlook: finish(outlookFrom(entries, request)) });
};
