import { describe, expect, test } from 'vitest';
import type { CardFace } from '#deck/card.ts';
import { completions } from '#features/browse/complete.ts';
import type { Surroundings } from '#features/browse/conditions.ts';
import { ordered } from '#features/browse/order.ts';
import { pastOf } from '#features/browse/past.ts';
import { isBrowsed, rowOf, standingsOf } from '#features/browse/row.ts';
import { nearestQuery, search } from '#features/browse/search.ts';
import { studyDay } from '#kit/time.ts';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { newState } from '#scheduler/memory.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, anAnswer, anEntry, aState, cardId, noon } from '../../../builders/scheduling.ts';

const topics = [
  ['Statistics', 'Bayes'],
  ['Systems', 'Distribution shift'],
];
/** Names with the signs of the language, and one that begins as another. */
const oddTopics = [
  ['Probability', 'P(Y|X)'],
  ['Probability', 'Power'],
  ['Probability', 'Power', 'The "law" of it'],
  ['Probability', 'Power analysis'],
  ['Power'],
  ['The “rule” of «three»'],
];
const deck = aDeck(
  [
    { id: 'prior', topic: 0 },
    { id: 'posterior', topic: 0, kind: 'cloze' },
    { id: 'covariate', topic: 1, kind: 'list' },
    { id: 'first item', topic: 1, parent: 'covariate' },
    { id: 'label', topic: 1 },
    { id: 'offered', topic: 1, tier: 'suggested' },
  ],
  topics,
);

const faces: Readonly<
  Record<string, readonly [front: string, back: string, note: string, line: number]>
> = {
  prior: ['What is a prior?', 'What is believed before any data.', 'statistics/bayes.md', 12],
  posterior: ['The … follows from Bayes’ rule.', 'posterior', 'statistics/bayes.md', 14],
  covariate: [
    'Which distribution moves?',
    'P(X) changes; P(Y|X) does not.',
    'systems/shift.md',
    266,
  ],
  label: ['What is label shift?', 'Café prices rise for everyone.', 'systems/shift.md', 268],
  offered: ['Is this a card?', 'Perhaps.', 'systems/shift.md', 270],
};

const rows = deck.cards.filter(isBrowsed).flatMap((card) => {
  const [frontText = '', backText = '', note = '', line = 1] = faces[card.id] ?? [];
  const at = { note, line, endLine: line };
  const face = {
    id: card.id,
    front: [frontText],
    frontText,
    backText,
    ...at,
  } as Partial<CardFace> as CardFace;
  return [rowOf(deck, card, face)];
});

const now = noon(20_000);
const states = new Map([
  // Due today, recalled least.
  [cardId('prior'), aState({ stability: 5, lapses: 9, passes: 0, lastDay: studyDay(19_980) })],
  [
    cardId('posterior'),
    aState({ stability: 80, due: studyDay(20_010), difficulty: 8 }, { flag: 'wording?' }),
  ],
  [cardId('first item'), aState({ stability: 20, due: studyDay(20_003), reviews: 5 })],
  [cardId('label'), { ...newState, suspended: true, flag: '' }],
]);

const entries = [
  anAnswer('prior', 'again', 19_996),
  anAnswer('prior', 'good', 19_998),
  anAnswer('first item', 'again', 19_990),
  anEntry(
    { kind: 'descended', from: cardId('old'), to: cardId('label'), how: 'reworded' },
    { day: studyDay(19_999) },
  ),
];

const around: Surroundings = {
  now,
  standingOf: standingsOf(deck, states, now, defaultWeights),
  verdicts: new Map(),
  interviews: [
    {
      id: 'n',
      name: 'Northwind “the big” onsite',
      date: studyDay(20_011),
      topics: [{ path: ['Statistics'], weight: 1 }],
      minutes: [],
    },
  ],
  past: pastOf(answerLogOf(entries), (card) => deck.byId.get(card)?.parent),
};

test('a line is neither a list, in whatever order, nor a gap, nor a choice', () => {
  const kinds = ['definition', 'list', 'sequence', 'cloze', 'choice', 'table'] as const;
  const one = aDeck(kinds.map((kind) => ({ id: kind, topic: 0, kind })));
  const face = { front: [''], frontText: '', backText: '', note: 'x.md', line: 1, endLine: 1 };
  const all = one.cards.map((card) => rowOf(one, card, face as Partial<CardFace> as CardFace));
  const lines = search('kind:line', all, around).rows.map(({ kind }) => kind);
  expect(lines).toEqual(['definition', 'table']);
});

