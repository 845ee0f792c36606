// Whole numbers in runs of equal steps, `[step, times, …]` from 0 on: a column of a deck stays as it is for long, or
// goes on one by one. It is a tenth of the text, and next to nothing to read.

export type Runs = readonly number[];

export function runsOf(values: readonly number[]): Runs {
  const runs: number[] = [];
  let last = 0;
  for (const value of values) {
    const step = value - last;
    const end = runs.length - 1;
    if (runs[end - 1] === step) runs[end] = (runs[end] ?? 0) + 1;
    else runs.push(step, 1);
    last = value;
  }
  return runs;
}

/** `undefined` where they do not make so many numbers. */
export function valuesOf(runs: Runs, count: number): Int32Array | undefined {
  const values = new Int32Array(count);
  let [at, value] = [0, 0];
  for (let run = 0; run < runs.length; run += 2) {
    const [step = 0, times = 0] = [runs[run], runs[run + 1]];
    const end = at + times;
    if (end > count) return undefined;
    if (step === 0) values.fill(value, at, end);
    else
      for (let place = at; place < end; place++) {
        value += step;
        values[place] = value;
      }
    at = end;
  }
  return at === count ? values : undefined;
}
