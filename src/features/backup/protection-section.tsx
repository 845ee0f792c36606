// Whether the browser keeps what lies in it.

import { useEffect, useState } from 'react';
import { askForPersistence, type Persistence, persistence } from '#storage/persistence.ts';
import { Button } from '#ui/button.tsx';
import { fileSize } from '#ui/format.ts';
import { useNotices } from '#ui/notices.tsx';
import styles from './page.module.css';
import { Section } from './section.tsx';
import { t } from './words.ts';

export function ProtectionSection() {
  const notices = useNotices();
  const [kept, setKept] = useState<Persistence>('unknown');
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    // A browser that does not answer is one that does not say.
    persistence().then(setKept, () => {});
    navigator.storage?.estimate?.().then(
      ({ usage }) => setBytes(usage),
      () => {},
    );
  }, []);
  const ask = async () => {
    const answer = await askForPersistence();
    setKept(answer);
    if (answer !== 'kept') notices.show(t('notKept'));
  };
  return (
    <Section title={t('protection')}>
      <p>{t(kept)}</p>
      {kept === 'may-be-cleared' ? (
        <Button look="second" onClick={ask}>
          {t('askToKeep')}
        </Button>
      ) : null}
      {bytes === undefined ? null : (
        <p className={styles.hint}>{t('used', { used: fileSize(bytes) })}</p>
      )}
    </Section>
  );
}
