// What a quiz has in hand: where it stands, what is on screen, and where it is written down.

import type { StoreApi } from 'zustand/vanilla';
import type { Services } from '#app/services.ts';
import type { Instant } from '#kit/time.ts';
import type { Load } from '#scheduler/calendar.ts';
import type { Writes } from '#study/writes.ts';
import type { Notices } from '#ui/notices.tsx';
import { besideOthers } from '../kept-quiz.ts';
import type { QuizPlace } from '../place.ts';
import type { Material } from '../questions/asked.ts';
import type { QuizScreen } from '../screen.ts';

export interface QuizShown {
  readonly place: QuizPlace;
  readonly screen: QuizScreen;
  readonly gradedAt: Instant | undefined;
  /** Whether the page is out of sight: a question that comes then has no time yet. */
  readonly isAway: boolean;
}

export interface Desk {
  readonly services: Services;
  readonly notices: Notices;
  readonly material: Material;
  readonly writes: Writes;
  readonly shown: StoreApi<QuizShown>;
  readonly load: Load;
}

/** Moves the quiz without an answer. */
export function keep({ services, shown, writes }: Desk, place: QuizPlace): void {
  shown.setState({ place });
  void writes.add(
    () => services.storage.keepQuiz((stored) => besideOthers(place, stored)),
    'change',
  );
}
