// Ratios, not times: each piece of work beside its floor, measured in the same run.

import { FSRSAlgorithm } from 'ts-fsrs';
import { bench, describe } from 'vitest';
import { seededRandom } from '#kit/chance.ts';
import { studyDay } from '#kit/time.ts';
import { replay } from '#scheduler/fold.ts';
import { defaultWeights, nextState, type Strength } from '#scheduler/fsrs.ts';
import { type Entry, grades } from '#scheduler/journal.ts';
import { buildQueue, type QueueRequest } from '#scheduler/queue.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { aDeck, anAnswer, aState, cardId, noon } from '../builders/scheduling.ts';

const random = seededRandom('bench');
const cards = 5000;
const reviews = Array.from({ length: 100_000 }, (_, i) => ({
  card: i % cards,
  day: 20_000 + Math.floor(i / 200),
  grade: Math.floor(random() * 4),
}));
const journal: readonly Entry[] = reviews.map(({ card, day, grade }) =>
  anAnswer(`card-${card}`, grades[grade] ?? 'good', day),
);

describe('100,000 reviews', () => {
  bench('bare next_state of ts-fsrs', () => {
    const model = new FSRSAlgorithm({ w: [...defaultWeights] });
    const states: (Strength | undefined)[] = [];
    const days: number[] = [];
    for (const { card, day, grade } of reviews) {
      states[card] = model.next_state(states[card] ?? null, day - (days[card] ?? day), grade + 1);
      days[card] = day;
    }
  });
  bench('nextState', () => {
    const states: (Strength | undefined)[] = [];
    const days: number[] = [];
    for (const { card, day, grade } of reviews) {
      states[card] = nextState(
        states[card] ?? null,
        day - (days[card] ?? day),
        grades[grade] ?? 'good',
        defaultWeights,
      );
      days[card] = day;
    }
  });
  bench('replay of the journal', () => {
    replay(journal, new Map([['fsrs-6', defaultWeights]]));
  });
});

function request(size: number): QueueRequest {
  const deck = aDeck(
    Array.from({ length: size }, (_, i) => ({ id: `${i}`, topic: Math.floor(i / 100) })),
    Array.from({ length: Math.ceil(size / 100) }, (_, i) => [`Topic ${i}`]),
  );
  const states = new Map(
    Array.from({ length: Math.floor(size * 0.8) }, (_, i) => [
      cardId(i),
      aState({
        stability: 1 + random() * 200,
        due: studyDay(20_000 - 20 + Math.floor(random() * 60)),
        lastDay: studyDay(19_900 + Math.floor(random() * 100)),
      }),
    ]),
  );
  return { deck, states, now: noon(), settings: defaultSettings };
}

describe('the queue', () => {
  const small = request(10_000);
  const large = request(100_000);
  bench('of 10,000 cards', () => void buildQueue(small));
  bench('of 100,000 cards', () => void buildQueue(large));
});
