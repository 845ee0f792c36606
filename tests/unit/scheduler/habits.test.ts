import { expect, test } from 'vitest';
import { answerLogOf } from '#scheduler/answer-log.ts';
import { habitsOf, secondsOf, usualHabits } from '#scheduler/habits.ts';
import { aDeck, anAnswer } from '../../builders/scheduling.ts';

const deck = aDeck([{ id: 'a' }, { id: 'b', kind: 'code' }, { id: 'list', kind: 'list' }]);
const [card, code] = deck.cards;

const answers = (count: number, id: string, tookMs: number) =>
  Array.from({ length: count }, (_, nth) =>
    anAnswer(id, nth === 0 ? 'easy' : 'good', 20_000 + nth, { tookMs }),
  );

test('nobody is unusual at first', () => {
  const { seconds, firstGrades, passGrades } = habitsOf(answerLogOf([]), deck);
  expect(seconds).toEqual(usualHabits.seconds);
  for (const [grade, share] of usualHabits.firstGrades.entries())
    expect(firstGrades[grade]).toBeCloseTo(share, 9);
  for (const [grade, share] of usualHabits.passGrades.entries())
    expect(passGrades[grade]).toBeCloseTo(share, 9);
});

test('with many answers the times are the own ones, each kind for itself', () => {
  const habits = habitsOf(
    answerLogOf([...answers(400, 'a', 8000), ...answers(400, 'b', 50_000)]),
    deck,
  );
  if (!card || !code) throw new Error('a deck without cards');
  expect(secondsOf(habits, card).pass).toBeCloseTo(9, 0);
  expect(secondsOf(habits, code).pass).toBeCloseTo(49, 0);
  expect(secondsOf(habits, card).fresh).toBeLessThan(usualHabits.seconds.fresh);
});

test('who went away for an hour did not think for an hour', () => {
  const { seconds } = habitsOf(answerLogOf(answers(1000, 'a', 3_600_000)), deck);
  expect(seconds.pass).toBeLessThan(181);
});

test('what is forgotten takes as long as its learning steps on that day', () => {
  const lapses = Array.from({ length: 500 }, (_, nth) => [
    anAnswer('a', 'again', 20_000 + nth, { tookMs: 12_000 }),
    anAnswer('a', 'good', 20_000 + nth, { tookMs: 8000 }),
  ]).flat();
  expect(habitsOf(answerLogOf(lapses), deck).seconds.fail).toBeCloseTo(20.5, 0);
});

test('grades are those that the learner gives', () => {
  const { firstGrades, passGrades } = habitsOf(answerLogOf(answers(1000, 'a', 8000)), deck);
  expect(firstGrades.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect(passGrades[2]).toBeGreaterThan(0.98);
  expect(passGrades[0]).toBe(0);
  expect(firstGrades[3]).toBeGreaterThan(usualHabits.firstGrades[3] ?? 1);
});
