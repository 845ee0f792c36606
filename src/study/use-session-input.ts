// What keys and fingers do to the card in hand.

import { useServices } from '#app/services.ts';
import { useKeys } from '#ui/use-keys.ts';
import { gradeKeys } from './grade-bar.tsx';
import { pickKeys } from './options.tsx';
import { suggestedBy } from './options-in-hand.ts';
import { afterReading } from './read-on.ts';
import type { Screen } from './shown.ts';
import type { Study } from './study.ts';
import { useTouch } from './use-touch.ts';
import { t } from './words.ts';

/**
 * Space and Enter show, then say Good or what a pick suggests; Space reads on first. The digits grade. Of a list, H and the
 * arrow show one item more; of options, letters and digits pick one as long as the question is asked.
 */
export function useSessionKeys(study: Study, screen: Screen) {
  const { storage } = useServices();
  const { gradeButtons } = storage.current().settings;
  const revealed = screen.kind === 'back';
  const next = () => (revealed ? study.grade(suggestedBy(screen) ?? 'good') : study.reveal());
  const isList =
    screen.kind === 'front' &&
    typeof screen.hand.face !== 'string' &&
    screen.hand.face.items !== undefined;
  useKeys({
    Space: afterReading(next),
    Enter: next,
    ...gradeKeys(gradeButtons, study.grade),
    ...(isList ? { h: study.hint, ArrowDown: study.hint } : {}),
    ...(screen.kind === 'front' ? pickKeys(screen.hand.options, study.pick) : {}),
  });
}

/** On the front a swipe only shows; on the back right is Good and left is Again. */
export function useSessionTouch(study: Study, revealed: boolean) {
  const { storage } = useServices();
  const { swipes } = storage.current().settings;
  return useTouch({
    onTwoFingers: study.undo,
    onSwipe: swipes
      ? (swipe) => {
          if (revealed) study.grade(swipe === 'right' ? 'good' : 'again');
          else study.reveal();
        }
      : undefined,
    labelOf: (swipe) => {
      if (!revealed) return t('showAnswer');
      return t(swipe === 'right' ? 'good' : 'again');
    },
  });
}
