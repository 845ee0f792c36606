import { useState } from 'react';
import { useServices } from '#app/services.ts';
import type { States } from '#scheduler/memory.ts';
import type { SessionView } from '#study/answer-card.ts';
import { planRequest } from '#study/plan.ts';
import { percent } from '#ui/format.ts';
import { gainOf } from './gain.ts';
import styles from './page.module.css';
import { rich, t } from './words.ts';

/** What the session was worth for the next interview. */
export function Gained({ view, statesBefore }: { view: SessionView; statesBefore: States }) {
  const { storage } = useServices();
  const [gain] = useState(() => gainOf(planRequest(view, storage.current()), statesBefore));
  if (!gain) return null;
  const shares = { before: percent(gain.before), after: percent(gain.after) };
  return (
    <p className={styles.gain}>
      <span>{t('onTheDay', { name: gain.name })}</span>
      <span className="num">{rich('gain', shares)}</span>
    </p>
  );
}
