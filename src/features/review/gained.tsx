import { useEffect, useState } from 'react';
import { type Services, useServices } from '#app/services.ts';
import { membersOf } from '#deck/deck.ts';
import type { States } from '#scheduler/memory.ts';
import type { SessionView } from '#study/answer-card.ts';
import { planRequest } from '#study/plan.ts';
import type { Study } from '#study/study.ts';
import { percent } from '#ui/format.ts';
import { type Gain, gainOf } from './gain.ts';
import styles from './page.module.css';
import { withoutActs } from './states-before.ts';
import { rich, t } from './words.ts';

/** What the session was worth for the next interview. */
export function Gained({ view, opened }: { view: SessionView; opened: Study['opened'] }) {
  const services = useServices();
  const [gain, setGain] = useState<Gain>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, of the session that has just ended
  useEffect(() => {
    const request = planRequest(view, services.storage.current());
    statesBefore(services, opened).then(
      (before) => setGain(gainOf(request, before)),
      // Without the journal nobody knows what it was worth.
      () => undefined,
    );
  }, [services]);
  if (!gain) return null;
  const shares = { before: percent(gain.before), after: percent(gain.after) };
  return (
    <p className={styles.gain}>
      <span>{t('onTheDay', { name: gain.name })}</span>
      <span className="num">{rich('gain', shares)}</span>
    </p>
  );
}

/** A session that was left and opened again began before this page did. */
async function statesBefore(
  { storage, deck }: Services,
  { states, done }: Study['opened'],
): Promise<States> {
  const cards = new Set(done.flatMap(({ card }) => membersOf(deck.current(), card)));
  const histories = await Promise.all(
    [...cards].map(async (card) => [card, await storage.history(card)] as const),
  );
  const acts = new Set(done.map(({ action }) => action));
  return withoutActs(states, new Map(histories), acts, storage.current().params.weights);
}
