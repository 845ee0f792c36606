// Ratios, not times: each piece of work stands beside its floor, measured in the same run.
// Replay may cost 2.3 times the model alone, and a queue of 100,000 cards ten times one of 10,000.

import { FSRSAlgorithm } from 'ts-fsrs';
import { bench, describe } from 'vitest';
import { seededRandom } from '#kit/chance.ts';
import { studyDay } from '#kit/time.ts';
import { buildQueue } from '#scheduler/build-queue.ts';
import { replay } from '#scheduler/fold.ts';
import type { Strength } from '#scheduler/fsrs.ts';
import { grades } from '#scheduler/journal.ts';
import type { QueueRequest } from '#scheduler/queue.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, anAnswer, aState, cardId, noon } from '../builders/scheduling.ts';

const random = seededRandom('a bench');

describe('100,000 answers', () => {
  const cards = 5000;
  const answers = Array.from({ length: 100_000 }, (_, i) => ({
    card: `card-${i % cards}`,
    day: 20_000 + Math.floor(i / 200),
    rating: 1 + Math.floor(random() * 4),
  }));
  const journal = answers.map(({ card, day, rating }) =>
    anAnswer(card, grades[rating - 1] ?? 'good', day),
  );

  bench('the model alone', () => {
    const model = new FSRSAlgorithm({ w: [...defaultWeights] });
    const known = new Map<string, { readonly strength: Strength; readonly day: number }>();
    for (const { card, day, rating } of answers) {
      const before = known.get(card);
      const elapsed = before ? day - before.day : 0;
      known.set(card, {
        strength: model.next_state(before?.strength ?? null, elapsed, rating),
        day,
      });
    }
  });

  bench('replay of their journal', () => {
    replay(journal, defaultWeights);
  });
});

describe('the queue', () => {
  const small = aCollection(10_000);
  const large = aCollection(100_000);

  bench('of 10,000 cards', () => {
    buildQueue(small);
  });

  bench('of 100,000 cards', () => {
    buildQueue(large);
  });
});

/** Four cards of five are known, a third of these due, in topics of a hundred. */
function aCollection(size: number): QueueRequest {
  const topics = Array.from({ length: Math.ceil(size / 100) }, (_, i) => [`Topic ${i}`]);
  const cards = Array.from({ length: size }, (_, i) => ({
    id: `${i}`,
    topic: Math.floor(i / 100),
  }));
  const states = new Map(
    cards.slice(0, size * 0.8).map(({ id }) => {
      const due = studyDay(19_980 + Math.floor(random() * 60));
      const lastDay = studyDay(19_900 + Math.floor(random() * 80));
      return [cardId(id), aState({ stability: 1 + random() * 200, due, lastDay })];
    }),
  );
  return { deck: aDeck(cards, topics), states, now: noon(), settings: defaultSettings };
}
