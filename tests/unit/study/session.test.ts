import { describe, expect, test } from 'vitest';
import { addMinutes, studyDay } from '#kit/time.ts';
import type { ActionId, Grade } from '#scheduler/journal.ts';
import { type CardState, newState } from '#scheduler/memory.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import { graded, newPlace, nextCard, shownFor, undone } from '#study/session.ts';
import { cardsLeft, placeToContinue } from '#study/session-left.ts';
import { aDeck, aMemory, aState, cardId, minutesLater, noon } from '../../builders/scheduling.ts';

const now = noon();
const ids = (...names: string[]) => names.map(cardId);
const deck = aDeck([
  ...['a', 'b', 'c'].map((id) => ({ id })),
  { id: 'list', kind: 'list' },
  { id: 'item', parent: 'list' },
]);

const aPlace = (parts: Partial<SessionPlace> = {}): SessionPlace => ({
  ...newPlace({ deck, states: new Map(), now }, 'review', ids('a', 'b', 'c')),
  ...parts,
});

const aStep = (card: string, grade: Grade = 'good', act = card) => ({
  card: cardId(card),
  grade,
  action: `act-${act}` as ActionId,
  tookMs: 5000,
});

/** In a learning step that runs out then. */
const learning = (minutes: number): CardState => {
  const { due: _, phase: __, ...known } = aMemory();
  const due = addMinutes(now.at, minutes);
  return {
    ...newState,
    memory: { ...known, phase: 'learning', due, step: 0, relearning: true },
  };
};

const viewWith = (states: Record<string, CardState> = {}, at = now) => ({
  deck,
  now: at,
  states: new Map(Object.entries(states).map(([card, state]) => [cardId(card), state])),
});

describe('the next card', () => {
  test('is the first of those ahead', () => {
    expect(nextCard(aPlace(), viewWith())).toEqual({ kind: 'card', card: 'a' });
  });

  test('is one that comes back, as soon as its minutes are over', () => {
    const place = aPlace({ ahead: ids('b'), returning: ids('a') });
    const states = { a: learning(10) };
    expect(nextCard(place, viewWith(states))).toMatchObject({ card: 'b' });
    expect(nextCard(place, viewWith(states, minutesLater(now, 10)))).toMatchObject({ card: 'a' });
  });

  test('is waited for when only cards that come back are left, the soonest first', () => {
    const place = aPlace({ ahead: [], returning: ids('a', 'b') });
    const next = nextCard(place, viewWith({ a: learning(9), b: learning(3) }));
    const [until, last] = [addMinutes(now.at, 3), addMinutes(now.at, 9)];
    expect(next).toEqual({ kind: 'wait', cards: ['b', 'a'], until, last });
  });

  test('passes over what left the notes, was stopped or was skipped meanwhile', () => {
    const place = aPlace({ ahead: ids('gone', 'a', 'b', 'c') });
    const states = {
      a: aState({}, { suspended: true }),
      b: aState({}, { skippedUntil: studyDay(now.day + 1) }),
    };
    expect(nextCard(place, viewWith(states))).toMatchObject({ card: 'c' });
    expect(cardsLeft(place, viewWith(states))).toBe(1);
  });

  test('does not come back where another tab has graded it on', () => {
    const place = aPlace({ ahead: [], returning: ids('a') });
    expect(nextCard(place, viewWith({ a: aState() }))).toEqual({ kind: 'end' });
  });
});

describe('a grade', () => {
  test('takes the card off those ahead and keeps the count true when it comes back', () => {
    const place = graded(aPlace(), aStep('a', 'again'), { returns: true });
    expect(place).toMatchObject({ ahead: ['b', 'c'], returning: ['a'] });
    expect(place.done.length + cardsLeft(place, viewWith({ a: learning(10) }))).toBe(4);
  });

  test('of a card that came back ends it', () => {
    const place = aPlace({ ahead: ids('b'), returning: ids('a'), done: [aStep('a', 'again')] });
    expect(graded(place, aStep('a', 'good', 'a2'), { returns: false })).toMatchObject({
      ahead: ['b'],
      returning: [],
    });
  });

  test('in practice puts a missed card at the end', () => {
    const place = aPlace({ mode: 'practice' });
    expect(graded(place, aStep('a', 'again'), { returns: true }).ahead).toEqual(['b', 'c', 'a']);
  });
});

describe('undo', () => {
  test('brings the place before back, act by act', () => {
    const start = aPlace();
    const first = graded(start, aStep('a', 'again'), { returns: true });
    const second = graded(first, aStep('b', 'again'), { returns: true });
    const third = graded(second, aStep('a', 'good', 'a2'), { returns: false });
    expect(undone(third, aStep('a', 'good', 'a2').action, cardId('a'))).toEqual(second);
    expect(undone(second, aStep('b').action, cardId('b'))).toEqual(first);
    expect(undone(first, aStep('a').action, cardId('a'))).toEqual(start);
  });

  test('of an act before this session puts its card in front', () => {
    const place = undone(aPlace({ ahead: ids('b', 'c') }), 'act-earlier' as ActionId, cardId('a'));
    expect(place).toEqual(aPlace());
  });
});

describe('a session that was left', () => {
  const left = aPlace({ ahead: ids('b', 'c'), done: [aStep('a')] });

  test('is there again on the same study day', () => {
    expect(placeToContinue(left, viewWith())).toBe(left);
  });

  test('is rebuilt on a later one', () => {
    expect(placeToContinue(left, viewWith({}, noon(now.day + 1)))).toBeUndefined();
  });

  test('is not that of another collection of notes', () => {
    expect(placeToContinue({ ...left, collection: 'other' }, viewWith())).toBeUndefined();
  });

  test('is over when nothing of it is left', () => {
    expect(placeToContinue({ ...left, ahead: [] }, viewWith())).toBeUndefined();
    expect(placeToContinue(undefined, viewWith())).toBeUndefined();
  });
});

test('an item is shown through its list', () => {
  expect(shownFor(deck, cardId('item'))).toBe('list');
  expect(shownFor(deck, cardId('a'))).toBe('a');
});
