// "What if?": sliders, and beside one another what is and what would be.

import { useMemo, useState } from 'react';
import { useSnapshot } from '#app/snapshot.ts';
import type { Habits } from '#scheduler/habits.ts';
import { type Settings, settingRules } from '#scheduler/settings.ts';
import { useUndoable } from '#study/use-undoable.ts';
import { Button } from '#ui/button.tsx';
import { LineChart } from '#ui/chart/line-chart.tsx';
import { type Range, Slider } from '#ui/fields.tsx';
import { dayOfMonth, number, percent, span } from '#ui/format.ts';
import styles from './page.module.css';
import type { Prospect } from './prospect.ts';
import { type Simulated, useSimulated } from './use-simulated.ts';
import { rich, t } from './words.ts';

type Tried = Partial<Pick<Settings, 'desiredRetention' | 'newPerDay'>>;

/** New cards a day that are tried; who learns more can go as far as that. */
const usualMost = 30;

/** 0 is no limit. */
const minutesRange: Range = { min: 0, max: 60, step: 5 };

export function WhatIf({ habits }: { habits: Habits }) {
  const { settings } = useSnapshot();
  const [tried, setTried] = useState<Tried>({});
  const [minutes, setMinutes] = useState(0);
  const isChanged = minutes > 0 || Object.keys(tried).length > 0;
  const wanted = useMemo(() => ({ ...settings, ...tried }), [settings, tried]);
  const before = useSimulated(settings, undefined, habits);
  const after = useSimulated(isChanged ? wanted : undefined, minutes || undefined, habits);
  const change = (key: keyof Tried, value: number) => {
    const { [key]: _, ...others } = tried;
    setTried(value === settings[key] ? others : { ...others, [key]: value });
  };
  return (
    <div className={styles.whatIf}>
      <h3>{t('whatIf')}</h3>
      <p className={styles.hint}>{t('whatIfHint')}</p>
      <div className={styles.sliders}>
        <TriedRow name={t('aim')}>
          <Slider
            label={t('aim')}
            range={settingRules.desiredRetention}
            value={wanted.desiredRetention}
            wordsFor={percent}
            onChange={(value) => change('desiredRetention', value)}
          />
        </TriedRow>
        <TriedRow name={t('newPerDay')}>
          <Slider
            label={t('newPerDay')}
            range={{ ...settingRules.newPerDay, max: Math.max(usualMost, settings.newPerDay) }}
            value={wanted.newPerDay}
            wordsFor={number}
            onChange={(value) => change('newPerDay', value)}
          />
        </TriedRow>
        <TriedRow name={t('minutesPerDay')}>
          <Slider
            label={t('minutesPerDay')}
            range={minutesRange}
            value={minutes}
            wordsFor={(value) => (value === 0 ? t('noLimit') : number(value))}
            onChange={setMinutes}
          />
        </TriedRow>
      </div>
      <Comparison before={before} after={isChanged ? after : undefined} />
      <Apply tried={tried} onApplied={() => setTried({})} />
    </div>
  );
}

function TriedRow({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className={styles.tried}>
      <p>{name}</p>
      {children}
    </div>
  );
}

/** Saves what was tried of the settings. The minutes are no setting: they are chosen with each session. */
function Apply({ tried, onApplied }: { tried: Tried; onApplied: () => void }) {
  const undoable = useUndoable();
  const changes = Object.entries(tried);
  if (changes.length === 0) return null;
  const apply = async () => {
    const drafts = changes.map(([key, value]) => ({ kind: 'configured', key, value }) as const);
    if (await undoable(drafts, t('applied'))) onApplied();
  };
  return (
    <div>
      <Button look="second" onClick={apply}>
        {t('apply')}
      </Button>
    </div>
  );
}

function Comparison({
  before,
  after = before,
}: {
  before: Simulated;
  after: Simulated | undefined;
}) {
  const running = [before, after].find(({ state }) => state === 'running');
  if (running?.state === 'running')
    return <p className={styles.waiting}>{t('simulating', { share: percent(running.done) })}</p>;
  if (before.state !== 'done' || after.state !== 'done')
    return <p className={styles.waiting}>{t('simulationFailed')}</p>;
  return <Prospects before={before.prospect} after={after.prospect} />;
}

function Prospects({ before, after }: { before: Prospect; after: Prospect }) {
  const isSame = before === after;
  const first = after.weeks[0]?.from ?? 0;
  const last = after.weeks.at(-1)?.from ?? first + 1;
  const most = Math.max(...[...before.weeks, ...after.weeks].map((week) => week.minutes), 1);
  const values = {
    minutes: minutesOf(after.later),
    minutesBefore: minutesOf(before.later),
    n: Math.round(after.known),
    before: Math.round(before.known),
  };
  const sentence = isSame ? 'whatIfSame' : 'whatIfChanged';
  const pointsOf = ({ weeks }: Prospect) =>
    weeks.map(({ from, minutes }) => ({ day: from, value: minutes }));
  return (
    <LineChart
      sentence={rich(sentence, values)}
      said={t(sentence, values)}
      table={tableOf(before, after)}
      days={{ from: first, to: last }}
      values={{ from: 0, to: most * 1.1 }}
      wordsFor={number}
      lines={[
        ...(isSame
          ? []
          : [{ name: t('before'), points: pointsOf(before), look: 'otherwise' as const }]),
        { name: t('after'), points: pointsOf(after), look: 'expected' },
      ]}
    />
  );
}

const minutesOf = (minutes: number): string => span(Math.round(minutes), 'minute', 'long');

function tableOf(before: Prospect, after: Prospect) {
  const both = (name: string, tell: (prospect: Prospect) => string) =>
    before === after ? [name, tell(before)] : [name, tell(before), tell(after)];
  return {
    columns: before === after ? [t('figure'), t('before')] : [t('figure'), t('before'), t('after')],
    rows: [
      both(t('sooner'), ({ sooner }) => number(Math.round(sooner))),
      both(t('later'), ({ later }) => number(Math.round(later))),
      both(t('knownThen'), ({ known }) => number(Math.round(known))),
      both(t('recallThen'), ({ recall }) => percent(recall)),
      ...after.weeks.map(({ from }, week) =>
        both(`${t('weekFrom')} ${dayOfMonth(from)}`, ({ weeks }) =>
          number(Math.round(weeks[week]?.minutes ?? 0)),
        ),
      ),
    ],
  };
}
