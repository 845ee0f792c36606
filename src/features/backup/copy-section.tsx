// The last backup, and the next one in a click.

import { useState } from 'react';
import { saveCopy } from '#app/copies.ts';
import { useServices } from '#app/services.ts';
import { useNow, useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { type CopyAge, copyAge, holdsAll } from '#storage/copies.ts';
import { Button } from '#ui/button.tsx';
import { daysAgo } from '#ui/format.ts';
import { useNotices } from '#ui/notices.tsx';
import { Progress } from '#ui/progress.tsx';
import styles from './page.module.css';
import { Section } from './section.tsx';
import { rich, t } from './words.ts';

export function CopySection() {
  const services = useServices();
  const { storage } = services;
  const notices = useNotices();
  const attempt = useAttempt(t('backupFailed'));
  const { answers, lastCopy } = useSnapshot();
  const now = useNow();
  /** The share that is written. */
  const [saving, setSaving] = useState<number>();
  const save = async () => {
    setSaving(0);
    await attempt(async () => {
      const { name } = await saveCopy(services, setSaving);
      notices.show(t('backedUp', { name }));
    });
    setSaving(undefined);
  };
  return (
    <Section title={t('backup')}>
      <p>
        <Age
          age={copyAge(lastCopy, answers, now.at)}
          isAllThere={holdsAll(lastCopy, { answers, tick: storage.latest() })}
        />
      </p>
      <Button look="primary" disabled={saving !== undefined} onClick={save}>
        {t('backUpNow')}
      </Button>
      {saving === undefined ? null : (
        <Progress of={t('backup')} done={saving} say={(share) => t('writingFile', { share })} />
      )}
      <p className={styles.hint}>{t('wholeJournal')}</p>
    </Section>
  );
}

function Age({ age, isAllThere }: { age: CopyAge; isAllThere: boolean }) {
  switch (age.state) {
    case 'nothing-to-lose':
      return t('nothingToLose');
    case 'never':
      return rich('neverBackedUp', { n: age.answers });
    default: {
      const ago = daysAgo(age.days);
      const told =
        age.answersSince > 0
          ? rich('lastBackup', { ago, n: age.answersSince })
          : rich(isAllThere ? 'lastBackupFresh' : 'lastBackupWithoutChanges', { ago });
      return age.state === 'old' ? [...told, ' ', t('oldBackup')] : told;
    }
  }
}
