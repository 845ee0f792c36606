import { daysBetween, type Moment } from '#kit/time.ts';
import type { Answered } from '#scheduler/answers-of-card.ts';
import { type CardState, comesBack } from '#scheduler/memory.ts';
import { dueWords } from '#study/due-words.ts';
import { number, oneDigit, percent, span } from '#ui/format.ts';
import '#ui/controls.css';
import styles from './page.module.css';
import { isReview } from './past.tsx';
import { t } from './words.ts';

/** What is known of the card, in numbers. */
export function Numbers({
  state,
  recall,
  answers,
  now,
}: {
  state: CardState;
  recall: number | undefined;
  /** Until the journal was read, there are none to count. */
  answers: readonly Answered[] | 'unreadable' | undefined;
  now: Moment;
}) {
  const { memory } = state;
  if (memory.phase === 'new') return null;
  const due = comesBack(state, now);
  const isOverdue = due && 'on' in due && due.on < now.day;
  const facts: readonly (readonly [name: string, value: string])[] = [
    [t('now'), recall === undefined ? '' : percent(recall)],
    ...(due ? [[t(isOverdue ? 'wasDue' : 'comesBack'), dueWords(due, now)] as const] : []),
    [t('stability'), span(Number(memory.stability.toPrecision(2)), 'day', 'long')],
    [t('difficulty'), t('difficultyOf', { value: oneDigit(memory.difficulty) })],
    [t('reviews'), number(memory.reviews)],
    [t('lapses'), number(memory.lapses)],
    [t('average'), averageTime(answers)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.raw}>
        <summary>{t('raw')}</summary>
        <pre>
          {JSON.stringify({ ...memory, daysSince: daysBetween(memory.lastDay, now.day) }, null, 2)}
        </pre>
      </details>
    </>
  );
}

/** Of a card that another program knew, no answer may be on record. */
function averageTime(answers: readonly Answered[] | 'unreadable' | undefined): string {
  if (!answers) return t('reading');
  if (answers === 'unreadable') return t('unknown');
  const reviews = answers.filter(isReview);
  if (reviews.length === 0) return t('unknown');
  const sum = reviews.reduce((all, { tookMs }) => all + tookMs, 0);
  return t('seconds', { n: Math.round(sum / reviews.length / 1000) });
}
