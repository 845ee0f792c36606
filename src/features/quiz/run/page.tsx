// A running quiz: one question after another, to its results.

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useNavigate } from '#app/router.tsx';
import { useServices } from '#app/services.ts';
import { PageTitle } from '#app/shell.tsx';
import { useDeck } from '#app/snapshot.ts';
import { CardFace } from '#study/card-face.tsx';
import { Drawn } from '#study/drawn.tsx';
import { RawCard } from '#study/raw-card.tsx';
import { SessionFrame } from '#study/session-frame.tsx';
import { onUndo } from '#study/undo-keys.ts';
import { Button } from '#ui/button.tsx';
import { Tally, type Tick } from '#ui/tally.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { type QuizPlace, toldApartFrom } from '../place.ts';
import { ResultsPage } from '../results/page.tsx';
import type { QuestionScreen, ShownScreen } from '../screen.ts';
import type { QuizSetup } from '../setup.ts';
import type { Quiz } from '../store.ts';
import { t } from '../words.ts';
import { ConfidenceBar } from './confidence-bar.tsx';
import { OpenFoot, OpenQuestion } from './open-question.tsx';
import { OtherCard } from './other-card.tsx';
import styles from './page.module.css';
import { useKeptQuestion } from './use-kept-question.ts';
import { useQuiz } from './use-quiz.ts';
import { ways } from './ways.tsx';

export function QuizRunPage() {
  const quiz = useQuiz();
  const navigate = useNavigate();
  const leave = () => navigate('/quiz');
  useKeys({ Escape: leave });
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      {quiz === 'loading' ? (
        <p className={styles.loading}>{t('loading')}</p>
      ) : quiz ? (
        <Running quiz={quiz} onLeave={leave} />
      ) : (
        <Nothing onLeave={leave} />
      )}
    </>
  );
}

function Running({ quiz, onLeave }: { quiz: Quiz; onLeave: () => void }) {
  const { screen, place } = useStore(quiz.shown);
  const { storage } = useServices();
  useKeptQuestion(quiz);
  useEffect(() => storage.subscribe(quiz.hear), [storage, quiz]);
  useKeys(onUndo(quiz.undo));
  if (screen.kind === 'results')
    return <ResultsPage quiz={quiz} screen={screen} onLeave={onLeave} />;
  const tally = <QuizTally place={place} />;
  if (screen.kind === 'open')
    return (
      <SessionFrame
        onLeave={onLeave}
        onUndo={quiz.undo}
        tally={tally}
        foot={<OpenFoot quiz={quiz} />}
      >
        <OpenQuestion about={screen.about} />
      </SessionFrame>
    );
  const { asked } = screen;
  const Way = ways[place.setup.how];
  const isShown = screen.kind === 'shown';
  const isChoice = place.setup.how === 'choice';
  const turn = `${asked.card} ${asked.at}`;
  const said = {
    ...{ turn, face: asked.face, revealed: isShown, position: positionOf(place) },
    hasField: place.setup.how === 'typed',
  };
  const below = Way.Below ? <Way.Below key={turn} quiz={quiz} screen={screen} /> : undefined;
  return (
    <SessionFrame
      onLeave={onLeave}
      onUndo={quiz.undo}
      onTap={isShown || place.setup.how !== 'recall' ? undefined : () => quiz.reveal()}
      tally={tally}
      foot={<Foot quiz={quiz} screen={screen} setup={place.setup} />}
    >
      {asked.isFollowUp ? <p className={styles.followUp}>{t('followUp')}</p> : null}
      <Drawn
        turn={turn}
        instead={
          <RawCard
            {...said}
            // Options are drawn as the card is: the answer is shown without a pick.
            below={isChoice ? <ShowUnpicked quiz={quiz} screen={screen} /> : below}
          />
        }
      >
        <CardFace
          {...said}
          below={below}
          back={isShown ? <Back quiz={quiz} screen={screen} place={place} /> : undefined}
        />
      </Drawn>
    </SessionFrame>
  );
}

function Foot({ quiz, screen, setup }: { quiz: Quiz; screen: QuestionScreen; setup: QuizSetup }) {
  const { FootAsking, FootShown, show } = ways[setup.how];
  if (screen.kind === 'shown') return <FootShown quiz={quiz} screen={screen} />;
  return setup.asksConfidence && show ? (
    <ConfidenceBar quiz={quiz} onSaid={() => show(quiz)} />
  ) : (
    <FootAsking quiz={quiz} />
  );
}

function ShowUnpicked({ quiz, screen }: { quiz: Quiz; screen: QuestionScreen }) {
  if (screen.kind === 'shown') return null;
  return (
    <Button look="text" onClick={() => quiz.reveal()}>
      {t('showAnswer')}
    </Button>
  );
}

function Back({ quiz, screen, place }: { quiz: Quiz; screen: ShownScreen; place: QuizPlace }) {
  const deck = useDeck();
  const Way = ways[place.setup.how];
  const other = toldApartFrom(place, deck, screen.asked.card);
  return (
    <>
      <Way.Back quiz={quiz} screen={screen} />
      {other ? <OtherCard card={other} said={t('notTheSame')} /> : null}
    </>
  );
}

/** Follow-ups belong to the question before them. */
function positionOf({ done, ahead, followUps }: QuizPlace) {
  const main = done.filter(({ isFollowUp }) => !isFollowUp).length;
  const isFollowing = followUps.length > 0;
  return { n: main + (isFollowing ? 0 : 1), total: main + ahead.length };
}

function QuizTally({ place }: { place: QuizPlace }) {
  const { done, ahead, followUps } = place;
  const left = ahead.length + followUps.length;
  const ticks = [
    ...done.map(({ verdict }): Tick => (verdict === 'right' ? 'done' : 'missed')),
    ...Array.from({ length: left }, (_, i): Tick => (i === 0 ? 'now' : 'ahead')),
  ];
  return (
    <Tally
      ticks={ticks}
      progress
      label={t('progress', { done: done.length, total: done.length + left })}
    />
  );
}

function Nothing({ onLeave }: { onLeave: () => void }) {
  return (
    <SessionFrame onLeave={onLeave} foot={null}>
      <h1 className={styles.nothing} tabIndex={-1}>
        {t('emptyQuiz')}
      </h1>
    </SessionFrame>
  );
}
