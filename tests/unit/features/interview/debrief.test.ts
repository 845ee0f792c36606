import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { cardSearch } from '#features/interview/card-search.ts';
import { cardsToAsk, debrief, stubsFor, topicsAsked } from '#features/interview/debrief.ts';
import { questionsIn } from '#features/interview/questions-in.ts';
import { aTold } from '../../../builders/quiz.ts';
import { studied } from '../../compiler/compile-notes.ts';

const cards = [
  ['Reservoir sampling', 'keeps a uniform sample from a stream of unknown length'],
  ['Population stability index', 'compares the shares of bins before and after'],
  ['MAP', 'the mean over queries of their average precision'],
  ['NDCG', 'gain of a ranking divided by that of the ideal order'],
  ['Bagging', 'averages models that were trained on bootstrap samples'],
  ['Sharding', 'spreads rows over machines by a key'],
].map(([frontText = '', backText = ''], family) => ({
  ...aTold({ id: frontText, kind: 'definition', frontText, backText }),
  topic: ['Notes', family < 3 ? 'First' : 'Second'],
  family,
  line: family + 1,
}));

const search = cardSearch(cards, vocabularyOf(cards));
const best = (question: string) => search.find(question, 3).map(({ card }) => card);

describe('the questions that were asked', () => {
  test('stand one a line, without bullets and numbers, or one after another', () => {
    expect(
      questionsIn(
        '1. What is a p-value?\n- Explain SMOTE\n\n  Q3: Why? When would you use it?\n---',
      ),
    ).toEqual(['What is a p-value?', 'Explain SMOTE', 'Why?', 'When would you use it?']);
  });

  test('stand in a letter, among greetings and reports', () => {
    const letter = `From: Jo <jo@example.com>
Subject: How was it?

Hi Sam,

they asked me quite a lot:

> 1) What is the bias-variance tradeoff?
> 2) How does Adam differ from SGD?

In the SQL part: "How would you find the second highest salary?" After that they wanted to know why p99 latency matters. Oh, and I had to explain Platt scaling.

Best,
Jo
Sent from my phone`;
    expect(questionsIn(letter)).toEqual([
      'What is the bias-variance tradeoff?',
      'How does Adam differ from SGD?',
      'How would you find the second highest salary?',
      'why p99 latency matters.',
      'explain Platt scaling.',
    ]);
  });

  test('stand in a transcript, among answers', () => {
    const transcript = `Interviewer: Great. What's the difference between bagging and boosting?
Me: Bagging trains in parallel. Shall I go on?
[00:14:32] Interviewer: And how would you handle class imbalance?
Candidate: I'd use weights.
Q3. Explain precision and recall
A: Precision is …`;
    expect(questionsIn(transcript)).toEqual([
      "What's the difference between bagging and boosting?",
      'And how would you handle class imbalance?',
      'Explain precision and recall',
    ]);
  });

  test('stand in lists of any kind, below headings, and in tables', () => {
    const lists = `Technical:
- what's a p-value
• gradient clipping – why?
a) What is a feature store?
1. When do you use a t-test? 2. What is power?
3.5 sigma, why?

| # | Question |
|---|---|
| 1 | **Explain** \`dropout\` |

Thanks`;
    expect(questionsIn(lists)).toEqual([
      "what's a p-value",
      'gradient clipping – why?',
      'What is a feature store?',
      'When do you use a t-test?',
      'What is power?',
      '3.5 sigma, why?',
      'Explain dropout',
    ]);
  });

  test('may be broken by a mail program, and begin as a letter ends', () => {
    const broken = `> 1) What would you do if the training loss goes down
>    while the validation loss goes up?
> 2) Best practices for an A/B test
> 3) A manager wanted to know why churn rose. What do you look at?`;
    expect(questionsIn(broken)).toEqual([
      'What would you do if the training loss goes down while the validation loss goes up?',
      'Best practices for an A/B test',
      'A manager wanted to know why churn rose. What do you look at?',
    ]);
  });

  test('may be bare words, where nothing else marks a question', () => {
    expect(questionsIn('dropout\nROC curve, in detail')).toEqual([
      'dropout',
      'ROC curve, in detail',
    ]);
  });

  test('find their cards in other forms of the words', () => {
    expect(best('How would you sample uniformly from streams?')[0]).toBe('Reservoir sampling');
  });

  test('find them by an abbreviation that the notes never use, and by its words where the notes only use it', () => {
    expect(best('What does PSI tell you?')[0]).toBe('Population stability index');
    expect(best('Define mean average precision')[0]).toBe('MAP');
  });

  test('find them in spite of a slip', () => {
    expect(best('How does shrading work?')[0]).toBe('Sharding');
  });

  test('are not about the words that only join them', () => {
    const [plain] = search.find('Why shard?', 1);
    expect(search.find('But why mustn’t one, and can’t one shard?', 1)).toEqual([plain]);
  });

  test('that name two things find both', () => {
    expect(best('NDCG or bagging?').slice(0, 2).sort()).toEqual(['Bagging', 'NDCG']);
  });
});

describe('a gap', () => {
  const matched = debrief('How do transformers attend?\nWhat is sharding?', search);

  test('is said where the notes have no answer, and nowhere else', () => {
    expect(matched.map(({ answer }) => answer)).toEqual(['gap', 'notes']);
  });

  test('is what only stands next to something in the notes, and is asked for by its name', () => {
    const asked =
      'Explain bagging gain\nWhat is a reservoir key?\nHow does reservoir sampling work?';
    expect(debrief(asked, search).map(({ answer }) => answer)).toEqual(['gap', 'gap', 'notes']);
    expect(debrief('what’s sharding', search)[0]?.answer).toBe('notes');
  });

  test('can be copied into the notes as a stub', () => {
    expect(stubsFor(matched.filter(({ answer }) => answer === 'gap'))).toBe(
      '- How do transformers attend?\n  - \n',
    );
  });

  test.each([
    ['How do transformers attend?', 'How do transformers attend?'],
    ['Explain how attention works.', 'Explain how attention works.'],
    ['Tell me about a time when sharding failed', 'Tell me about a time when sharding failed'],
    ['Vanishing gradients in transformers.', 'Vanishing gradients in transformers?'],
  ])('is a card of the notes once its stub has an answer, asked as it was: %s', (asked, front) => {
    const [stub] = [stubsFor(debrief(asked, search))];
    expect(studied(stub.replace('  - \n', '  - By weights that are learned.\n'))).toEqual([
      `${front} => By weights that are learned.`,
    ]);
  });

  test('is nothing that asks about the person, whatever words the notes share with it', () => {
    const [personal] = debrief('Tell me about a time you averaged models by bagging', search);
    expect(personal).toMatchObject({ answer: 'you', cards: [] });
  });

  test('does not count for the topics that were asked about', () => {
    const topicOf = () => ['Notes', 'Second'];
    expect(topicsAsked(matched, topicOf)).toEqual([{ path: ['Notes', 'Second'], questions: 1 }]);
  });
});

test('what was asked is asked again by the nearest card that can be, once', () => {
  const matched = debrief('What is sharding?\nHow does sharding work?\nExplain NDCG', search);
  expect(cardsToAsk(matched, () => true)).toEqual(['Sharding', 'NDCG']);
  expect(cardsToAsk(matched, (card) => card !== 'Sharding')).not.toContain('Sharding');
});
