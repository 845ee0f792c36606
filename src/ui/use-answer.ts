import { useEffect, useState } from 'react';

interface Answered<Thing> {
  /** The last answer, while another question is out as well. */
  readonly answer: Thing | 'failed' | undefined;
  readonly isOut: boolean;
  /** The share of what is asked that is done, 0 to 1, where that is told. */
  readonly done: number;
}

/**
 * What a worker says to a question, which is asked again when one of `when` changes; the one before is called off.
 * `ask` resolves to nothing where nothing is to be asked.
 */
export function useAnswer<Thing>(
  ask: (asking: {
    readonly signal: AbortSignal;
    readonly onDone: (done: number) => void;
  }) => Promise<Thing | undefined>,
  when: readonly unknown[],
): Answered<Thing> {
  const [answered, setAnswered] = useState<Answered<Thing>>({
    answer: undefined,
    isOut: true,
    done: 0,
  });
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const change = (news: Partial<Answered<Thing>>) => {
      if (!signal.aborted) setAnswered((before) => ({ ...before, ...news }));
    };
    change({ isOut: true, done: 0 });
    ask({ signal, onDone: (done) => change({ done }) }).then(
      (answer) => change({ answer, isOut: false }),
      () => change({ answer: 'failed', isOut: false }),
    );
    return () => ended.abort();
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says when
  }, when);
  return answered;
}
