import { useState } from 'react';
import { reportMistake } from '#app/failed.ts';
import { saveFile } from '#app/save-file.ts';
import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { undoOf } from '#scheduler/journal.ts';
import { Button } from '#ui/button.tsx';
import { Row } from '#ui/row.tsx';
import { FileButton } from './file-button.tsx';
import { ImportedFile, refused } from './imported-file.tsx';
import styles from './page.module.css';
import { Section } from './section.tsx';
import { fromPackage, fromTable, type Imported, type Program, takeOver } from './use-import.ts';
import { useSchedules } from './use-schedules.ts';
import { t } from './words.ts';

type Importing = 'reading' | 'failed' | Imported;

/** What is told stands in the row that was acted on. */
type Way = Program | 'table' | 'obsidian';

const packages = [
  { program: 'anki', name: 'fromAnki', hint: 'fromAnkiHint', endings: '.apkg,.colpkg' },
  { program: 'mochi', name: 'fromMochi', hint: 'fromMochiHint', endings: '.mochi' },
] as const;

export function ImportSection() {
  const services = useServices();
  const [importing, setImporting] = useState<Importing>();
  const [row, setRow] = useState<Way>();
  const run = async (from: Way, read: Promise<Imported>) => {
    setRow(from);
    setImporting('reading');
    try {
      const imported = await read;
      if ('file' in imported && imported.count > 0) saveFile(imported.file, imported.name);
      setImporting(imported);
    } catch (error) {
      reportMistake(error);
      setImporting('failed');
    }
  };
  const schedules = useSchedules();
  const isReading = importing === 'reading';
  const toldIn = (one: Way) => (
    <div className={styles.done} aria-live="polite">
      {importing && row === one ? <Told importing={importing} /> : null}
    </div>
  );
  return (
    <Section title={t('bringIn')}>
      {packages.map(({ program, name, hint, endings }) => (
        <Row key={program} name={t(name)} hint={t(hint)}>
          <FileButton
            label={t('chooseFile')}
            name={`${t(name)}: ${t('chooseFile')}`}
            accept={endings}
            disabled={isReading}
            onFiles={([file]) => {
              if (file) void run(program, fromPackage(file, program, services));
            }}
          />
          {toldIn(program)}
        </Row>
      ))}
      <Row name={t('fromTable')} hint={t('fromTableHint')}>
        <FileButton
          label={t('chooseFile')}
          name={`${t('fromTable')}: ${t('chooseFile')}`}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          disabled={isReading}
          onFiles={([file]) => {
            if (file) void run('table', fromTable(file));
          }}
        />
        {toldIn('table')}
      </Row>
      {schedules.length > 0 || row === 'obsidian' ? (
        <Row
          name={t('fromObsidian')}
          hint={schedules.length > 0 ? t('fromObsidianHint', { n: schedules.length }) : undefined}
        >
          {schedules.length > 0 ? (
            <Button
              look="second"
              aria-disabled={isReading}
              onClick={() => {
                if (!isReading) void run('obsidian', takeOver(schedules, services));
              }}
            >
              {t('takeOver')}
            </Button>
          ) : null}
          {toldIn('obsidian')}
        </Row>
      ) : null}
    </Section>
  );
}

function Told({ importing }: { importing: Importing }) {
  if (importing === 'reading') return <p>{t('importing')}</p>;
  if (importing === 'failed') return <p className={styles.trouble}>{t('importFailed')}</p>;
  switch (importing.from) {
    case 'anki':
    case 'mochi':
    case 'table':
      return <ImportedFile imported={importing} />;
    case 'obsidian':
      return <Obsidian imported={importing} />;
    case 'nothing':
      return <p className={styles.trouble}>{refused(importing)}</p>;
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
