// The questions of a quiz among its results, each a door to its card; of a mock interview with how it went, and how
// long it took.

import { addressOf, Link } from '#app/router.tsx';
import type { CardId } from '#deck/card.ts';
import { useFace } from '#study/use-face.ts';
import { Content } from '#ui/content.tsx';
import { number } from '#ui/format.ts';
import { clockTime } from './clock-time.ts';
import type { QuizPlace, QuizStep } from './place.ts';
import styles from './results.module.css';
import { t } from './words.ts';

export function AskedList({ cards }: { cards: readonly CardId[] }) {
  return (
    <ul>
      {cards.map((card) => (
        <Asked key={card} card={card} />
      ))}
    </ul>
  );
}

export function InterviewList({ place: { done, setup } }: { place: QuizPlace }) {
  const limitMs = setup.pace === 'off' ? Number.POSITIVE_INFINITY : setup.pace * 1000;
  return (
    <ol>
      {done.map((step) => (
        <Asked key={step.action ?? step.card} card={step.card} step={step} limitMs={limitMs} />
      ))}
    </ol>
  );
}

const scores = { right: 'nailed', partly: 'partlyIt', wrong: 'missedIt' } as const;

function Asked({ card, step, limitMs = 0 }: { card: CardId; step?: QuizStep; limitMs?: number }) {
  const face = useFace(card);
  if (!face) return null;
  return (
    <li className={styles.card}>
      <span className={styles.number}>{number(face.line)}</span>
      <Link className={styles.question} to={addressOf('/card', [card])}>
        <span dir="auto">
          <Content of={face.front} />
        </span>
      </Link>
      {step ? (
        <p className={styles.went}>
          {step.isFollowUp ? <span>{t('followUp')}</span> : null}
          <b data-verdict={step.verdict}>{t(scores[step.verdict])}</b>
          <span className="num" data-over={step.tookMs > limitMs || undefined}>
            {clockTime(step.tookMs)}
          </span>
        </p>
      ) : null}
    </li>
  );
}
