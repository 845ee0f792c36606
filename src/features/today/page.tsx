// Today: what is due, how long it takes, what fades. One thing to do.

import { useState } from 'react';
import { PartHere, useRooms } from '#app/room.tsx';
import { useNavigate } from '#app/router.tsx';
import { useOpenedServices } from '#app/services.ts';
import { Dock, PageTitle, PhoneTop } from '#app/shell.tsx';
import { UpdateLine } from '#app/update-line.tsx';
import { addDays } from '#kit/time.ts';
import type { PlanOfDay } from '#study/plan.ts';
import { extraMinutes } from '#study/plan-choice.ts';
import { usePlan } from '#study/use-plan.ts';
import { Bars } from '#ui/bars.tsx';
import { Button } from '#ui/button.tsx';
import { longDate, weekday } from '#ui/format.ts';
import { Segmented } from '#ui/segmented.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { Hero } from './hero.tsx';
import styles from './page.module.css';
import { firstAfterBreak, isAllNew, type Planned, type Today } from './today.ts';
import { TopicList } from './topic-list.tsx';
import { type TodayFacts, useFacts } from './use-facts.ts';
import { remembered, useRemember } from './use-remembered.ts';
import { t } from './words.ts';

export function TodayPage() {
  const plan = usePlan();
  return plan === 'loading' ? <TodayOpening /> : <TodayHere plan={plan} />;
}

function TodayHere({ plan }: { plan: PlanOfDay | undefined }) {
  const facts = useFacts(plan);
  useRemember(facts);
  return <Page {...facts} isOpen />;
}

/**
 * Today as it was seen last, for the first frame. Its one action opens the session, which decides nothing before
 * the database is open: so a quick Space is not lost.
 */
export function TodayOpening() {
  const facts = remembered();
  return facts ? <Page {...facts} isOpen={false} /> : <Dock />;
}

function Page({ today, left, isOpen }: TodayFacts & { isOpen: boolean }) {
  const date = longDate(today.day);
  return (
    <>
      <PageTitle />
      <PhoneTop>{date}</PhoneTop>
      <main className={styles.page}>
        <div className={styles.main}>
          <Losses />
          <section aria-labelledby="due">
            <p className={`eyebrow ${styles.date}`}>{date}</p>
            <Hero today={today} />
            <Start today={today} left={left} />
          </section>
          <Notices isPlanned={today.planned !== undefined} isOpen={isOpen} />
        </div>
        <div className={styles.aside}>
          <TopicList today={today} />
          {today.isFirstDay ? null : <Week today={today} />}
        </div>
      </main>
    </>
  );
}

/** What the browser has erased explains the number below. Nothing is known of it before the database is open. */
function Losses() {
  const loss = useOpenedServices()?.storage.loss();
  const rooms = useRooms();
  if (!loss) return null;
  return rooms.map(({ path, onLoss }) =>
    onLoss ? <PartHere key={path} name="loss" part={onLoss} isUrgent isOpen /> : null,
  );
}

/** What other rooms have to say today: at once where an interview is set, else when the first page stands. */
function Notices({ isPlanned, isOpen }: { isPlanned: boolean; isOpen: boolean }) {
  return useRooms().map(({ path, onToday }) =>
    onToday ? (
      <PartHere key={path} name={path} part={onToday} isUrgent={isPlanned} isOpen={isOpen} />
    ) : null,
  );
}

/** Minutes of a session that is to be shorter than all that is due; 0 is all. */
const sizes = [0, 5, 10, 15];

function Start({ today, left }: TodayFacts) {
  const navigate = useNavigate();
  const [minutes, setMinutes] = useState(0);
  const action = actionFor(today, left, minutes);
  const go = () => {
    if (action) navigate(action.to);
  };
  useKeys({ Space: go, Enter: go, q: () => navigate('/quiz') });
  return (
    <>
      {left === undefined ? (
        <Beside today={today} minutes={minutes} onMinutes={setMinutes} />
      ) : null}
      <Dock>
        <UpdateLine />
        {action ? (
          <div className={styles.start}>
            <Button look="start" keyName={t('space')} aria-keyshortcuts="Space" onClick={go}>
              {action.label}
            </Button>
          </div>
        ) : null}
      </Dock>
    </>
  );
}

/** Another way to begin than with the one thing to do. */
function Beside({
  today,
  minutes,
  onMinutes,
}: {
  today: Today;
  minutes: number;
  onMinutes: (minutes: number) => void;
}) {
  const navigate = useNavigate();
  if (today.away)
    return (
      <Button look="text" onClick={() => navigate('/review')}>
        {t('waiting', { n: today.away.waiting })}
      </Button>
    );
  if (today.due === 0 && !today.planned) return <Instead today={today} />;
  const choices = sizes.filter((size) => size < today.minutes);
  if (choices.length < 2) return null;
  return (
    <div className={styles.size}>
      <Segmented
        label={t('sizeLabel')}
        choices={choices.map((size) => ({
          value: size,
          label:
            size === 0
              ? t(isAllNew(today) ? 'sizeAllNew' : 'sizeAll')
              : t('sizeMinutes', { n: size }),
        }))}
        value={minutes}
        onChange={onMinutes}
      />
    </div>
  );
}

/** New cards that are offered when nothing is due. */
const moreNew = 5;

/** What else can be done where nothing is due. */
function Instead({ today: { unseen, next } }: { today: Today }) {
  const navigate = useNavigate();
  const more = Math.min(moreNew, unseen);
  return (
    <div className={styles.instead}>
      {more > 0 ? (
        <Button look="text" onClick={() => navigate(`/review?new=${more}`)}>
          {t('learnMore', { n: more })}
        </Button>
      ) : null}
      {next && next.reviews > 0 ? (
        <Button look="text" onClick={() => navigate('/review?ahead=1')}>
          {t('reviewAhead')}
        </Button>
      ) : null}
    </div>
  );
}

function actionFor(today: Today, left: number | undefined, minutes: number) {
  if (left !== undefined) return { label: t('continueLeft', { n: left }), to: '/review' };
  if (today.away)
    return { label: t('startWith', { n: today.due }), to: `/review?cards=${firstAfterBreak}` };
  if (today.due > 0)
    return { label: t('startReview'), to: minutes ? `/review?minutes=${minutes}` : '/review' };
  const beside = today.planned && actionBeside(today.planned);
  if (beside) return beside;
  return today.topicCount > 0
    ? { label: t('quizTopic'), to: '/quiz' }
    : { label: t('yourNotes'), to: '/notes' };
}

/** With the plan done: some more of it, else what is due by date. On a day off the other way round. */
function actionBeside({ more, waiting, kind }: Planned) {
  const some = more > 0 && {
    label: t('moreMinutes', { n: extraMinutes }),
    to: `/review?extra=${extraMinutes}`,
  };
  const due = waiting > 0 &&
    kind !== 'theDay' && { label: t('reviewDue', { n: waiting }), to: '/review?beside=1' };
  return kind === 'off' ? due || some : some || due;
}

function Week({ today }: { today: Today }) {
  const { studied } = today;
  return (
    <section aria-labelledby="week">
      <h2 className="heading" id="week">
        {t('nextDays')}
      </h2>
      <Bars
        label={t('perDay')}
        bars={today.week.map((value, ahead) => ({
          value,
          label: weekday(addDays(today.day, ahead)),
        }))}
      />
      {studied ? (
        <p className="eyebrow">
          {t(studied.isPastVacation ? 'studiedBesideVacation' : 'studied', studied)}
        </p>
      ) : null}
    </section>
  );
}
