// What can be done with the selected cards at once. Every act can be taken back.

import { useState } from 'react';
import { useServices } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { calendarDate, dayMs, type Moment, studyDay } from '#kit/time.ts';
import type { CardAct } from '#scheduler/card-acts.ts';
import { studiedState } from '#scheduler/studied.ts';
import { Button, IconButton } from '#ui/button.tsx';
import styles from './page.module.css';
import { saveExport } from './use-export.ts';
import { t } from './words.ts';

export function BulkBar({
  cards,
  now,
  onAct,
  onClear,
}: {
  cards: readonly CardId[];
  now: Moment;
  onAct: (act: CardAct) => void;
  onClear: () => void;
}) {
  const services = useServices();
  const { storage, deck } = services;
  const stateOf = (card: CardId) => studiedState(deck.current(), storage.current().states, card);
  const areAll = (isSo: (card: CardId) => boolean) => cards.every(isSo);
  const areStopped = areAll((card) => stateOf(card).suspended);
  const areFlagged = areAll((card) => stateOf(card).flag !== undefined);
  return (
    <section className={styles.bulk} aria-label={t('chosen', { n: cards.length })}>
      <p className="num">{t('chosen', { n: cards.length })}</p>
      <div className={styles.acts}>
        <Button look="text" onClick={() => onAct({ kind: areFlagged ? 'unflag' : 'flag' })}>
          {t(areFlagged ? 'unflag' : 'flag')}
        </Button>
        <Button look="text" onClick={() => onAct({ kind: 'skip' })}>
          {t('skip')}
        </Button>
        <Button look="text" onClick={() => onAct({ kind: areStopped ? 'resume' : 'stop' })}>
          {t(areStopped ? 'resume' : 'stop')}
        </Button>
        <DueField now={now} onAct={onAct} />
        <Button look="text" onClick={() => onAct({ kind: 'reset' })}>
          {t('reset')}
        </Button>
        <Button look="text" onClick={() => void saveExport(services, cards)}>
          {t('export')}
        </Button>
      </div>
      <IconButton icon="close" label={t('clearChoice')} onClick={onClear} />
    </section>
  );
}

/** A date, shown once it is asked for: a date field that is always there is set by accident. */
function DueField({ now, onAct }: { now: Moment; onAct: (act: CardAct) => void }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button look="text" onClick={() => setOpen(true)}>
        {t('dueOn')}
      </Button>
    );
  return (
    <input
      type="date"
      className={styles.date}
      aria-label={t('wholeDay')}
      // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
      autoFocus
      min={calendarDate(now.day).toISOString().slice(0, 10)}
      onChange={({ target }) => {
        if (Number.isNaN(target.valueAsNumber) || !target.validity.valid) return;
        onAct({ kind: 'reschedule', on: studyDay(target.valueAsNumber / dayMs) });
        setOpen(false);
      }}
    />
  );
}
