import { describe, expect, test } from 'vitest';
import type { CardId } from '#deck/card.ts';
import { textOf } from '#deck/content.ts';
import { lookAlikesFrom } from '#deck/deck.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { type ChoiceQuestion, choicesOf } from '#features/quiz/questions/choices.ts';
import { aWrittenDeck, type WrittenCard, type WrittenDeck } from '../../../builders/quiz.ts';
import { cardId } from '../../../builders/scheduling.ts';

const definitions: readonly WrittenCard[] = [
  { id: 'Median', backText: 'the value in the middle of a sorted sample' },
  { id: 'Mode', backText: 'what occurs most often' },
  { id: 'Variance', backText: 'the mean squared distance from the mean' },
  { id: 'Skewness', backText: 'how lopsided a distribution looks' },
  { id: 'Kurtosis', backText: 'how heavy both tails weigh' },
];

const ask = (written: WrittenDeck, card: string, seed = 1) =>
  choicesOf([cardId(card)], { ...written, vocabulary: vocabularyOf(written.told) }, seed);

const question = (written: WrittenDeck, card: string, seed = 1): ChoiceQuestion | undefined =>
  ask(written, card, seed).questions[0];

const texts = (asked: ChoiceQuestion | undefined) =>
  (asked?.options ?? []).map(({ content }) => textOf(content));

