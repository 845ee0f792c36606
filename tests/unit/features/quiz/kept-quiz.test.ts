import { describe, expect, test } from 'vitest';
import { quizAtHand, quizToContinue, setupOf } from '#features/quiz/kept-quiz.ts';
import type { QuizPlace } from '#features/quiz/place.ts';
import { defaultSetup, everything } from '#features/quiz/setup.ts';
import { addMinutes, instant } from '#kit/time.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { aWrittenDeck } from '../../../builders/quiz.ts';
import { cardId } from '../../../builders/scheduling.ts';

const { deck } = aWrittenDeck([{ id: 'Median' }, { id: 'Mode' }, { id: 'Variance' }]);
const at = instant(1_800_000_000_000);
const now = addMinutes(at, 60);

const step = {
  card: cardId('Median'),
  verdict: 'partly',
  grade: 'again',
  action: 'act' as ActionId,
  tookMs: 4000,
  confidence: undefined,
  isFollowUp: false,
} as const;
const place: QuizPlace = {
  collection: deck.collection,
  setup: defaultSetup,
  seed: 1,
  at,
  ahead: [cardId('Mode')],
  followUps: [{ kind: 'deeper', card: cardId('Variance') }, { kind: 'open' }],
  done: [step],
  given: { tookMs: 10, confidence: 'sure', typed: 'the most', picked: undefined },
  run: 'kept' as ActionId,
  after: { ...defaultSetup, how: 'typed' },
};

describe('a quiz on the disk', () => {
  test('is read as it was left, without what this version does not know', () => {
    expect(quizToContinue({ ...place, later: 1 }, deck, now)).toEqual(place);
    expect(quizAtHand(place, deck, now)).toEqual(place);
  });

  test.each<[string, object]>([
    ['cards that are none', { ahead: ['Mode', 5] }],
    ['cards that are no list', { ahead: 'Mode' }],
    ['follow-ups without a card', { followUps: [{ kind: 'deeper' }] }],
    ['follow-ups of another kind', { followUps: [{ kind: 'sideways', card: 'Mode' }] }],
    ['follow-ups that are nothing', { followUps: [null] }],
    ['steps that are nothing', { done: [undefined] }],
    ['a step with another verdict', { done: [{ ...step, verdict: 'constructor' }] }],
    ['a step with another grade', { done: [{ ...step, grade: 5 }] }],
    ['a step that took no number of milliseconds', { done: [{ ...step, tookMs: 'long' }] }],
    ['a step without a card', { done: [{ ...step, card: undefined }] }],
    ['a time that is none', { at: 'yesterday' }],
  ])('with %s is not gone on with, but still says how it was set up', (_, change) => {
    const kept = { ...place, ...change };
    expect(quizToContinue(kept, deck, now)).toBeUndefined();
    expect(quizAtHand(kept, deck, now)).toBeUndefined();
    expect(setupOf(kept)).toEqual(place.after);
  });

  test.each([{ tookMs: 1, typed: 5 }, { typed: 'x' }, 'given', null, { tookMs: 1, picked: 'b' }])(
    'with %j for an answer asks its question again',
    (given) => {
      const { given: _, ...asked } = place;
      expect(quizToContinue({ ...place, given }, deck, now)).toEqual(asked);
    },
  );

  test('whose question is gone from the notes asks the next one, without what was given to the other', () => {
    const gone = { ...place, followUps: [{ kind: 'deeper', card: 'Range' }] };
    const { given: _, ...asked } = place;
    expect(quizToContinue(gone, deck, now)).toEqual({ ...asked, followUps: [] });
  });

  test('hands on how it was set up, but not what it was searched by', () => {
    const scope = { ...everything, only: ['flagged'], words: 'median', cards: ['Median'] };
    expect(setupOf({ ...place, after: { ...defaultSetup, scope } })?.scope).toEqual({
      ...everything,
      only: ['flagged'],
    });
  });

  test.each([undefined, null, 5, 'quiz', [], {}])('that is %j is none', (kept) => {
    expect(quizAtHand(kept, deck, now)).toBeUndefined();
    expect(setupOf(kept)).toBeUndefined();
  });
});
