import { inWords, percent, works } from './worked.ts';

works('08-deployment/01-batch-and-online.md', [
  ['2 million users go unused', `${(2 * 0.98).toFixed(2)} million`],
]);

works('08-deployment/02-smaller-and-faster-models.md', [
  ['100 million weights', `${(1e8 * 4) / 1e6} MB and ${1e8 / 1e6} MB`],
  ['range of a signed 8-bit', `-${2 ** 7}`, String(2 ** 7 - 1)],
  ['five frameworks and eight devices', `${5 + 8} with it and ${5 * 8} without`],
  ['two stacked 3 by 3', `${3 + 3 - 1} by ${3 + 3 - 1}`],
]);

works('08-deployment/03-cloud-and-edge.md', [
  ['achieves 300,000', percent(300_000 / 1_000_000)],
  ['100 TFLOPS and 1 TB/s', `At ${1e14 / 1e12} operations`],
]);

works('09-operations/02-monitoring.md', [
  ['99.9 % availability', `About ${Math.round(30 * 24 * 60 * 0.001)} minutes`],
]);

works('10-platform-and-responsibility/02-people-and-responsible-ai.md', [
  ['break the four-fifths rule', `= ${0.3 / 0.5}$`],
]);

works('11-system-design/02-serving-and-capacity.md', [
  ['each of four services', `${200 / 4} ms`],
  ['float32 vector of 128', `${4 * 128} bytes`],
  ['make 20 requests each', inWords(Math.round((1e7 * 20) / 86_400 / 100) * 100)],
  ['250 requests per second', `${Math.ceil(7000 / (250 * 0.7))} servers`],
  ['a billion events a day', `${(1e9 * 200 * 365) / 1e12} TB`],
  ['takes 0.2 ms', inWords((50 / 0.2) * 4)],
  ['for 50 million items', `${(50e6 * 64 * 4) / 1e9} GB`],
  ['300 followers', inWords(300 * 1000)],
  ['100 million daily impressions', `${(1e8 * 0.01 * 30) / 1e6} million`],
  ['a nightly job', `${((1e7 * 1000) / 1e6 / 3600).toFixed(1)} hours`],
]);
