// What is said of an interview ahead wherever it is shown: how ready one is, will be, and could be.

import { useMemo } from 'react';
import { Link } from '#app/router.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { daysBetween, type StudyDay } from '#kit/time.ts';
import { wholePercent } from '#kit/whole-percent.ts';
import type { Interview } from '#scheduler/interview.ts';
import { moreMinutes, type Readiness } from '#scheduler/plan/readiness.ts';
import { type ReadinessNow, readinessNow } from '#scheduler/plan/readiness-now.ts';
import { dateSeenFrom, daysAgo, percent } from '#ui/format.ts';
import styles from './goal.module.css';
import { type OnTheDay, onTheDay } from './on-the-day.ts';
import type { Outlook } from './outlook.ts';
import { RoadChart } from './road-chart.tsx';
import { rich, t } from './words.ts';

/** How ready one is now, by the one function that says so. */
export function useReadinessNow(interview: Interview): ReadinessNow {
  const deck = useDeck();
  const { day } = useNow();
  const { states, params } = useSnapshot();
  const { weights } = params;
  return useMemo(
    () => readinessNow(interview, { deck, states, weights, today: day }),
    [interview, deck, states, weights, day],
  );
}

/** The same for what is ready, and worth a last look, in each topic. */
export function useOnTheDay(interview: Interview): readonly OnTheDay[] {
  const deck = useDeck();
  const { day } = useNow();
  const { states, params, settings } = useSnapshot();
  const { weights } = params;
  return useMemo(
    () => onTheDay(interview, { deck, states, weights, today: day, settings }),
    [interview, deck, states, weights, day, settings],
  );
}

/** "11 days, Fri 4 Dec"; of a day that is over, how long ago. */
export function whenIs({ date }: Interview, today: StudyDay): string {
  const ahead = daysBetween(today, date);
  const written = dateSeenFrom(date, today);
  if (ahead === 0) return t('isToday', { date: written });
  if (ahead > 0) return t('inDays', { n: ahead, date: written });
  return t('wasThen', { when: daysAgo(-ahead), date: written });
}

export function Goal({
  interview,
  outlook,
}: {
  interview: Interview;
  outlook: Outlook | 'failed' | undefined;
}) {
  const { day } = useNow();
  const now = useReadinessNow(interview);
  if (now.cards === 0) return <p className={styles.say}>{t('noCards')}</p>;
  const sayShare = { today: percent(now.recall) };
  if (interview.date < day) return <p className={styles.say}>{rich('sayPast', sayShare)}</p>;
  if (interview.date === day) return <Today interview={interview} now={now} />;
  const sayNow = rich('sayToday', sayShare);
  if (outlook === 'failed')
    return (
      <p className={styles.say}>
        {sayNow} {t('couldNotLook')}
      </p>
    );
  const ahead = outlook?.ahead.get(interview.id);
  const behind = outlook?.behind.get(interview.id) ?? [];
  return (
    <>
      <RoadChart
        today={day}
        date={interview.date}
        sentence={
          <>
            {sayNow}{' '}
            {ahead ? rich('sayFollow', { follow: percent(ahead.follow.likely) }) : t('looking')}
          </>
        }
        road={
          ahead && {
            behind: behind.map(({ recall }) => recall),
            now: now.recall,
            follow: ahead.road.follow,
            stop: ahead.road.stop,
          }
        }
      />
      <p className={styles.more} data-looking={ahead ? undefined : ''}>
        {ahead ? sayMore(ahead) : null}
        {now.seen < now.cards ? ` ${t('unseenToo')}` : null}
      </p>
    </>
  );
}

/** On the day itself: what sits, and the way to what is worth a last look. */
function Today({ interview, now }: { interview: Interview; now: ReadinessNow }) {
  const topics = useOnTheDay(interview);
  const ready = topics.reduce((sum, topic) => sum + topic.ready, 0);
  const lastLook = topics.flatMap((topic) => topic.lastLook);
  const n = lastLook.length;
  return (
    <>
      <p className={styles.say}>
        {rich('sayIsToday', { today: percent(now.recall) })}{' '}
        {rich('sayReady', { ready, n: now.cards })}
      </p>
      {now.seen > 0 ? (
        <p className={styles.say}>
          {n > 0 ? rich('sayLastLook', { n }) : t('sayNoLastLook')}{' '}
          {n > 0 ? (
            <Link className={styles.link} to={`/quiz?cards=${lastLook.join('/')}`}>
              {t('quizThese', { n })}
            </Link>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** What 15 more minutes a day would buy, by the whole per cents that are shown. */
function sayMore({ more, follow }: Readiness): string {
  const gains = wholePercent(more.likely) > wholePercent(follow.likely);
  return gains
    ? t('more', { minutes: moreMinutes, more: percent(more.likely) })
    : t('moreLittle', { minutes: moreMinutes });
}
