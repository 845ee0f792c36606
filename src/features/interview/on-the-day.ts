// On the day itself nothing is forecast: what sits, and what is worth a last look.

import type { CardId } from '#deck/card.ts';
import type { Interview } from '#scheduler/interview.ts';
import { type LookRequest, lookedOver } from '#scheduler/plan/last-look.ts';

export interface OnTheDay {
  /** Cards at or above the recall that is aimed for. */
  readonly ready: number;
  /** Cards that were seen, and have fallen below it. */
  readonly lastLook: readonly CardId[];
}

/** For each topic of the interview. */
export function onTheDay(interview: Interview, request: LookRequest): readonly OnTheDay[] {
  const topics = interview.topics.map(() => ({ ready: 0, lastLook: [] as CardId[] }));
  for (const { card, topic, isFaded } of lookedOver(interview, request)) {
    if (isFaded) topics[topic]?.lastLook.push(card);
    else if (topics[topic]) topics[topic].ready += 1;
  }
  return topics;
}
