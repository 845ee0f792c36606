// Long work in steps. Pure code cannot look at a clock or listen for "stop": it yields how far it is, and
// the caller (a worker, a test) decides whether it goes on.

/** Yields the share that is done, 0 to 1, and returns the result. Not asking for the next step cancels it. */
export type Steps<Result> = Generator<number, Result, void>;

/** Lets others have their turn: grades, frames, what is typed. */
export const breathe = (): Promise<void> => new Promise((next) => setTimeout(next));

/** Lets what follows from an act be painted first, also on a slow phone. */
export const standAside = (): Promise<void> => new Promise((next) => setTimeout(next, 50));

/** All steps at once; tells of every hundredth that is done. */
export function finish<Result>(
  steps: Steps<Result>,
  tell: (done: number) => void = () => {},
): Result {
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value < told + 0.01) continue;
    told = step.value;
    tell(told);
  }
}
