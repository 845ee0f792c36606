import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Hero } from '#features/today/hero.tsx';
import { todayOf } from '#features/today/today.ts';
import { studyDay } from '#kit/time.ts';
import { defaultSettings } from '#scheduler/settings.ts';
import { defaultWeights } from '#scheduler/weights.ts';
import { aDeck, aState, cardId, noon } from '../../../builders/scheduling.ts';

/** Friday 4 October 2024. */
const now = noon(20_000);

/** What Today says with cards that come back after as many days. */
function saidWith(days: Record<string, number>, settings = defaultSettings): string {
  const ids = Object.keys(days);
  const stateOf = (id: string) =>
    aState({ due: studyDay(now.day + (days[id] ?? 0)), lastDay: studyDay(now.day - 1) });
  const today = todayOf({
    deck: aDeck(ids.map((id) => ({ id }))),
    states: new Map(ids.map((id) => [cardId(id), stateOf(id)])),
    now,
    settings,
    weights: defaultWeights,
    daysStudied: [now.day - 1],
  });
  return renderToStaticMarkup(<Hero today={today} />).replace(/<[^>]*>/g, ' ');
}

const saidWithOneIn = (days: number) => saidWith({ a: days });

test('what comes next is told by the day of the week for six days, then by its date', () => {
  expect(saidWithOneIn(1)).toContain('Next: 1 tomorrow.');
  expect(saidWithOneIn(6)).toContain('Next: 1 on Thursday.');
  expect(saidWithOneIn(7)).toContain('Next: 1 on Fri 11 Oct.');
  expect(saidWithOneIn(300)).toContain('Next: 1 on Thu 31 Jul 2025.');
});

test('what is due beyond the limit of the day is said to wait until tomorrow', () => {
  const settings = { ...defaultSettings, reviewsPerDay: 1 };
  expect(saidWith({ a: 0, b: 0 }, settings)).toContain('1 more is due and waits until tomorrow.');
  expect(saidWith({ a: 0, b: 0, c: 0 }, settings)).toContain('2 more are due and wait until');
});
