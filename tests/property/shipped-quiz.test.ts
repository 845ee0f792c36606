// What quizzes and debriefs make of the shipped notes as a whole.

import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '#deck/content.ts';
import { isStudied } from '#deck/deck.ts';
import { labelOf } from '#deck/label.ts';
import { lookAlikesOf } from '#deck/look-alikes.ts';
import { type Vocabulary, vocabularyOf } from '#deck/vocabulary.ts';
import { fold } from '#deck/words.ts';
import { type CardSearch, cardSearch } from '#features/interview/card-search.ts';
import { debrief } from '#features/interview/debrief.ts';
import { typedQuestionOf } from '#features/quiz/questions/answer-text.ts';
import { choicesOf } from '#features/quiz/questions/choices.ts';
import { followUps, noteTreeOf } from '#features/quiz/questions/follow-ups.ts';
import { groupsOfRole, mockQuestions } from '#features/quiz/questions/mock.ts';
import { weightFor } from '#features/quiz/roles.ts';
import { checkTyped } from '#features/quiz/typed/check.ts';
import { kappa } from '../quality/agreement.ts';
import {
  heldOutAnswered,
  heldOutNearMisses,
  nearMisses,
  plainlyAnswered,
} from '../quality/debrief-near-misses.ts';
import {
  type DebriefQuestion,
  debriefQuestions,
  drawnDebriefQuestions,
  unseenDebriefQuestions,
} from '../quality/debrief-questions.ts';
import {
  heldOutDebriefQuestions,
  strangeQuestions,
  tuningDebriefQuestions,
} from '../quality/debrief-questions-drawn.ts';
import { panelQuestions, sealedPanelQuestions } from '../quality/debrief-questions-panel.ts';
import { sealedQuestions, strangerQuestions } from '../quality/debrief-questions-stranger.ts';
import { type ShippedDeck, shippedDeck } from '../quality/shipped-deck.ts';
import { typedAnswers } from '../quality/typed-answers.ts';
import { blindTypedAnswers, blindTypedAnswersAfter } from '../quality/typed-answers-blind.ts';
import { hurriedTypedAnswers, hurriedTypedAnswersAfter } from '../quality/typed-answers-hurried.ts';
import { unseenTypedAnswers } from '../quality/typed-answers-unseen.ts';

const hardTypedAnswers = [...blindTypedAnswers, ...blindTypedAnswersAfter];

let shipped: ShippedDeck;
let vocabulary: Vocabulary;

beforeAll(async () => {
  shipped = await shippedDeck();
  vocabulary = vocabularyOf(shipped.told);
}, 60_000);

const studied = () => shipped.deck.cards.filter(isStudied).map(({ id }) => id);
const topicOf = (card: number | undefined) => shipped.deck.topics[card ?? -1] ?? [];

describe('typed answers', () => {
  test.each([
    ['the answers it was made with', typedAnswers, 0.85],
    ['answers it was not made with', unseenTypedAnswers, 0.75],
    ['answers that turn the words of the notes round', hardTypedAnswers, 0.65],
    ['answers typed in a hurry', hurriedTypedAnswers, 0.6],
    ['more of them, held out', hurriedTypedAnswersAfter, 0.58],
  ])('are judged as a person does, by the words of the whole deck: %s', (_, cases, least) => {
    const pairs = cases.flatMap(({ kind = 'question', asked, expected, items, answers }) => {
      const question = { kind, frontText: asked, backText: expected, ...(items ? { items } : {}) };
      return answers.map(
        ([typed, judged]) => [judged, checkTyped(question, typed, vocabulary).verdict] as const,
      );
    });
    expect(kappa(pairs)).toBeGreaterThan(least);
  });

  test('that are the notes themselves are right, on every card', () => {
    const refused = shipped.deck.cards.filter(({ id, kind }) => {
      const face = shipped.faces.get(id);
      if (!face) return false;
      const question = typedQuestionOf(kind, face);
      const typed = question.items?.join(', ') ?? question.backText;
      return checkTyped(question, typed, vocabulary).verdict !== 'right';
    });
    expect(refused).toEqual([]);
  });
});

describe('multiple choice', () => {
  test('never has two options of one wording, nor two right ones, and at least a third of the cards has one', () => {
    const { questions } = choicesOf(studied(), { ...shipped, vocabulary }, 1);
    for (const { options } of questions) {
      expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
      const texts = options.map(({ content }) => fold(textOf(content)).replace(/\W/g, ''));
      expect(new Set(texts).size).toBe(options.length);
    }
    expect(questions.length).toBeGreaterThan(studied().length / 3);
  });

  test('is the same quiz for the same seed', () => {
    const cards = studied().slice(0, 40);
    const source = { ...shipped, vocabulary };
    expect(choicesOf(cards, source, 5)).toEqual(choicesOf(cards, source, 5));
  });
});

