// The end of a session: what came of it, what slipped, what tomorrow brings. No confetti.

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from '#app/services.ts';
import { countQueue } from '#scheduler/queue.ts';
import { askForPersistence } from '#storage/persistence.ts';
import { keptPace } from '#study/kept-pace.ts';
import { learnPace } from '#study/learn-pace.ts';
import { LeechStrip } from '#study/leech-strip.tsx';
import { planFor } from '#study/plan.ts';
import { newPlace } from '#study/session.ts';
import { ticksOf } from '#study/session-bar.tsx';
import { SessionFrame } from '#study/session-frame.tsx';
import type { CardSheets } from '#study/sheets/use-card-sheets.tsx';
import { viewOf } from '#study/shown.ts';
import type { Study } from '#study/study.ts';
import { oftenHard, type Summary, summaryOf, verdict } from '#study/summary.ts';
import { Button } from '#ui/button.tsx';
import { percent } from '#ui/format.ts';
import { Pair } from '#ui/pair.tsx';
import { Tally } from '#ui/tally.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { Coming } from './coming.tsx';
import { Gained } from './gained.tsx';
import styles from './page.module.css';
import { SlippedList } from './slipped-list.tsx';
import { rich, t } from './words.ts';

export function SessionEnd({
  study,
  sheets,
  onLeave,
}: {
  study: Study;
  sheets: CardSheets;
  onLeave: () => void;
}) {
  const { kept: place } = useStore(study.shown);
  const services = useServices();
  const view = viewOf(services);
  const summary = summaryOf(place);
  // What is gone from the notes meanwhile can be neither shown nor asked again.
  const slipped = summary.slipped.filter((card) => view.deck.byId.has(card));
  const hard = oftenHard(place);
  const plan = planFor(view, services.storage.current());
  const more = countQueue({ ...view, weights: view.params.weights, secondsFor: keptPace(), plan });
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  // What comes is told by the pace of this session as well.
  const [, setLearned] = useState(false);
  useEffect(() => void learnPace(services).then(() => setLearned(true)), [services]);
  const isPractice = place.mode === 'practice';
  const done = () => {
    // From a button, since Firefox asks the learner; the answer is shown in Settings.
    void askForPersistence();
    onLeave();
  };
  useKeys({ Space: done, Enter: done });

  return (
    <SessionFrame
      onLeave={onLeave}
      onUndo={study.undo}
      foot={
        <>
          <LeechStrip study={study} sheets={sheets} />
          <Foot
            slipped={slipped.length}
            onRetry={() => study.goTo(newPlace(view, 'practice', slipped))}
            onDone={done}
          />
        </>
      }
    >
      <div className={styles.end}>
        <h1 ref={title} tabIndex={-1}>
          {t(titleKey(summary, isPractice, more.due))}
        </h1>
        {summary.cards > 0 ? (
          <Result
            summary={summary}
            target={isPractice ? undefined : view.settings.desiredRetention}
          >
            <Tally
              ticks={ticksOf(place)}
              progress={false}
              label={t('tallyDone', {
                remembered: summary.remembered,
                missed: summary.slipped.length,
              })}
            />
          </Result>
        ) : null}
        {isPractice ? null : <Gained view={view} opened={study.opened} />}
        {hard ? <p className={styles.hard}>{t('oftenHard', hard)}</p> : null}
        <SlippedList cards={slipped} />
        {isPractice ? null : <Coming more={more.due} isPlanned={plan !== undefined} view={view} />}
      </div>
    </SessionFrame>
  );
}

function titleKey({ cards }: Summary, isPractice: boolean, more: number) {
  if (isPractice) return 'practiceDone';
  if (more > 0) return 'doneForNow';
  return cards > 0 ? 'doneForToday' : 'nothingDue';
}

function Result({
  summary,
  target,
  children,
}: {
  summary: Summary;
  /** Practice has nothing to compare with. */
  target: number | undefined;
  children: ReactNode;
}) {
  const minutes = Math.max(1, Math.round(summary.minutes));
  return (
    <>
      <p className={styles.lead}>
        {rich('cardsIn', { cards: t('cards', { n: summary.cards }), n: minutes })}{' '}
        {target === undefined ? rich('practice') : remembered(summary, target)}
      </p>
      <div className={styles.tally}>{children}</div>
    </>
  );
}

function remembered({ remembered, share, slipped, cards }: Summary, target: number): ReactNode {
  const words = { remembered, share: percent(share), target: percent(target) };
  switch (verdict(share, target)) {
    case 'under':
      return rich('rememberedUnder', { remembered, cards, n: slipped.length });
    case 'at':
      return rich('rememberedAt', words);
    case 'just over':
      return rich('rememberedJustOver', words);
    case 'over':
      return rich('rememberedOver', words);
  }
}

function Foot({
  slipped,
  onRetry,
  onDone,
}: {
  slipped: number;
  onRetry: () => void;
  onDone: () => void;
}) {
  return (
    <>
      <Pair>
        {slipped > 0 ? (
          <Button look="second" onClick={onRetry}>
            {t('retry', { n: slipped })}
          </Button>
        ) : null}
        <Button look="primary" onClick={onDone}>
          {t('done')}
        </Button>
      </Pair>
      {slipped > 0 ? <p className={styles.hint}>{t('retryHint')}</p> : null}
    </>
  );
}
