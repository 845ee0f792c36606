import { describe, expect, test } from 'vitest';
import { foldPresets, presetKey } from '#features/quiz/begin/presets.ts';
import { quizToContinue } from '#features/quiz/kept-quiz.ts';
import { afterStep, beforeLastStep, type QuizPlace, type QuizStep } from '#features/quiz/place.ts';
import { calibrationOf } from '#features/quiz/results/confidence.ts';
import { resultsOf, runKey, runOf, runsOf } from '#features/quiz/results/results.ts';
import { gradesFor, scoreOf } from '#features/quiz/self-score.ts';
import { defaultSetup, movesMemory, readSetup } from '#features/quiz/setup.ts';
import { hourMs, instant, studyDay } from '#kit/time.ts';
import { aDeck, anEntry, cardId, noon } from '../../../builders/scheduling.ts';

const topics = [
  ['Probability', 'Counting', 'Sums'],
  ['Statistics', 'Power', 'Size'],
];
const deck = aDeck(
  [
    { id: 'a', topic: 0 },
    { id: 'b', topic: 0 },
    { id: 'c', topic: 1 },
  ],
  topics,
);

describe('the learner’s own score', () => {
  test('gives Good where it was nailed, and Again where it was missed or came only in part', () => {
    expect(gradesFor('right', [false])).toEqual(['good']);
    expect(gradesFor('partly', [false])).toEqual(['again']);
    expect(gradesFor('wrong', [true, true])).toEqual(['again', 'again']);
  });

  test('of a list brings back only the items that were missed', () => {
    expect(gradesFor('partly', [true, false, true])).toEqual(['good', 'again', 'good']);
    expect(scoreOf([true, false])).toBe('partly');
    expect(scoreOf([true, true])).toBe('right');
    expect(scoreOf([false, false])).toBe('wrong');
  });
});

describe('the results of a quiz', () => {
  const answered = [
    { card: cardId('a'), verdict: 'wrong' as const, tookMs: 30_000 },
    { card: cardId('b'), verdict: 'partly' as const, tookMs: 10_000 },
    { card: cardId('c'), verdict: 'right' as const, tookMs: 20_000 },
  ];

  test('name the weak spots by topic, the weakest first, and what was missed', () => {
    const results = resultsOf(answered, deck);
    expect(results).toMatchObject({
      right: 1,
      asked: 3,
      secondsPerQuestion: 20,
      missed: ['a', 'b'],
    });
    expect(results.weakSpots).toEqual([{ path: ['Probability', 'Counting'], right: 0, asked: 2 }]);
  });

  test('of one note name the sections that were weak, and nothing where there is one alone', () => {
    const sections = [
      ['Probability', 'Counting', 'Sums'],
      ['Probability', 'Counting', 'Orders'],
    ];
    const note = aDeck(
      [
        { id: 'a', topic: 0 },
        { id: 'b', topic: 0 },
        { id: 'c', topic: 1 },
      ],
      sections,
    );
    expect(resultsOf(answered, note).weakSpots).toEqual([
      { path: sections[0], right: 0, asked: 2 },
    ]);
    expect(resultsOf(answered.slice(0, 2), note).weakSpots).toEqual([]);
  });

  test('are compared with the last run of the same set, however long that was', () => {
    const run = runOf(resultsOf(answered, deck), studyDay(20_000));
    const entry = anEntry({ kind: 'configured', key: runKey(defaultSetup), value: run });
    expect(runsOf([entry], { ...defaultSetup, length: 20 })).toEqual([run]);
    expect(runsOf([entry], { ...defaultSetup, how: 'typed' })).toEqual([]);
  });

  test('of nothing are nothing', () => {
    expect(resultsOf([], deck)).toMatchObject({ right: 0, asked: 0, secondsPerQuestion: 0 });
  });
});

describe('confidence before the answer', () => {
  test('is compared with what was known', () => {
    const judged = [
      ...Array.from({ length: 10 }, (_, i) => ({ said: 'sure' as const, known: i < 8 })),
      ...Array.from({ length: 4 }, (_, i) => ({ said: 'maybe' as const, known: i < 2 })),
    ];
    expect(calibrationOf(judged)).toMatchObject([
      { said: 'sure', answers: 10, known: 0.8 },
      { said: 'maybe', answers: 4, known: 0.5 },
      { said: 'no', answers: 0, known: undefined },
    ]);
  });
});

describe('a quiz that was left', () => {
  const left: QuizPlace = {
    collection: 'notes',
    setup: defaultSetup,
    seed: 1,
    at: noon(20_000).at,
    ahead: [cardId('a'), cardId('b')],
    followUps: [],
    done: [],
  };
  const step = (card: string): QuizStep => ({
    card: cardId(card),
    verdict: 'right',
    grade: 'good',
    action: undefined,
    tookMs: 1000,
    confidence: undefined,
    isFollowUp: false,
  });
  const later = (hours: number) => instant(left.at + hours * hourMs);

  test('is there for a day', () => {
    expect(quizToContinue(left, deck, later(23))).toEqual(left);
    expect(quizToContinue(left, deck, later(24))).toBeUndefined();
  });

  test('goes on without cards that are gone from the notes, and ends where none is left', () => {
    const gone = { ...left, ahead: [cardId('gone'), cardId('b')] };
    expect(quizToContinue(gone, deck, later(1))?.ahead).toEqual(['b']);
    expect(quizToContinue({ ...left, ahead: [cardId('gone')] }, deck, later(1))).toBeUndefined();
  });

  test('of other notes is not continued', () => {
    expect(quizToContinue({ ...left, collection: 'law' }, deck, later(1))).toBeUndefined();
  });

  test('takes a step and takes it back', () => {
    const after = afterStep(left, step('a'), later(1));
    expect(after).toMatchObject({ ahead: ['b'], done: [{ card: 'a' }] });
    expect(beforeLastStep(after, left.at)).toEqual(left);
  });
});

describe('presets', () => {
  const preset = {
    id: 'p',
    name: 'Northwind onsite',
    setup: { ...defaultSetup, length: 20 as const },
  };

  test('are kept, changed and deleted as settings are', () => {
    const kept = anEntry({ kind: 'configured', key: presetKey('p'), value: preset });
    expect(foldPresets([kept])).toEqual([preset]);
    const gone = anEntry({ kind: 'configured', key: presetKey('p'), value: null });
    expect(foldPresets([kept, gone])).toEqual([]);
  });

  test('that this version cannot read are passed over', () => {
    const odd = { ...preset, setup: { ...defaultSetup, how: 'telepathy' } };
    expect(foldPresets([anEntry({ kind: 'configured', key: presetKey('p'), value: odd })])).toEqual(
      [],
    );
    for (const value of [null, 3, {}, { scope: {} }, { ...defaultSetup, length: 7 }])
      expect(readSetup(value)).toBeUndefined();
  });
});

test('multiple choice over ordinary cards is practice, whatever the switch says', () => {
  expect(movesMemory({ ...defaultSetup, how: 'choice', counts: true })).toBe(false);
  expect(movesMemory({ ...defaultSetup, how: 'typed', counts: true })).toBe(true);
  expect(movesMemory({ ...defaultSetup, how: 'typed', counts: false })).toBe(false);
});
