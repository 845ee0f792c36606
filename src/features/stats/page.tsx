// Stats: four questions, each answered by a sentence first.

import { type ReactNode, useId } from 'react';
import { PartHere, useRooms } from '#app/room.tsx';
import { useNavigate } from '#app/router.tsx';
import { TitledPage } from '#app/shell.tsx';
import { useSnapshot } from '#app/snapshot.ts';
import { Button } from '#ui/button.tsx';
import { Coming } from './coming.tsx';
import styles from './page.module.css';
import { Remembering } from './remembering.tsx';
import { enoughForShare } from './retention.ts';
import { Solid } from './solid.tsx';
import { usePast } from './use-past.ts';
import { WhatIf } from './what-if.tsx';
import { t } from './words.ts';
import { Work } from './work.tsx';

export function StatsPage() {
  const { settings, daysStudied, answers } = useSnapshot();
  const navigate = useNavigate();
  const past = usePast();
  if (daysStudied.length === 0)
    return (
      <TitledPage title={t('title')}>
        <p className={styles.nothing}>{t('nothingYet')}</p>
        <Button look="primary" onClick={() => navigate('/review')}>
          {t('startReview')}
        </Button>
      </TitledPage>
    );
  if (past === 'failed')
    return (
      <TitledPage title={t('title')}>
        <p role="alert">{t('notRead')}</p>
      </TitledPage>
    );
  const isRead = past !== 'reading';
  return (
    <TitledPage title={t('title')}>
      <Question title={t('remembering')}>
        {isRead ? (
          <Remembering past={past} aim={settings.desiredRetention} />
        ) : answers < enoughForShare ? (
          <p>{t('reading')}</p>
        ) : (
          <Reading />
        )}
      </Question>
      <Question title={t('work')}>{isRead ? <Work work={past.work} /> : <Reading />}</Question>
      <Question title={t('coming')}>
        <FromOthers />
        <Coming />
        {isRead ? <WhatIf habits={past.habits} /> : <Reading />}
      </Question>
      <Question title={t('solid')}>
        <Solid hardest={isRead ? past.hardest : undefined} />
      </Question>
    </TitledPage>
  );
}

/** What other rooms know of the days ahead. */
function FromOthers() {
  return useRooms().map(({ path, onStats }) =>
    onStats ? <PartHere key={path} name={`stats ${path}`} part={onStats} isUrgent isOpen /> : null,
  );
}

function Question({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.question} aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Holds the place of what is told, so that nothing jumps when the journal is read. */
const Reading = () => <p className={styles.reading}>{t('reading')}</p>;
