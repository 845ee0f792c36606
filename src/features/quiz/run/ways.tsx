// The four ways of asking, each by what it puts below the question, on the back, and at the foot of the page.

import type { ComponentType } from 'react';
import type { QuestionScreen, ShownScreen } from '../screen.ts';
import type { How } from '../setup.ts';
import type { Quiz } from '../store.ts';
import { ChoiceBack, ChoiceBelow, NextFoot, PickHint } from './choice.tsx';
import { DoneFoot, MockBelow, ScoreFoot } from './mock-interview.tsx';
import { RecallBack, RecallFoot, ShowFoot } from './recall.tsx';
import { CheckFoot, TypedBack, TypedBelow, TypedFoot } from './typed.tsx';

export interface Way {
  readonly Below?: ComponentType<{ quiz: Quiz; screen: QuestionScreen }>;
  readonly Back: ComponentType<{ quiz: Quiz; screen: ShownScreen }>;
  readonly FootAsking: ComponentType<{ quiz: Quiz }>;
  readonly FootShown: ComponentType<{ quiz: Quiz; screen: ShownScreen }>;
  /** Shows the notes where the foot asks how sure one is, and nothing else. */
  readonly show?: (quiz: Quiz) => void;
}

export const ways: Readonly<Record<How, Way>> = {
  recall: {
    Back: RecallBack,
    FootAsking: ShowFoot,
    FootShown: RecallFoot,
    show: (quiz) => quiz.reveal(),
  },
  choice: {
    Below: ChoiceBelow,
    Back: ChoiceBack,
    FootAsking: PickHint,
    FootShown: NextFoot,
  },
  typed: {
    Below: TypedBelow,
    Back: TypedBack,
    FootAsking: CheckFoot,
    FootShown: TypedFoot,
    show: (quiz) => quiz.check(),
  },
  mock: {
    Below: MockBelow,
    Back: RecallBack,
    FootAsking: DoneFoot,
    FootShown: ScoreFoot,
    show: (quiz) => quiz.reveal(),
  },
};
