// A session as it is lived: reveal, grade, undo, and what comes next.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { type CardAct, draftsOf } from '#scheduler/card-acts.ts';
import type { CardEdit } from '#scheduler/card-edits.ts';
import type { ActionId, Grade } from '#scheduler/journal.ts';
import { loadOf } from '#scheduler/load.ts';
import type { States } from '#scheduler/memory.ts';
import { longestAnswerMs } from '#scheduler/pace.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import type { Notices } from '#ui/notices.tsx';
import { oncePainted } from '#ui/once-painted.ts';
import { sentenceFor } from './act-sentence.ts';
import { answerCard, duesOf, gradeWith } from './answer-card.ts';
import { type Desk, goOn, placeToday } from './desk.ts';
import { followEdit, recordEdit, takeBackEditOf } from './edit.ts';
import type { NewEdit } from './edited-lines.ts';
import { isGone } from './gone.ts';
import { mayGrade, mayReveal } from './guard.ts';
import { hapticTick } from './haptics.ts';
import { gradedSentence } from './interval.ts';
import { leechAfter } from './leech.ts';
import { suggestedBy } from './options-in-hand.ts';
import { broughtForward, graded } from './session.ts';
import { isAnsweredSince } from './session-left.ts';
import { type Shown, viewOf } from './shown.ts';
import { takeBack, takeBackAct } from './take-back.ts';
import { t } from './words.ts';
import { createWrites } from './writes.ts';

export interface Study {
  readonly shown: StoreApi<Shown>;
  /** What was remembered when the session was opened on this page, and what it had done before that. */
  readonly opened: { readonly states: States; readonly done: SessionPlace['done'] };
  readonly reveal: () => void;
  /** Shows the answer beside what was picked of the card's options. */
  readonly pick: (option: number) => void;
  /** Shows the next item of a list; after the last one, the answer. */
  readonly hint: () => void;
  /** Says of an item of the list in hand that it was missed, or that it was not. */
  readonly tick: (item: CardId) => void;
  readonly grade: (grade: Grade) => void;
  readonly undo: () => void;
  /**
   * Does something else with a card: with the one in hand, or one that was graded before. What the disk refuses is tried
   * until it is written, so that nobody has to keep what was typed: it answers yes at once.
   */
  readonly act: (act: CardAct, card: CardId, said?: string) => Promise<boolean>;
  /** Takes down that lines of a card were edited, and shows the card as it is now. Answers in the same way. */
  readonly edited: (card: CardId, edit: NewEdit) => Promise<boolean>;
  /** Puts away what was asked about a card that is missed again and again. */
  readonly keepLeech: () => void;
  /**
   * Looks again: a card that was waited for may be due, or another day may have begun. An answer that is shown is
   * graded first, and its buttons say what they assign now.
   */
  readonly lookAgain: () => void;
  /** Shows the cards that are waited for before their time. */
  readonly reviewAhead: () => void;
  /** Goes on where the card in hand was answered elsewhere, or is not in the notes any more. */
  readonly hear: () => void;
  readonly endNow: () => void;
  /** Goes on from another place: practice, or a new session. */
  readonly goTo: (place: SessionPlace) => void;
  /** Ends the session: there is nothing to continue. */
  readonly close: () => void;
  /** Resolves once everything that was done is on the disk. */
  readonly settled: () => Promise<void>;
}

/** `rebuild`: a new session for the day that it is then, where the page is still open on another day. */
export function createStudy(
  services: Services,
  notices: Notices,
  place: SessionPlace,
  rebuild: () => SessionPlace,
): Study {
  const shown = createStore<Shown>(() => ({
    kept: place,
    gradedAt: undefined,
    leech: undefined,
    screen: { kind: 'end' },
  }));
  const { deck, storage } = services;
  const load = loadOf(deck.current(), storage.current().states);
  const writes = createWrites(notices);
  const desk: Desk = { services, notices, shown, load, rebuild, writes };
  const undo = () => void desk.writes.add(() => takeBack(desk), 'undo');
  goOn(desk);
  return {
    shown,
    opened: { states: storage.current().states, done: place.done },
    reveal: () => reveal(desk),
    pick: (option) => pick(desk, option),
    hint: () => hint(desk),
    tick: (item) => tick(desk, item),
    grade: (grade) => gradeCard(desk, grade),
    undo,
    act: async (act, card, said = sentenceFor(act, 1, viewOf(services).now.day)) => {
      void desk.writes.add(() => actOn(desk, act, card, said), 'change');
      return true;
    },
    edited: async (card, edit) => {
      const undoEdit = (act: ActionId, was: CardEdit) =>
        void desk.writes.add(() => takeBackEditOf(desk, card, act, was), 'undo');
      void desk.writes.add(() => recordEdit(desk, card, edit, undoEdit), 'change');
      void followEdit(desk, card, edit);
      return true;
    },
    keepLeech: () => shown.setState({ leech: undefined }),
    lookAgain: () => (shown.getState().screen.kind === 'back' ? sayDuesAgain(desk) : goOn(desk)),
    reviewAhead: () => {
      const { screen, kept } = shown.getState();
      if (screen.kind !== 'wait') return;
      shown.setState({ kept: broughtForward(kept, screen.cards) });
      goOn(desk);
    },
    hear: () => hear(desk),
    endNow: () => shown.setState({ screen: { kind: 'end' } }),
    goTo: (next) => {
      shown.setState({ kept: next });
      goOn(desk);
      void desk.writes.add(() => storage.keepPlace(next), 'change');
    },
    close: () => void desk.writes.add(() => storage.keepPlace(null), 'change'),
    settled: writes.settled,
  };
}

