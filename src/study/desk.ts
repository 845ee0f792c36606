// What a session works with, and what it shows next.

import type { StoreApi } from 'zustand/vanilla';
import type { Services } from '#app/services.ts';
import type { Load } from '#scheduler/calendar.ts';
import type { SessionPlace } from '#scheduler/session-place.ts';
import type { Notices } from '#ui/notices.tsx';
import { takenInHand } from './options-in-hand.ts';
import { type Next, nextCard } from './session.ts';
import { type Screen, type Shown, viewOf } from './shown.ts';
import type { Writes } from './writes.ts';

export interface Desk {
  readonly services: Services;
  readonly notices: Notices;
  readonly writes: Writes;
  readonly shown: StoreApi<Shown>;
  /** How full the coming days were when the session began. */
  readonly load: Load;
  /** A new session, for the day that it is now. */
  readonly rebuild: () => SessionPlace;
}

/** Shows whatever comes next. */
export const goOn = (desk: Desk): void =>
  show(desk, nextCard(placeToday(desk), viewOf(desk.services)));

/** The session's place; a new one where the study day ended while the page was open, and other cards are due. */
export function placeToday({ services, shown, rebuild }: Desk): SessionPlace {
  const { kept } = shown.getState();
  if (kept.mode !== 'review' || kept.day === viewOf(services).now.day) return kept;
  const rebuilt = rebuild();
  shown.setState({ kept: rebuilt });
  return rebuilt;
}

export function show(desk: Desk, next: Next): void {
  desk.shown.setState({ screen: screenOf(desk, next) });
  void preload(desk);
}

function screenOf({ services: { deck, clock } }: Desk, next: Next): Screen {
  if (next.kind !== 'card') return next;
  const { card } = next;
  const face = deck.faceNow(card) ?? 'loading';
  const hand = takenInHand({ card, deck: deck.current(), face, shownAt: clock.now() });
  return { kind: 'front', hand, hinted: 0 };
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
        screen: { ...now, hand: takenInHand({ ...now.hand, face, shownAt: clock.now() }) },
      });
  }
  // What does not come now is asked for again when it is its turn.
  await Promise.allSettled(kept.ahead.slice(0, 3).map((card) => deck.face(card)));
}
