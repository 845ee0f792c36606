// What is worth a last look on the day of an interview: cards that were seen, and have faded below the recall that is
// aimed for. New cards are not: what is first seen now is gone before it is asked.

import type { CardId } from '#deck/card.ts';
import { mean } from '#kit/mean.ts';
import { recallOn } from '../forecast.ts';
import { heldOn, type Interview, topicOf } from '../interview.ts';
import { stateOf } from '../memory.ts';
import { retentionOf, type Settings } from '../settings.ts';
import { shownMembers } from '../studied.ts';
import type { ReadinessNowRequest } from './readiness-now.ts';
import { unitsOf } from './units.ts';

export interface LookRequest extends ReadinessNowRequest {
  readonly settings: Settings;
}

interface Looked {
  readonly card: CardId;
  /** The place of its topic in the interview's. */
  readonly topic: number;
  readonly isFaded: boolean;
}

/** The cards of an interview that were seen, and whether each has faded. */
export function lookedOver(
  interview: Interview,
  { deck, states, today, weights, settings }: LookRequest,
): readonly Looked[] {
  const placeOf = deck.topics.map((path) => topicOf(interview, path));
  return unitsOf(deck, states, ({ topic }) => (placeOf[topic] ?? -1) >= 0)
    .filter(({ state }) => state.memory.phase !== 'new')
    .map(({ card }) => {
      const members = shownMembers(deck, states, card.id);
      const recall = mean(
        members.map((id) => recallOn(stateOf(states, id).memory, today, weights)),
      );
      const aim = retentionOf(settings, deck.topics[card.topic] ?? []);
      return { card: card.id, topic: placeOf[card.topic] ?? -1, isFaded: recall < aim };
    });
}

/** The cards to look at once more today, for the interviews of the day; `undefined` where there is none. */
export function lastLooks(
  interviews: readonly Interview[],
  request: LookRequest,
): ReadonlySet<CardId> | undefined {
  const ofToday = heldOn(interviews, request.today);
  if (ofToday.length === 0) return undefined;
  const faded = ofToday.flatMap((interview) =>
    lookedOver(interview, request).filter(({ isFaded }) => isFaded),
  );
  return new Set(faded.map(({ card }) => card));
}
