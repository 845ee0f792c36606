// All interviews: ahead, behind, put away.

import { Link } from '#app/router.tsx';
import { TitledPage } from '#app/shell.tsx';
import { useNow } from '#app/snapshot.ts';
import { type Interview, upcoming } from '#scheduler/interview.ts';
import { Button } from '#ui/button.tsx';
import { useReadinessNow, whenIs } from './goal.tsx';
import '#ui/controls.css';
import { percent } from '#ui/format.ts';
import styles from './page.module.css';
import { useInterviewActs } from './use-interview-acts.ts';
import { useInterviews } from './use-interviews.ts';
import { t } from './words.ts';

export function InterviewsPage() {
  const { interviews } = useInterviews();
  const { restore, remove } = useInterviewActs();
  const { day } = useNow();
  const ahead = upcoming(interviews, day);
  const shelved = interviews.filter(({ archived }) => archived);
  const passed = interviews.filter(({ date, archived }) => date < day && !archived);
  return (
    <TitledPage title={t('title')}>
      {interviews.length === 0 ? <p className={styles.lead}>{t('none')}</p> : null}
      <Section title={t('ahead')} of={ahead} to="plan" />
      <Section title={t('passed')} of={passed} to="debrief" />
      {shelved.length > 0 ? (
        <details className={styles.shelf}>
          <summary>{t('archive')}</summary>
          <ul className={styles.list}>
            {shelved.map((interview) => (
              <li key={interview.id}>
                <Line interview={interview} to="debrief" />
                <div className={styles.actions}>
                  <Button look="text" onClick={() => void restore(interview)}>
                    {t('restore')}
                  </Button>
                  <Button look="text" onClick={() => void remove(interview)}>
                    {t('remove')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Link className={styles.primary} to="/interviews/edit">
        {t('add')}
      </Link>
    </TitledPage>
  );
}

type Page = 'plan' | 'debrief';

function Section({ title, of, to }: { title: string; of: readonly Interview[]; to: Page }) {
  if (of.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className="heading">{title}</h2>
      <ul className={styles.list}>
        {of.map((interview) => (
          <li key={interview.id}>
            <Line interview={interview} to={to} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ interview, to }: { interview: Interview; to: Page }) {
  const { day } = useNow();
  return (
    <Link className={styles.line} to={`/interviews/${to}?id=${interview.id}`}>
      <bdi>{interview.name}</bdi>
      <span className="eyebrow">
        {whenIs(interview, day)}
        {to === 'plan' ? <ReadyNow interview={interview} /> : null}
      </span>
    </Link>
  );
}

function ReadyNow({ interview }: { interview: Interview }) {
  const { recall } = useReadinessNow(interview);
  return <> · {t('readyToday', { today: percent(recall) })}</>;
}
