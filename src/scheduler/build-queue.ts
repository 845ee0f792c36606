// The order of a session: what runs out first, then what gains most, with topics mixed and look-alikes apart.

import type { CardId } from '#deck/card.ts';
import { areLookAlikes } from '#deck/deck.ts';
import { keepApart, mixTopics } from './interleave.ts';
import { ahead, choose, type QueueRequest } from './queue.ts';

/** The cards of a session, next first. */
export function buildQueue(request: QueueRequest): readonly CardId[] {
  const { learning, reviews, fresh, soon } = choose(request);
  const { deck } = request;
  const queue = keepApart([...learning, ...mixTopics(reviews), ...fresh], (a, b) =>
    areLookAlikes(deck, a.id, b.id),
  );
  return [...queue, ...soon].map(({ id }) => id);
}

/**
 * For a learner who has time once nothing is due: what the next day of study brings back, without its new cards. The
 * answers are today's, so that each counts as the early review that it is.
 */
export const buildQueueAhead = (request: QueueRequest): readonly CardId[] =>
  buildQueue({
    ...ahead(request),
    settings: { ...request.settings, newPerDay: 0 },
    plan: undefined,
  });