test('a card that was declined is on offer no more', () => {
  const verdicts = new Map([[cardId('offered'), 'reject' as const]]);
  expect(search('is:offered', rows, { ...around, verdicts }).rows).toEqual([]);
});

const found = (query: string) => search(query, rows, around).rows.map(({ id }) => id);

describe('a search', () => {
  test.each<[query: string, cards: readonly string[]]>([
    ['', ['prior', 'posterior', 'covariate', 'label']],
    ['bayes', ['posterior']],
    ['cafe', ['label']],
    ['P(Y|X)', ['covariate']],
    ['"label shift"', ['label']],
    ['what is', ['prior', 'label']],
    ['what -prior', ['label']],
    ['prior or covariate', ['prior']],
    ['topic:bayes', ['prior', 'posterior']],
    ['topic:"distribution shift"', ['covariate', 'label']],
    ['topic:statistics/bayes', ['prior', 'posterior']],
    ['topic:bayes|shift', ['prior', 'posterior', 'covariate', 'label']],
    ['tag:bayes', ['prior', 'posterior']],
    ['file:shift.md', ['covariate', 'label']],
    ['line:260-267', ['covariate']],
    ['kind:list|cloze', ['posterior', 'covariate']],
    ['kind:line', ['prior', 'label']],
    ['is:due', ['prior']],
    ['is:new', ['label']],
    ['is:review', ['prior', 'posterior', 'covariate']],
    ['is:stopped', ['label']],
    ['is:leech', ['prior']],
    ['is:flagged', ['posterior', 'label']],
    ['is:tofix', ['posterior']],
    ['is:offered', ['offered']],
    ['flag:wording', ['posterior']],
    ['recall<85%', ['prior']],
    ['recall<85', ['prior']],
    ['recall:50-85%', ['prior']],
    ['recall:0.5-0.85', ['prior']],
    ['recall:50-85', ['prior']],
    ['recall:85-100', ['posterior', 'covariate']],
    ['recall<=1', ['prior', 'posterior', 'covariate']],
    ['recall>0', ['prior', 'posterior', 'covariate']],
    ['stab:11-12w', ['posterior']],
    ['stab>30', ['posterior']],
    ['diff>7', ['posterior']],
    ['due<=3d', ['prior', 'covariate']],
    ['due>1w', ['posterior']],
    ['lapses>3', ['prior']],
    ['seen:0', ['label']],
    ['seen>4', ['covariate']],
    ['rated:7', ['prior']],
    ['rated:7:1', ['prior']],
    ['rated:3:1', []],
    ['rated:30:1', ['prior', 'covariate']],
    ['edited:7', ['label']],
    ['interview:northwind', ['prior', 'posterior']],
    ['interview:"northwind the big onsite"', ['prior', 'posterior']],
    ['topic:shift (is:stopped or due<=3d)', ['covariate', 'label']],
    ['topic:', ['prior', 'posterior', 'covariate', 'label']],
  ])('for %s', (query, cards) => {
    expect(found(query)).toEqual(cards);
    expect(search(query, rows, around)).toMatchObject({ unknown: [], incomplete: undefined });
  });

  test.each(['tgo:bayes', 'is:unheard', 'recall<soon', 'kind:poem', 'interview:nobody'])(
    'says that %s is no filter, and searches for the words',
    (query) => {
      const { unknown, rows: hits } = search(query, rows, around);
      expect(unknown).toHaveLength(1);
      expect(hits).toEqual([]);
    },
  );

  test.each(['(', ' ( ) ', 'or', '-()'])('says that %s asks for nothing yet', (query) => {
    const { incomplete, rows: hits } = search(query, rows, around);
    expect(incomplete).toBe(query.trim());
    expect(hits).toEqual(search('', rows, around).rows);
  });

  test.each(['is:', 'flag:', '-is:', 'recall<', '(is: or flag:)'])(
    'says that %s asks for nothing yet, and lets the rest of the query decide',
    (query) => {
      expect(search(query, rows, around).rows).toEqual(search('', rows, around).rows);
      expect(search(query, rows, around).unfinished).not.toEqual([]);
      expect(found(`is:due ${query}`)).toEqual(['prior']);
      expect(search('is:due', rows, around).unfinished).toEqual([]);
    },
  );

  test('says nothing of an empty search, nor of a bracket beside what it asks for', () => {
    for (const query of ['', '  ', 'bayes (', '(bayes'])
      expect(search(query, rows, around).incomplete).toBeUndefined();
  });

  test('a list is recalled, due and rated as its items are', () => {
    expect(found('topic:shift rated:30:1')).toEqual(['covariate']);
  });

  test('that finds nothing names the part without which most is found', () => {
    expect(nearestQuery('bayes rule nonsense', rows, around)).toBe('bayes rule');
    expect(nearestQuery('nonsense', rows, around)).toBeUndefined();
    expect(nearestQuery(`${'rule '.repeat(20)}nonsense`, rows, around)).toBeUndefined();
  });
});

