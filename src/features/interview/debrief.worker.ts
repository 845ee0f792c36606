import { vocabularyOf } from '#deck/vocabulary.ts';
import { answerWith } from '#kit/answer-worker.ts';
import type { Findable } from './card-index.ts';
import { cardSearch } from './card-search.ts';
import { debrief, type Matched } from './debrief.ts';

export interface DebriefRequest {
  readonly asked: string;
  readonly cards: readonly Findable[];
}

export type DebriefMessage = { readonly matched: readonly Matched[] };

answerWith(
  ({ asked, cards }: DebriefRequest): DebriefMessage => ({
    matched: debrief(asked, cardSearch(cards, vocabularyOf(cards))),
  }),
);
