import { normalBelow } from './normal.ts';
import { choose, factorial, inLetters, inTeX, percent, settled, sum, works } from './worked.ts';

const die = [1, 2, 3, 4, 5, 6];
const sixth = 5 / 6;
const illAfterOne = (0.01 * 0.95) / (0.01 * 0.95 + 0.99 * 0.05);
const oddsAfterTwo = 19 ** 2 / 99;
const birthdaysDiffer = (people: number) =>
  Array.from({ length: people }, (_, i) => (365 - i) / 365).reduce((all, one) => all * one, 1);
const upTo99 = Array.from({ length: 100 }, (_, n) => n);
const fewestForAPair = upTo99.findIndex((people) => birthdaysDiffer(people) < 0.5);
const within = (deviations: number) => 2 * normalBelow(deviations) - 1;
const withAGirl = ['GG', 'GB', 'BG', 'BB'].filter((children) => children.includes('G'));
/** Prizes behind three doors of which the first is picked and given up. */
const wonBySwitching = [0, 1, 2].filter((prize) => prize !== 0);
/** The value of a game in which a fair coin decides who has the next turn. */
const firstWins = settled((wins) => 0.5 + 0.5 ** 2 * wins);
const untilTwoHeads = settled((tosses) => 1 + tosses / 2 + (1 + tosses / 2) / 2);
const untilTail = settled((tosses) => 1 + tosses / 2);
const untilHeadThenTail = settled((tosses) => 1 + tosses / 2 + untilTail / 2);
const lineDiesOut = settled((dies) => 1 / 4 + (3 / 4) * dies ** 2);
const sunny = settled((sun) => 0.9 * sun + 0.5 * (1 - sun));
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
  ['two children', withAGirl.length === 3 ? 'One third' : ''],
  ['Monty Hall', `${wonBySwitching.length}/3`],
  ['two cards are dealt', '{221}', ((4 / 52) * (3 / 51)).toFixed(4)],
]);

works('01-probability/02-counting.md', [
  ['permutations of many items', (1 / Math.E).toFixed(3)],
  ['three named teams', inTeX(factorial(12) / 24 ** 3)],
  ['three unnamed teams', inTeX(factorial(12) / 24 ** 3 / 6)],
  ['two friends to share', `{${(choose(10, 2) * 11) / choose(11, 3)}}{11}`],
  ['shared birthday', `${fewestForAPair} people`, birthdaysDiffer(fewestForAPair).toFixed(3)],
  ['4 by 3 grid', String(choose(7, 3))],
  ['3, 7, 11', `= ${steps.length}$`, `= ${sum(steps)}$`],
  ['ten equal coins', String(choose(13, 3))],
]);

works('01-probability/03-random-variables.md', [
  [
    'within one, two and three',
    `${percent(within(1))}, ${percent(within(2))} and ${(100 * within(3)).toFixed(1)} %`,
  ],
  ['calls arrive at 2', Math.exp(-2).toFixed(3)],
  ['a call succeeds with chance 0.2', (0.8 ** 2 * 0.2).toFixed(3)],
  ['ten tosses of a fair coin', (choose(10, 5) / 2 ** 10).toFixed(3)],
]);

works('01-probability/03-random-variables.md', [
  ['until the first six', inLetters(1 / (1 / 6))],
  ['see every face of a die', (6 * sum(die.map((k) => 1 / k))).toFixed(1)],
  ['distinct faces appear', (6 * (1 - sixth ** 10)).toFixed(2)],
  [
    'larger of two dice',
    `${sum(die.map((k) => k * (k * k - (k - 1) ** 2)))}/36`,
    (161 / 36).toFixed(2),
  ],
]);

works('01-probability/04-recursive-games.md', [
  ['two players alternate', `fair coin that is ${Math.round(3 * firstWins)}/3`],
  ['from deuce', (0.36 / 0.52).toFixed(2)],
  ['two heads in a row', inLetters(untilTwoHeads)],
  ['head followed directly by a tail', inLetters(untilHeadThenTail)],
  ['amoeba dies', `${inLetters(3 * lineDiesOut)} third`],
  ['sunny in the long run', `${Math.round(6 * sunny)}/6`],
  ['with chance 0.49', percent(ruin(0.51 / 0.49)), ruin(0.51 / 0.49).toFixed(3)],
]);

works('01-probability/05-simulation.md', [
  ['rolls a five-sided die twice', ((2 * 25) / 21).toFixed(1), '50/21'],
]);

function ruin(ratio: number): number {
  return (1 - ratio ** 50) / (1 - ratio ** 100);
}
