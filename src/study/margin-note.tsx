// What is known of a card, in the margin of a wide page once its answer is shown.

import type { CardId } from '#deck/card.ts';
import { daysBetween } from '#kit/time.ts';
import { recallOfCard } from '#scheduler/forecast.ts';
import { studiedState } from '#scheduler/studied.ts';
import { daysAgo, percent } from '#ui/format.ts';
import type { SessionView } from './answer-card.ts';
import styles from './margin-note.module.css';
import { t } from './words.ts';

export function MarginNote({ card, view }: { card: CardId; view: SessionView }) {
  const { memory } = studiedState(view.deck, view.states, card);
  const recall = recallOfCard(view, card, view.params.weights);
  return (
    <aside className={styles.note} aria-label={t('aboutCard')}>
      {memory.phase === 'new' ? (
        <p>{t('neverSeen')}</p>
      ) : (
        <>
          <p>{t('seenTimes', { n: memory.reviews })}</p>
          <p>
            {t('lastSeen', {
              when: daysAgo(daysBetween(memory.lastDay, view.now.day)),
              grade: t(memory.lastGrade),
            })}
          </p>
          {recall === undefined ? null : <p>{t('estimatedRecall', { recall: percent(recall) })}</p>}
        </>
      )}
    </aside>
  );
}
