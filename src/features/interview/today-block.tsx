// What interviews have to say on Today: how ready for the next one, how the last one went, or one line that asks.

import { Link } from '#app/router.tsx';
import { useNow } from '#app/snapshot.ts';
import { daysBetween } from '#kit/time.ts';
import { type Interview, upcoming } from '#scheduler/interview.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { daysAgo } from '#ui/format.ts';
import { Goal, whenIs } from './goal.tsx';
import styles from './today-block.module.css';
import { useInterviewActs } from './use-interview-acts.ts';
import { useInterviews } from './use-interviews.ts';
import { useOutlook } from './use-outlook.ts';
import { rich, t } from './words.ts';

/** The key of the `configured` entry by which one is not asked any more. */
const dismissedKey = 'interviews/asked';

export function TodayBlock() {
  const { interviews, kept, keep } = useInterviews();
  // Here, as an interview that is put away goes from the page at once.
  const { archive } = useInterviewActs();
  const { day } = useNow();
  const outlook = useOutlook(interviews);
  const [next] = upcoming(interviews, day);
  const last = interviews.findLast(({ date, archived }) => date < day && !archived);
  if (!next && !last)
    return kept(dismissedKey) ? null : <Ask onDismiss={() => void keep(dismissedKey, true)} />;
  return (
    <>
      {last ? <Passed interview={last} onArchive={() => void archive(last)} /> : null}
      {next ? (
        <section className={styles.goal} aria-labelledby="goal">
          <header>
            <h2 className="heading" id="goal">
              <bdi>{next.name}</bdi>
            </h2>
            <p className="eyebrow">{whenIs(next, day)}</p>
          </header>
          <Goal interview={next} outlook={outlook} />
          <Link className="link" to={`/interviews/plan?id=${next.id}`}>
            {t('planAndTopics')}
          </Link>
        </section>
      ) : null}
    </>
  );
}

function Ask({ onDismiss }: { onDismiss: () => void }) {
  return (
    <p className={styles.ask}>
      <span>
        {t('prepare')}{' '}
        <Link className="link" to="/interviews/edit">
          {t('addIt')}
        </Link>
      </span>
      <IconButton icon="close" label={t('dismiss')} onClick={onDismiss} />
    </p>
  );
}

function Passed({ interview, onArchive }: { interview: Interview; onArchive: () => void }) {
  const { day } = useNow();
  const { id, name, date } = interview;
  return (
    <section className={styles.passed} aria-label={t('howDidItGo')}>
      <p>
        {rich('passedToday', { name, when: daysAgo(daysBetween(date, day)) })}{' '}
        <Link className="link" to={`/interviews/debrief?id=${id}`}>
          {t('howDidItGo')}
        </Link>
      </p>
      <div>
        <Link className="link" to={`/interviews/edit?id=${id}`}>
          {t('newDate')}
        </Link>
        <Button look="text" onClick={onArchive}>
          {t('archive')}
        </Button>
      </div>
    </section>
  );
}
