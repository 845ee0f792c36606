// Copies that are made by themselves, where the browser can write into a folder.

import { useEffect, useState } from 'react';
import {
  type ChosenFolder,
  copyToFolder,
  isThere,
  lastRefused,
  mayWrite,
  stopCopies,
} from '#app/copies.ts';
import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { Button } from '#ui/button.tsx';
import { useNotices } from '#ui/notices.tsx';
import styles from './page.module.css';
import { Section } from './section.tsx';
import { rich, t } from './words.ts';

interface Chooser {
  readonly showDirectoryPicker?: (how: {
    id: string;
    mode: 'readwrite';
  }) => Promise<FileSystemDirectoryHandle>;
}

interface Folder {
  readonly handle: FileSystemDirectoryHandle;
  readonly state: 'taken' | 'asks' | 'gone';
}

export function FolderSection() {
  const services = useServices();
  const notices = useNotices();
  const attempt = useAttempt(t('folderFailed'));
  const { storage } = services;
  const [folder, setFolder] = useState<Folder>();
  const [refused, setRefused] = useState(lastRefused);
  useEffect(() => {
    const look = async () => {
      const handle = await storage.copyFolder();
      if (handle) setFolder({ handle, state: await stateOf(handle) });
    };
    // A folder that cannot be asked is chosen again.
    look().catch(() => {});
  }, [storage]);

  const copy = async (handle: FileSystemDirectoryHandle) => {
    const copied = await copyToFolder(services, handle);
    setRefused(lastRefused());
    if (copied.copied) notices.show(t('copied', { name: handle.name }));
  };
  const choose = async () => {
    const handle = await chosen();
    if (!handle) return;
    await storage.setCopyFolder(handle);
    setFolder({ handle, state: 'taken' });
    await copy(handle);
  };
  const allow = async (handle: FileSystemDirectoryHandle) => {
    const permission = await (handle as ChosenFolder).requestPermission({ mode: 'readwrite' });
    setFolder({ handle, state: await stateOf(handle) });
    if (permission === 'granted') await copy(handle);
  };
  const stop = async () => {
    await stopCopies(services);
    setFolder(undefined);
    setRefused(undefined);
    notices.show(t('stoppedCopies'));
  };

  if (!('showDirectoryPicker' in globalThis))
    return (
      <Section title={t('folder')}>
        <p>{t('folderNot')}</p>
      </Section>
    );
  return (
    <Section title={t('folder')}>
      <p>{folder ? rich(said[folder.state], { name: folder.handle.name }) : t('folderIntro')}</p>
      {folder && refused ? (
        <p className={styles.trouble} role="alert">
          {t(whyNotCopied[refused])}
        </p>
      ) : null}
      <div className={styles.actions}>
        {folder?.state === 'asks' ? (
          <Button look="second" onClick={() => attempt(() => allow(folder.handle))}>
            {t('allowAgain')}
          </Button>
        ) : (
          <Button look="second" onClick={() => attempt(choose)}>
            {t('chooseFolder')}
          </Button>
        )}
        {folder ? (
          <Button look="text" onClick={() => attempt(stop)}>
            {t('stopCopies')}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}

const stateOf = async (handle: FileSystemDirectoryHandle): Promise<Folder['state']> =>
  (await mayWrite(handle)) ? ((await isThere(handle)) ? 'taken' : 'gone') : 'asks';

const said = { taken: 'folderIs', asks: 'folderAsks', gone: 'folderGone' } as const;

const whyNotCopied = {
  'holds-more': 'copyHoldsMore',
  newer: 'newer',
  unreadable: 'copyUnreadable',
} as const;

async function chosen(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as Chooser).showDirectoryPicker?.({
      id: 'recto-copies',
      mode: 'readwrite',
    });
  } catch (error) {
    // The learner closed the dialog.
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