function reveal({ services, shown, load }: Desk, picked?: number): void {
  const { screen, gradedAt } = shown.getState();
  if (screen.kind !== 'front' || typeof screen.hand.face === 'string') return;
  const now = services.clock.now();
  if (!mayReveal(now, gradedAt)) return;
  const { hand } = screen;
  const dues = duesOf(hand.card, [], { ...viewOf(services, hand.deck), load });
  shown.setState({ screen: { kind: 'back', hand, dues, missed: [], picked, revealedAt: now } });
}

function pick(desk: Desk, option: number): void {
  reveal(desk, option);
  const suggested = suggestedBy(desk.shown.getState().screen);
  if (suggested) desk.notices.say(t(suggested === 'good' ? 'pickedRight' : 'pickedWrong'));
}

function hint(desk: Desk): void {
  const { screen } = desk.shown.getState();
  if (screen.kind !== 'front' || typeof screen.hand.face === 'string') return;
  const items = screen.hand.face.items?.length ?? 0;
  if (screen.hinted + 1 >= items) reveal(desk);
  else desk.shown.setState({ screen: { ...screen, hinted: screen.hinted + 1 } });
}

function tick({ services, shown, load, writes }: Desk, item: CardId): void {
  const { screen } = shown.getState();
  if (screen.kind !== 'back' || writes.isGrading()) return;
  const { hand } = screen;
  const missed = screen.missed.includes(item)
    ? screen.missed.filter((each) => each !== item)
    : [...screen.missed, item];
  const dues = duesOf(hand.card, missed, { ...viewOf(services, hand.deck), load });
  shown.setState({ screen: { ...screen, missed, dues } });
}

/** What follows is shown once the grade is on the disk, a few milliseconds later. Until then no second one is taken. */
function gradeCard(desk: Desk, pressed: Grade): void {
  const { services, shown, notices, writes, load } = desk;
  const { screen } = shown.getState();
  const now = services.clock.now();
  if (screen.kind !== 'back' || writes.isGrading() || !mayGrade(now, screen.revealedAt)) return;
  const { missed } = screen;
  const { card, deck, shownAt } = screen.hand;
  const { mode } = placeToday(desk);
  const tookMs = Math.min(Math.max(0, now - shownAt), longestAnswerMs);
  const view = { ...viewOf(services, deck), load };
  const answer = answerCard(card, { grade: pressed, missed, tookMs, mode }, view);
  const step = { card, grade: gradeWith(pressed, missed), tookMs };
  const place = (action: ActionId) => graded(shown.getState().kept, { ...step, action }, answer);
  const isStillDue = (states: States) =>
    mode === 'practice' || !isAnsweredSince(card, shownAt, { ...view, states });
  const record = () => services.storage.record(answer.drafts, { session: place, isStillDue });
  writes.addGrade(record, ({ action, entries }) => {
    if (entries.length === 0) return hear(desk);
    const leech = leechAfter(card, answer, view.states);
    shown.setState({ kept: place(action), gradedAt: services.clock.now(), leech });
    const { screen: later } = shown.getState();
    if (later.kind === 'back' && later.hand.card === card) goOn(desk);
    // To say it and to tick take half as long as to lay out the next card, which is seen first.
    oncePainted(() => {
      if (view.settings.haptics) hapticTick();
      const due = mode === 'review' ? answer.due : undefined;
      const said = gradedSentence(pressed, due, view.now, missed.length);
      notices.say(leech ? `${said} ${t('missedTimes', { n: leech.lapses })}` : said);
    });
  });
}

function hear(desk: Desk): void {
  const { screen, kept } = desk.shown.getState();
  if (!('hand' in screen) || desk.writes.isGrading() || kept.mode === 'practice') return;
  const { card, deck, shownAt } = screen.hand;
  const isAnswered = isAnsweredSince(card, shownAt, viewOf(desk.services, deck));
  if (!isAnswered && !isGone(card, deck, desk.services.deck.current())) {
    sayDuesAgain(desk);
    return;
  }
  goOn(desk);
  desk.notices.show(t(isAnswered ? 'answeredElsewhere' : 'cardGone'));
}

/** A fit, what another tab has set, or a new day may come while the answer is shown: a button says the due that it assigns. */
function sayDuesAgain({ services, shown, load }: Desk): void {
  const { screen } = shown.getState();
  if (screen.kind !== 'back') return;
  const { missed, hand } = screen;
  const dues = duesOf(hand.card, missed, { ...viewOf(services, hand.deck), load });
  shown.setState({ screen: { ...screen, dues } });
}

async function actOn(desk: Desk, act: CardAct, card: CardId, said: string): Promise<void> {
  const { services, shown, notices } = desk;
  const drafts = draftsOf(act, [card], viewOf(services));
  if (drafts.length === 0) return notices.show(t('nothingToChange'));
  const { entries } = await services.storage.record(drafts);
  const { screen, leech } = shown.getState();
  if (leech?.card === card && putsAside(act)) shown.setState({ leech: undefined });
  const isInHand = 'hand' in screen && screen.hand.card === card;
  if (screen.kind === 'wait' || (isInHand && (putsAside(act) || act.kind === 'reset'))) goOn(desk);
  const undo = () => desk.writes.add(() => takeBackAct(desk, entries), 'undo');
  notices.show(said, { label: t('undo'), run: () => void undo() });
}

/** Whether a card in hand is put aside by it. */
const putsAside = ({ kind }: CardAct): boolean => kind === 'skip' || kind === 'stop';
