// The questions of a mock interview among its results: how each went, and how long it took.

import { CardLine } from '#study/card-lines.tsx';
import { clockTime } from '../clock-time.ts';
import type { QuizPlace, QuizStep } from '../place.ts';
import { scoreWords } from '../self-score.ts';
import { t } from '../words.ts';
import styles from './page.module.css';

export function AskedList({ place: { done, setup } }: { place: QuizPlace }) {
  const limitMs = setup.pace === 'off' ? Number.POSITIVE_INFINITY : setup.pace * 1000;
  return (
    <ol>
      {done.map((step) => (
        <CardLine key={step.action ?? step.card} card={step.card} isDoor>
          <Went step={step} limitMs={limitMs} />
        </CardLine>
      ))}
    </ol>
  );
}

function Went({ step, limitMs }: { step: QuizStep; limitMs: number }) {
  return (
    <p className={styles.went}>
      {step.isFollowUp ? <span>{t('followUp')}</span> : null}
      <b data-verdict={step.verdict}>{t(scoreWords[step.verdict])}</b>
      <span className="num" data-over={step.tookMs > limitMs || undefined}>
        {clockTime(step.tookMs)}
      </span>
    </p>
  );
}
