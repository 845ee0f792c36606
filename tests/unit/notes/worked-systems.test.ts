import { inWords, works } from './worked.ts';

works('11-system-design/02-serving-and-capacity.md', [
  ['make 20 requests each', inWords(Math.round((1e7 * 20) / 86_400 / 100) * 100)],
  ['250 requests per second', `${Math.ceil(7000 / (250 * 0.7))} servers`],
  ['a billion events a day', `${(1e9 * 200 * 365) / 1e12} TB`],
  ['takes 0.2 ms', inWords((50 / 0.2) * 4)],
  ['for 50 million items', `${(50e6 * 64 * 4) / 1e9} GB`],
  ['300 followers', inWords(300 * 1000)],
  ['100 million daily impressions', `${(1e8 * 0.01 * 30) / 1e6} million`],
  ['a nightly job', `${((1e7 * 1000) / 1e6 / 3600).toFixed(1)} hours`],
]);
