// A flag, with a line of text if the learner has one: seen on the phone, mended at the desk.

import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useSnapshot } from '#app/snapshot.ts';
import type { CardAct } from '#scheduler/card-acts.ts';
import { stateOf } from '#scheduler/memory.ts';
import '#ui/controls.css';
import { Button } from '#ui/button.tsx';
import { Pair } from '#ui/pair.tsx';
import styles from './card-sheet.module.css';
import type { CardSheetProps } from './card-sheet-props.ts';
import { t } from './words.ts';

const longestNote = 500;

export function FlagSheet({ card, actions, onClose }: CardSheetProps) {
  const { states } = useSnapshot();
  const { flag } = stateOf(states, card);
  const [note, setNote] = useState(flag ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [trouble, setTrouble] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const act = async (one: CardAct) => {
    if (isSaving) return;
    setSaving(true);
    const isKept = await actions.act(one, card);
    setSaving(false);
    if (isKept) onClose();
    else setTrouble(t('notKept'));
  };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void act({ kind: 'flag', note: note.trim() });
  };
  const remove = () => void act({ kind: 'unflag' });
  return (
    <form className={styles.form} onSubmit={save}>
      <label>
        {t('flagNote')}
        <input
          ref={field}
          type="text"
          className={styles.text}
          dir="auto"
          autoComplete="off"
          maxLength={longestNote}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <p className={styles.hint}>{t('flagHint')}</p>
      <p className={styles.trouble} role="alert">
        {trouble}
      </p>
      <Pair>
        {flag === undefined ? null : (
          <Button look="second" onClick={remove}>
            {t('removeFlag')}
          </Button>
        )}
        <Button look="primary" type="submit">
          {flag === undefined ? t('flag') : t('saveFlag')}
        </Button>
      </Pair>
    </form>
  );
}
