// What is said of a search besides its cards: how many there are, what was not understood, and what would be found.

import { Button } from '#ui/button.tsx';
import { isFilterKey } from './filters.ts';
import styles from './page.module.css';
import { write } from './query.ts';
import type { Browsed } from './use-found.ts';
import { t } from './words.ts';

export function Unknown({ found: { unknown, unfinished, incomplete } }: { found: Browsed }) {
  const said = unknown.map((filter) =>
    isFilterKey(filter.key)
      ? t('unknownValue', { name: echoed(write(filter)) })
      : t('unknown', { name: echoed(`${filter.key}${filter.compare}`) }),
  );
  for (const { key, compare } of unfinished) said.push(t('unfinished', { name: key + compare }));
  if (incomplete !== undefined) said.push(t('incomplete', { query: echoed(incomplete) }));
  return [...new Set(said)].map((sentence) => (
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
