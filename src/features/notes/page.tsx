// The notes, and what became of them: what is studied, what waits for a decision, and what could be mended.

import { useState } from 'react';
import { addressOf, Link } from '#app/router.tsx';
import { TitledPage } from '#app/shell.tsx';
import { useDeck } from '#app/snapshot.ts';
import { Button } from '#ui/button.tsx';
import { Intro } from '#ui/intro.tsx';
import { Mark } from '#ui/mark.tsx';
import type { NoteSummary } from './ledger.ts';
import styles from './page.module.css';
import { useNotes } from './use-notes.ts';
import { t } from './words.ts';

export const addressOfNote = (note: string): string => addressOf('/notes', note.split('/'));

export function NotesPage() {
  const { live } = useDeck();
  const notes = useNotes();
  return (
    <TitledPage title={t('title')}>
      <Intro>{t(live ? 'about' : 'elsewhere')}</Intro>
      {notes ? (
        <>
          <Notes summaries={notes.summaries} />
          <Link to="/settings/notes" className="link">
            {t('changesDoor')}
          </Link>
        </>
      ) : (
        <p>{t('reading')}</p>
      )}
    </TitledPage>
  );
}

function Notes({ summaries }: { summaries: readonly NoteSummary[] }) {
  const offered = summaries.reduce((sum, note) => sum + note.offered, 0);
  const first = summaries.find((note) => note.offered > 0);
  if (summaries.length === 0) return <p>{t('noNotes')}</p>;
  return (
    <>
      {first ? (
        <Link to={addressOfNote(first.note)} className="link">
          <Mark>{t('decideAll', { n: offered })}</Mark>
        </Link>
      ) : null}
      <section className={styles.section} aria-label={t('allNotes')}>
        <h2 className="heading">{t('allNotes')}</h2>
        <ul>
          {summaries.map((summary) => (
            <li key={summary.note} className={styles.note}>
              <Link to={addressOfNote(summary.note)} className="link">
                <bdi>{summary.note}</bdi>
              </Link>
              <span className={styles.counts}>{countsOf(summary)}</span>
            </li>
          ))}
        </ul>
      </section>
      <ToMend summaries={summaries} />
    </>
  );
}

function countsOf({ studied, offered, skipped = 0, problems }: NoteSummary): string {
  return [
    t('studied', { n: studied }),
    ...(offered > 0 ? [t('offered', { n: offered })] : []),
    ...(skipped > 0 ? [t('skipped', { n: skipped })] : []),
    ...(problems.length > 0 ? [t('toMend', { n: problems.length })] : []),
  ].join(' · ');
}

/** Slips that are listed at first. */
const atFirst = 20;

function ToMend({ summaries }: { summaries: readonly NoteSummary[] }) {
  const [listed, setListed] = useState(atFirst);
  const all = summaries.flatMap(({ note, problems }) =>
    problems.map((problem) => ({ ...problem, note })),
  );
  if (all.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('mend')}>
      <h2 className="heading">{t('mend')}</h2>
      <ul>
        {all.slice(0, listed).map(({ note, line, column, message, hint }) => (
          <li key={[note, line, column, message].join(' ')} className={styles.problem}>
            <Link to={`${addressOfNote(note)}?line=${line}`} className="link">
              <bdi>{t('place', { note, line })}</bdi>
            </Link>
            <p>
              {message} {hint}
            </p>
          </li>
        ))}
      </ul>
      {listed < all.length ? (
        <Button look="second" onClick={() => setListed(listed + atFirst)}>
          {t('mendMore')}
        </Button>
      ) : null}
    </section>
  );
}
