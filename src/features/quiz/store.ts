// A quiz as it is lived: ask, look or check, score, go on. What was answered is written at once, together with where
// the quiz stands, and what follows is shown once that is on the disk.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { type Instant, minuteMs, momentOf } from '#kit/time.ts';
import type { Load } from '#scheduler/calendar.ts';
import type { Confidence } from '#scheduler/journal.ts';
import { type ActionId, type Grade, type Mode, undoOf } from '#scheduler/journal.ts';
import { loadOf } from '#scheduler/load.ts';
import type { States } from '#scheduler/memory.ts';
import { answerMembers } from '#study/answer-card.ts';
import { mayGrade, mayReveal } from '#study/guard.ts';
import { gradedMembers } from '#study/session.ts';
import { isAnsweredSince } from '#study/session-left.ts';
import { viewOf } from '#study/shown.ts';
import { createWrites, type Writes } from '#study/writes.ts';
import type { Notices } from '#ui/notices.tsx';
import { type Asked, askedFor, type Material } from './asked.ts';
import { followUps } from './follow-ups.ts';
import {
  afterOpen,
  afterStep,
  beforeLastStep,
  nextIn,
  type QuizPlace,
  type Seen,
} from './place.ts';
import { resultsOf, runKey, runOf, runsOf } from './results.ts';
import {
  byGrade,
  byPick,
  byScore,
  type Given,
  type QuizScreen,
  type Scored,
  stepFrom,
} from './screen.ts';
import { scoreOf } from './self-score.ts';
import { movesMemory } from './setup.ts';
import {
  away,
  back,
  moreSeconds,
  noTime,
  spentBy,
  type TimeBefore,
  type TimeSpent,
} from './time-spent.ts';
import type { TypedCheck, Verdict } from './typed/judge.ts';
import { checkTyped } from './typed-check.ts';
import { t } from './words.ts';

export interface QuizShown {
  readonly place: QuizPlace;
  readonly screen: QuizScreen;
  readonly gradedAt: Instant | undefined;
}

export interface Quiz {
  readonly shown: StoreApi<QuizShown>;
  readonly say: (confidence: Confidence) => void;
  /** Shows the notes; a typed answer is checked against them. */
  readonly reveal: (typed?: string) => void;
  /** Stops the time of the open question, and says how long it took so far. */
  readonly lookAway: () => TimeSpent | undefined;
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
  /** Resolves when everything is on the disk. */
  readonly settled: () => Promise<void>;
}

interface Desk {
  readonly services: Services;
  readonly notices: Notices;
  readonly material: Material;
  readonly writes: Writes;
  readonly shown: StoreApi<QuizShown>;
  readonly load: Load;
}

export function createQuiz(
  services: Services,
  notices: Notices,
  material: Material,
  place: QuizPlace,
  /** What the open question has taken so far. */
  before: TimeBefore = noTime,
): Quiz {
  const screen = { kind: 'open', about: undefined } as const;
  const shown = createStore<QuizShown>(() => ({ place, gradedAt: undefined, screen }));
  const writes = createWrites(notices);
  const load = loadOf(material.deck, services.storage.current().states);
  const desk: Desk = { services, notices, material, shown, writes, load };
  ask(desk, before);
  const changeTime = (change: (time: TimeSpent) => TimeSpent) => {
    const { screen } = shown.getState();
    if (screen.kind !== 'asking') return undefined;
    const time = change(screen.time);
    shown.setState({ screen: { ...screen, time } });
    return time;
  };
  return {
    shown,
    lookAway: () => changeTime((time) => away(time, services.clock.now())),
    lookBack: () => void changeTime((time) => back(time, services.clock.now())),
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
    settled: writes.settled,
  };
}

/** Moves the quiz without an answer. */
function keep({ services, shown, writes }: Desk, place: QuizPlace): void {
  shown.setState({ place });
  void writes.add(() => services.storage.keepQuiz(place), 'change');
}

/** Shows the next question, or the results. */
function ask(desk: Desk, before: TimeBefore = noTime): void {
  const { services, shown, material } = desk;
  const { place } = shown.getState();
  const next = nextIn(place);
  if (!next) finish(desk);
  else if (next.kind === 'open')
    shown.setState({ screen: { kind: 'open', about: place.done.at(-1)?.card } });
  else {
    const now = services.clock.now();
    const asked = askedFor(next, place, material, now);
    if (place.given) showAnswer(desk, asked, place.given, checkOf(desk, asked, place.given));
    else shown.setState({ screen: { kind: 'asking', asked, time: { ...before, since: now } } });
  }
}

function reveal(desk: Desk, { typed, picked }: Partial<Pick<Seen, 'typed' | 'picked'>>): void {
  const { services, shown } = desk;
  const { screen, gradedAt, place } = shown.getState();
  const now = services.clock.now();
  if (screen.kind !== 'asking' || !mayReveal(now, gradedAt)) return;
  const { asked, confidence, time } = screen;
  const tookMs = Math.min(spentBy(time, now), longestThoughtMs);
  const given = { tookMs, confidence, typed, picked };
  // First: what cannot be checked must not be kept, or every return to the quiz would meet it again.
  const check = checkOf(desk, asked, given);
  keep(desk, { ...place, given });
  showAnswer(desk, asked, given, check);
}

