import { describe, expect, test } from 'vitest';
import { lookAlikesFrom } from '#deck/deck.ts';
import { addDays, addMinutes, dayAfter, studyDay } from '#kit/time.ts';
import { preview } from '#scheduler/answer.ts';
import { buildQueue, buildQueueAhead } from '#scheduler/build-queue.ts';
import { type CardState, newState, type States } from '#scheduler/memory.ts';
import { countQueue, type QueueRequest } from '#scheduler/queue.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aMemory, aState, type CardParts, cardId, noon } from '../../builders/scheduling.ts';

const now = noon();

const states = (entries: Record<string, CardState>): States =>
  new Map(Object.entries(entries).map(([id, state]) => [cardId(id), state]));

const request = (
  cards: readonly (string | CardParts)[],
  known: Record<string, CardState> = {},
  rest: Partial<QueueRequest> = {},
): QueueRequest => ({
  deck: aDeck(cards.map((card) => (typeof card === 'string' ? { id: card } : card))),
  states: states(known),
  now,
  settings: defaultSettings,
  ...rest,
});

const learning = (minutes: number): CardState => ({
  ...newState,
  memory: {
    ...aMemory(),
    phase: 'learning',
    due: addMinutes(now.at, minutes),
    step: 0,
    relearning: true,
  },
  firstDay: studyDay(19_000),
});

describe('a queue', () => {
  test('holds what is due, then new cards in the order of the notes', () => {
    const due = aState({ due: now.day });
    const later = aState({ due: addDays(now.day, 1) });
    expect(
      buildQueue(request(['n1', 'd1', 'l1', 'n2', 'd2'], { d1: due, l1: later, d2: due })),
    ).toEqual(['d1', 'd2', 'n1', 'n2']);
  });

  test('begins with learning steps that have run out, and ends with those about to', () => {
    const known = { r: aState(), out: learning(-1), soon: learning(8), far: learning(60) };
    expect(buildQueue(request(['far', 'soon', 'n', 'r', 'out'], known))).toEqual([
      'out',
      'r',
      'n',
      'soon',
    ]);
  });

  test('puts first the card that gains most for the time it takes', () => {
    const known = { solid: aState({ stability: 400 }), fading: aState({ stability: 4 }) };
    expect(buildQueue(request(['solid', 'fading'], known))).toEqual(['fading', 'solid']);
  });

  test('leaves out what is stopped, skipped, only suggested, or an item', () => {
    const cards = [
      'stopped',
      'skipped',
      { id: 'offered', tier: 'suggested' as const },
      { id: 'list', kind: 'list' as const },
      { id: 'item', parent: 'list' },
    ];
    const known = {
      stopped: aState({}, { suspended: true }),
      skipped: aState({}, { skippedUntil: addDays(now.day, 1) }),
    };
    expect(buildQueue(request(cards, known))).toEqual(['list']);
  });

  test('shows a skipped card again on its day', () => {
    expect(buildQueue(request(['a'], { a: aState({}, { skippedUntil: now.day }) }))).toEqual(['a']);
  });
});

describe("the day's limits", () => {
  const settings = { ...defaultSettings, newPerDay: 2, reviewsPerDay: 3 };
  const many = ['a', 'b', 'c', 'd', 'e'];

  test('bound new cards and reviews each for itself', () => {
    const known = Object.fromEntries(many.map((id) => [id, aState()]));
    const queue = buildQueue(request([...many, 'n1', 'n2', 'n3'], known, { settings }));
    expect(queue).toHaveLength(5);
    expect(queue.slice(3)).toEqual(['n1', 'n2']);
  });

  test('count what was already done on this study day', () => {
    const done = aState({ lastDay: now.day, due: addDays(now.day, 9) });
    const begun = { ...done, firstDay: now.day };
    const known = { a: done, b: done, c: aState(), d: aState(), n1: begun };
    const queue = buildQueue(request(['a', 'b', 'c', 'd', 'n1', 'n2', 'n3'], known, { settings }));
    expect(queue).toEqual(['c', 'n2']);
  });

  test('never hold back a card in a learning step', () => {
    const none = { ...settings, newPerDay: 0, reviewsPerDay: 0 };
    expect(buildQueue(request(['a'], { a: learning(-1) }, { settings: none }))).toEqual(['a']);
  });
});

describe('the order', () => {
  const topics = [['A'], ['B'], ['C']];

  test('mixes topics', () => {
    const cards = Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, topic: Math.floor(i / 6) }));
    const known = Object.fromEntries(cards.map(({ id }) => [id, aState()]));
    const deck = aDeck(cards, topics);
    const order = buildQueue({ ...request([]), deck, states: states(known) });
    const topicOf = (id: string) => deck.byId.get(cardId(id))?.topic;
    expect(order.filter((id, i) => i > 0 && topicOf(id) === topicOf(order[i - 1] ?? ''))).toEqual(
      [],
    );
  });

  test('keeps siblings apart that cannot wait for each other', () => {
    const cards = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, family: Math.floor(i / 2) }));
    const weak = aState({ stability: 2 });
    const known = { a: weak, b: weak, c: weak, d: weak };
    expect(buildQueue(request(cards, known))).toEqual(['a', 'c', 'b', 'd']);
  });
});

