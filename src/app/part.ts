// What comes in a file of its own once it is asked for. With state instead of Suspense: React holds back what a
// fallback gives way to.

import { useEffect, useState } from 'react';
import { onceQuiet } from './quiet.ts';

export interface Part<Thing> {
  readonly current: () => Thing | undefined;
  /** Loads it, once; what did not come is asked for again. */
  readonly load: () => Promise<void>;
}

export function partFrom<Thing>(fetch: () => Promise<Thing>): Part<Thing> {
  let thing: Thing | undefined;
  let loading: Promise<void> | undefined;
  const load = async () => {
    try {
      thing = await fetch();
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    current: () => thing,
    load: () => (loading ??= load()),
  };
}

/**
 * A part as soon as it is here, and the reason where it does not come. Where it is not urgent it is loaded once the
 * page is quiet; another `asked` asks for it again.
 */
export function usePart<Thing>(
  part: Part<Thing> | undefined,
  { isUrgent = true, asked }: { readonly isUrgent?: boolean; readonly asked?: unknown } = {},
): readonly [Thing | undefined, error?: unknown] {
  const [outcome, setOutcome] = useState<{ readonly error?: unknown }>();
  const here = part?.current();
  // biome-ignore lint/correctness/useExhaustiveDependencies: who asks says when
  useEffect(() => {
    if (!part || here) return;
    const load = () =>
      void part.load().then(
        () => setOutcome({}),
        (error: unknown) => setOutcome({ error }),
      );
    if (!isUrgent) return onceQuiet(load);
    load();
    return undefined;
  }, [part, isUrgent, asked]);
  return [here, outcome?.error];
}
