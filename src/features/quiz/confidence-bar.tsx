// How sure, before the answer: one tap that shows the notes as well.

import { type Confidence, confidences } from '#scheduler/journal.ts';
import { Button } from '#ui/button.tsx';
import { useKeys } from '#ui/use-keys.ts';
import styles from './run.module.css';
import type { Quiz } from './store.ts';
import { t } from './words.ts';

/** Where who has typed an answer goes on by Enter. */
export const howSureId = 'how-sure';

export function ConfidenceBar({ quiz, onSaid }: { quiz: Quiz; onSaid: () => void }) {
  const say = (said: Confidence) => () => {
    quiz.say(said);
    onSaid();
  };
  useKeys(Object.fromEntries(confidences.map((said, i) => [i + 1, say(said)])));
  return (
    <fieldset id={howSureId} tabIndex={-1} className={styles.three}>
      <legend>{t('howSure')}</legend>
      {confidences.map((said, i) => (
        <Button
          key={said}
          look="second"
          keyName={String(i + 1)}
          keys={[String(i + 1)]}
          onClick={say(said)}
        >
          {t(said)}
        </Button>
      ))}
    </fieldset>
  );
}