describe('a topic', () => {
  const odd = aDeck(
    oddTopics.map((path, topic) => ({ id: path.join('/'), topic })),
    oddTopics,
  );
  const oddRows = odd.cards.map((card) => {
    const face = { front: [''], frontText: '', backText: '', note: 'x.md', line: 1, endLine: 1 };
    return rowOf(odd, card, face as Partial<CardFace> as CardFace);
  });
  const standingOf = standingsOf(odd, new Map(), now, defaultWeights);
  const below = (query: string) =>
    search(query, oddRows, { ...around, standingOf }).rows.map(({ topic }) => topic.at(-1));

  test.each<[query: string, topics: readonly string[]]>([
    ['topic="Probability/Power"', ['Power', 'The "law" of it']],
    ['topic=probability/power', ['Power', 'The "law" of it']],
    ['topic=Power', ['Power']],
    ['topic="Probability/P(Y|X)"', ['P(Y|X)']],
    ['topic:"p(y|x)"', ['P(Y|X)']],
    ['topic="Probability/Power/The law of it"', ['The "law" of it']],
    ['topic="The “rule” of «three»"', ['The “rule” of «three»']],
    ['topic:"the rule of three"', ['The “rule” of «three»']],
    ['topic:"power analysis"|law', ['The "law" of it', 'Power analysis']],
  ])('that is asked for by %s', (query, topics) => {
    expect(below(query)).toEqual(topics);
  });
});

describe('the order', () => {
  const inOrder = (order: Parameters<typeof ordered>[1]) =>
    ordered(search('', rows, around).rows, order, around.standingOf, now).map(({ id }) => id);

  test('is that of the notes, or the least recalled or first due first, and new cards last', () => {
    expect(inOrder('notes')).toEqual(['prior', 'posterior', 'covariate', 'label']);
    expect(inOrder('recall')).toEqual(['prior', 'covariate', 'posterior', 'label']);
    expect(inOrder('due')).toEqual(['prior', 'covariate', 'posterior', 'label']);
    expect(inOrder('lapses')[0]).toBe('prior');
  });

  test('by what is due has a skipped card where its skip ends, as the search has', () => {
    const prior = aState({ stability: 5 }, { skippedUntil: studyDay(20_005) });
    const skipped = new Map([...states, [cardId('prior'), prior] as const]);
    const standingOf = standingsOf(deck, skipped, now, defaultWeights);
    const listed = (query: string) =>
      ordered(search(query, rows, { ...around, standingOf }).rows, 'due', standingOf, now);
    expect(listed('').map(({ id }) => id)).toEqual(['covariate', 'prior', 'posterior', 'label']);
    expect(listed('due<=3d').map(({ id }) => id)).toEqual(['covariate']);
    expect(listed('due<=5d').map(({ id }) => id)).toEqual(['covariate', 'prior']);
  });
});

describe('completion', () => {
  const vocabulary = { topics: ['Bayes', 'Distribution shift'], notes: ['a.md'], interviews: [] };
  const at = (query: string, caret = query.length) => completions(query, caret, vocabulary);

  test('offers filters by their first letters, and their values in quotes where they need them', () => {
    expect(at('to').map(({ query }) => query)).toEqual(['topic:']);
    expect(at('rec').map(({ query }) => query)).toEqual(['recall<']);
    expect(at('topic:shi').map(({ query }) => query)).toEqual(['topic:"Distribution shift" ']);
    expect(at('a is:st').map(({ query }) => query)).toEqual(['a is:stopped ']);
    expect(at('topic="dist').map(({ query }) => query)).toEqual(['topic:"Distribution shift" ']);
  });

  test('works on the word at the caret, and keeps what follows', () => {
    const [first] = at('topic:b rest', 7);
    expect(first).toMatchObject({ query: 'topic:Bayes rest', caret: 12 });
  });

  test('offers nothing between words, and nothing that is written already', () => {
    expect(at('')).toEqual([]);
    expect(at('a ')).toEqual([]);
    expect(at('topic:bayes')).toEqual([]);
  });
});
