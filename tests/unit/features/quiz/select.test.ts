import { describe, expect, test } from 'vitest';
import { lookAlikesFrom } from '#deck/deck.ts';
import { cardsIn, chooseCards, missedSince, type Pool } from '#features/quiz/questions/select.ts';
import { defaultSetup, everything, type QuizSetup, type Scope } from '#features/quiz/setup.ts';
import { studyDay } from '#kit/time.ts';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, anAnswer, aState, cardId, noon } from '../../../builders/scheduling.ts';

const topics = [
  ['Statistics', 'Tests'],
  ['Statistics', 'Power'],
  ['SQL', 'Joins'],
];

const deck = aDeck(
  [
    { id: 'p-value', topic: 0 },
    { id: 'alpha', topic: 0 },
    { id: 'power', topic: 1 },
    { id: 'left join', topic: 2 },
    { id: 'list', topic: 2, kind: 'list' },
    { id: 'item', topic: 2, parent: 'list' },
    { id: 'offered', topic: 2, tier: 'suggested' },
  ],
  topics,
);

const pool = (parts: Partial<Pool> = {}): Pool => ({
  deck,
  states: new Map(),
  now: noon(20_000),
  weights: defaultWeights,
  interviews: [],
  missed: new Set(),
  textOf: () => undefined,
  ...parts,
});

const scope = (parts: Partial<Scope>): Scope => ({ ...everything, ...parts });
const setup = (parts: Partial<QuizSetup>): QuizSetup => ({ ...defaultSetup, ...parts });

describe('the scope of a quiz', () => {
  test('holds all cards that are studied: neither offered ones nor single items', () => {
    expect(cardsIn(everything, pool())).toEqual(['p-value', 'alpha', 'power', 'left join', 'list']);
  });

  test('takes a topic with all that lies below it, and any of several', () => {
    expect(cardsIn(scope({ topics: [['Statistics']] }), pool())).toHaveLength(3);
    const two = scope({ topics: [['Statistics', 'Power'], ['SQL']] });
    expect(cardsIn(two, pool())).toEqual(['power', 'left join', 'list']);
  });

  test('is of the cards that were chosen elsewhere alone, as far as they are studied', () => {
    const cards = ['power', 'offered', 'gone'].map(cardId);
    expect(cardsIn(scope({ cards }), pool())).toEqual(['power']);
  });

  test('leaves out what the learner stopped', () => {
    const states = new Map([[cardId('alpha'), aState({}, { suspended: true })]]);
    expect(cardsIn(everything, pool({ states }))).not.toContain('alpha');
  });

  test('holds look-alikes one after another, each pair whole', () => {
    const lookAlikes = lookAlikesFrom([
      { a: cardId('alpha'), b: cardId('left join') },
      { a: cardId('p-value'), b: cardId('power') },
    ]);
    const asked = (length: QuizSetup['length']) =>
      chooseCards(
        setup({ scope: scope({ only: ['alike'] }), order: 'notes', length }),
        pool({ deck: { ...deck, lookAlikes } }),
        1,
      );
    expect(asked('all')).toEqual(['p-value', 'power', 'alpha', 'left join']);
    expect(asked(5)).toHaveLength(4);
    expect(chooseCards(setup({ scope: scope({ only: ['alike'] }) }), pool(), 1)).toEqual([]);
  });

  test('searches the text of cards, in whatever form of the word, the last one perhaps only begun', () => {
    const texts = new Map([['left join', 'Left joins keep every row of the first table']]);
    const search = pool({ textOf: (card) => texts.get(card) });
    expect(cardsIn(scope({ words: 'joined rows' }), search)).toEqual(['left join']);
    expect(cardsIn(scope({ words: 'row fir' }), search)).toEqual(['left join']);
    expect(cardsIn(scope({ words: 'row last' }), search)).toEqual([]);
  });

  test('finds topics of any level by #name', () => {
    expect(cardsIn(scope({ words: '#power' }), pool())).toEqual(['power']);
  });

  test('combines filters: flagged and missed this week', () => {
    const states = new Map([
      [cardId('alpha'), aState({}, { flag: '' })],
      [cardId('power'), aState({}, { flag: 'unclear' })],
    ]);
    const missed = new Set([cardId('power'), cardId('item')]);
    const one = pool({ states, missed });
    expect(cardsIn(scope({ only: ['flagged'] }), one)).toEqual(['alpha', 'power']);
    expect(cardsIn(scope({ only: ['flagged', 'missed'] }), one)).toEqual(['power']);
  });

  test('counts a list as missed if one of its items was', () => {
    expect(
      cardsIn(scope({ only: ['missed'] }), pool({ missed: new Set([cardId('item')]) })),
    ).toEqual(['list']);
  });

  test('asks what an interview is about', () => {
    const interview = {
      id: 'northwind',
      name: 'Northwind',
      date: studyDay(20_010),
      topics: [{ path: ['SQL'], weight: 1 }],
      minutes: [15, 15, 15, 15, 15, 15, 15],
    };
    expect(cardsIn(scope({ interview: 'northwind' }), pool({ interviews: [interview] }))).toEqual([
      'left join',
      'list',
    ]);
  });
});

describe('the cards of a quiz', () => {
  const faded = new Map([
    [cardId('p-value'), aState({ stability: 50, lastDay: studyDay(19_999) })],
    [cardId('alpha'), aState({ stability: 2, lastDay: studyDay(19_980) })],
    [cardId('power'), aState({ stability: 5, lastDay: studyDay(19_990) })],
  ]);

  test('begin with those that fade most, and mix topics; new ones come last', () => {
    const chosen = chooseCards(setup({ length: 'all' }), pool({ states: faded }), 1);
    expect(chosen.slice(0, 2)).toEqual(['alpha', 'power']);
    const statistics = scope({ topics: [['Statistics']] });
    const fewer = setup({ scope: statistics, length: 'all' });
    const isNew = new Map([...faded].filter(([card]) => card !== 'alpha'));
    expect(chooseCards(fewer, pool({ states: isNew }), 1).at(-1)).toBe('alpha');
  });

  test('are as many as asked for, or all', () => {
    const two = { ...setup({ order: 'notes' }), length: 5 as const };
    expect(chooseCards(two, pool(), 1)).toHaveLength(5);
    expect(chooseCards(setup({ length: 'all', order: 'notes' }), pool(), 1)).toEqual(
      cardsIn(everything, pool()),
    );
  });

  test('are the same for the same seed', () => {
    const mixed = setup({ order: 'mixed' });
    expect(chooseCards(mixed, pool(), 'a')).toEqual(chooseCards(mixed, pool(), 'a'));
  });
});

test('missed this week is what was answered Again since, whatever came after, unless it was taken back', () => {
  const old = anAnswer('old', 'again', 19_980);
  const mended = [anAnswer('mended', 'again', 19_998), anAnswer('mended', 'good', 19_999)];
  const missed = missedSince(
    answerLogOf([old, ...mended, anAnswer('known', 'hard', 19_999)]),
    studyDay(19_994),
  );
  expect([...missed]).toEqual(['mended']);
});
