// Your data: how to keep it, bring it back, take it elsewhere.

import { TitledPage } from '#app/shell.tsx';
import { Intro } from '#ui/intro.tsx';
import { CopySection } from './copy-section.tsx';
import { EraseSection } from './erase-section.tsx';
import { ExportSection } from './export-section.tsx';
import { FolderSection } from './folder-section.tsx';
import { ImportSection } from './import-section.tsx';
import styles from './page.module.css';
import { ProtectionSection } from './protection-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { Section } from './section.tsx';
import { t } from './words.ts';

export function BackupPage() {
  return (
    <TitledPage title={t('title')} parent="/settings">
      <Intro>{t('intro')}</Intro>
      <CopySection />
      <RestoreSection />
      <FolderSection />
      <Section title={t('move')}>
        <ol className={styles.steps}>
          <li>{t('moveOne')}</li>
          <li>{t('moveTwo')}</li>
          <li>{t('moveThree')}</li>
          <li>{t('moveFour')}</li>
        </ol>
        <p className={styles.hint}>{t('moveHomeScreen')}</p>
      </Section>
      <ImportSection />
      <ExportSection />
      <ProtectionSection />
      <EraseSection />
    </TitledPage>
  );
}
