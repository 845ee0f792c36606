// Fields over native elements: what a browser, a keyboard and a screen reader know already.

import { type AriaAttributes, type ComponentProps, type ReactNode, useId, useState } from 'react';
import { dayMs, isoDate, type StudyDay, studyDay } from '#kit/time.ts';
import './controls.css';
import styles from './fields.module.css';
import { number } from './format.ts';
import { useHint } from './hint.ts';
import { useDraft } from './use-draft.ts';

export function Switch({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state itself, and must not be told twice
      role="switch"
      className={styles.switch}
      aria-label={label}
      aria-describedby={useHint()}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export function Slider({
  label,
  range,
  value,
  wordsFor,
  onChange,
}: {
  label: string;
  range: Range;
  value: number;
  /** A value as it is read and shown. */
  wordsFor: (value: number) => string;
  onChange: (value: number) => void;
}) {
  const { draft, write, settle } = useDraft(value, onChange);
  return (
    <span className={styles.slider}>
      {/* The slider says it itself. */}
      <span className={`${styles.value} num`} aria-hidden="true">
        {wordsFor(draft)}
      </span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={wordsFor(draft)}
        aria-describedby={useHint()}
        {...range}
        value={draft}
        onChange={(event) => write(event.target.valueAsNumber)}
        onBlur={settle}
      />
    </span>
  );
}

export function TextField({
  label,
  slip,
  value,
  isValid,
  onChange,
}: {
  label: string;
  /** What is said of text that is not valid. It stays in the field, and what was kept stays kept. */
  slip: string;
  value: string;
  isValid: (text: string) => boolean;
  /** Called with valid text only. */
  onChange: (text: string) => void;
}) {
  const { draft, write, settle } = useDraft(value, (text) => {
    if (isValid(text)) onChange(text);
  });
  const isSlip = !isValid(draft);
  return (
    <Checked slip={isSlip && slip}>
      {(said) => (
        <input
          type="text"
          className={styles.text}
          aria-label={label}
          {...said}
          value={draft}
          onChange={(event) => write(event.target.value)}
          onBlur={isSlip ? undefined : settle}
        />
      )}
    </Checked>
  );
}

/** Whole numbers. One outside of the range becomes the nearest in it when the field is left. The arrows step by `range.step`. */
export function NumberField({
  label,
  range,
  value,
  onChange,
}: {
  label: string;
  range: Range;
  value: number;
  onChange: (value: number) => void;
}) {
  const isAllowed = (draft: number) =>
    Number.isInteger(draft) && draft >= range.min && draft <= range.max;
  const nearest = (left: number) =>
    Number.isNaN(left) ? value : Math.round(Math.min(Math.max(left, range.min), range.max));
  const { draft, write, settle } = useDraft(
    value,
    (next) => {
      if (isAllowed(next)) onChange(next);
    },
    nearest,
  );
  return (
    <Checked slip={!isAllowed(draft) && `${number(range.min)} – ${number(range.max)}`}>
      {(said) => (
        <input
          type="number"
          inputMode="numeric"
          className={`${styles.number} num`}
          aria-label={label}
          {...said}
          {...range}
          value={Number.isNaN(draft) ? '' : draft}
          onChange={(event) => write(event.target.valueAsNumber)}
          onBlur={settle}
        />
      )}
    </Checked>
  );
}

/** A field with what is wrong with what stands in it, which is read out before its hint. */
function Checked({
  slip,
  children,
}: {
  slip: string | false;
  children: (said: Pick<AriaAttributes, 'aria-invalid' | 'aria-describedby'>) => ReactNode;
}) {
  const id = useId();
  const hint = useHint();
  const isSlip = slip !== false;
  const described = isSlip ? [id, hint].join(' ') : hint;
  return (
    <span className={styles.checked}>
      {children({ 'aria-invalid': isSlip, 'aria-describedby': described })}
      <span id={id} className={styles.slip} role="status">
        {slip}
      </span>
    </span>
  );
}

/** Before this a year is half typed: 2, 20 and 202 are years to a browser. */
const earliest = Date.UTC(2000);

/** A day of the calendar; what is half typed is none, and changes nothing. */
export function DateField({
  value,
  min,
  max,
  onChange,
  ...field
}: Pick<
  ComponentProps<'input'>,
  'id' | 'autoFocus' | 'required' | 'aria-label' | 'aria-invalid' | 'aria-describedby'
> & {
  value: StudyDay | undefined;
  /** The first day that is offered; an earlier one can be typed. */
  min?: StudyDay;
  /** The last one. */
  max?: StudyDay;
  onChange: (day: StudyDay) => void;
}) {
  const [draft, setDraft] = useState<string>();
  return (
    <input
      {...field}
      type="date"
      className={styles.date}
      min={min && isoDate(min)}
      max={max && isoDate(max)}
      value={draft ?? (value === undefined ? '' : isoDate(value))}
      onChange={({ target }) => {
        setDraft(target.value);
        if (target.valueAsNumber >= earliest) onChange(studyDay(target.valueAsNumber / dayMs));
      }}
      onBlur={() => setDraft(undefined)}
    />
  );
}
