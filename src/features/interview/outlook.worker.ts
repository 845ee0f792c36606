// The outlook beside the screen. The page sends the journal, a few thousand entries at a time, and then the request;
// it gets the outlook. To cancel, it ends the worker.

import { type DeckFile, deckFrom } from '#deck/deck-file.ts';
import { answerWith } from '#kit/answer-worker.ts';
import { finish } from '#kit/steps.ts';
import type { Entry } from '#scheduler/journal.ts';
import { type Outlook, type OutlookRequest, outlookFrom } from './outlook.ts';

export type OutlookOrder = Omit<OutlookRequest, 'deck'> & { readonly deck: DeckFile };

export interface JournalPart {
  readonly entries: readonly Entry[];
}

export type OutlookMessage = { readonly outlook: Outlook };

const entries: Entry[] = [];

answerWith((sent: JournalPart | OutlookOrder): OutlookMessage | undefined => {
  if ('entries' in sent) {
    for (const entry of sent.entries) entries.push(entry);
    return undefined;
  }
  return { outlook: finish(outlookFrom(entries, { ...sent, deck: deckFrom(sent.deck) })) };
});
