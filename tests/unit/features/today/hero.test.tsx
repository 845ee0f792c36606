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

/** What Today says with one card, which comes back after as many days. */
function saidWithOneIn(days: number): string {
  const state = aState({ due: studyDay(now.day + days), lastDay: studyDay(now.day - 1) });
  const today = todayOf({
    deck: aDeck([{ id: 'a' }]),
    states: new Map([[cardId('a'), state]]),
    now,
    settings: defaultSettings,
    weights: defaultWeights,
    daysStudied: [now.day - 1],
  });
  return renderToStaticMarkup(<Hero today={today} />).replace(/<[^>]*>/g, ' ');
}

test('what comes next is told by the day of the week for six days, then by its date', () => {
  expect(saidWithOneIn(1)).toContain('Next: 1 tomorrow.');
  expect(saidWithOneIn(6)).toContain('Next: 1 on Thursday.');
  expect(saidWithOneIn(7)).toContain('Next: 1 on Fri 11 Oct.');
  expect(saidWithOneIn(300)).toContain('Next: 1 on Thu 31 Jul 2025.');
});
