// The past of all topics as their lines show it: one frame for all, so that they can be compared.

import type { TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import type { StudyDay } from '#kit/time.ts';
import { lookBack, type RecallThen } from './recall-over-time.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface TopicsPast {
  readonly frame: { readonly days: Span; readonly values: Span };
  readonly of: (path: TopicPath) => readonly { readonly day: StudyDay; readonly value: number }[];
}

export function topicsPast(
  recalls: ReadonlyMap<string, readonly RecallThen[]>,
  today: StudyDay,
): TopicsPast {
  const all = [...recalls.values()].flat().map(({ recall }) => recall);
  const least = all.reduce((low, recall) => Math.min(low, recall), 0.9);
  return {
    // From a round tenth: lines from 0 would all be flat.
    frame: {
      days: { from: today - lookBack, to: today },
      values: { from: Math.floor(least * 10) / 10, to: 1 },
    },
    of: (path) =>
      (recalls.get(topicKey(path)) ?? []).map(({ day, recall }) => ({ day, value: recall })),
  };
}
