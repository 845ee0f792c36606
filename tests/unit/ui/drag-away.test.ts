import { expect, test } from 'vitest';
import { isDrawnAway } from '#ui/use-drag-away.ts';

test.each([
  { down: 120, tookMs: 2000, away: true, what: 'far, however slowly' },
  { down: 40, tookMs: 60, away: true, what: 'a quick stroke' },
  { down: 40, tookMs: 600, away: false, what: 'a little, and slowly' },
  { down: 10, tookMs: 5, away: false, what: 'a finger that slipped' },
  { down: -200, tookMs: 100, away: false, what: 'up' },
])('a sheet is drawn away or not: $what', ({ down, tookMs, away }) => {
  expect(isDrawnAway(down, tookMs)).toBe(away);
});
