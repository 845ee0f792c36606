// A question is answered: the notes are shown, and what came of it is scored and written.

import type { CardId } from '#deck/card.ts';
import { minuteMs } from '#kit/time.ts';
import type { ActionId, Mode } from '#scheduler/journal.ts';
import type { States } from '#scheduler/memory.ts';
import { answerMembers } from '#study/answer-card.ts';
import { mayGrade, mayReveal } from '#study/guard.ts';
import { gradedMembers } from '#study/session.ts';
import { isAnsweredSince } from '#study/session-left.ts';
import { viewOf } from '#study/shown.ts';
import { besideOthers } from '../kept-quiz.ts';
import { afterOpen, afterStep, type Seen } from '../place.ts';
import { followUps, followUpsAsked } from '../questions/follow-ups.ts';
import { byPick, byScore, type Given, type Scored, stepFrom } from '../screen.ts';
import { scoreOf } from '../self-score.ts';
import { movesMemory } from '../setup.ts';
import { spentBy } from '../time-spent.ts';
import { ask, checkOf, showAnswer } from './ask.ts';
import { type Desk, keep } from './desk.ts';

export function reveal(
  desk: Desk,
  { typed, picked }: Partial<Pick<Seen, 'typed' | 'picked'>>,
): void {
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

/** Longer than this, the learner was away. */
const longestThoughtMs = 10 * minuteMs;

export function tick({ shown, writes }: Desk, item: number): void {
  const { screen } = shown.getState();
  if (screen.kind !== 'shown' || writes.isGrading()) return;
  const had = screen.given.had.map((isHad, i) => (i === item ? !isHad : isHad));
  shown.setState({ screen: { ...screen, given: { ...screen.given, had } } });
}

export function goOn(desk: Desk): void {
  const { screen, place } = desk.shown.getState();
  if (screen.kind === 'open') {
    keep(desk, afterOpen(place, desk.services.clock.now()));
    ask(desk);
  } else if (screen.kind === 'shown') {
    const { picked, had } = screen.given;
    if (place.setup.how === 'choice') answer(desk, (asked) => byPick(picked, asked));
    else if (had.length > 0) answer(desk, (asked, given) => byScore(scoreOf(had), asked, given));
  }
}

/** Takes a step. The next question is asked once the answer is on the disk; until then no second one is taken. */
export function answer(
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
  const after = (action: ActionId) =>
    afterStep(shown.getState().place, { ...step, action }, now, ladder);
  const quiz = (action: ActionId, stored: unknown) => besideOthers(after(action), stored);
  const isStillDue = (states: States) =>
    !isAnsweredSince(asked.card, asked.at, { ...view, states });
  const record = async () => {
    const { storage } = services;
    const recorded = await storage.record(draftsFor(mode), { quiz, isStillDue });
    // Answered in another tab meanwhile, it counts there; here it is the quiz's alone.
    return recorded.entries.length > 0 ? recorded : storage.record(draftsFor('practice'), { quiz });
  };
  writes.addGrade(record, ({ action }) => {
    shown.setState({ place: after(action), gradedAt: services.clock.now() });
    const { screen: later } = shown.getState();
    if (later.kind === 'shown' && later.asked === asked) ask(desk);
  });
}

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
