// Keeps the open question, its time and what is typed, when its page is left, reloaded or out of sight: beside the
// database, since a page that goes has no time to write to it.

import { useEffect } from 'react';
import { keep, keptAs } from '#app/kept-beside.ts';
import { type QuizPlace, questionOf } from '../place.ts';
import type { LeftWith } from '../screen.ts';
import type { Quiz } from '../store.ts';
import { noTime } from '../time-spent.ts';

const key = 'quiz-question';

interface Kept extends LeftWith {
  readonly question: string;
}

function allKept(): readonly Kept[] {
  const all: unknown = keptAs(key);
  return Array.isArray(all) ? all.filter(isKept) : [];
}

const isKept = (one: Partial<Kept> | null): one is Kept =>
  typeof one?.beforeMs === 'number' &&
  typeof one.moreMs === 'number' &&
  (one.draft === undefined || typeof one.draft === 'string');

/** What the open question had when it was last left. */
export const keptQuestion = (place: QuizPlace): LeftWith =>
  allKept().find(({ question }) => question === questionOf(place)) ?? noTime;

/** Several quizzes may wait; those of a day are few. */
const kept = 8;

function keepQuestion(place: QuizPlace, { beforeMs, moreMs, draft }: LeftWith): void {
  const question = questionOf(place);
  const others = allKept().filter((one) => one.question !== question);
  keep(key, JSON.stringify([{ question, beforeMs, moreMs, draft }, ...others].slice(0, kept)));
}

/** Stops the time while the page is out of sight, and keeps what there is then. */
export function useKeptQuestion(quiz: Quiz): void {
  useEffect(() => {
    const leave = () => {
      const left = quiz.lookAway();
      if (left) keepQuestion(quiz.shown.getState().place, left);
    };
    const see = () => (document.hidden ? leave() : quiz.lookBack());
    see();
    document.addEventListener('visibilitychange', see);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', see);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [quiz]);
}
