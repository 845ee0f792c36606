// The four ways of asking, each by what it puts below the question, on the back, and at the foot of the page.

import type { ComponentType } from 'react';
import { ChoiceBack, ChoiceBelow, ChoiceFoot } from './choice.tsx';
import { MockBelow, MockFoot } from './mock-interview.tsx';
import { RecallBack, RecallFoot } from './recall.tsx';
import type { QuestionScreen, ShownScreen } from './screen.ts';
import type { How, QuizSetup } from './setup.ts';
import type { Quiz } from './store.ts';
import { TypedBack, TypedBelow, TypedFoot } from './typed.tsx';

export interface Way {
  readonly Below?: ComponentType<{ quiz: Quiz; screen: QuestionScreen }>;
  readonly Back: ComponentType<{ quiz: Quiz; screen: ShownScreen }>;
  readonly Foot: ComponentType<{ quiz: Quiz; screen: QuestionScreen; setup: QuizSetup }>;
}

export const ways: Readonly<Record<How, Way>> = {
  recall: { Back: RecallBack, Foot: RecallFoot },
  choice: { Below: ChoiceBelow, Back: ChoiceBack, Foot: ChoiceFoot },
  typed: { Below: TypedBelow, Back: TypedBack, Foot: TypedFoot },
  mock: { Below: MockBelow, Back: RecallBack, Foot: MockFoot },
};
