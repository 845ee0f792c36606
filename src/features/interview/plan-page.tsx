// One interview ahead: how ready in each topic, what is planned today, and the way into a quiz and the calendar.

import { Link, useNavigate, useTextInAddress } from '#app/router.tsx';
import { TitledPage } from '#app/shell.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import type { TopicPath } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import type { Interview } from '#scheduler/interview.ts';
import { countQueue } from '#scheduler/queue.ts';
import { keptPace } from '#study/kept-pace.ts';
import { usePlan } from '#study/use-plan.ts';
import { Button } from '#ui/button.tsx';
import { Calendar } from './calendar.tsx';
import { Goal, useReadinessNow, whenIs } from './goal.tsx';
import { Gone } from './gone.tsx';
import type { Outlook } from './outlook.ts';
import styles from './page.module.css';
import plan from './plan-page.module.css';
import { TopicsOnTheDay, TopicTable } from './topic-table.tsx';
import { useInterviewActs } from './use-interview-acts.ts';
import { useInterviews } from './use-interviews.ts';
import { useOutlook } from './use-outlook.ts';
import { t } from './words.ts';

export function PlanPage() {
  const id = useTextInAddress('id');
  const { interviews } = useInterviews();
  const outlook = useOutlook(interviews);
  const interview = interviews.find((each) => each.id === id);
  return interview ? <Plan interview={interview} outlook={outlook} /> : <Gone />;
}

function Plan({
  interview,
  outlook,
}: {
  interview: Interview;
  outlook: Outlook | 'failed' | undefined;
}) {
  const { day } = useNow();
  const { archive } = useInterviewActs();
  const navigate = useNavigate();
  const now = useReadinessNow(interview);
  const aheadIn = (path: TopicPath) =>
    outlook === 'failed'
      ? outlook
      : outlook?.ahead
          .get(interview.id)
          ?.topics.find((topic) => topicKey(topic.path) === topicKey(path));
  return (
    <TitledPage title={interview.name} parent="/interviews">
      <p className={`eyebrow ${plan.when}`}>{whenIs(interview, day)}</p>
      <div className={plan.goal}>
        <Goal interview={interview} outlook={outlook} />
      </div>
      {interview.date >= day ? <TodaysPlan /> : null}
      {interview.date > day ? (
        <>
          <TopicTable
            topics={now.topics.map((topic) => ({ ...topic, ahead: aheadIn(topic.path) }))}
          />
          <p className={plan.assumes}>{t('assumes')}</p>
        </>
      ) : (
        <TopicsOnTheDay interview={interview} topics={now.topics} />
      )}
      <div className={`${styles.actions} ${plan.actions}`}>
        <Button look="primary" onClick={() => navigate(`/quiz?interview=${interview.id}`)}>
          {t('quiz')}
        </Button>
        <Link className="link" to={`/interviews/edit?id=${interview.id}`}>
          {t('edit')}
        </Link>
        <Button
          look="text"
          onClick={async () => {
            if (await archive(interview)) navigate('/interviews', { replace: true });
          }}
        >
          {t('archive')}
        </Button>
        <Link className="link" to={`/interviews/debrief?id=${interview.id}`}>
          {t(interview.date < day ? 'howDidItGo' : 'questions')}
        </Link>
        <Link className="link" to="/interviews">
          {t('all')}
        </Link>
      </div>
      {interview.date > day ? <Calendar interview={interview} /> : null}
    </TitledPage>
  );
}

/** What the interviews ahead give today, all of them together. */
function TodaysPlan() {
  const { states, settings, params } = useSnapshot();
  const deck = useDeck();
  const now = useNow();
  const planned = usePlan();
  if (planned === 'loading') return null;
  // As on Today: with the learning steps that come back beside the plan.
  const { weights } = params;
  const view = { deck, states, now, settings, weights, secondsFor: keptPace() };
  const today = planned && countQueue({ ...view, plan: planned.plan });
  return (
    <section className={styles.section}>
      <h2 className="heading">{t('todaysPlan')}</h2>
      <p className={plan.today}>
        {today === undefined
          ? t('planElse')
          : today.due === 0
            ? t('planNothing')
            : t('planOf', {
                n: today.due,
                minutes: t('planMinutes', { n: Math.max(1, Math.round(today.minutes)) }),
              })}
      </p>
      {today && today.due > 0 ? (
        <Link className="link" to="/review">
          {t('startPlan')}
        </Link>
      ) : null}
    </section>
  );
}
