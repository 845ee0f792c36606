// The first thing that is read: a number, and a sentence about it.

import type { ReactNode } from 'react';
import { daysBetween, type StudyDay } from '#kit/time.ts';
import { dateSeenFrom, longDateSeenFrom, longWeekday, number } from '#ui/format.ts';
import { Mark } from '#ui/mark.tsx';
import styles from './hero.module.css';
import { isAllNew, type Planned, type Today } from './today.ts';
import { rich, t } from './words.ts';

export function Hero({ today }: { today: Today }) {
  const { title, lines } = sayToday(today);
  return (
    <div className={styles.hero}>
      <h1 id="due" tabIndex={-1}>
        {title}
      </h1>
      <p>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences of one paragraph
          <span key={index}>{line} </span>
        ))}
      </p>
    </div>
  );
}

function sayToday(today: Today): { title: ReactNode; lines: ReactNode[] } {
  const {
    due,
    reviews,
    fresh,
    freshFrom: topic = '',
    minutes,
    isFirstDay,
    away,
    awayUntil,
    beyond,
    day,
  } = today;
  if (due === 0) return sayNothingDue(today);
  if (away)
    return {
      title: <span className={styles.quiet}>{t('welcomeBack')}</span>,
      lines: [rich('away', { days: away.days }), rich('atRisk', { n: due, minutes })],
    };
  const time = rich('minutes', { n: minutes });
  const counted = (word: string) => (
    <>
      <Mark>{number(due)}</Mark> {word}
    </>
  );
  const what =
    fresh === 0
      ? rich('reviewsOnly', { reviews })
      : reviews === 0
        ? rich('freshOnly', { topic })
        : rich('freshBoth', { reviews, fresh, topic });
  const first = isFirstDay ? [rich('startFirst', { topic }), time] : [time, what];
  const others = [
    ...(beyond > 0 ? [sayBeyond(today)] : []),
    ...(awayUntil ? [t('vacation', { day: longDateSeenFrom(awayUntil, day) })] : []),
  ];
  return { title: counted(t(isAllNew(today) ? 'newWord' : 'due')), lines: [...first, ...others] };
}

function sayBeyond({ beyond, planned }: Today): string {
  if (planned?.kind === 'theDay') return t('canWait', { n: beyond });
  return t(planned ? 'besidePlan' : 'beyondLimit', { n: beyond });
}

function sayNothingDue({ next, day, topicCount, planned, awayUntil }: Today) {
  if (planned) return sayPlanDone(planned);
  const hasCards = topicCount > 0;
  const title = <span className={styles.quiet}>{t(hasCards ? 'nothingDue' : 'noCards')}</span>;
  if (!hasCards) return { title, lines: [t('whatBecomesCards')] };
  if (awayUntil)
    return { title, lines: [t('vacation', { day: longDateSeenFrom(awayUntil, day) })] };
  if (!next) return { title, lines: [] };
  return { title, lines: [t('dueWhen', { n: next.cards, when: whenSeenFrom(next.day, day) })] };
}

/** A day of the week names one day only as long as the week has not begun again. */
function whenSeenFrom(day: StudyDay, today: StudyDay): string {
  const ahead = daysBetween(today, day);
  if (ahead === 1) return t('tomorrow');
  return t('onDay', { day: ahead < 7 ? longWeekday(day) : dateSeenFrom(day, today) });
}

const plannedTitles = { usual: 'planDone', off: 'dayOff', theDay: 'theDay' } as const;

function sayPlanDone({ waiting: n, kind }: Planned) {
  const others = n > 0 ? t(kind === 'theDay' ? 'canWait' : 'besidePlan', { n }) : undefined;
  return {
    title: <span className={styles.quiet}>{t(plannedTitles[kind])}</span>,
    lines: [...(kind === 'off' ? [t('noMinutes')] : []), others ?? t('nothingBeside')],
  };
}
