// The last backup, and the next one in a click.

import { useState } from 'react';
import { saveCopy } from '#app/copies.ts';
import { useServices } from '#app/services.ts';
import { useNow, useSnapshot } from '#app/snapshot.ts';
import { type CopyAge, copyAge } from '#storage/copies.ts';
import { Button } from '#ui/button.tsx';
import { daysAgo } from '#ui/format.ts';
import { useNotices } from '#ui/notices.tsx';
import styles from './page.module.css';
import { Section } from './section.tsx';
import { rich, t } from './words.ts';

export function CopySection() {
  const services = useServices();
  const notices = useNotices();
  const { answers, lastCopy } = useSnapshot();
  const now = useNow();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      notices.show(t('backedUp', { name: await saveCopy(services) }));
    } catch {
      notices.alarm(t('backupFailed'));
    }
    setSaving(false);
  };
  return (
    <Section title={t('backup')}>
      <p>
        <Age age={copyAge(lastCopy, answers, now.at)} />
      </p>
      <Button look="primary" disabled={isSaving} onClick={save}>
        {t('backUpNow')}
      </Button>
      <p className={styles.hint}>{t('wholeJournal')}</p>
    </Section>
  );
}

function Age({ age }: { age: CopyAge }) {
  switch (age.state) {
    case 'nothing-to-lose':
      return t('nothingToLose');
    case 'never':
      return rich('neverBackedUp', { n: age.answers });
    default: {
      const ago = daysAgo(age.days);
      const told =
        age.answersSince === 0
          ? rich('lastBackupFresh', { ago })
          : rich('lastBackup', { ago, n: age.answersSince });
      return age.state === 'old' ? [...told, ' ', t('oldBackup')] : told;
    }
  }
}
