// Afterwards: the questions that were asked, the cards that answer them, and what the notes lack.

import { type FormEvent, useId, useState } from 'react';
import { Link, useTextInAddress } from '#app/router.tsx';
import { TitledPage } from '#app/shell.tsx';
import { useNow } from '#app/snapshot.ts';
import type { Interview } from '#scheduler/interview.ts';
import { useFaces } from '#study/use-faces.ts';
import '#ui/controls.css';
import { Button } from '#ui/button.tsx';
import styles from './debrief-page.module.css';
import { Findings } from './findings.tsx';
import { whenIs } from './goal.tsx';
import { Gone } from './gone.tsx';
import page from './page.module.css';
import { useDebrief } from './use-debrief.ts';
import { useInterviewActs } from './use-interview-acts.ts';
import { askedKey, useInterviews } from './use-interviews.ts';
import { t } from './words.ts';

export function DebriefPage() {
  const id = useTextInAddress('id');
  const { interviews } = useInterviews();
  const interview = interviews.find((each) => each.id === id);
  return interview ? <Debrief interview={interview} /> : <Gone />;
}

function Debrief({ interview }: { interview: Interview }) {
  const { day } = useNow();
  const { kept, keep } = useInterviews();
  const { archive } = useInterviewActs();
  const before = kept(askedKey(interview.id));
  const [text, setText] = useState(typeof before === 'string' ? before : '');
  const [asked, setAsked] = useState(text);
  const id = useId();
  const find = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text);
    if (text !== before) void keep(askedKey(interview.id), text);
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
  const faces = useFaces(true);
  const matched = useDebrief(asked, faces);
  if (matched === 'failed') return <p className={styles.hint}>{t('notSearched')}</p>;
  if (matched === 'reading' || !faces) return <p className={styles.hint}>{t('reading')}</p>;
  return <Findings matched={matched} faces={faces} />;
}
