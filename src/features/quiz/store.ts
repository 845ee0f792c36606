// A quiz as it is lived: ask, look or check, score, go on. What was answered is written at once, together with where
// the quiz stands, and what follows is shown once that is on the disk.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from '#app/services.ts';
import { type Confidence, type Grade, undoOf } from '#scheduler/journal.ts';
import { loadOf } from '#scheduler/load.ts';
import { createWrites } from '#study/writes.ts';
import type { Notices } from '#ui/notices.tsx';
import { besideOthers } from './kept-quiz.ts';
import { beforeLastStep, type QuizPlace } from './place.ts';
import type { Material } from './questions/asked.ts';
import { byGrade, byScore, type LeftWith } from './screen.ts';
import { answer, goOn, reveal, tick } from './store/answer.ts';
import { ask } from './store/ask.ts';
import { type Desk, keep, type QuizShown } from './store/desk.ts';
import { hear } from './store/hear.ts';
import { away, back, moreSeconds, noTime, type TimeSpent } from './time-spent.ts';
import type { Verdict } from './typed/judge.ts';
import { t } from './words.ts';

export interface Quiz {
  readonly shown: StoreApi<QuizShown>;
  readonly say: (confidence: Confidence) => void;
  /** Shows the notes; a typed answer is checked against them. */
  readonly reveal: (typed?: string) => void;
  /** Stops the time of the open question, and says what there is of it so far. */
  readonly lookAway: () => LeftWith | undefined;
  readonly lookBack: () => void;
  readonly takeMoreTime: () => void;
  readonly write: (draft: string) => void;
  /** Shows the notes, with what is typed so far checked against them. */
  readonly check: () => void;
  readonly pick: (option: number) => void;
  readonly tick: (item: number) => void;
  readonly grade: (grade: Grade) => void;
  readonly score: (score: Verdict) => void;
  /** On from a choice, from ticked items, or from a question without a card. */
  readonly goOn: () => void;
  readonly undo: () => void;
  readonly startAgain: (place: QuizPlace) => void;
  /** Goes on from where another tab has left it. */
  readonly hear: () => void;
  /** Resolves when everything is on the disk. */
  readonly settled: () => Promise<void>;
}

export function createQuiz(
  services: Services,
  notices: Notices,
  material: Material,
  place: QuizPlace,
  /** What there is of the open question. */
  before: LeftWith = noTime,
): Quiz {
  const screen = { kind: 'open', about: undefined } as const;
  const shown = createStore<QuizShown>(() => ({
    place,
    gradedAt: undefined,
    isAway: false,
    screen,
  }));
  const writes = createWrites(notices);
  const load = loadOf(material.deck, services.storage.current().states);
  const desk: Desk = { services, notices, material, shown, writes, load };
  ask(desk, before);
  const changeTime = (change: (time: TimeSpent) => TimeSpent) => {
    const { screen } = shown.getState();
    if (screen.kind !== 'asking') return undefined;
    const time = change(screen.time);
    shown.setState({ screen: { ...screen, time } });
    return { ...time, draft: screen.draft };
  };
  return {
    shown,
    lookAway: () => {
      shown.setState({ isAway: true });
      return changeTime((time) => away(time, services.clock.now()));
    },
    lookBack: () => {
      shown.setState({ isAway: false });
      changeTime((time) => back(time, services.clock.now()));
    },
    takeMoreTime: () =>
      void changeTime((time) => ({ ...time, moreMs: time.moreMs + moreSeconds * 1000 })),
    say: (confidence) => {
      const { screen } = shown.getState();
      if (screen.kind === 'asking') shown.setState({ screen: { ...screen, confidence } });
    },
    write: (draft) => {
      const { screen } = shown.getState();
      if (screen.kind === 'asking') shown.setState({ screen: { ...screen, draft } });
    },
    check: () => {
      const { screen } = shown.getState();
      if (screen.kind === 'asking') reveal(desk, { typed: screen.draft ?? '' });
    },
    reveal: (typed) => reveal(desk, { typed }),
    pick: (picked) => reveal(desk, { picked }),
    tick: (item) => tick(desk, item),
    grade: (grade) => answer(desk, (_, given) => byGrade(grade, given)),
    score: (score) => answer(desk, (asked, given) => byScore(score, asked, given)),
    goOn: () => goOn(desk),
    undo: () => void writes.add(() => takeBack(desk), 'undo'),
    startAgain: (next) => {
      keep(desk, next);
      ask(desk);
    },
    hear: () => hear(desk),
    settled: writes.settled,
  };
}

/** Takes back the last answer, and with it the results that it led to. */
async function takeBack(desk: Desk): Promise<void> {
  const { services, shown, notices } = desk;
  const { place } = shown.getState();
  const last = place.done.at(-1);
  if (!last) {
    notices.show(t('nothingToUndo'));
    return;
  }
  const before = beforeLastStep(place, services.clock.now());
  const acts = [last.action, place.run].filter((action) => action !== undefined);
  await services.storage.record(acts.flatMap(undoOf), {
    quiz: (_, stored) => besideOthers(before, stored),
  });
  shown.setState({ place: before });
  ask(desk);
  notices.show(t('undone', { n: before.done.length + 1 }));
}
