// What a quiz is to be: what is asked, and how. The count of cards is there while one chooses.

import { useMemo, useState } from 'react';
import { useBack, useNamesIn, useNavigate, useTextInAddress } from '#app/router.tsx';
import { useServices } from '#app/services.ts';
import { Dock, PageTitle, PhoneTop } from '#app/shell.tsx';
import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import type { CardId, TopicPath } from '#deck/card.ts';
import { vocabularyOf } from '#deck/vocabulary.ts';
import { foldInterviews } from '#scheduler/interview.ts';
import { loadFaces, toldOf, useFaces, useTexts } from '#study/use-faces.ts';
import { Button } from '#ui/button.tsx';
import { useNotices } from '#ui/notices.tsx';
import { useKeys } from '#ui/use-keys.ts';
import { canBeAsked, newQuiz } from '../questions/new-quiz.ts';
import { HowSection } from './how-section.tsx';
import '#ui/controls.css';
import { quizzesToContinue, setupOf } from '../kept-quiz.ts';
import { inHand, type QuizPlace } from '../place.ts';
import { cardsIn, type Pool } from '../questions/select.ts';
import { defaultSetup, everything, type QuizSetup } from '../setup.ts';
import { t } from '../words.ts';
import styles from './page.module.css';
import { PresetSection, SavePreset } from './preset-section.tsx';
import { useMissed } from './use-missed.ts';
import { WhatSection } from './what-section.tsx';

export function QuizPage() {
  const { quiz } = useSnapshot();
  // As the last one was set up, if that is still there.
  const interview = useTextInAddress('interview');
  const topic = useNamesIn('topic');
  const named = useNamesIn('cards');
  const [setup, setSetup] = useState(() => {
    if (interview !== undefined) return quizOn(interview);
    if (named) return quizOnCards(named as readonly CardId[]);
    return topic ? quizOnTopic(topic) : (setupOf(quiz) ?? defaultSetup);
  });
  const isSearching = setup.scope.words.trim() !== '';
  const faces = useFaces(isSearching);
  const missed = useMissed(setup.scope.only.includes('missed'));
  const isReading = (isSearching && !faces) || (setup.scope.only.includes('missed') && !missed);
  const pool = usePool(missed, useTexts(faces));
  const cards = useMemo(
    () => cardsIn(setup.scope, pool, (kind) => canBeAsked(kind, setup.how)),
    [setup.scope, setup.how, pool],
  );
  const start = useStart(setup, pool);
  const begin = () => cards.length > 0 && start();
  const navigate = useNavigate();
  const back = useBack('/');
  const isSentHere = (interview ?? topic ?? named) !== undefined;
  // Whoever has left a quiz is not to be led into it again.
  useKeys({ Enter: begin, Escape: isSentHere ? back : () => navigate('/') });
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PhoneTop />
      <main className={styles.page}>
        <h1 className={styles.title} tabIndex={-1}>
          {t('title')}
        </h1>
        <Waiting />
        <PresetSection setup={setup} onChoose={setSetup} />
        <WhatSection
          setup={setup}
          pool={pool}
          matching={isReading ? undefined : cards.length}
          onChange={setSetup}
        />
        <HowSection setup={setup} pool={pool} cards={cards} onChange={setSetup} />
        <SavePreset setup={setup} />
        <Dock>
          <div className={styles.start}>
            <Button look="start" keyName={t('enter')} disabled={cards.length === 0} onClick={start}>
              {t('start')}
            </Button>
          </div>
        </Dock>
      </main>
    </>
  );
}

/** For whoever comes from a topic. */
const quizOnTopic = (topic: TopicPath): QuizSetup => ({
  ...defaultSetup,
  scope: { ...everything, topics: [topic] },
});

/** For whoever comes with cards in hand: all of them. */
const quizOnCards = (cards: readonly CardId[]): QuizSetup => ({
  ...defaultSetup,
  length: 'all',
  scope: { ...everything, cards },
});

/** For whoever comes from an interview: a mock one over its topics. */
const quizOn = (interview: string): QuizSetup => ({
  ...defaultSetup,
  how: 'mock',
  scope: { ...everything, interview },
});

function usePool(missed: Pool['missed'] | undefined, textOf: Pool['textOf']): Pool {
  const deck = useDeck();
  const now = useNow();
  const { states, params, configured } = useSnapshot();
  return useMemo(
    () => ({
      deck,
      now,
      states,
      missed: missed ?? none,
      textOf,
      weights: params.weights,
      interviews: foldInterviews(configured),
    }),
    [deck, now, states, missed, textOf, params, configured],
  );
}

const none: Pool['missed'] = new Set();

/** Keeps the quiz as it begins, and goes to it. */
function useStart(setup: QuizSetup, pool: Pool): () => void {
  const { deck: shelf, storage, random } = useServices();
  const notices = useNotices();
  const attempt = useAttempt(t('notStarted'));
  const navigate = useNavigate();
  const begin = async () => {
    const faces = setup.how === 'choice' ? await loadFaces(shelf, pool.deck) : undefined;
    const texts = faces && { faces, vocabulary: vocabularyOf(toldOf(pool.deck, faces)) };
    const seed = Math.floor(random() * 2 ** 31);
    const quiz = newQuiz(setup, pool, { seed, texts });
    if (quiz.ahead.length === 0) {
      notices.show(t(setup.how === 'choice' ? 'choiceNone' : 'noMatch'));
      return;
    }
    const { deck, now } = pool;
    await storage.keepQuiz((stored) => inHand(quiz, quizzesToContinue(stored, deck, now.at)));
    navigate('/quiz/run');
  };
  return () => void attempt(begin);
}

/** Quizzes that were left less than a day ago. */
function Waiting() {
  const { storage } = useServices();
  const attempt = useAttempt(t('notStarted'));
  const deck = useDeck();
  const now = useNow();
  const { quiz } = useSnapshot();
  const navigate = useNavigate();
  const waiting = quizzesToContinue(quiz, deck, now.at);
  const goOn = async (place: QuizPlace) => {
    await storage.keepQuiz((stored) => {
      const others = quizzesToContinue(stored, deck, now.at);
      return inHand(
        place,
        others.filter(({ seed }) => seed !== place.seed),
      );
    });
    navigate('/quiz/run');
  };
  if (waiting.length === 0) return null;
  const rows = waiting.map((place) => (
    <li key={place.seed}>
      <span>{t('continueTitle', { how: t(place.setup.how) })}</span>
      <Button look="second" onClick={() => attempt(() => goOn(place))}>
        {t('continue', { n: place.ahead.length + place.followUps.length })}
      </Button>
    </li>
  ));
  return <ul className={styles.waiting}>{rows}</ul>;
}
