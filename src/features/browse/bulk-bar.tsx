// What can be done with the selected cards at once. Every act can be taken back.

import { useState } from 'react';
import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import type { CardId } from '#deck/card.ts';
import type { Moment, StudyDay } from '#kit/time.ts';
import { type CardAct, toggled } from '#scheduler/card-acts.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { DateField } from '#ui/fields.tsx';
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
  const attempt = useAttempt(t('exportFailed'));
  const { storage, deck } = services;
  const view = { deck: deck.current(), states: storage.current().states };
  const [flag, stop] = [toggled('flag', cards, view), toggled('stop', cards, view)];
  return (
    <section className={styles.bulk} aria-label={t('chosen', { n: cards.length })}>
      <p className="num">{t('chosen', { n: cards.length })}</p>
      <div className={styles.acts}>
        <Button look="text" onClick={() => onAct(flag)}>
          {t(flag.kind === 'unflag' ? 'unflag' : 'flag')}
        </Button>
        <Button look="text" onClick={() => onAct({ kind: 'skip' })}>
          {t('skip')}
        </Button>
        <Button look="text" onClick={() => onAct(stop)}>
          {t(stop.kind === 'resume' ? 'resume' : 'stop')}
        </Button>
        <DueField now={now} onAct={onAct} />
        <Button look="text" onClick={() => onAct({ kind: 'reset' })}>
          {t('reset')}
        </Button>
        <Button look="text" onClick={() => void attempt(() => saveExport(services, cards))}>
          {t('export')}
        </Button>
      </div>
      <IconButton icon="close" label={t('clearChoice')} onClick={onClear} />
    </section>
  );
}

/**
 * A date, shown once it is asked for: a date field that is always there is set by accident. It counts once it is said
 * to be all: where the day is typed last, the 1 of 15 is a date as well.
 */
function DueField({ now, onAct }: { now: Moment; onAct: (act: CardAct) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [on, setOn] = useState<StudyDay>();
  if (!isOpen)
    return (
      <Button
        look="text"
        onClick={() => {
          setOn(undefined);
          setOpen(true);
        }}
      >
        {t('dueOn')}
      </Button>
    );
  return (
    <form
      className={styles.dueOn}
      onSubmit={(event) => {
        event.preventDefault();
        if (on === undefined) return;
        onAct({ kind: 'reschedule', on });
        setOpen(false);
      }}
    >
      <DateField
        aria-label={t('wholeDay')}
        // It takes the place of the button that was pressed.
        autoFocus
        required
        min={now.day}
        value={on}
        onChange={setOn}
      />
      <Button look="text" type="submit">
        {t('setDue')}
      </Button>
    </form>
  );
}
