// A session as it is lived: reveal, grade, undo, and what comes next.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Services } from '#app/services.ts';
import type { CardId } from '#deck/card.ts';
import { addDays } from '#kit/time.ts';
import type { Load } from '#scheduler/calendar.ts';
import type { ActionId, Grade } from '#scheduler/journal.ts';
import { loadOf } from '#scheduler/load.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import type { Notices } from '#ui/notices.tsx';
import { answerCard, duesOf } from './answer-card.ts';
import { mayGrade, mayReveal } from './guard.ts';
import { gradedSentence } from './interval.ts';
import { graded, type Next, nextCard, shownFor, undone } from './session.ts';
import { type Act, placeShown, type Screen, type Shown, viewOf } from './shown.ts';
import { t } from './words.ts';
import { createWrites, type Writes } from './writes.ts';

export interface Study {
  readonly shown: StoreApi<Shown>;
  readonly reveal: () => void;
  readonly grade: (grade: Grade) => void;
  readonly undo: () => void;
  /** Not shown again before tomorrow. */
  readonly skip: () => void;
  /** Looks again: a card that was waited for may be due. */
  readonly lookAgain: () => void;
  /** Shows a card that is waited for before its time. */
  readonly reviewAhead: () => void;
  readonly endNow: () => void;
  /** Goes on from another place: practice, or a new session. */
  readonly goTo: (place: SessionPlace) => void;
  /** Ends the session: there is nothing to continue. */
  readonly close: () => void;
  /** Resolves once everything that was done is on the disk. */
  readonly settled: () => Promise<void>;
}

interface Desk {
  readonly services: Services;
  readonly notices: Notices;
  readonly writes: Writes;
  readonly shown: StoreApi<Shown>;
  /** How full the coming days were when the session began. */
  readonly load: Load;
}

export function createStudy(services: Services, notices: Notices, place: SessionPlace): Study {
  const shown = createStore<Shown>(() => ({
    kept: place,
    acts: [],
    gradedAt: undefined,
    screen: { kind: 'end' },
  }));
  const { deck, storage } = services;
  const load = loadOf(deck.current(), storage.current().states);
  const desk: Desk = { services, notices, shown, load, writes: createWrites(notices) };
  goOn(desk);
  return {
    shown,
    reveal: () => reveal(desk),
    grade: (grade) => gradeCard(desk, grade),
    undo: () => void desk.writes.add(() => takeBack(desk)),
    skip: () => void desk.writes.add(() => skip(desk)),
    lookAgain: () => goOn(desk),
    reviewAhead: () => {
      const { screen } = shown.getState();
      const [card] = screen.kind === 'wait' ? screen.cards : [];
      if (card) show(desk, { kind: 'card', card });
    },
    endNow: () => shown.setState({ screen: { kind: 'end' } }),
    goTo: (next) => {
      shown.setState({ kept: next });
      goOn(desk);
      void desk.writes.add(() => storage.keepPlace(next));
    },
    close: () => void desk.writes.add(() => storage.keepPlace(null)),
    settled: () => desk.writes.add(async () => {}),
  };
}

/** Shows whatever comes next. */
function goOn(desk: Desk): void {
  const state = desk.shown.getState();
  show(desk, nextCard(placeShown(state), viewOf(desk.services, state.acts)));
}

function show(desk: Desk, next: Next): void {
  desk.shown.setState({ screen: screenOf(desk, next) });
  void preload(desk);
}

function screenOf({ services: { deck, clock } }: Desk, next: Next): Screen {
  if (next.kind !== 'card') return next;
  const { card } = next;
  const face = deck.faceNow(card) ?? 'loading';
  return { kind: 'front', hand: { card, deck: deck.current(), face, shownAt: clock.now() } };
}

/** Brings the face of the card in hand, where it is not in memory, and then that of the card after it. */
async function preload({ services: { deck, clock }, shown }: Desk): Promise<void> {
  const { screen, kept } = shown.getState();
  if (screen.kind === 'front' && screen.hand.face === 'loading') {
    const { card } = screen.hand;
    const face = (await deck.face(card).catch(() => undefined)) ?? 'unreadable';
    const now = shown.getState().screen;
    // Its time runs from when it can be read.
    if (now.kind === 'front' && now.hand.card === card)
      shown.setState({
        screen: { kind: 'front', hand: { ...now.hand, face, shownAt: clock.now() } },
      });
  }
  // What does not come now is asked for again when it is its turn.
  await Promise.allSettled(kept.ahead.slice(0, 3).map((card) => deck.face(card)));
}

function reveal({ services, shown, load }: Desk): void {
  const { screen, acts, gradedAt } = shown.getState();
  if (screen.kind !== 'front' || typeof screen.hand.face === 'string') return;
  const now = services.clock.now();
  if (!mayReveal(now, gradedAt)) return;
  const { hand } = screen;
  const dues = duesOf(hand.card, { ...viewOf(services, acts, hand.deck), load });
  shown.setState({ screen: { kind: 'back', hand, dues, revealedAt: now } });
}

function gradeCard(desk: Desk, grade: Grade): void {
  const { services, shown, notices, writes, load } = desk;
  const { screen, kept, acts } = shown.getState();
  const now = services.clock.now();
  if (screen.kind !== 'back' || !mayGrade(now, screen.revealedAt)) return;
  const { card, deck, shownAt } = screen.hand;
  const tookMs = Math.min(Math.max(0, now - shownAt), longestMs);
  const view = { ...viewOf(services, acts, deck), load };
  const answer = answerCard(card, { grade, tookMs, mode: kept.mode }, view);
  const act: Act = { card, grade, tookMs, answer };
  shown.setState({ acts: [...acts, act], gradedAt: now });
  goOn(desk);
  notices.say(
    gradedSentence(grade, kept.mode === 'review' ? screen.dues[grade] : undefined, view.now),
  );
  void writes.add(() => write(desk, act));
}

/** Longer than this, the learner was away. */
const longestMs = 3 * 60_000;

/** Puts the oldest act on the disk. */
async function write({ services, shown }: Desk, { answer, ...step }: Act): Promise<void> {
  const { kept } = shown.getState();
  const place = (action: ActionId) => graded(kept, { ...step, action }, answer.returns);
  const { action } = await services.storage.record(answer.drafts, place);
  shown.setState(({ acts }) => ({ kept: place(action), acts: acts.slice(1) }));
}

async function skip(desk: Desk): Promise<void> {
  const { services, shown, notices } = desk;
  const { screen, acts } = shown.getState();
  if (screen.kind !== 'front' && screen.kind !== 'back') return;
  const until = addDays(viewOf(services, acts).now.day, 1);
  await services.storage.record([{ kind: 'skipped', card: screen.hand.card, until }]);
  goOn(desk);
  notices.show(t('skipped'));
}

/** Undo is one more write: it runs when all grades before it are on the disk. */
async function takeBack(desk: Desk): Promise<void> {
  const { services, shown, notices } = desk;
  const { storage, deck } = services;
  const [entry] = await storage.lastAct();
  if (!entry || !('card' in entry)) return notices.show(t('nothingToUndo'));
  const card: CardId = shownFor(deck.current(), entry.card);
  const kept = undone(shown.getState().kept, entry.action, card);
  await storage.record([{ kind: 'retracted', target: entry.action }], () => kept);
  shown.setState({ kept });
  if (deck.current().byId.has(card)) show(desk, { kind: 'card', card });
  else goOn(desk);
  notices.say(t('undone', { n: kept.done.length + 1 }));
}
