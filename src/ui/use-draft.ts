import { useRef, useState } from 'react';

/** Milliseconds of rest after which a value counts as meant: a slide across twenty values is one change. */
const restMs = 400;

/**
 * A value while it is being typed or dragged; it is handed on when it rests, or when the field is left. `mended`: what
 * is meant by one that is left in the field.
 */
export function useDraft<Value>(
  value: Value,
  onSettled: (value: Value) => void,
  mended: (left: Value) => Value = (left) => left,
) {
  const [draft, setDraft] = useState<{ readonly value: Value }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const handOn = (next: Value) => {
    if (next !== value) onSettled(next);
  };
  const write = (next: Value) => {
    setDraft({ value: next });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => handOn(next), restMs);
  };
  /** Leaving the field: what was written counts, and what is kept shows. */
  const settle = () => {
    clearTimeout(timer.current);
    if (draft) handOn(mended(draft.value));
    setDraft(undefined);
  };
  return { draft: draft ? draft.value : value, write, settle };
}
