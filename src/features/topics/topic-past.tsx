import { useEffect, useState } from 'react';
import { useServices } from '#app/services.ts';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import type { CardId } from '#deck/card.ts';
import { LineChart } from '#ui/chart/line-chart.tsx';
import { number, percent, shortDate } from '#ui/format.ts';
import styles from './page.module.css';
import { type RecallThen, recallOverTime } from './recall-over-time.ts';
import { t } from './words.ts';

/** Recall of a topic over the last twelve weeks. */
export function TopicPast({ cards }: { cards: readonly CardId[] }) {
  const points = usePoints(cards);
  const [first] = points ?? [];
  const last = points?.at(-1);
  if (!points) return null;
  if (!first || !last || first === last) return <p className={styles.none}>{t('overTimeNeeds')}</p>;
  return (
    <LineChart
      sentence={t('overTimeSays', {
        before: percent(first.recall),
        day: shortDate(first.day),
        now: percent(last.recall),
        seen: last.seen,
        n: cards.length,
      })}
      table={{
        columns: [t('columnDay'), t('columnRecall'), t('columnSeen')],
        rows: points.map(({ day, recall, seen }) => [
          shortDate(day),
          percent(recall),
          number(seen),
        ]),
      }}
      lines={[
        {
          name: 'recall',
          look: 'past',
          points: points.map(({ day, recall }) => ({ day, value: recall })),
        },
      ]}
      days={{ from: first.day, to: last.day }}
    />
  );
}

function usePoints(cards: readonly CardId[]): readonly RecallThen[] | undefined {
  const { storage } = useServices();
  const deck = useDeck();
  const now = useNow();
  const { states, params } = useSnapshot();
  const [points, setPoints] = useState<readonly RecallThen[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a day, and after new answers
  useEffect(() => {
    let gone = false;
    storage.journal().then(
      (entries) => {
        if (!gone)
          setPoints(recallOverTime(entries, { deck, cards, now, weights: params.weights }));
      },
      // Without the journal the page still tells how the topic stands today.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [storage, deck, now.day, states]);
  return points;
}
