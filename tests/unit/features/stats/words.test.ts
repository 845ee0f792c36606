// Sentences that hold a number, where it is one.

import { expect, test } from 'vitest';
import { t as stats } from '#features/stats/words.ts';
import { t as topics } from '#features/topics/words.ts';

const minutes = { minutes: '3 minutes', minutesBefore: '2 minutes' };

test('one is no plural', () => {
  expect([
    stats('workPerDay', { days: '1 day', minutes: '1 minute', n: 1 }),
    stats('halfYear', { n: 1, hours: '1 minute', days: '1 day' }),
    stats('whatIfSame', { ...minutes, n: 1 }),
    stats('whatIfChanged', { ...minutes, n: 1, before: 0 }),
    topics('known', { n: 1, seen: 1, recall: '90%' }),
  ]).toEqual([
    'In the last 30 days you studied on 1 day, about 1 minute and 1 answer each.',
    'Half a year: 1 answer in 1 minute, on 1 day.',
    'As it is: about 3 minutes a day, and you would know 1 card in 90 days.',
    'About 3 minutes a day instead of 2 minutes, and you would know 1 card in 90 days instead of 0.',
    'About 90% recalled now. Its 1 card was seen.',
  ]);
});
