// What is shown when the cards cannot be opened, or when a page of ours fails. It promises that nothing was
// deleted, offers to try again, and hands out the raw data.

import { Component, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { useNotices } from '#ui/notices.tsx';
import type { Trouble } from './start.ts';
import styles from './trouble-page.module.css';
import { UpdateLine } from './update-line.tsx';
import { t } from './words.ts';

export function TroublePage({
  title,
  details,
  onRetry,
}: {
  title: string;
  details: string;
  onRetry: () => void;
}) {
  const notices = useNotices();
  const save = () => {
    // Seldom wanted, and Today has no room for it.
    import('./raw-copy.ts')
      .then(({ saveRawCopy }) => saveRawCopy())
      .catch(() => notices.alarm(t('couldNotCopy')));
  };
  return (
    <main className={styles.page}>
      <title>{t('product')}</title>
      <h1 tabIndex={-1}>{title}</h1>
      <div className={styles.actions}>
        <Button look="primary" onClick={onRetry}>
          {t('tryAgain')}
        </Button>
        <Button look="second" onClick={save}>
          {t('saveCopy')}
        </Button>
      </div>
      <UpdateLine />
      <details>
        <summary>{t('whatHappened')}</summary>
        <p>{details}</p>
      </details>
    </main>
  );
}

export function titleOf(trouble: Trouble): string {
  if ('problem' in trouble) return t('noDeck');
  return t(trouble.trouble === 'deleted' ? 'deleted' : 'cannotOpen');
}

export function detailsOf(trouble: Trouble): string {
  if ('problem' in trouble) return trouble.problem;
  switch (trouble.trouble) {
    case 'newer-schema':
    case 'closed-by-other-tab':
      return t('newerSchema');
    case 'quota':
      return t('diskFull');
    case 'deleted':
      return t('deletedHow');
    case 'unavailable':
      return t('unavailable', { reason: trouble.reason });
  }
}

/** Catches what a page throws. Reloading is the honest way out: the journal on the disk is the truth. */
export class CrashBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: unknown }
> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <TroublePage title={t('crashed')} details={String(error)} onRetry={() => location.reload()} />
    );
  }
}
