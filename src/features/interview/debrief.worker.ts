import { vocabularyOf } from '#deck/vocabulary.ts';
import type { Findable } from './card-index.ts';
import { cardSearch } from './card-search.ts';
import { debrief, type Matched } from './debrief.ts';

export interface DebriefRequest {
  readonly asked: string;
  readonly cards: readonly Findable[];
}

export type DebriefMessage = { readonly matched: readonly Matched[] };

const tell = (message: DebriefMessage): void => self.postMessage(message);

self.onmessage = ({ data: { asked, cards } }: MessageEvent<DebriefRequest>) =>
  tell({ matched: debrief(asked, cardSearch(cards, vocabularyOf(cards))) });
