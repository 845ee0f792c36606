// What this is: its version, what it keeps for a start without a network, and whose work it is made of.

import { useInstallation } from '#app/installation.tsx';
import { sizeOfOfflineFiles } from '#app/offline-files.ts';
import { useDeckIsKept } from '#app/snapshot.ts';
import { UpdateLine } from '#app/update-line.tsx';
import { fileSize } from '#ui/format.ts';
import { Row } from '#ui/row.tsx';
import { useLoaded } from '#ui/use-loaded.ts';
import { Section } from './row.tsx';
import { useIsSought } from './search.tsx';
import { t } from './words.ts';

export function About() {
  const { offlineReady } = useInstallation();
  const deckIsKept = useDeckIsKept();
  const size = useLoaded(
    () => sizeOfOfflineFiles(import.meta.env.BASE_URL),
    [offlineReady, deckIsKept],
  );
  const version = t('version', { version: import.meta.env.VERSION });
  if (!useIsSought(t('about'), version, t('offlineFiles'), t('licences'))) return null;
  return (
    <Section title={t('about')} at="about">
      <p>{t('aboutRecto')}</p>
      <Row name={version}>
        <UpdateLine />
      </Row>
      <Row name={t('offlineFiles')}>
        <span>{size ? fileSize(size) : t('noOfflineFiles')}</span>
      </Row>
      <Row name={t('licences')} hint={t('licencesHint')}>
        <a className="link" href={`${import.meta.env.BASE_URL}licences.txt`}>
          {t('readLicences')}
        </a>
      </Row>
    </Section>
  );
}
