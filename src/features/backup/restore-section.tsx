import type { OpenedBackup } from '#app/copies.ts';
import { useServices } from '#app/services.ts';
import { type Clock, type Instant, instant, type StudyDay, studyDayOf } from '#kit/time.ts';
import { Button } from '#ui/button.tsx';
import { dayAndYear } from '#ui/format.ts';
import { Progress } from '#ui/progress.tsx';
import { FileButton } from './file-button.tsx';
import styles from './page.module.css';
import type { RestorePreview } from './preview.ts';
import { Section } from './section.tsx';
import { type Restore, useRestore } from './use-restore.ts';
import { rich, t } from './words.ts';

export function RestoreSection() {
  const { restore, read, join, cancel } = useRestore();
  const isBusy = restore.step === 'reading' || restore.step === 'restoring';
  return (
    <Section title={t('restore')}>
      <p>{t('restoreIntro')}</p>
      <FileButton
        label={t('chooseBackup')}
        accept=".gz,.json,application/gzip,application/json"
        disabled={isBusy}
        onFiles={([file]) => {
          if (file) void read(file);
        }}
      />
      <HowFar restore={restore} />
      <div aria-live="polite">
        <Outcome restore={restore} onJoin={join} onCancel={cancel} />
      </div>
    </Section>
  );
}

interface Answers {
  readonly onJoin: (backup: OpenedBackup) => void;
  readonly onCancel: () => void;
}

function HowFar({ restore }: { restore: Restore }) {
  if (restore.step !== 'reading' && restore.step !== 'restoring') return null;
  const word = restore.step === 'reading' ? 'readingFile' : 'restoring';
  return <Progress of={t('restore')} done={restore.done} say={(share) => t(word, { share })} />;
}

function Outcome({ restore, ...answers }: { restore: Restore } & Answers) {
  switch (restore.step) {
    case 'idle':
    case 'reading':
    case 'restoring':
      return null;
    case 'refused':
      return <p className={styles.trouble}>{t(restore.trouble)}</p>;
    case 'preview':
      return <Preview backup={restore.backup} preview={restore.preview} {...answers} />;
    case 'restored':
      return (
        <p>
          {restore.entries > 0 ? t('restored', { n: restore.entries }) : t('restoredOther')}{' '}
          {restore.rescue ? t('rescued', { name: restore.rescue }) : null}
        </p>
      );
    case 'failed':
      return <p className={styles.trouble}>{t('restoreFailed')}</p>;
  }
}

function Preview({
  backup,
  preview,
  onJoin,
  onCancel,
}: { backup: OpenedBackup; preview: RestorePreview } & Answers) {
  const { clock } = useServices();
  return (
    <div className={styles.preview}>
      <p>{contentsOf(backup, clock)}</p>
      {preview.brings === 'nothing' ? (
        <p>{t('bringsNothing')}</p>
      ) : (
        <>
          <p>
            {preview.newAnswers > 0 ? rich('brings', { n: preview.newAnswers }) : null}{' '}
            {preview.isOther ? t('bringsOther') : null}{' '}
            {preview.waiting > 0 ? t('bringsWaiting', { n: preview.waiting }) : null}{' '}
            {preview.onlyHere > 0 ? t('onlyHere', { n: preview.onlyHere }) : null}
          </p>
          {backup.refused > 0 ? <p>{t('refused', { n: backup.refused })}</p> : null}
        </>
      )}
      <div className={styles.actions}>
        {preview.brings === 'something' ? (
          <Button look="primary" onClick={() => onJoin(backup)}>
            {t('restoreNow')}
          </Button>
        ) : null}
        <Button look="second" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

function contentsOf({ made, summary }: OpenedBackup, clock: Clock): string {
  const { answers, cards, firstDay, lastDay } = summary;
  const at = Date.parse(made);
  const date = Number.isNaN(at) ? made : dayAndYear(dayOn(instant(at), clock));
  if (firstDay === undefined || lastDay === undefined) return t('fileIsEmpty', { date });
  return t('fileIsFrom', {
    date,
    answers: t('answers', { n: answers }),
    cards: t('cards', { n: cards }),
    first: dayAndYear(firstDay),
    last: dayAndYear(lastDay),
  });
}

/** The day on this device's calendar. */
const dayOn = (at: Instant, clock: Clock): StudyDay => studyDayOf(at, clock.offsetAt(at), 0);