test('terms that interviewees mix up are found as look-alikes', () => {
  const cards = shipped.told.map((told) => ({
    ...told,
    family: shipped.deck.byId.get(told.id)?.family ?? -1,
  }));
  const labels = new Map(cards.map((card) => [card.id, labelOf(card)]));
  const pairs = new Set(
    lookAlikesOf(cards).map(({ a, b }) => [labels.get(a), labels.get(b)].sort().join(' ~ ')),
  );
  const planted = [
    ['Precision', 'Recall'],
    ['Bagging', 'Boosting'],
    ['MCAR', 'MNAR'],
    ['Type I error', 'Type II error'],
    ['OLAP', 'OLTP'],
    ['ELT', 'ETL'],
    ['Exploitation', 'Exploration'],
    ['Macro average', 'Micro average'],
    ['Overfitting', 'Underfitting'],
    ['L1 penalty', 'L2 penalty'],
    ['Left join', 'Self-join'],
    ['Lambda architecture', 'Kappa architecture'],
  ];
  const found = planted.filter((pair) => pairs.has(pair.sort().join(' ~ ')));
  expect(found.length / planted.length).toBeGreaterThanOrEqual(0.9);
});

describe('a mock interview', () => {
  test.each([1, 2, 3, 4, 5])(
    'mixes topics within one question of the role’s weights (seed %i)',
    (seed) => {
      const request = { ...shipped, cards: studied(), questions: 20, seed };
      const role = 'ml-engineer';
      const asked = mockQuestions({ ...request, groupOf: groupsOfRole(role) });
      const topics = [...new Set(shipped.deck.topics.map(([first = '']) => first))].filter(
        (topic) => studied().some((id) => topicOf(shipped.deck.byId.get(id)?.topic)[0] === topic),
      );
      const whole = topics.reduce((sum, topic) => sum + weightFor(role, [topic]), 0);
      expect(asked).toHaveLength(20);
      for (const topic of topics) {
        const count = asked.filter(
          (id) => topicOf(shipped.deck.byId.get(id)?.topic)[0] === topic,
        ).length;
        expect(Math.abs(count - (20 * weightFor(role, [topic])) / whole)).toBeLessThanOrEqual(1);
      }
    },
  );

  test('follows up below or beside the question before, and never asks twice', () => {
    const tree = noteTreeOf(shipped.deck, shipped.faces);
    for (const card of studied().filter((_, i) => i % 25 === 0)) {
      const ladder = followUps(tree, card, { count: 3, seed: 1, asked: new Set() });
      let before = tree.byId.get(card);
      const seen = [card];
      for (const next of ladder) {
        if (next.kind === 'open') break;
        const now = tree.byId.get(next.card);
        expect(now?.note).toBe(before?.note);
        const isBelow = before && now && now.line > before.line && now.endLine <= before.endLine;
        expect(isBelow || now?.topic === before?.topic).toBe(true);
        expect(seen).not.toContain(next.card);
        seen.push(next.card);
        before = now;
      }
    }
  });
});

describe('a debrief', () => {
  let search: CardSearch;
  beforeAll(() => {
    const cards = shipped.told.map((told) => {
      const card = shipped.deck.byId.get(told.id);
      return {
        ...told,
        topic: topicOf(card?.topic),
        family: card?.family ?? -1,
        line: shipped.faces.get(told.id)?.line ?? -1,
      };
    });
    search = cardSearch(cards, vocabulary);
  });

  const isFound = ({ asked, wanted }: DebriefQuestion) => {
    const [matched] = debrief(asked, search);
    const fronts = (matched?.cards ?? []).map(
      ({ card }) => shipped.faces.get(card)?.frontText ?? '',
    );
    return wanted.some((words) => fronts.some((front) => front.includes(words)));
  };

  test.each([
    ['50 questions that are worded unlike the notes', debriefQuestions, 0.85],
    ['questions that the search was not made with', unseenDebriefQuestions, 0.85],
    // Most share no telling word with their card: what a search by words reaches in part only.
    ['questions for cards drawn by chance', drawnDebriefQuestions, 0.65],
    ['a hundred of them: those that the search was changed for', tuningDebriefQuestions, 0.5],
    ['a hundred of them: those that were held out', heldOutDebriefQuestions, 0.6],
    ['a hundred by a stranger: those that were looked at', strangerQuestions, 0.48],
    ['a hundred by a stranger: those that nobody looked at', sealedQuestions, 0.54],
    ['as interviewers say them: those that were looked at', panelQuestions, 0.8],
    ['as interviewers say them: those that nobody looked at', sealedPanelQuestions, 0.54],
  ])('finds the right card among the first three: %s', (_name, questions, least) => {
    const inNotes = questions.filter(({ wanted }) => wanted.length > 0);
    expect(inNotes.filter(isFound).length / inNotes.length).toBeGreaterThanOrEqual(least);
  });

  const shareOfGaps = (asked: readonly string[]) =>
    debrief(asked.join('\n'), search).filter(({ answer }) => answer !== 'notes').length /
    asked.length;

  test('says of most of what the notes lack that they do, and seldom of what they have', () => {
    const known = [...debriefQuestions, ...heldOutDebriefQuestions, ...tuningDebriefQuestions];
    expect(shareOfGaps(strangeQuestions)).toBeGreaterThanOrEqual(0.6);
    expect(shareOfGaps(known.map(({ asked }) => asked))).toBeLessThanOrEqual(0.09);
  });

  test('takes no neighbour for the thing that is asked for by its name, and what is there for no gap', () => {
    expect(shareOfGaps(nearMisses)).toBeGreaterThanOrEqual(0.8);
    expect(shareOfGaps(heldOutNearMisses)).toBeGreaterThanOrEqual(0.7);
    expect(shareOfGaps([...plainlyAnswered, ...heldOutAnswered])).toBe(0);
  });
});
