// Keeps the time of the open question when its page is left, reloaded or out of sight: beside the database, since a
// page that goes has no time to write to it.

import { useEffect } from 'react';
import { keep, keptAs } from '#app/kept-beside.ts';
import { nextIn, type QuizPlace } from '../place.ts';
import type { Quiz } from '../store.ts';
import { noTime, type TimeBefore } from '../time-spent.ts';

const key = 'quiz-time';

interface Kept extends TimeBefore {
  readonly question: string;
}

/** Which question of which quiz is open. */
function questionOf(place: QuizPlace): string {
  const next = nextIn(place);
  return [place.seed, place.done.length, next && next.kind !== 'open' ? next.card : ''].join(' ');
}

function keptTimes(): readonly Kept[] {
  const times: unknown = keptAs(key);
  return Array.isArray(times) ? times.filter(isKept) : [];
}

const isKept = (time: Partial<Kept> | null): time is Kept =>
  typeof time?.beforeMs === 'number' && typeof time.moreMs === 'number';

/** The time that the open question had when it was last left. */
export const timeKeptFor = (place: QuizPlace): TimeBefore =>
  keptTimes().find(({ question }) => question === questionOf(place)) ?? noTime;

/** Several quizzes may wait; those of a day are few. */
const kept = 8;

function keepTime(place: QuizPlace, { beforeMs, moreMs }: TimeBefore): void {
  const question = questionOf(place);
  const others = keptTimes().filter((one) => one.question !== question);
  keep(key, JSON.stringify([{ question, beforeMs, moreMs }, ...others].slice(0, kept)));
}

/** Stops the time while the page is out of sight. */
export function useTimeSpent(quiz: Quiz): void {
  useEffect(() => {
    const leave = () => {
      const time = quiz.lookAway();
      if (time) keepTime(quiz.shown.getState().place, time);
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
