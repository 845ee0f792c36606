import { falseAlarmsOfPeeking, normalBelow, powerOfTTest } from './normal.ts';
import { inLetters, inWords, percent, works } from './worked.ts';

const z = 1.959964;
const zPower = 0.841621;
const quantiles = (z + zPower) ** 2;
const conversion = (quantiles * (0.1 * 0.9 + 0.11 * 0.89)) / 0.01 ** 2;
const peopleAt = (d: number) => (2 * quantiles) / d ** 2;
const pooled = Math.sqrt((0.115 * 0.885 * 2) / 1000);
const odds = 30 / 70 / (50 / 50);
/** Benjamini–Hochberg at 5 %. */
const rejected =
  [0.001, 0.012, 0.02, 0.04, 0.3].findLastIndex((p, at) => p <= ((at + 1) * 0.05) / 5) + 1;

works('02-statistics/01-hypothesis-tests.md', [
  ['findings of a field', percent((0.1 * 0.8) / (0.1 * 0.8 + 0.9 * 0.05))],
  ['20 independent tests', (1 - 0.95 ** 20).toFixed(2)],
  ['peeking five times', `About ${percent(falseAlarmsOfPeeking(5))}`],
  ['0.001, 0.012, 0.02, 0.04 and 0.3', `The first ${inLetters(rejected).toLowerCase()}`],
]);

works('02-statistics/02-power-and-effect-size.md', [
  [
    'from 10 % to 11 %',
    inWords(Math.round(conversion / 10) * 10),
    quantiles.toFixed(2),
    inWords(Math.round((16 * 0.09) / 0.01 ** 2)),
  ],
  [
    'standardised mean difference of 0.5',
    `About ${Math.ceil(peopleAt(0.5))}`,
    peopleAt(0.5).toFixed(1),
  ],
  ['normal quantiles belong', `${z.toFixed(2)} and ${zPower.toFixed(2)}`],
  ['30 people per group', powerOfTTest(0.5).toFixed(2)],
  ['no failure was seen in 300', `About ${percent(1 - 0.05 ** (1 / 300))}`],
  [
    '90 to 10 split',
    (1 / 0.9 + 1 / 0.1).toFixed(1),
    `${((1 / 0.9 + 1 / 0.1) / 4).toFixed(1)} times`,
  ],
  ['classes of 20 pupils', (1 + 19 * 0.05).toFixed(2)],
]);

works('02-statistics/02-power-and-effect-size.md', [
  ['normal groups overlap', percent(2 * normalBelow(-0.4))],
  ['beat one of the lower', percent(normalBelow(0.8 / Math.SQRT2))],
  ['A page converts', '0.6', odds.toFixed(2)],
]);

works('02-statistics/03-choosing-a-test.md', [
  ['chi-square test say if 30', ((2 * 100) / 40 + (2 * 100) / 60).toFixed(2), (z ** 2).toFixed(2)],
  [
    '100 of 1,000 users convert',
    pooled.toFixed(4),
    (0.03 / pooled).toFixed(2),
    (2 * normalBelow(-0.03 / pooled)).toFixed(3),
  ],
]);

works('09-operations/04-experiments-and-bandits.md', [
  ['5,150 users', `z = ${300 / Math.sqrt(10_000)}`, (2 * normalBelow(-3)).toFixed(3)],
]);

works('09-operations/01-failures-and-shift.md', [
  ['a probability of 0.3 become', (0.9 / (0.9 + (0.7 * 0.7) / 0.9)).toFixed(2)],
  ['two equal bins', (0.1 * Math.log(0.6 / 0.5) - 0.1 * Math.log(0.4 / 0.5)).toFixed(2)],
]);

works('05-feature-engineering/03-leakage-and-splits.md', [
  ['accuracy of 0.9 measured', (100 * z * Math.sqrt(0.09 / 1000)).toFixed(1)],
]);
