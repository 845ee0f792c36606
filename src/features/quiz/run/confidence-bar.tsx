// How sure, before the answer: one tap that shows the notes as well.

import { type Confidence, confidences } from '#scheduler/journal.ts';
import { KeyedButton } from '#ui/keyed-button.tsx';
import { useKeys } from '#ui/use-keys.ts';
import type { Quiz } from '../store.ts';
import { t } from '../words.ts';
import styles from './page.module.css';

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
        <KeyedButton
          key={said}
          look="second"
          keyName={String(i + 1)}
          keys={[String(i + 1)]}
          onClick={say(said)}
        >
          {t(said)}
        </KeyedButton>
      ))}
    </fieldset>
  );
}
