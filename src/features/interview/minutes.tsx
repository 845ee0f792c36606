// The minutes that each weekday has.

import { useId } from 'react';
import { studyDay } from '#kit/time.ts';
import { longWeekday, weekday } from '#ui/format.ts';
import { Segmented } from '#ui/segmented.tsx';
import { mostMinutes } from './draft.ts';
import styles from './edit-page.module.css';
import { t } from './words.ts';

/** A Monday, to name the weekdays after. */
const monday = 4;

const usual = [10, 20, 30, 45];

export function Minutes({
  minutes,
  slip,
  onChange,
}: {
  minutes: readonly number[];
  slip: string | undefined;
  onChange: (minutes: readonly number[]) => void;
}) {
  const id = useId();
  const [first = 0] = minutes;
  const same = minutes.every((each) => each === first) ? first : -1;
  return (
    <fieldset className={styles.field} aria-describedby={id}>
      <legend>{t('minutes')}</legend>
      <Segmented
        label={t('everyDay')}
        choices={usual.map((value) => ({ value, label: t('minutesShort', { n: value }) }))}
        value={same}
        onChange={(value) => onChange(minutes.map(() => value))}
      />
      <div className={styles.week}>
        {minutes.map((value, index) => {
          const day = studyDay(monday + index);
          return (
            <div key={day}>
              <span aria-hidden="true">{weekday(day)}</span>
              <input
                type="number"
                inputMode="numeric"
                className={`${styles.input} num`}
                aria-label={t('minutesOn', { day: longWeekday(day) })}
                aria-invalid={slip !== undefined}
                min={0}
                max={mostMinutes}
                step={5}
                placeholder="0"
                value={value === 0 ? '' : value}
                onChange={({ target: { valueAsNumber } }) =>
                  onChange(minutes.with(index, asMinutes(valueAsNumber)))
                }
              />
            </div>
          );
        })}
      </div>
      <p id={id} className={slip ? styles.slip : styles.hint} role={slip ? 'alert' : undefined}>
        {slip ?? t('minutesHint')}
      </p>
    </fieldset>
  );
}

/** Of an empty field: none. */
const asMinutes = (typed: number): number =>
  Number.isNaN(typed) ? 0 : Math.min(mostMinutes, Math.max(0, Math.round(typed)));
