// What tomorrow brings, counted as Today will count it.

import { useServices } from '#app/services.ts';
import { dayAfter } from '#kit/time.ts';
import { countQueue } from '#scheduler/queue.ts';
import type { SessionView } from '#study/answer-card.ts';
import { keptPace } from '#study/kept-pace.ts';
import { planFor } from '#study/plan.ts';
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
  const tomorrow = { ...view, now: dayAfter(view.now) };
  const { due, minutes } = countQueue({
    ...tomorrow,
    weights: view.params.weights,
    secondsFor: keptPace(),
    plan: planFor(tomorrow, storage.current()),
  });
  return (
    <p className={`eyebrow ${styles.coming}`}>
      {more > 0 ? `${t(isPlanned ? 'morePlanned' : 'moreDue', { n: more })} ` : null}
      {due > 0
        ? t('tomorrow', {
            cards: t('cards', { n: due }),
            minutes: t('minutes', { n: Math.max(1, Math.round(minutes)) }),
          })
        : null}
    </p>
  );
}
