// The answers of simulated learners in columns: what parameters are fitted to, in any number.

import { seededRandom } from '#kit/chance.ts';
import type { Histories } from '#scheduler/fit/history.ts';
import { grades } from '#scheduler/journal.ts';
import { answered, modelOf } from '#scheduler/model.ts';
import { defaultWeights, type Weights } from '#scheduler/weights.ts';
import { aLearner, type LearnerParts } from './learners.ts';

interface Answer {
  readonly grade: number;
  readonly day: number;
  readonly elapsed: number;
  readonly place: number;
}

export interface Study {
  readonly weights: Weights;
  readonly cards: readonly (readonly Answer[])[];
}

/**
 * So many answers and a few more, the cards begun some a day and reviewed when recall falls to 90 % by the default
 * parameters. What is forgotten, or was not known at first, is answered once more on the same day.
 */
export function studyOf(answers: number, parts: LearnerParts): Study {
  const learner = aLearner({ cardDeviation: 0, ...parts });
  const random = seededRandom(`study ${parts.seed}`);
  const model = modelOf(defaultWeights);
  const cards: Answer[][] = [];
  const dueOn: (() => void)[][] = [];
  const newPerDay = Math.min(60, Math.max(10, Math.round(answers / 1000)));
  let place = 0;
  for (let day = 0; place < answers; day++) {
    for (let nth = 0; nth < newPerDay; nth++) begin(day);
    for (const review of dueOn[day] ?? []) review();
  }
  return { weights: learner.weights, cards };

  function begin(first: number): void {
    const mind = learner.meet();
    const history: Answer[] = [];
    cards.push(history);
    let [stability, difficulty, last] = [0, 0, first];
    const answer = (day: number) => {
      const elapsed = day - last;
      const grade = grades.indexOf(mind.answer(day));
      [stability, difficulty] =
        history.length === 0
          ? [model.firstStability(grade), model.firstDifficulty(grade)]
          : answered(model, stability, difficulty, elapsed, grade);
      history.push({ grade, day, elapsed, place });
      place += 1;
      last = day;
      return grade;
    };
    const turn = (day: number) => {
      if (answer(day) === 0) answer(day);
      const due = day + Math.max(1, Math.round(stability * (0.9 + 0.2 * random())));
      const others = dueOn[due];
      if (others) others.push(() => turn(due));
      else dueOn[due] = [() => turn(due)];
    };
    turn(first);
  }
}

/** The answers up to a place, all of them scored; or all answers, only the later ones scored. */
export function columnsOf(study: Study, until: number, part: 'before' | 'after'): Histories {
  const histories = study.cards
    .map((card) => card.filter(({ place }) => part === 'after' || place < until))
    .filter((card) => card.length > 0);
  const flat = histories.flat();
  const starts = new Int32Array(histories.length + 1);
  histories.forEach((card, nth) => {
    starts[nth + 1] = (starts[nth] ?? 0) + card.length;
  });
  return {
    starts,
    grade: Uint8Array.from(flat, ({ grade }) => grade),
    elapsed: Int32Array.from(flat, ({ elapsed }) => elapsed),
    place: Int32Array.from(flat, ({ place }) => place),
    scored: Uint8Array.from(flat, ({ elapsed, place }) =>
      elapsed > 0 && (part === 'before' || place >= until) ? 1 : 0,
    ),
  };
}
