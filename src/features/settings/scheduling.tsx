// What few need: steps of learning, the longest interval, easy days.

import { studyDay } from '#kit/time.ts';
import { settingRules } from '#scheduler/settings.ts';
import { NumberField, TextField } from '#ui/fields.tsx';
import { weekday } from '#ui/format.ts';
import { useHint } from '#ui/hint.ts';
import styles from './page.module.css';
import { Row } from './row.tsx';
import { useQuery } from './search.tsx';
import { readSteps, writeSteps } from './steps.ts';
import { useSettings } from './use-settings.ts';
import { t } from './words.ts';

export function Scheduling() {
  const isSearching = useQuery().trim() !== '';
  return (
    <details open={isSearching || undefined}>
      <summary>{t('advanced')}</summary>
      <Row name={t('learningSteps')} hint={t('learningStepsHint')} setting="learningSteps">
        <Steps setting="learningSteps" />
      </Row>
      <Row name={t('relearningSteps')} hint={t('relearningStepsHint')} setting="relearningSteps">
        <Steps setting="relearningSteps" />
      </Row>
      <LongestInterval />
      <Row name={t('easyDays')} hint={t('easyDaysHint')} setting="easyDays">
        <EasyDays />
      </Row>
    </details>
  );
}

function Steps({ setting }: { setting: 'learningSteps' | 'relearningSteps' }) {
  const { settings, set } = useSettings();
  const rule = settingRules[setting];
  return (
    <TextField
      label={t(setting)}
      slip={t('stepsSlip')}
      value={writeSteps(settings[setting])}
      isValid={(text) => readSteps(text, rule) !== undefined}
      onChange={(text) => {
        const steps = readSteps(text, rule);
        if (steps) set(setting, steps);
      }}
    />
  );
}

function LongestInterval() {
  const { settings, set } = useSettings();
  return (
    <Row name={t('maximumInterval')} hint={t('maximumIntervalHint')} setting="maximumInterval">
      <NumberField
        label={t('maximumInterval')}
        range={settingRules.maximumInterval}
        value={settings.maximumInterval}
        onChange={(days) => set('maximumInterval', days)}
      />
    </Row>
  );
}

/** A Monday, to name the weekdays after. */
const monday = studyDay(4);

const shares = [
  { value: 1, name: 'allOfDay' },
  { value: 0.5, name: 'halfOfDay' },
  { value: 0, name: 'noneOfDay' },
] as const;

function EasyDays() {
  const { settings, set } = useSettings();
  const change = (day: number, share: number) =>
    set('easyDays', settings.easyDays.with(day, share));
  return (
    <fieldset
      className={`${styles.week} ${styles.sevenDays}`}
      aria-label={t('easyDays')}
      aria-describedby={useHint()}
    >
      {settings.easyDays.map((share, index) => {
        const day = weekday(studyDay(monday + index));
        return (
          <label key={day}>
            {day}
            <select value={share} onChange={(event) => change(index, Number(event.target.value))}>
              {shares.map(({ value, name }) => (
                <option key={value} value={value}>
                  {t(name)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}
