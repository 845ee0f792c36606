// What tomorrow brings, or the day after a vacation, counted as Today will count it.

import { useServices } from '#app/services.ts';
import { daysBetween } from '#kit/time.ts';
import { nextStudyDay } from '#scheduler/calendar.ts';
import { countQueue } from '#scheduler/queue.ts';
import type { SessionView } from '#study/answer-card.ts';
import { keptPace } from '#study/kept-pace.ts';
import { planFor } from '#study/plan.ts';
import { longDateSeenFrom } from '#ui/format.ts';
import styles from './page.module.css';
import { t } from './words.ts';

export function Coming({
  more,
  isPlanned,
  view,
}: {
  /** Cards that are still due today. */
  more: number;
  /** The learner was faster than the plan thought: they are what fits into its minutes. */
  isPlanned: boolean;
  view: SessionView;
}) {
  const { storage } = useServices();
  const now = nextStudyDay(view.now, view.settings.vacation);
  const next = { ...view, now };
  const { due, minutes } = countQueue({
    ...next,
    weights: view.params.weights,
    secondsFor: keptPace(),
    plan: planFor(next, storage.current()),
  });
  return (
    <p className={styles.coming}>
      {more > 0 ? `${t(isPlanned ? 'morePlanned' : 'moreDue', { n: more })} ` : null}
      {due > 0
        ? t('nextDay', {
            day:
              daysBetween(view.now.day, now.day) === 1
                ? t('tomorrow')
                : longDateSeenFrom(now.day, view.now.day),
            cards: t('cards', { n: due }),
            minutes: t('minutes', { n: Math.max(1, Math.round(minutes)) }),
          })
        : null}
    </p>
  );
}
