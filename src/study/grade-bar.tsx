// The bar below a card: Show answer, then the four grades with the time at which each brings the card back.

import { useEffect, useRef } from 'react';
import type { Moment } from '#kit/time.ts';
import { type Due, type Grade, grades } from '#scheduler/journal.ts';
import type { Settings } from '#scheduler/settings.ts';
import { Button } from '#ui/button.tsx';
import { Key } from '#ui/key.tsx';
import type { KeyMap } from '#ui/keys.ts';
import { useSpokenKeys } from '#ui/spoken-keys.ts';
import styles from './grade-bar.module.css';
import { interval } from './interval.ts';
import { t } from './words.ts';

export function ShowAnswer({ onShow, disabled }: { onShow: () => void; disabled: boolean }) {
  return (
    <Button
      look="show"
      keyName={t('space')}
      aria-keyshortcuts="Space"
      onClick={onShow}
      disabled={disabled}
    >
      {t('showAnswer')}
    </Button>
  );
}

/** The grades that have a button. */
const gradesOn = (buttons: Settings['gradeButtons']): readonly Grade[] =>
  buttons === 2 ? ['again', 'good'] : grades;

/** What the digits do. The thumb of many years finds Good on 3, however many buttons there are. */
export const gradeKeys = (
  buttons: Settings['gradeButtons'],
  onGrade: (grade: Grade) => void,
): KeyMap => ({
  3: () => onGrade('good'),
  ...Object.fromEntries(
    gradesOn(buttons).map((grade, i) => [i + 1, () => onGrade(grade)] as const),
  ),
});

const captionOf = { again: 'missedIt', hard: 'slow', good: 'gotIt', easy: 'instant' } as const;

export function GradeBar({
  suggested,
  dues,
  now,
  buttons = 4,
  captions = false,
  onGrade,
}: {
  /** Has the focus, so that Enter takes it, and the stronger look. Nothing is graded by itself. */
  suggested?: Grade | undefined;
  /** Not given where no interval is to be shown. */
  dues: Readonly<Record<Grade, Due>> | undefined;
  now: Moment;
  buttons?: Settings['gradeButtons'];
  /** Says below each grade what it means. */
  captions?: boolean;
  onGrade: (grade: Grade) => void;
}) {
  const spoken = useSpokenKeys();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons is no fieldset
    <div
      role="group"
      aria-label={t('howDidItGo')}
      data-suggested={suggested}
      className={`${styles.grades} ${buttons === 2 ? styles.two : ''}`}
    >
      {gradesOn(buttons).map((grade, index) => (
        <button
          key={grade}
          ref={grade === suggested ? first : undefined}
          type="button"
          className={styles[grade]}
          aria-keyshortcuts={spoken(String(index + 1))}
          onClick={() => onGrade(grade)}
        >
          <Key name={String(index + 1)} />
          <b>{t(grade)}</b>
          {captions ? <em>{t(captionOf[grade])}</em> : null}
          {dues ? (
            <small>
              <span className="unseen">{t('nextIn')}</span>
              {interval(dues[grade], now, 'short')}
            </small>
          ) : null}
        </button>
      ))}
    </div>
  );
}
