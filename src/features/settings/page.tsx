// Settings: each is saved at once, and each can be put back by itself.

import { useMemo } from 'react';
import { TitledPage } from '#app/shell.tsx';
import { useSnapshot } from '#app/snapshot.ts';
import { crumb, pathOfKey } from '#deck/topic.ts';
import { reviewCost } from '#scheduler/plan/review-cost.ts';
import { defaultSettings, type Settings, settingRules } from '#scheduler/settings.ts';
import type { Weights } from '#scheduler/weights.ts';
import { NumberField, Slider, Switch } from '#ui/fields.tsx';
import { percent } from '#ui/format.ts';
import { useHint } from '#ui/hint.ts';
import { altKey } from '#ui/printed-key.ts';
import { About } from './about.tsx';
import { closeWords, dataParts } from './close-words.ts';
import { EditedNotes } from './edited-notes.tsx';
import { Fit, FitByItself } from './fit.tsx';
import { Look } from './look.tsx';
import { named, OneOf } from './one-of.tsx';
import { Door, Row, Section } from './row.tsx';
import { Scheduling } from './scheduling.tsx';
import { Searched } from './search.tsx';
import { Session } from './session.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useSettings } from './use-settings.ts';
import { Vacation } from './vacation.tsx';
import { t } from './words.ts';

export function SettingsPage() {
  return (
    <TitledPage title={t('title')}>
      <Searched>
        <Study />
        <Session />
        <Section title={t('memory')} at="memory">
          <Fit />
          <FitByItself />
        </Section>
        <Section title={t('elsewhere')} at="sources">
          <Door
            to="/notes"
            name={t('ledgerDoor')}
            hint={t('ledgerDoorHint')}
            also={closeWords.ledger}
          />
          <Door
            to="/settings/notes"
            name={t('notesDoor')}
            hint={t('notesDoorHint')}
            also={closeWords.changes}
          />
          <Door
            to="/settings/data"
            name={t('dataDoor')}
            hint={t('dataDoorHint')}
            parts={partsOfData}
          />
        </Section>
        <EditedNotes />
        <Look />
        <Keyboard />
        <About />
      </Searched>
    </TitledPage>
  );
}

const partsOfData = Object.entries(dataParts).map(([part, also]) => ({
  name: t(part as keyof typeof dataParts),
  also,
}));

function Study() {
  const { settings, set } = useSettings();
  const { weights } = useSnapshot().params;
  const aim = settings.desiredRetention;
  const cost = useMemo(() => sayCost(aim, weights), [aim, weights]);
  const numberField = (key: 'newPerDay' | 'reviewsPerDay') => (
    <NumberField
      label={t(key)}
      range={settingRules[key]}
      value={settings[key]}
      onChange={(value) => set(key, value)}
    />
  );
  return (
    <Section title={t('study')} at="study">
      <Row
        name={t('aim')}
        hint={[t('aimHint'), cost, sayAimsOfTopics(settings)].join(' ')}
        setting="desiredRetention"
      >
        <Slider
          label={t('aim')}
          range={settingRules.desiredRetention}
          value={aim}
          wordsFor={percent}
          onChange={(value) => set('desiredRetention', value)}
        />
      </Row>
      <Row name={t('newPerDay')} hint={t('newPerDayHint')} setting="newPerDay">
        {numberField('newPerDay')}
      </Row>
      <Row name={t('reviewsPerDay')} setting="reviewsPerDay">
        {numberField('reviewsPerDay')}
      </Row>
      <Row name={t('dayStarts')} hint={t('dayStartsHint')} setting="rolloverHour">
        <Hours value={settings.rolloverHour} onChange={(hour) => set('rolloverHour', hour)} />
      </Row>
      <Row name={t('showIntervals')} hint={t('showIntervalsHint')} setting="showIntervals">
        <Switch
          label={t('showIntervals')}
          checked={settings.showIntervals}
          onChange={(checked) => set('showIntervals', checked)}
        />
      </Row>
      <Vacation />
      <Scheduling />
    </Section>
  );
}

/** Beside the usual target; a share of a model's learner is no more exact than to five points. */
function sayCost(aim: number, weights: Weights): string {
  const usual = defaultSettings.desiredRetention;
  if (aim === usual) return '';
  const more = reviewCost(weights, aim, usual) - 1;
  const share = percent(Math.max(1, Math.round(20 * Math.abs(more))) / 20);
  const values = { aim: percent(aim), share, usual: percent(usual) };
  return t(more > 0 ? 'aimCosts' : 'aimSaves', values);
}

/** Each is set on the topic's own page. */
function sayAimsOfTopics({ retentionByTopic }: Settings): string {
  const aims = Object.entries(retentionByTopic).map(
    ([key, recall]) => `${crumb(pathOfKey(key))} ${percent(recall)}`,
  );
  return aims.length > 0 ? t('aimsOfTopics', { aims: aims.join(', ') }) : t('aimOfTopic');
}

function Keyboard() {
  return (
    <Section title={t('keyboard')} at="keyboard">
      <OneOf
        setting="singleKeys"
        hint={t('singleKeysHint')}
        choices={[
          ...named('on'),
          { value: 'alt', label: t('withAlt', { alt: altKey }) },
          ...named('off'),
        ]}
      />
      <Shortcuts />
    </Section>
  );
}

function Hours({ value, onChange }: { value: number; onChange: (hour: number) => void }) {
  const { min, max } = settingRules.rolloverHour;
  const hours = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <select
      aria-label={t('dayStarts')}
      aria-describedby={useHint()}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {hours.map((hour) => (
        <option key={hour} value={hour}>{`${String(hour).padStart(2, '0')}:00`}</option>
      ))}
    </select>
  );
}