describe('siblings', () => {
  const pair = ['a', 'b'].map((id) => ({ id, family: 7 }));

  test('are begun on different days', () => {
    expect(buildQueue(request([...pair, 'n']))).toEqual(['a', 'n']);
    const begun = aState({ lastDay: now.day, due: addDays(now.day, 2) }, { firstDay: now.day });
    expect(buildQueue(request([...pair, 'n'], { a: begun }))).toEqual(['n']);
    expect(buildQueue(request([...pair, 'n'], { a: learning(8) }))).toEqual(['n', 'a']);
  });

  test('are reviewed on different days where one can wait, the one that gains more first', () => {
    const known = { a: aState({ stability: 300 }), b: aState({ stability: 10 }) };
    expect(buildQueue(request(pair, known))).toEqual(['b']);
    const answered = aState({ lastDay: now.day, due: addDays(now.day, 9) });
    expect(buildQueue(request(pair, { ...known, b: answered }))).toEqual([]);
  });
});

describe('after a break', () => {
  const many = Array.from({ length: 90 }, (_, i) => `${i}`);
  const known = Object.fromEntries(many.map((id) => [id, aState({ stability: 5 + Number(id) })]));

  test('the cards that gain most come first, and what waits in all is known', () => {
    const away = request(many, known, { most: 40 });
    expect(new Set(buildQueue(away))).toEqual(new Set(many.slice(0, 40)));
    expect(countQueue(away)).toMatchObject({ due: 40, waiting: 90 });
  });
});

describe('a list', () => {
  const list = [
    { id: 'list', kind: 'list' as const },
    { id: 'one', parent: 'list' },
    { id: 'two', parent: 'list' },
  ];
  const later = aState({ due: addDays(now.day, 9), stability: 60 });

  test('counts as one, and is due as soon as an item is', () => {
    expect(buildQueue(request(list, { one: later, two: aState() }))).toEqual(['list']);
    expect(buildQueue(request(list, { one: later, two: later }))).toEqual([]);
  });

  test('that was begun today counts as one new card', () => {
    const begun = aState({ due: addDays(now.day, 2), lastDay: now.day }, { firstDay: now.day });
    const settings = { ...defaultSettings, newPerDay: 2 };
    const queue = buildQueue(
      request([...list, 'n1', 'n2'], { one: begun, two: begun }, { settings }),
    );
    expect(queue).toEqual(['n1']);
  });

  test('can be stopped as a whole', () => {
    const stopped = { ...newState, suspended: true };
    expect(buildQueue(request(list, { list: stopped, one: aState() }))).toEqual([]);
    expect(buildQueue(request(list, { one: stopped, two: stopped }))).toEqual([]);
  });
});

describe('the counts', () => {
  test('say how many, of which kind, from where, and how long about', () => {
    const deck = aDeck([{ id: 'r' }, { id: 'n', topic: 1 }, { id: 'm' }], [['A'], ['B']]);
    const counts = countQueue({ ...request([]), deck, states: states({ r: aState() }) });
    expect(counts).toEqual({
      due: 3,
      reviews: 1,
      fresh: 2,
      freshFrom: 1,
      minutes: 66 / 60,
      waiting: 1,
      beyond: 0,
    });
  });

  test('follow the size of the session, which is never empty while something is due', () => {
    const cards = Array.from({ length: 30 }, (_, i) => `n${i}`);
    const settings = { ...defaultSettings, newPerDay: 100 };
    expect(countQueue(request(cards, {}, { settings, size: 5 })).due).toBe(14);
    expect(countQueue(request(cards, {}, { settings, size: 0.01 })).due).toBe(1);
    const secondsFor = () => 60;
    expect(buildQueue(request(cards, {}, { settings, size: 5, secondsFor }))).toHaveLength(5);
  });

  test('of a queue that is empty name no topic', () => {
    expect(countQueue(request([]))).toEqual({
      due: 0,
      reviews: 0,
      fresh: 0,
      freshFrom: undefined,
      minutes: 0,
      waiting: 0,
      beyond: 0,
    });
  });
});

test('look-alikes do not follow each other where another card can go between', () => {
  const { deck, ...rest } = request(['a', 'b', 'c', 'd']);
  const lookAlikes = lookAlikesFrom([{ a: cardId('a'), b: cardId('b') }]);
  expect(buildQueue({ ...rest, deck })).toEqual(['a', 'b', 'c', 'd']);
  expect(buildQueue({ ...rest, deck: { ...deck, lookAlikes } })).toEqual(['a', 'c', 'b', 'd']);
  const two = request(['a', 'b']);
  expect(buildQueue({ ...two, deck: { ...two.deck, lookAlikes } })).toEqual(['a', 'b']);
});

