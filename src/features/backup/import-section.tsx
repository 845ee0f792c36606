import { useState } from 'react';
import { reportMistake } from '#app/failed.ts';
import { saveFile } from '#app/save-file.ts';
import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { undoOf } from '#scheduler/journal.ts';
import { Button } from '#ui/button.tsx';
import { oncePainted } from '#ui/once-painted.ts';
import { FileButton } from './file-button.tsx';
import styles from './page.module.css';
import { Section, Way } from './section.tsx';
import { fromAnki, fromTable, type Imported, takeOver } from './use-import.ts';
import { useSchedules } from './use-schedules.ts';
import { t } from './words.ts';

type Importing = 'reading' | 'failed' | Imported;

/** A long table holds the page up for seconds: that it is being read stands there first. */
async function readTable(file: File): Promise<Imported> {
  await new Promise<void>((painted) => oncePainted(painted));
  return fromTable(file);
}

export function ImportSection() {
  const services = useServices();
  const [importing, setImporting] = useState<Importing>();
  const run = async (read: Promise<Imported>) => {
    setImporting('reading');
    try {
      const imported = await read;
      if (imported.from === 'anki') saveFile(imported.file, 'recto-anki-notes.zip');
      if (imported.from === 'table' && imported.cards > 0) saveFile(imported.file, imported.name);
      setImporting(imported);
    } catch (error) {
      reportMistake(error);
      setImporting('failed');
    }
  };
  const schedules = useSchedules();
  const isReading = importing === 'reading';
  return (
    <Section title={t('bringIn')}>
      <Way name={t('fromAnki')} hint={t('fromAnkiHint')}>
        <FileButton
          label={t('chooseFile')}
          name={`${t('fromAnki')}: ${t('chooseFile')}`}
          accept=".apkg,.colpkg"
          disabled={isReading}
          onFiles={([file]) => {
            if (file) void run(fromAnki(file, services));
          }}
        />
      </Way>
      <Way name={t('fromTable')} hint={t('fromTableHint')}>
        <FileButton
          label={t('chooseFile')}
          name={`${t('fromTable')}: ${t('chooseFile')}`}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          disabled={isReading}
          onFiles={([file]) => {
            if (file) void run(readTable(file));
          }}
        />
      </Way>
      {schedules.length > 0 ? (
        <Way name={t('fromObsidian')} hint={t('fromObsidianHint', { n: schedules.length })}>
          <Button
            look="second"
            aria-disabled={isReading}
            onClick={() => {
              if (!isReading) void run(takeOver(schedules, services));
            }}
          >
            {t('takeOver')}
          </Button>
        </Way>
      ) : null}
      <div className={styles.done} aria-live="polite">
        {importing ? <Told importing={importing} /> : null}
      </div>
    </Section>
  );
}

function Told({ importing }: { importing: Importing }) {
  if (importing === 'reading') return <p>{t('importing')}</p>;
  if (importing === 'failed') return <p className={styles.trouble}>{t('importFailed')}</p>;
  switch (importing.from) {
    case 'anki':
      return (
        <p>
          {[
            t('ankiRead', { n: importing.notes }),
            importing.skipped > 0 ? t('ankiSkipped', { n: importing.skipped }) : '',
            importing.missing > 0 ? t('ankiMissing', { n: importing.missing }) : '',
          ].join(' ')}
        </p>
      );
    case 'table':
      return (
        <p>{importing.cards > 0 ? t('tableRead', { n: importing.cards }) : t('tableEmpty')}</p>
      );
    case 'obsidian':
      return <Obsidian imported={importing} />;
    case 'nothing':
      return <p className={styles.trouble}>{t(importing.problem)}</p>;
  }
}

function Obsidian({
  imported: { cards, act },
}: {
  imported: Extract<Imported, { from: 'obsidian' }>;
}) {
  const { storage } = useServices();
  const attempt = useAttempt();
  const [isUndone, setUndone] = useState(false);
  if (isUndone) return <p>{t('undone')}</p>;
  const undo = async () => {
    if (await attempt(() => storage.record(undoOf(act)))) setUndone(true);
  };
  return (
    <p>
      {t('obsidianRead', { n: cards })}{' '}
      <Button look="text" onClick={undo}>
        {t('undo')}
      </Button>
    </p>
  );
}
