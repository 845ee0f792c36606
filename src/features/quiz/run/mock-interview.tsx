// A mock interview: a large question, the time it takes, perhaps a recording; then the notes, and one's own score.

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from '#app/services.ts';
import { Button } from '#ui/button.tsx';
import { KeyedButton } from '#ui/keyed-button.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { clockTime } from '../clock-time.ts';
import type { QuestionScreen, ShownScreen } from '../screen.ts';
import { scoreOf, scoreWords, selfScores } from '../self-score.ts';
import type { Quiz } from '../store.ts';
import { moreSeconds, spentBy, type TimeSpent } from '../time-spent.ts';
import { t } from '../words.ts';
import styles from './page.module.css';
import { tickKeys } from './recall.tsx';
import { Recorder } from './recorder.tsx';

export function MockBelow({ quiz, screen }: { quiz: Quiz; screen: QuestionScreen }) {
  const { pace } = useStore(quiz.shown, ({ place }) => place.setup);
  const limit = pace === 'off' ? undefined : pace;
  return (
    <div className={styles.mock}>
      {screen.kind === 'asking' ? (
        <Timer key={screen.asked.at} quiz={quiz} time={screen.time} limit={limit} />
      ) : (
        <p className={styles.timer}>
          <span className="unseen">{t('timeSpoken')} </span>
          {clockTime(screen.given.tookMs)}
        </p>
      )}
      <Recorder key={`${screen.asked.card} recorder`} isAsking={screen.kind === 'asking'} />
    </div>
  );
}

/** Often enough that no second is left out. */
const tickMs = 500;

/** Counts up, and on in red beyond the limit: it never hands in by itself. */
function Timer({ quiz, time, limit }: { quiz: Quiz; time: TimeSpent; limit: number | undefined }) {
  const { clock } = useServices();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), tickMs);
    return () => clearInterval(timer);
  }, [clock]);
  useKeys(limit === undefined ? {} : { '+': quiz.takeMoreTime });
  const elapsed = spentBy(time, now);
  if (limit === undefined) return <p className={styles.timer}>{clockTime(elapsed)}</p>;
  const whole = limit * 1000 + time.moreMs;
  return (
    <p className={styles.timer} data-over={elapsed > whole || undefined}>
      <span role="timer">
        {elapsed > whole
          ? t('over', { time: clockTime(elapsed - whole) })
          : t('elapsedOf', { time: clockTime(elapsed), limit: clockTime(whole) })}
      </span>
      <KeyedButton look="text" keys={['+']} onClick={quiz.takeMoreTime}>
        {t('moreTime', { n: moreSeconds })}
      </KeyedButton>
    </p>
  );
}

export function DoneFoot({ quiz }: { quiz: Quiz }) {
  const show = () => quiz.reveal();
  useKeys({ Space: show, Enter: show });
  return (
    <Button look="show" keyName={t('enter')} onClick={show}>
      {t('showAnswer')}
    </Button>
  );
}

export function ScoreFoot({ quiz, screen }: { quiz: Quiz; screen: ShownScreen }) {
  const { had } = screen.given;
  return had.length > 0 ? <ListScores quiz={quiz} had={had} /> : <Scores quiz={quiz} />;
}

function Scores({ quiz }: { quiz: Quiz }) {
  useKeys(Object.fromEntries(selfScores.map((score, i) => [i + 1, () => quiz.score(score)])));
  return (
    <fieldset className={styles.three}>
      <legend>{t('howWasIt')}</legend>
      {selfScores.map((score, i) => (
        <KeyedButton
          key={score}
          look="second"
          keyName={String(i + 1)}
          keys={[String(i + 1)]}
          onClick={() => quiz.score(score)}
        >
          {t(scoreWords[score])}
        </KeyedButton>
      ))}
    </fieldset>
  );
}

/** Digits tick the items of a list, which already say which of the three it is: that one is taken by Enter. */
function ListScores({ quiz, had }: { quiz: Quiz; had: readonly boolean[] }) {
  const likely = scoreOf(had);
  useKeys({ Space: quiz.goOn, Enter: quiz.goOn, ...tickKeys(quiz, had) });
  return (
    <fieldset className={styles.three}>
      <legend>{t('howWasIt')}</legend>
      {selfScores.map((score) => (
        <Button
          key={score}
          look={score === likely ? 'primary' : 'second'}
          keyName={score === likely ? t('enter') : undefined}
          onClick={() => quiz.score(score)}
        >
          {t(scoreWords[score])}
        </Button>
      ))}
    </fieldset>
  );
}
