import { choose, factorial, inTeX, percent, sum, works } from './worked.ts';

const die = [1, 2, 3, 4, 5, 6];
const sixth = 5 / 6;
const illAfterOne = (0.01 * 0.95) / (0.01 * 0.95 + 0.99 * 0.05);
const oddsAfterTwo = 19 ** 2 / 99;
const birthdaysDiffer = (people: number) =>
  Array.from({ length: people }, (_, i) => (365 - i) / 365).reduce((all, one) => all * one, 1);
const upTo99 = Array.from({ length: 100 }, (_, n) => n);
const fewestForAPair = upTo99.findIndex((people) => birthdaysDiffer(people) < 0.5);
const steps = upTo99.filter((n) => n >= 3 && n % 4 === 3);

works('01-probability/01-rules-of-probability.md', [
  ['four rolls of a fair die', (1 - sixth ** 4).toFixed(3)],
  ['A disease affects', percent(illAfterOne), illAfterOne.toFixed(3)],
  [
    'prior odds of 1 to 99',
    percent(oddsAfterTwo / (1 + oddsAfterTwo)),
    oddsAfterTwo.toFixed(2),
    (oddsAfterTwo / (1 + oddsAfterTwo)).toFixed(3),
  ],
  ['One coin in a thousand', percent(1024 / 2023), (1024 / 2023).toFixed(3)],
  ['two cards are dealt', '{221}', ((4 / 52) * (3 / 51)).toFixed(4)],
]);

works('01-probability/02-counting.md', [
  ['permutations of many items', (1 / Math.E).toFixed(3)],
  ['three named teams', inTeX(factorial(12) / 24 ** 3)],
  ['three unnamed teams', inTeX(factorial(12) / 24 ** 3 / 6)],
  ['shared birthday', `${fewestForAPair} people`, birthdaysDiffer(fewestForAPair).toFixed(3)],
  ['4 by 3 grid', String(choose(7, 3))],
  ['3, 7, 11', `= ${steps.length}$`, `= ${sum(steps)}$`],
  ['ten equal coins', String(choose(13, 3))],
]);

works('01-probability/03-random-variables.md', [
  ['calls arrive at 2', Math.exp(-2).toFixed(3)],
  ['a call succeeds with chance 0.2', (0.8 ** 2 * 0.2).toFixed(3)],
  ['ten tosses of a fair coin', (choose(10, 5) / 2 ** 10).toFixed(3)],
]);

works('01-probability/03-random-variables.md', [
  ['see every face of a die', (6 * sum(die.map((k) => 1 / k))).toFixed(1)],
  ['distinct faces appear', (6 * (1 - sixth ** 10)).toFixed(2)],
  [
    'larger of two dice',
    `${sum(die.map((k) => k * (k * k - (k - 1) ** 2)))}/36`,
    (161 / 36).toFixed(2),
  ],
]);

works('01-probability/04-recursive-games.md', [
  ['from deuce', (0.36 / 0.52).toFixed(2)],
  ['with chance 0.49', percent(ruin(0.51 / 0.49)), ruin(0.51 / 0.49).toFixed(3)],
]);

works('01-probability/05-simulation.md', [
  ['rolls a five-sided die twice', ((2 * 25) / 21).toFixed(1), '50/21'],
]);

function ruin(ratio: number): number {
  return (1 - ratio ** 50) / (1 - ratio ** 100);
}
