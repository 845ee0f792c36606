// What a target recall costs: how many reviews a card takes, on average over simulated lives of the same luck.

import { usualHabits } from '../habits.ts';
import { answered, good, modelOf } from '../model.ts';
import type { Weights } from '../weights.ts';
import { chanceOf, gradeAt } from './simulated-answer.ts';

/** Long enough that the last wait of a life, which is cut off, says little. */
const days = 730;
const lives = 500;

/** How many times as many reviews `recall` takes as `usual` does. */
export const reviewCost = (weights: Weights, recall: number, usual: number): number =>
  reviewsOfLives(weights, recall) / reviewsOfLives(weights, usual);

function reviewsOfLives(weights: Weights, target: number): number {
  const model = modelOf(weights);
  const { firstGrades, passGrades } = usualHabits;
  let reviews = 0;
  for (let life = 0; life < lives; life++) {
    const first = gradeAt(firstGrades, (life + 0.5) / lives);
    let [stability, difficulty] = [model.firstStability(first), model.firstDifficulty(first)];
    for (let [day, nth] = [0, 0]; ; nth++) {
      // Not rounded to days: from one target to the next all short waits would change at once.
      const wait = Math.max(1, model.interval(stability, target));
      reviews += Math.min(1, (days - day) / wait);
      day += wait;
      if (day > days) break;
      const recall = model.recall(wait, stability);
      const chance = chanceOf(0, life, nth);
      const grade = chance < recall ? gradeAt(passGrades, chance / recall) : 0;
      [stability, difficulty] = answered(model, stability, difficulty, wait, grade);
      // Learned again on the same day, as a part of the same review.
      if (grade === 0) [stability, difficulty] = answered(model, stability, difficulty, 0, good);
    }
  }
  return reviews;
}
