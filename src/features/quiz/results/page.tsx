// What a quiz came to: the score, where it was weak, what was missed, and how it was last time.

import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useNavigate } from '#app/router.tsx';
import { useServices } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { topicKey } from '#deck/topic.ts';
import { CardLines } from '#study/card-lines.tsx';
import { mayReveal } from '#study/guard.ts';
import { SessionFrame } from '#study/session-frame.tsx';
import { Button } from '#ui/button.tsx';
import { CalibrationChart } from '#ui/chart/calibration-chart.tsx';
import { number, percent } from '#ui/format.ts';
import { Mark } from '#ui/mark.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { missesOnceMore, type QuizPlace } from '../place.ts';
import type { QuizScreen } from '../screen.ts';
import type { Quiz } from '../store.ts';
import type { Verdict } from '../typed/judge.ts';
import { t } from '../words.ts';
import { AskedList } from './asked-list.tsx';
import { calibrationOf } from './confidence.ts';
import styles from './page.module.css';
import type { Results, Run, TopicResult } from './results.ts';

export function ResultsPage({
  quiz,
  screen,
  onLeave,
}: {
  quiz: Quiz;
  screen: Extract<QuizScreen, { kind: 'results' }>;
  onLeave: () => void;
}) {
  const { place, gradedAt } = useStore(quiz.shown);
  const { clock } = useServices();
  const navigate = useNavigate();
  const { results, last } = screen;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const done = () => navigate('/');
  // A second press that was meant for the last card does not put the results away.
  const onKey = () => mayReveal(clock.now(), gradedAt) && done();
  useKeys({ Space: onKey, Enter: onKey });
  return (
    <SessionFrame
      onLeave={onLeave}
      onUndo={quiz.undo}
      foot={
        <Foot quiz={quiz} place={place} missed={results.missed} onNew={onLeave} onDone={done} />
      }
    >
      <div className={styles.results}>
        <h1 ref={heading} tabIndex={-1}>
          <span className="unseen">{t('results')}: </span>
          <Mark>{t('ofAsked', { right: results.right, asked: results.asked })}</Mark>.
        </h1>
        <Lead results={results} last={last} place={place} />
        <Topics topics={results.topics} />
        <Calibration done={place.done} />
        {place.setup.how === 'mock' && place.done.length > 0 ? (
          <Section title={t('byQuestion')}>
            <AskedList place={place} />
          </Section>
        ) : (
          <Cards title={t('missedList')} cards={results.missed} />
        )}
        <Cards title={t('sureButWrong')} cards={sureAndWrong(place)} />
      </div>
    </SessionFrame>
  );
}

function Lead({
  results,
  last,
  place,
}: {
  results: Results;
  last: Run | undefined;
  place: QuizPlace;
}) {
  const { weakSpots, secondsPerQuestion, missed } = results;
  const spots = weakSpots.map(({ path, right, asked }) =>
    t('spot', { topic: path.at(-1) ?? '', right, asked }),
  );
  return (
    <p className={styles.lead}>
      {place.setup.how === 'mock' && missed.length > 0 ? t('scores', scoresOf(place)) : null}{' '}
      {spots.length > 0 ? t('weakSpots', { spots: spots.join(', ') }) : null}
      {missed.length === 0 ? t('noWeakSpots') : null}{' '}
      {t('perQuestion', { seconds: Math.round(secondsPerQuestion) })}{' '}
      {last ? t('lastTime', { ...last, seconds: Math.round(last.secondsPerQuestion) }) : null}
    </p>
  );
}

function scoresOf({ done }: QuizPlace) {
  const count = (score: Verdict) => done.filter(({ verdict }) => verdict === score).length;
  return { nailed: count('right'), partly: count('partly'), missed: count('wrong') };
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className="heading">{title}</h2>
      {children}
    </section>
  );
}

function Topics({ topics }: { topics: readonly TopicResult[] }) {
  if (topics.length < 2) return null;
  return (
    <Section title={t(topics.some(({ path }) => path.length > 2) ? 'byHeading' : 'byTopic')}>
      <ul>
        {topics.map(({ path, right, asked }) => (
          <li key={topicKey(path)} className={styles.topic} data-weak={right < asked || undefined}>
            <bdi>{path.at(-1)}</bdi>
            <span className="num">{t('ofAsked', { right, asked })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Calibration({ done }: { done: QuizPlace['done'] }) {
  const judged = done.flatMap(({ confidence, grade }) =>
    confidence ? [{ said: confidence, known: grade !== 'again' }] : [],
  );
  const told = calibrationOf(judged).flatMap(({ said, meant, answers, known }) =>
    known === undefined ? [] : [{ said, meant, answers, known }],
  );
  if (told.length === 0) return null;
  const lines = told.map(({ said, answers, known }) =>
    t('calibrationLine', { said: t(said), known: Math.round(known * answers), n: answers }),
  );
  return (
    <Section title={t('calibration')}>
      <CalibrationChart
        sentence={lines.map((line) => (
          <span key={line} className={styles.said}>
            {line}
          </span>
        ))}
        said={lines.join('. ')}
        dots={told.map(({ meant, known, answers }) => ({
          expected: meant,
          happened: known,
          answers,
        }))}
        expectedLabel={t('howSureShort')}
        happenedLabel={t('howRightShort')}
        table={{
          columns: [t('howSureShort'), t('answersShort'), t('howRightShort')],
          rows: told.map(({ said, answers, known }) => [t(said), number(answers), percent(known)]),
        }}
      />
    </Section>
  );
}

const sureAndWrong = ({ done }: QuizPlace): readonly CardId[] =>
  done.flatMap(({ card, confidence, grade }) =>
    confidence === 'sure' && grade === 'again' ? [card] : [],
  );

function Cards({ title, cards }: { title: string; cards: readonly CardId[] }) {
  if (cards.length === 0) return null;
  return (
    <Section title={title}>
      <CardLines cards={cards} isDoor />
    </Section>
  );
}

function Foot({
  quiz,
  place,
  missed,
  onNew,
  onDone,
}: {
  quiz: Quiz;
  place: QuizPlace;
  missed: readonly CardId[];
  onNew: () => void;
  onDone: () => void;
}) {
  const review = () => quiz.startAgain(missesOnceMore(place, missed));
  return (
    <>
      <div className={styles.actions}>
        {missed.length > 0 ? (
          <Button look="second" onClick={review}>
            {t('reviewMisses', { n: missed.length })}
          </Button>
        ) : null}
        <Button look="second" onClick={onNew}>
          {t('newQuiz')}
        </Button>
        <Button look="primary" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
      {missed.length > 0 ? <p className={styles.hint}>{t('reviewHint')}</p> : null}
    </>
  );
}
