// Apart from the other fields: the first page needs no more of them.

import { type ReactNode, useId } from 'react';
import { useHint } from './hint.ts';
import styles from './segmented.module.css';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: ReactNode;
}

/** A few choices side by side: radio buttons that look like one strip. */
export function Segmented<Value extends string | number>({
  label,
  choices,
  value,
  onChange,
}: {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.segmented} aria-describedby={useHint()}>
      <legend className="unseen">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
