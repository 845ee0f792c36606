// What a quiz shows: a question, its notes beside what was given, or the results.

import type { CardId } from '#deck/card.ts';
import type { Instant } from '#kit/time.ts';
import type { Confidence, Grade } from '#scheduler/journal.ts';
import type { QuizStep, Seen } from './place.ts';
import type { Asked } from './questions/asked.ts';
import type { Results, Run } from './results/results.ts';
import { gradesFor } from './self-score.ts';
import type { TimeBefore, TimeSpent } from './time-spent.ts';
import type { TypedCheck, Verdict } from './typed/judge.ts';

export type QuizScreen =
  | {
      readonly kind: 'asking';
      readonly asked: Asked;
      readonly time: TimeSpent;
      readonly confidence?: Confidence;
      /** What is typed so far. */
      readonly draft?: string;
    }
  | { readonly kind: 'shown'; readonly asked: Asked; readonly given: Given }
  /** A follow-up that the notes have no card for. */
  | { readonly kind: 'open'; readonly about: CardId | undefined }
  | { readonly kind: 'results'; readonly results: Results; readonly last: Run | undefined };

/** What the open question had when its page was left. */
export interface LeftWith extends TimeBefore {
  readonly draft?: string | undefined;
}

/** The screens of a question. */
export type QuestionScreen = Extract<QuizScreen, { kind: 'asking' | 'shown' }>;
export type ShownScreen = Extract<QuizScreen, { kind: 'shown' }>;

/** What was given as an answer, once the notes are shown. */
export interface Given extends Seen {
  readonly at: Instant;
  readonly check: TypedCheck | undefined;
  /** On lists: the items that were had. */
  readonly had: readonly boolean[];
}

/** How an answer is scored: the verdict on the whole, and the grade of each member. */
export interface Scored {
  readonly verdict: Verdict;
  readonly gradeOf: (member: CardId) => Grade;
}

/** By a grade of the learner's; of a typed answer that came in part, the check says so. */
export const byGrade = (grade: Grade, { check }: Given): Scored => ({
  verdict: grade !== 'again' ? 'right' : check?.verdict === 'partly' ? 'partly' : 'wrong',
  gradeOf: () => grade,
});

/** By the learner's score; of a list, item by item. */
export function byScore(verdict: Verdict, { face }: Asked, { had }: Given): Scored {
  const grades = gradesFor(verdict, had.length > 0 ? had : [verdict === 'right']);
  const [whole = 'again'] = grades;
  const byItem = new Map(face.items?.map((item, i) => [item.id, grades[i] ?? 'again']));
  return { verdict, gradeOf: (member) => byItem.get(member) ?? whole };
}

/** Nothing is picked of options that could not be drawn. */
export function byPick(picked: number | undefined, { options }: Asked): Scored {
  const isRight = options[picked ?? -1]?.isRight === true;
  return { verdict: isRight ? 'right' : 'wrong', gradeOf: () => (isRight ? 'good' : 'again') };
}

export const stepFrom = (
  asked: Asked,
  given: Given,
  { verdict, gradeOf }: Scored,
  members: readonly CardId[],
): QuizStep => ({
  card: asked.card,
  verdict,
  grade: members.map(gradeOf).includes('again') ? 'again' : gradeOf(asked.card),
  action: undefined,
  tookMs: given.tookMs,
  confidence: given.confidence,
  isFollowUp: asked.isFollowUp,
});
