import fc from 'fast-check';
import { expect, test } from 'vitest';
import { studyDay } from '#kit/time.ts';
import { buildQueue } from '#scheduler/build-queue.ts';
import { countQueue, type QueueRequest } from '#scheduler/queue.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { aDeck, aState, cardId, noon } from '../builders/scheduling.ts';

const aCard = fc.record({
  topic: fc.integer({ min: 0, max: 4 }),
  family: fc.integer({ min: 0, max: 20 }),
  due: fc.option(fc.integer({ min: 19_980, max: 20_010 }), { freq: 3 }),
  stability: fc.integer({ min: 1, max: 300 }),
});

const aRequest: fc.Arbitrary<QueueRequest> = fc
  .record({
    cards: fc.array(aCard, { maxLength: 60 }),
    newPerDay: fc.integer({ min: 0, max: 30 }),
    reviewsPerDay: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ cards, newPerDay, reviewsPerDay }) => ({
    deck: aDeck(
      cards.map(({ topic, family }, i) => ({ id: `${i}`, topic, family })),
      [['A'], ['B'], ['C'], ['D'], ['E']],
    ),
    states: new Map(
      cards.flatMap(({ due, stability }, i) =>
        due === null
          ? []
          : [
              [
                cardId(i),
                aState({ due: studyDay(due), stability, lastDay: studyDay(19_970) }),
              ] as const,
            ],
      ),
    ),
    now: noon(),
    settings: { ...defaultSettings, newPerDay, reviewsPerDay },
  }));

const familiesOf = (request: QueueRequest) =>
  buildQueue(request).map((id) => request.deck.byId.get(id)?.family);

test('the queue holds every card once, and as many as the counts say', () => {
  fc.assert(
    fc.property(aRequest, (request) => {
      const queue = buildQueue(request);
      expect(new Set(queue).size).toBe(queue.length);
      expect(countQueue(request).due).toBe(queue.length);
    }),
  );
});

test('the same states give the same queue, whatever order they were learned in', () => {
  fc.assert(
    fc.property(aRequest, (request) => {
      const states = new Map([...request.states].reverse());
      expect(buildQueue({ ...request, states })).toEqual(buildQueue(request));
    }),
  );
});

test('siblings are never next to each other where it can be helped', () => {
  fc.assert(
    fc.property(aRequest, (request) => {
      const families = familiesOf(request);
      const most = Math.max(
        0,
        ...families.map((family) => families.filter((f) => f === family).length),
      );
      fc.pre(most * 2 <= families.length + 1);
      expect(families.filter((family, i) => i > 0 && family === families[i - 1])).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
