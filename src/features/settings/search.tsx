// Search within the settings: rows that are not looked for are left out, and sections without a row with them.

import { createContext, type ReactNode, useContext, useState } from 'react';
import styles from './page.module.css';
import { isSought } from './sought.ts';
import { t } from './words.ts';

const QueryContext = createContext('');

export const useQuery = (): string => useContext(QueryContext);

/** The title of the section around: a search for it finds all of its rows. */
export const SectionContext = createContext('');

/** Whether one of these is looked for, or words of several. */
export function useIsSought(...words: readonly (string | undefined)[]): boolean {
  const title = useContext(SectionContext);
  return isSought(useQuery(), [title, ...words].join(' '));
}

export function Searched({ children }: { children: ReactNode }) {
  const [query, setQuery] = useState('');
  return (
    <QueryContext value={query}>
      <input
        type="search"
        className={styles.search}
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <div className={styles.sections} data-searching={query.trim() !== '' || undefined}>
        {children}
        <div role="status">
          <p className={styles.nothingFound}>{t('nothingFound')}</p>
        </div>
      </div>
    </QueryContext>
  );
}
