// A running quiz: one question after another, to its results.

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useNavigate } from '#app/router.tsx';
import { useServices } from '#app/services.ts';
import { PageTitle } from '#app/shell.tsx';
import { useDeck } from '#app/snapshot.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { CardFace } from '#study/card-face.tsx';
import { SessionFrame } from '#study/session-frame.tsx';
import { loadFaces, toldOf } from '#study/use-faces.ts';
import { useNotices } from '#ui/notices.tsx';
import { Tally, type Tick } from '#ui/tally.tsx';
import { useKeys } from '#ui/use-keys.ts';
import type { Material } from './asked.ts';
import { noteTreeOf } from './follow-ups.ts';
import { quizAtHand } from './kept-quiz.ts';
import { OpenFoot, OpenQuestion } from './open-question.tsx';
import { OtherCard } from './other-card.tsx';
import { type QuizPlace, toldApartFrom } from './place.ts';
import { ResultsPage } from './results-page.tsx';
import styles from './run.module.css';
import type { ShownScreen } from './screen.ts';
import { createQuiz, type Quiz } from './store.ts';
import { ways } from './ways.tsx';
import { t } from './words.ts';

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

/** The quiz that is kept, once the texts of the deck are here; nothing where there is none. */
function useQuiz(): Quiz | 'loading' | undefined {
  const services = useServices();
  const notices = useNotices();
  const [quiz, setQuiz] = useState<Quiz | 'loading' | undefined>('loading');
  useEffect(() => {
    let gone = false;
    const { deck, storage, clock } = services;
    const current = deck.current();
    const place = quizAtHand(storage.current().quiz, current, clock.now());
    if (!place) {
      setQuiz(undefined);
      return;
    }
    const open = async () => {
      const faces = await loadFaces(deck, current);
      if (!gone) setQuiz(createQuiz(services, notices, materialOf(current, faces), place));
    };
    open().catch((mistake) => {
      // There is nothing to ask, rather than a page that loads for ever.
      setQuiz(undefined);
      reportError(mistake);
    });
    return () => {
      gone = true;
    };
  }, [services, notices]);
  return quiz;
}

function materialOf(deck: Material['deck'], faces: Material['faces']): Material {
  return {
    deck,
    faces,
    vocabulary: once(() => vocabularyOf(toldOf(deck, faces))),
    tree: once(() => noteTreeOf(deck, faces)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function Running({ quiz, onLeave }: { quiz: Quiz; onLeave: () => void }) {
  const { screen, place } = useStore(quiz.shown);
  useKeys({ u: quiz.undo, z: quiz.undo, 'mod+z': quiz.undo });
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
  const turn = `${asked.card} ${asked.at}`;
  return (
    <SessionFrame
      onLeave={onLeave}
      onUndo={quiz.undo}
      onTap={isShown || place.setup.how !== 'recall' ? undefined : () => quiz.reveal()}
      tally={tally}
      foot={<Way.Foot quiz={quiz} screen={screen} setup={place.setup} />}
    >
      {asked.isFollowUp ? <p className={styles.followUp}>{t('followUp')}</p> : null}
      <CardFace
        turn={turn}
        face={asked.face}
        revealed={isShown}
        position={positionOf(place)}
        hasField={place.setup.how === 'typed'}
        below={Way.Below ? <Way.Below key={turn} quiz={quiz} screen={screen} /> : undefined}
        back={isShown ? <Back quiz={quiz} screen={screen} place={place} /> : undefined}
      />
    </SessionFrame>
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
    <SessionFrame onLeave={onLeave} onUndo={onLeave} foot={null}>
      <h1 className={styles.nothing} tabIndex={-1}>
        {t('emptyQuiz')}
      </h1>
    </SessionFrame>
  );
}
