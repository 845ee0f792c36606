// What the interviews ahead have to say in Stats: the same numbers as on Today.

import { Link } from '#app/router.tsx';
import { useNow } from '#app/snapshot.ts';
import { type Interview, upcoming } from '#scheduler/interview.ts';
import { percent } from '#ui/format.ts';
import { useReadinessNow, whenIs } from './goal.tsx';
import type { Outlook } from './outlook.ts';
import styles from './stats-block.module.css';
import { useInterviews } from './use-interviews.ts';
import { useOutlook } from './use-outlook.ts';
import { rich, t } from './words.ts';

export function StatsBlock() {
  const { interviews } = useInterviews();
  const { day } = useNow();
  const outlook = useOutlook(interviews);
  const ahead = upcoming(interviews, day);
  if (ahead.length === 0) return null;
  return (
    <div className={styles.ahead}>
      {ahead.map((interview) => (
        <Ahead key={interview.id} interview={interview} outlook={outlook} />
      ))}
      <p className={styles.hint}>{t('planFirst', { n: ahead.length })}</p>
    </div>
  );
}

function Ahead({
  interview,
  outlook,
}: {
  interview: Interview;
  outlook: Outlook | 'failed' | undefined;
}) {
  const { day } = useNow();
  const { recall } = useReadinessNow(interview);
  const then = outlook === 'failed' ? undefined : outlook?.ahead.get(interview.id);
  return (
    <p>
      <Link className="link" to={`/interviews/plan?id=${interview.id}`}>
        <bdi>{interview.name}</bdi>
      </Link>
      <span className="eyebrow">{whenIs(interview, day)}</span>
      <span>
        {rich('sayToday', { today: percent(recall) })}{' '}
        {then && interview.date > day
          ? rich('sayFollow', { follow: percent(then.follow.likely) })
          : null}
      </span>
    </p>
  );
}
