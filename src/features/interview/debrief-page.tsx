// Afterwards: the questions that were asked, the cards that answer them, and what the notes lack.

import { type FormEvent, useId, useMemo, useState } from 'react';
import { Link, useTextInAddress } from '#app/router.tsx';
import { TitledPage } from '#app/shell.tsx';
import { useDeck, useNow } from '#app/snapshot.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import type { Interview } from '#scheduler/interview.ts';
import { toldOf, useFaces } from '#study/use-faces.ts';
import { Button } from '#ui/button.tsx';
import { cardSearch } from './card-search.ts';
import { debrief } from './debrief.ts';
import styles from './debrief-page.module.css';
import { Findings } from './findings.tsx';
import { whenIs } from './goal.tsx';
import page from './page.module.css';
import { useInterviews } from './use-interviews.ts';
import { t } from './words.ts';

/** The key of the `configured` entry that keeps the questions of an interview, as they were pasted. */
const askedKey = (interview: Interview): string => `debrief:${interview.id}`;

export function DebriefPage() {
  const id = useTextInAddress('id');
  const { interviews } = useInterviews();
  const interview = interviews.find((each) => each.id === id);
  return interview ? (
    <Debrief interview={interview} />
  ) : (
    <TitledPage title={t('debriefTitle')} parent="/interviews">
      <p className={page.lead}>{t('gone')}</p>
      <Link className={page.link} to="/interviews">
        {t('all')}
      </Link>
    </TitledPage>
  );
}

function Debrief({ interview }: { interview: Interview }) {
  const { day } = useNow();
  const { kept, keep, archive } = useInterviews();
  const before = kept(askedKey(interview));
  const [text, setText] = useState(typeof before === 'string' ? before : '');
  const [asked, setAsked] = useState(text);
  const id = useId();
  const find = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text);
    if (text !== before) void keep(askedKey(interview), text);
  };
  return (
    <TitledPage title={t('debriefTitle')} parent="/interviews">
      <p className={`eyebrow ${styles.of}`}>
        <bdi>{interview.name}</bdi>, {whenIs(interview, day)}
      </p>
      <p className={styles.hint}>{t('debriefHint')}</p>
      <form className={styles.form} onSubmit={find}>
        <label htmlFor={id}>{t('questions')}</label>
        <textarea
          id={id}
          rows={6}
          value={text}
          dir="auto"
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className={page.primary} disabled={text.trim() === ''}>
          {t('find')}
        </button>
      </form>
      {asked.trim() === '' ? null : <Found asked={asked} />}
      <div className={page.actions}>
        <Link className={page.link} to={`/interviews/edit?id=${interview.id}`}>
          {t('newDate')}
        </Link>
        <Link className={page.link} to="/interviews">
          {t('all')}
        </Link>
        {interview.archived ? null : (
          <Button look="text" onClick={() => void archive(interview)}>
            {t('archive')}
          </Button>
        )}
      </div>
    </TitledPage>
  );
}

function Found({ asked }: { asked: string }) {
  const deck = useDeck();
  const faces = useFaces(true);
  const search = useMemo(() => {
    if (!faces) return undefined;
    const told = toldOf(deck, faces);
    const cards = told.map((each) => {
      const card = deck.byId.get(each.id);
      return {
        ...each,
        topic: deck.topics[card?.topic ?? -1] ?? [],
        family: card?.family ?? -1,
        line: faces.get(each.id)?.line ?? -1,
      };
    });
    return cardSearch(cards, vocabularyOf(told));
  }, [deck, faces]);
  const matched = useMemo(() => search && debrief(asked, search), [asked, search]);
  if (!matched || !faces) return <p className={styles.hint}>{t('reading')}</p>;
  return <Findings matched={matched} faces={faces} />;
}
