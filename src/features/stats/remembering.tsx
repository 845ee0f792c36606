// Question 1: what was recalled, beside what was aimed for and what was expected.

import { useId } from 'react';
import type { CalibrationBin, Evaluation } from '#scheduler/fit/evaluate.ts';
import { CalibrationChart } from '#ui/chart/calibration-chart.tsx';
import { number, percent } from '#ui/format.ts';
import { Explained } from './explained.tsx';
import styles from './page.module.css';
import type { Past } from './past.ts';
import {
  enoughForShare,
  judgedTime,
  missingForShare,
  type Retention,
  type Share,
  verdictOn,
} from './retention.ts';
import { ShareBar, ShareSaid } from './share.tsx';
import { rich, t } from './words.ts';

/** What is recalled lately has a verdict, and what was expected is told of all time: each once there is enough of it. */
export function Remembering({ past, aim }: { past: Past; aim: number }) {
  const { retention, evaluation } = past;
  const judged = judgedTime(retention);
  return (
    <>
      {judged ? (
        <>
          <Verdict judged={judged} aim={aim} />
          <RetentionTable retention={retention} aim={aim} />
        </>
      ) : (
        <p>{t('retentionMissing', { n: missingForShare(retention) })}</p>
      )}
      {evaluation.answers >= enoughForShare ? <Expectations evaluation={evaluation} /> : null}
    </>
  );
}

const sentences = {
  above: 'retentionAbove',
  on: 'retentionOn',
  below: 'retentionBelow',
} as const;

function Verdict({ judged: { days, all }, aim }: { judged: Retention; aim: number }) {
  return (
    <p className={styles.verdict}>
      {rich(sentences[verdictOn(all, aim)], {
        days,
        share: percent(all.recalled / all.of),
        aim: percent(aim),
      })}
    </p>
  );
}

function RetentionTable({ retention, aim }: { retention: readonly Retention[]; aim: number }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scrolls} aria-labelledby={id} tabIndex={0}>
      <table className={`${styles.retention} num`} aria-labelledby={id}>
        <caption id={id}>{t('retentionOf')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('allCards')}</th>
            <th scope="col">{t('young')}</th>
            <th scope="col">{t('mature')}</th>
          </tr>
        </thead>
        <tbody>
          {retention.map(({ days, all, young, mature }) => (
            <tr key={days}>
              <th scope="row">{t('lastDays', { days })}</th>
              <ShareCell share={all} aim={aim} />
              <ShareCell share={young} aim={aim} />
              <ShareCell share={mature} aim={aim} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ShareCell({ share, aim }: { share: Share; aim: number }) {
  if (share.of === 0) return <td className={styles.none}>{t('noAnswers')}</td>;
  return (
    <td>
      <ShareSaid {...share} />
      <ShareBar {...share} aim={aim} />
    </td>
  );
}

/** A group of fewer answers lies where chance has put it; the table has them all. */
const isTelling = ({ answers }: CalibrationBin): boolean => answers >= 10;

function Expectations({ evaluation }: { evaluation: Evaluation }) {
  const { calibration, answers } = evaluation;
  const mean = (part: 'predicted' | 'actual') =>
    percent(calibration.reduce((sum, bin) => sum + bin[part] * bin.answers, 0) / answers);
  const values = { n: answers, expected: mean('predicted'), happened: mean('actual') };
  return (
    <div className={styles.part}>
      <h3>{t('expectations')}</h3>
      <CalibrationChart
        sentence={<Explained hint={t('calibrationHint')}>{rich('calibration', values)}</Explained>}
        said={t('calibration', values)}
        expectedLabel={t('expectedAxis')}
        happenedLabel={t('happenedAxis')}
        dots={calibration.filter(isTelling).map(({ predicted, actual, answers }) => ({
          expected: predicted,
          happened: actual,
          answers,
        }))}
        table={{
          columns: [t('expected'), t('happened'), t('answers')],
          rows: calibration.map(({ predicted, actual, answers }) => [
            percent(predicted),
            percent(actual),
            number(answers),
          ]),
        }}
      />
    </div>
  );
}
