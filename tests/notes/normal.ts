// The normal distribution, and two figures of tests that only numerical work gives.

import { sum } from './worked.ts';

/** The area under the standard normal density up to `z` (Abramowitz and Stegun 26.2.17, error below 1e-7). */
export function normalBelow(z: number): number {
  if (z < 0) return 1 - normalBelow(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  return 1 - bell(z) * sum(series.map((factor, power) => factor * t ** (power + 1)));
}

/**
 * How often one of several looks at equal steps passes 1.96 by chance: the density of the running sum, with
 * the mass beyond the bound taken off at each look (Armitage, McPherson and Rowe 1969).
 */
export function falseAlarmsOfPeeking(looks: number): number {
  const step = 0.05;
  const sums = Array.from({ length: 401 }, (_, i) => (i - 200) * step);
  let density = sums.map((x) => bell(x));
  for (let look = 1; look <= looks; look++) {
    density = density.map((mass, i) =>
      Math.abs(sums[i] ?? 0) < 1.96 * Math.sqrt(look) ? mass : 0,
    );
    if (look < looks)
      density = sums.map(
        (x) => sum(density.map((mass, i) => mass * bell(x - (sums[i] ?? 0)))) * step,
      );
  }
  return 1 - sum(density) * step;
}

/** The standard normal density. */
function bell(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** Power of a two-sided t-test at 5 % with 58 degrees of freedom: an average over the estimated spread. */
export function powerOfTTest(effect: number): number {
  const freedom = 58;
  const critical = 2.0017;
  const shift = effect * Math.sqrt(30 / 2);
  const spreads = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 200);
  const weights = spreads.map((s) => s ** (freedom - 1) * Math.exp((-freedom * s * s) / 2));
  const powers = spreads.map(
    (s) => normalBelow(shift - critical * s) + normalBelow(-shift - critical * s),
  );
  return sum(powers.map((power, i) => power * (weights[i] ?? 0))) / sum(weights);
}
