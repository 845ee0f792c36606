interface Turns {
  /** Runs once all that was added before is done, well or not; answers with what it answers. */
  readonly add: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Resolves once nothing is left to do, also of what was added meanwhile. */
  readonly settled: () => Promise<void>;
}

/** Work that is done one after another, in the order in which it came. */
export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add: (work) => {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    settled: async () => {
      for (let awaited: unknown; awaited !== last; ) {
        awaited = last;
        await last;
      }
    },
  };
}
