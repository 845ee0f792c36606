// What can be done with the card in hand, at the foot of the page.

import { useServices } from '#app/services.ts';
import { KeyedButton } from '#ui/keyed-button.tsx';
import styles from './card-face.module.css';
import { GradeBar, ShowAnswer } from './grade-bar.tsx';
import { suggestedBy } from './options-in-hand.ts';
import { type Screen, viewOf } from './shown.ts';
import type { Study } from './study.ts';
import { t } from './words.ts';

/** Reviews until which the grades are explained. */
const captionedReviews = 20;

export function SessionFoot({ study, screen }: { study: Study; screen: Screen }) {
  const services = useServices();
  const { kept } = study.shown.getState();
  if (screen.kind === 'front') {
    const { face } = screen.hand;
    const items = typeof face === 'string' ? undefined : face.items;
    const show = <ShowAnswer onShow={study.reveal} disabled={typeof face === 'string'} />;
    if (!items || items.length < 2) return show;
    return (
      <div className={styles.withHint}>
        <KeyedButton look="second" keys={['h']} onClick={study.hint}>
          {t('hint')}
        </KeyedButton>
        {show}
      </div>
    );
  }
  if (screen.kind !== 'back') return null;
  const { settings, now, states } = viewOf(services);
  const isTold = settings.showIntervals && kept.mode === 'review';
  return (
    <GradeBar
      suggested={suggestedBy(screen)}
      dues={isTold ? screen.dues : undefined}
      now={now}
      buttons={settings.gradeButtons}
      captions={isBeginner(states)}
      onGrade={study.grade}
    />
  );
}

/** Few cards are known, and those from few answers. Counted no further than it matters. */
function isBeginner(states: ReturnType<typeof viewOf>['states']): boolean {
  if (states.size > captionedReviews) return false;
  let reviews = 0;
  for (const { memory } of states.values()) if (memory.phase !== 'new') reviews += memory.reviews;
  return reviews < captionedReviews;
}