describe('with a plan', () => {
  const plan = (...cards: string[]) => ({ cards: cards.map(cardId), minutes: 7 });

  test('holds its cards and no others, whatever is due and whatever the limits are', () => {
    const settings = { ...defaultSettings, newPerDay: 0, reviewsPerDay: 0 };
    const known = { due: aState(), planned: aState({ due: addDays(now.day, 9) }) };
    const asked = request(['due', 'new', 'planned'], known, {
      settings,
      plan: plan('new', 'planned'),
    });
    expect(buildQueue(asked)).toEqual(['planned', 'new']);
    expect(countQueue(asked)).toMatchObject({ due: 2, reviews: 1, fresh: 1, minutes: 7 });
  });

  test('still brings back learning steps, each once', () => {
    const known = { step: learning(-5), soon: learning(10) };
    const asked = request(['step', 'soon', 'new'], known, { plan: plan('step', 'new') });
    expect(buildQueue(asked)).toEqual(['step', 'new', 'soon']);
  });

  test('takes the minutes of its cards and of the learning steps, each counted once', () => {
    const known = { step: learning(-5), soon: learning(10) };
    const cards = ['step', 'soon', 'new', 'next'];
    const of = (...planned: string[]) =>
      countQueue(
        request(cards, known, {
          plan: { cards: planned.map(cardId), minutes: planned.length },
          secondsFor: () => 30,
        }),
      ).minutes;
    expect(of('new', 'next')).toBe(3);
    expect(of('step', 'soon', 'new', 'next')).toBe(3);
  });

  test('is cut to the minutes of a short session from its best card on', () => {
    const asked = request(['a', 'b', 'c', 'd'], {}, { plan: plan('d', 'c', 'b', 'a'), size: 0.5 });
    expect(new Set(buildQueue(asked))).toEqual(new Set(['d', 'c']));
  });
});

describe('reviewing ahead', () => {
  const tomorrow = addDays(now.day, 1);

  test('asks for what comes back tomorrow, and for nothing new', () => {
    const known = {
      next: aState({ due: tomorrow }),
      later: aState({ due: addDays(now.day, 2) }),
      learning: learning(9 * 60),
    };
    expect(buildQueueAhead(request(['new', 'later', 'next', 'learning'], known))).toEqual([
      'learning',
      'next',
    ]);
  });

  test('makes a memory firmer, though less than tomorrow’s answer would', () => {
    const state = aState({ stability: 10, lastDay: addDays(now.day, -5), due: tomorrow });
    const options = { settings: defaultSettings, weights: defaultWeights, seed: 'a' };
    const early = preview(state, now, options).good.memory;
    const onTime = preview(state, dayAfter(now), options).good.memory;
    expect(early.stability).toBeGreaterThan(10);
    expect(early.stability).toBeLessThan(onTime.stability);
    expect(early.due).toBeGreaterThan(tomorrow);
  });
});

describe('a queue on a vacation', () => {
  const away = {
    ...defaultSettings,
    vacation: { from: addDays(now.day, -1), to: addDays(now.day, 3) },
  };
  const yesterday = { ...learning(-600) };
  const begun = (minutes: number): CardState => {
    const { memory, ...rest } = learning(minutes);
    return memory.phase === 'learning'
      ? { ...rest, memory: { ...memory, lastDay: now.day } }
      : { ...rest, memory };
  };

  test('holds nothing: what is due waits, and nothing new is begun', () => {
    const known = { due: aState(), step: yesterday };
    expect(buildQueue(request(['due', 'step', 'new'], known, { settings: away }))).toEqual([]);
    expect(countQueue(request(['due', 'new'], known, { settings: away }))).toMatchObject({
      due: 0,
      waiting: 0,
      beyond: 0,
    });
  });

  test('holds all of it again the day after', () => {
    const settings = {
      ...away,
      vacation: { from: addDays(now.day, -9), to: addDays(now.day, -1) },
    };
    expect(buildQueue(request(['due', 'new'], { due: aState() }, { settings }))).toEqual([
      'due',
      'new',
    ]);
  });

  test('holds the new cards that are asked for all the same, and their learning steps', () => {
    const known = { due: aState(), step: begun(-1) };
    const asked = { settings: away, extraNew: 2 };
    expect(buildQueue(request(['due', 'n1', 'n2', 'n3', 'step'], known, asked))).toEqual([
      'step',
      'n1',
      'n2',
    ]);
  });
});

test('new cards that are asked for come on top of the day’s limit, however often', () => {
  const settings = { ...defaultSettings, newPerDay: 1 };
  const seenToday = aState({ lastDay: now.day, due: addDays(now.day, 3) }, { firstDay: now.day });
  const known = { a: seenToday, b: seenToday, c: seenToday };
  const queue = buildQueue(request(['a', 'b', 'c', 'd', 'e'], known, { settings, extraNew: 1 }));
  expect(queue).toEqual(['d']);
});
