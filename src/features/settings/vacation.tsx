// Days away, known in advance.

import { useId, useState } from 'react';
import type { Period } from '#scheduler/settings.ts';
import { DateField } from '#ui/fields.tsx';
import { useHint } from '#ui/hint.ts';
import styles from './page.module.css';
import { Row } from './row.tsx';
import { useSettings } from './use-settings.ts';
import { t } from './words.ts';

export function Vacation() {
  return (
    <Row name={t('vacation')} hint={t('vacationHint')} setting="vacation">
      <FirstAndLastDay />
    </Row>
  );
}

/** Kept once both are there, the first before the last. */
function FirstAndLastDay() {
  const { settings, set } = useSettings();
  const [draft, setDraft] = useState<Partial<Period>>({});
  const id = useId();
  const trouble = `${id}-trouble`;
  const period = { ...settings.vacation, ...draft };
  const change = (part: Partial<Period>) => {
    const { from, to } = { ...period, ...part };
    setDraft({ ...draft, ...part });
    if (from === undefined || to === undefined || from > to) return;
    setDraft({});
    set('vacation', { from, to });
  };
  const isBackwards =
    period.from !== undefined && period.to !== undefined && period.from > period.to;
  const said = isBackwards ? { 'aria-invalid': true, 'aria-describedby': trouble } : {};
  return (
    <fieldset className={styles.week} aria-label={t('vacation')} aria-describedby={useHint()}>
      <label htmlFor={`${id}-from`}>
        {t('vacationFrom')}
        <DateField id={`${id}-from`} value={period.from} onChange={(from) => change({ from })} />
      </label>
      <label htmlFor={`${id}-to`}>
        {t('vacationTo')}
        <DateField id={`${id}-to`} {...said} value={period.to} onChange={(to) => change({ to })} />
      </label>
      <p id={trouble} className={styles.trouble} role="status">
        {isBackwards ? t('vacationBackwards') : null}
      </p>
    </fieldset>
  );
}