const checkOf = ({ material }: Desk, { question }: Asked, { typed }: Seen) =>
  typed === undefined ? undefined : checkTyped(question, typed, material.vocabulary());

function showAnswer(
  { services, shown, notices }: Desk,
  asked: Asked,
  given: Seen,
  check: TypedCheck | undefined,
): void {
  const had = check?.itemsHad ?? asked.face.items?.map(() => false) ?? [];
  const at = services.clock.now();
  shown.setState({ screen: { kind: 'shown', asked, given: { ...given, at, check, had } } });
  if (check) notices.say(t(check.verdict));
}

/** Longer than this, the learner was away. */
const longestThoughtMs = 10 * minuteMs;

function tick({ shown, writes }: Desk, item: number): void {
  const { screen } = shown.getState();
  if (screen.kind !== 'shown' || writes.isGrading()) return;
  const had = screen.given.had.map((isHad, i) => (i === item ? !isHad : isHad));
  shown.setState({ screen: { ...screen, given: { ...screen.given, had } } });
}

function goOn(desk: Desk): void {
  const { screen, place } = desk.shown.getState();
  if (screen.kind === 'open') {
    keep(desk, afterOpen(place, desk.services.clock.now()));
    ask(desk);
  } else if (screen.kind === 'shown') {
    const { picked, had } = screen.given;
    if (picked !== undefined) answer(desk, (asked) => byPick(picked, asked));
    else if (had.length > 0) answer(desk, (asked, given) => byScore(scoreOf(had), asked, given));
  }
}

/** Takes a step. The next question is asked once the answer is on the disk; until then no second one is taken. */
function answer(
  desk: Desk,
  scoring: (asked: Parameters<typeof byScore>[1], given: Given) => Scored,
): void {
  const { services, shown, material, writes, load } = desk;
  const { screen, place } = shown.getState();
  const now = services.clock.now();
  if (screen.kind !== 'shown' || writes.isGrading() || !mayGrade(now, screen.given.at)) return;
  const { asked, given } = screen;
  const view = { ...viewOf(services, material.deck), load };
  const scored = scoring(asked, given);
  const step = stepFrom(asked, given, scored, gradedMembers(view, asked.card));
  const mode = movesMemory(place.setup) ? 'quiz' : 'practice';
  const draftsFor = (mode: Mode) =>
    answerMembers(asked.card, { ...scored, ...given, mode }, view).drafts;
  const ladder = asked.isFollowUp ? [] : ladderFrom(desk, asked.card);
  const quiz = (action: ActionId) =>
    afterStep(shown.getState().place, { ...step, action }, now, ladder);
  const isStillDue = (states: States) =>
    !isAnsweredSince(asked.card, asked.at, { ...view, states });
  const record = async () => {
    const { storage } = services;
    const recorded = await storage.record(draftsFor(mode), { quiz, isStillDue });
    // Answered in another tab meanwhile, it counts there; here it is the quiz's alone.
    return recorded.entries.length > 0 ? recorded : storage.record(draftsFor('practice'), { quiz });
  };
  writes.addGrade(record, ({ action }) => {
    shown.setState({ place: quiz(action), gradedAt: services.clock.now() });
    const { screen: later } = shown.getState();
    if (later.kind === 'shown' && later.asked === asked) ask(desk);
  });
}

/** A short interview goes deep, a long one is long enough. */
const followUpsAsked = (questions: number) => (questions <= 5 ? 2 : 1);

function ladderFrom({ material, shown }: Desk, card: CardId) {
  const { place } = shown.getState();
  if (place.setup.how !== 'mock') return [];
  const main = place.ahead.length + place.done.filter((step) => !step.isFollowUp).length;
  const asked = new Set([...place.ahead, ...place.done.map((step) => step.card)]);
  return followUps(material.tree(), card, {
    count: followUpsAsked(main),
    seed: place.seed,
    asked,
  });
}

/**
 * Shows the results, and keeps them, once, to compare the next run with. Misses that were asked once more are no run of
 * their own.
 */
function finish(desk: Desk): void {
  const { services, shown, material, writes } = desk;
  const { storage, clock } = services;
  const { place } = shown.getState();
  const { configured, settings } = storage.current();
  const results = resultsOf(place.done, material.deck);
  const last = place.after ? undefined : runsOf(configured, place.setup, place.run).at(-1);
  const show = () => shown.setState({ screen: { kind: 'results', results, last } });
  if (results.asked === 0 || place.run || place.after) {
    show();
    return;
  }
  const value = runOf(results, momentOf(clock, settings.rolloverHour).day);
  const entry = { kind: 'configured', key: runKey(place.setup), value } as const;
  const ended = (run: ActionId) => ({ ...place, run });
  const keepRun = async () => {
    const { action } = await storage.record([entry], { quiz: ended });
    shown.setState({ place: ended(action) });
  };
  void writes.add(keepRun, 'change').then(show);
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
  await services.storage.record(acts.flatMap(undoOf), { quiz: () => before });
  shown.setState({ place: before });
  ask(desk);
  notices.say(t('undone', { n: before.done.length + 1 }));
}
