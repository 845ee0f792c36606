// What is said of a search besides its cards: how many there are, what was not understood, and what would be found.

import { useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { useNotices } from '#ui/notices.tsx';
import { isFilterKey } from './filters.ts';
import styles from './page.module.css';
import { write } from './query.ts';
import type { Browsed } from './use-found.ts';
import { t } from './words.ts';

export const sayFound = ({ isReading, rows }: Browsed): string =>
  isReading ? t('answersLoading') : t('cards', { n: rows.length });

/** Says a new search to whoever doesn't see it, once nothing is being typed. What the page opened with is read there. */
export function useSayFound(found: Browsed, isAtRest: boolean) {
  const notices = useNotices();
  const { query } = found;
  const said = useRef(query);
  useEffect(() => {
    if (!isAtRest || found.isReading || query === said.current) return;
    said.current = query;
    const isNothing = found.rows.length === 0 && query.trim() !== '';
    const outcome = isNothing ? t('nothing', { query: echoed(query) }) : sayFound(found);
    notices.say([outcome, ...notUnderstood(found)].join(' '));
  });
}

function notUnderstood({ unknown, unfinished, incomplete }: Browsed): readonly string[] {
  const said = unknown.map((filter) =>
    isFilterKey(filter.key)
      ? t('unknownValue', { name: echoed(write(filter)) })
      : t('unknown', { name: echoed(`${filter.key}${filter.compare}`) }),
  );
  for (const { key, compare } of unfinished) said.push(t('unfinished', { name: key + compare }));
  if (incomplete !== undefined) said.push(t('incomplete', { query: echoed(incomplete) }));
  return [...new Set(said)];
}

export function Unknown({ found }: { found: Browsed }) {
  return notUnderstood(found).map((sentence) => (
    <p key={sentence} className={styles.unknown} dir="auto">
      {sentence}
    </p>
  ));
}

export function Nothing({
  query,
  nearest,
  onQuery,
}: {
  query: string;
  nearest: string | undefined;
  onQuery: (query: string) => void;
}) {
  if (query.trim() === '') return <p className={styles.nothing}>{t('noCards')}</p>;
  return (
    <div className={styles.nothing}>
      <p dir="auto">{t('nothing', { query: echoed(query) })}</p>
      <p>
        {nearest ? (
          <Button look="text" onClick={() => onQuery(nearest)}>
            {t('tryInstead', { query: echoed(nearest) })}
          </Button>
        ) : null}
        <Button look="text" onClick={() => onQuery('')}>
          {t('clear')}
        </Button>
      </p>
    </div>
  );
}

/** Letters of a query that are repeated in a sentence: of a pasted page the beginning is enough. */
const longest = 80;

const echoed = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
