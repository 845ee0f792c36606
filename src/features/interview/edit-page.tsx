// An interview is written down, or changed: when, about what, and how much time there is.

import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useBack, useNavigate, useTextInAddress } from '#app/router.tsx';
import { TitledPage } from '#app/shell.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { topicKey } from '#deck/topic.ts';
import { addDays } from '#kit/time.ts';
import { memoryByTopic } from '#scheduler/forecast.ts';
import { TopicChooser } from '#study/topic-chooser.tsx';
import '#ui/controls.css';
import { Button, IconButton } from '#ui/button.tsx';
import { DateField } from '#ui/fields.tsx';
import {
  type Draft,
  draftOf,
  farthest,
  interviewFrom,
  newDraft,
  slipsOf,
  toggled,
  weighed,
} from './draft.ts';
import styles from './edit-page.module.css';
import { Gone } from './gone.tsx';
import { Minutes } from './minutes.tsx';
import { useInterviews } from './use-interviews.ts';
import { t } from './words.ts';

export function EditPage() {
  const id = useTextInAddress('id');
  const { interviews, save, newId } = useInterviews();
  const { day } = useNow();
  const navigate = useNavigate();
  const back = useBack('/interviews');
  const known = interviews.find((interview) => interview.id === id);
  // Made once: whoever presses Save twice has saved one interview.
  const [fresh] = useState(newId);
  const [draft, setDraft] = useState(known ? draftOf(known) : newDraft);
  const [isGone] = useState(id !== undefined && !known);
  const [tries, setTries] = useState(0);
  const slips = tries > 0 ? slipsOf(draft, day) : [];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    const interview = interviewFrom(known?.id ?? fresh, draft, day);
    if (interview && (await save(interview)))
      navigate(`/interviews/plan?id=${interview.id}`, { replace: true });
  };
  if (isGone) return <Gone />;
  return (
    <TitledPage title={t(known ? 'editTitle' : 'newTitle')} parent="/interviews">
      <form ref={form} className={styles.form} onSubmit={submit} noValidate>
        <Field
          label={t('name')}
          hint={t('nameHint')}
          slip={slips.includes('noName') && t('noName')}
        >
          {(field) => (
            <input
              {...field}
              className={styles.input}
              type="text"
              maxLength={80}
              value={draft.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Field>
        <Field
          label={t('date')}
          slip={
            (slips.includes('noDate') && t('noDate')) ||
            (slips.includes('pastDate') && t('pastDate')) ||
            (slips.includes('farDate') && t('farDate', { days: farthest }))
          }
        >
          {(field) => (
            <DateField
              {...field}
              min={day}
              max={addDays(day, farthest)}
              value={draft.date}
              onChange={(date) => change({ date })}
            />
          )}
        </Field>
        <Minutes
          minutes={draft.minutes}
          slip={slips.includes('noMinutes') ? t('noMinutes') : undefined}
          onChange={(minutes) => change({ minutes })}
        />
        <Topics topics={draft.topics} onChange={(topics) => change({ topics })} />
        <div className={styles.actions}>
          <Button look="primary" type="submit">
            {t('save')}
          </Button>
          <Button look="second" onClick={back}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </TitledPage>
  );
}

interface FieldProps {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

function Field({
  label,
  hint,
  slip,
  children,
}: {
  label: string;
  hint?: string;
  slip: string | false;
  children: (field: FieldProps) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': slip !== false,
        'aria-describedby': `${id}-hint`,
      })}
      <p
        id={`${id}-hint`}
        className={slip ? styles.slip : styles.hint}
        role={slip ? 'alert' : undefined}
      >
        {slip || hint}
      </p>
    </div>
  );
}

const weights = [1, 2, 3] as const;

function Topics({
  topics,
  onChange,
}: {
  topics: Draft['topics'];
  onChange: (topics: Draft['topics']) => void;
}) {
  const deck = useDeck();
  const now = useNow();
  const { states, params } = useSnapshot();
  const memories = memoryByTopic({ deck, states, now }, params.weights);
  return (
    <fieldset className={styles.field}>
      <legend>{t('topics')}</legend>
      <p className={styles.hint}>{t(topics.length > 0 ? 'topicsHint' : 'allTopics')}</p>
      <ul className={styles.topics}>
        {topics.map(({ path, weight }) => {
          const name = path.at(-1) ?? '';
          return (
            <li key={topicKey(path)}>
              <bdi>{name}</bdi>
              <select
                aria-label={t('weightOf', { name })}
                value={weight}
                onChange={({ target }) => onChange(weighed(topics, path, Number(target.value)))}
              >
                {weights.map((each) => (
                  <option key={each} value={each}>
                    {t(`weight${each}`)}
                  </option>
                ))}
              </select>
              <IconButton
                icon="close"
                label={t('leaveOut', { name })}
                onClick={() => onChange(toggled(topics, path))}
              />
            </li>
          );
        })}
      </ul>
      <TopicChooser
        memories={memories}
        chosen={topics.map(({ path }) => path)}
        onToggle={(path) => onChange(toggled(topics, path))}
      />
    </fieldset>
  );
}