describe('a multiple choice', () => {
  test('has four options of which the card’s own answer alone is right', () => {
    const asked = question(aWrittenDeck(definitions), 'Median');
    expect(asked?.options).toHaveLength(4);
    const right = asked?.options.filter(({ isRight }) => isRight);
    expect(right).toMatchObject([{ card: 'Median' }]);
  });

  test('shows answers without the label that would give them away', () => {
    expect(texts(question(aWrittenDeck(definitions), 'Median'))).toContain(
      'the value in the middle of a sorted sample',
    );
  });

  test('takes words of a vocabulary for what they are, also with an aside in brackets', () => {
    const words = aWrittenDeck([
      { id: 'der Bahnhof', backText: 'station' },
      { id: 'die Ausfahrt', backText: 'exit (road)' },
      { id: 'die Verspätung', backText: 'delay' },
      { id: 'umsteigen', backText: 'to change (trains)' },
    ]);
    expect(texts(question(words, 'der Bahnhof')).toSorted()).toEqual([
      ...['delay', 'exit (road)', 'station', 'to change (trains)'],
    ]);
  });

  test('is the same for the same seed, and another for another', () => {
    const written = aWrittenDeck(definitions);
    const orders = new Set(
      [1, 2, 3, 4, 5].map((seed) => texts(question(written, 'Mode', seed)).join()),
    );
    expect(question(written, 'Mode')).toEqual(question(written, 'Mode'));
    expect(orders.size).toBeGreaterThan(1);
  });

  test('takes no option that says the same in the same words', () => {
    const twin = { id: 'Middle value', backText: 'The value in the middle of a sorted sample.' };
    const asked = question(aWrittenDeck([...definitions, twin]), 'Median');
    expect(asked?.options.map(({ card }) => card)).not.toContain('Middle value');
  });

  test('takes no option of a broader or narrower term, which may hold as well', () => {
    const narrower = { id: 'Sample variance', backText: 'divides by one less than the count' };
    const asked = question(aWrittenDeck([...definitions, narrower]), 'Variance');
    expect(asked?.options.map(({ card }) => card)).not.toContain('Sample variance');
  });

  test('takes no option that is only another name, which may be one for the right answer', () => {
    const name = { id: 'Centre', backText: 'the middle, under the name that surveyors give it' };
    const asked = question(aWrittenDeck([...definitions, name]), 'Mode');
    expect(asked?.options.map(({ card }) => card)).not.toContain('Centre');
  });

  test('is not made of what something does not tell: what others tell may be part of that', () => {
    const verbs = ['tell', 'show', 'reveal', 'measure'];
    const said = ['Novelty wears off', 'Queues grow long', 'Regret adds up', 'Churn sets in'];
    const written = (survey: string) =>
      aWrittenDeck(
        ['holdback', 'shadow', 'trial', 'survey'].map((id, n) => ({
          ...{ id, kind: 'question' as const },
          front: id === 'survey' ? survey : `What can a ${id} ${verbs[n]}?`,
          backText: `${said[n]} sooner or later.`,
        })),
      );
    expect(question(written('What can a survey measure?'), 'survey')?.options).toHaveLength(4);
    expect(question(written('What can a survey not measure?'), 'survey')).toBeUndefined();
  });

  test('takes no formula of which the right one may be a case', () => {
    const formulas: readonly WrittenCard[] = [
      { id: 'Multiplication', backText: 'P(A∩B)=P(A|B)P(B)' },
      { id: 'Chain', backText: 'P(A∩B∩C)=P(A)P(B|A)P(C|A∩B)' },
      { id: 'Mean', backText: 'E[X]=np' },
      { id: 'Spread', backText: 'V[Y]=wq' },
      { id: 'Growth', backText: 'M[t]=kz' },
    ];
    const asked = question(aWrittenDeck(formulas), 'Multiplication');
    expect(asked?.options).toHaveLength(4);
    expect(asked?.options.map(({ card }) => card)).not.toContain('Chain');
  });

  test('takes no option that is asked for in another way', () => {
    const why = (id: string): WrittenCard => ({ id, kind: 'question', front: `Why ${id}?` });
    const when = (id: string): WrittenCard => ({ id, kind: 'question', front: `When ${id}?` });
    const written = aWrittenDeck([why('a'), when('b'), when('c'), when('d'), when('e')]);
    expect(ask(written, 'a').tooFew).toEqual(['a']);
  });

  test('takes no option that takes up what is asked', () => {
    const tools = [
      { id: 'Fairness kit', backText: 'an open collection of measures and remedies' },
      { id: 'Audit helper', backText: 'a package to assess the fairness of a model' },
    ];
    const asked = question(aWrittenDeck([...definitions, ...tools]), 'Fairness kit');
    expect(asked?.options).toHaveLength(4);
    expect(asked?.options.map(({ card }) => card)).not.toContain('Audit helper');
  });

  test('takes no option of a short question that asks nearly the same', () => {
    const costs = ['privacy', 'pruning', 'speed', 'sleep', 'noise'].map((thing, place) => ({
      id: thing,
      kind: 'question' as const,
      front: place < 2 ? `What does ${thing} cost?` : `What does ${thing} bring about?`,
      backText: `${['Accuracy', 'Justice', 'Heat', 'Calm', 'Unrest'][place]} of some kind, sooner or later.`,
    }));
    const asked = question(aWrittenDeck(costs), 'privacy');
    expect(asked?.options.map(({ card }) => card) ?? []).not.toContain('pruning');
  });

  test('takes first what the card is easily taken for', () => {
    const written = aWrittenDeck(definitions);
    const lookAlikes = lookAlikesFrom([{ a: cardId('Median'), b: cardId('Skewness') }]);
    const deck = { ...written.deck, lookAlikes };
    for (const seed of [1, 2, 3, 4, 5, 6])
      expect(
        question({ ...written, deck }, 'Median', seed)?.options.map(({ card }) => card),
      ).toContain('Skewness');
  });

  test('mixes numbers with numbers only', () => {
    const number = (id: string, backText: string): WrittenCard => ({
      id,
      kind: 'question',
      front: `How many ${id}?`,
      backText,
    });
    const written = aWrittenDeck([
      number('cats', '12'),
      number('dogs', '15'),
      number('hens', 'as many as there are eggs in a basket'),
      number('cows', '48'),
      number('pigs', '7'),
    ]);
    expect(texts(question(written, 'cats')).sort()).toEqual(['12', '15', '48', '7']);
  });

  test('says where a topic has too few cards of a kind', () => {
    const written = aWrittenDeck(definitions.slice(0, 3));
    expect(ask(written, 'Median')).toEqual({ questions: [], tooFew: ['Median' as CardId] });
  });

  test('uses the options that the author wrote', () => {
    const written = aWrittenDeck([
      {
        id: 'odd',
        kind: 'choice',
        answer: [{ line: 2, content: ['3'] }],
        source: [
          { line: 2, content: ['3'] },
          { line: 3, content: ['4'] },
        ],
      },
    ]);
    const options = question(written, 'odd')?.options ?? [];
    expect(options.map(({ content, isRight }) => [textOf(content), isRight]).sort()).toEqual([
      ['3', true],
      ['4', false],
    ]);
  });
});
