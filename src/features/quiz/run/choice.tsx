// Multiple choice: four answers, of which one is right. After a wrong pick both stand side by side.

import { useEffect, useRef } from 'react';
import { Answer } from '#study/card-face.tsx';
import { Options, pickKeys } from '#study/options.tsx';
import { Button } from '#ui/button.tsx';
import { useKeyHint, useKeys } from '#ui/use-keys.ts';
import type { QuestionScreen, ShownScreen } from '../screen.ts';
import type { Quiz } from '../store.ts';
import { t } from '../words.ts';
import { OtherCard } from './other-card.tsx';
import styles from './page.module.css';

export function ChoiceBelow({ quiz, screen }: { quiz: Quiz; screen: QuestionScreen }) {
  const { options } = screen.asked;
  const picked = screen.kind === 'shown' ? screen.given.picked : undefined;
  const onPick = picked === undefined ? quiz.pick : undefined;
  useKeys(onPick ? pickKeys(options, onPick) : {});
  return <Options options={options} picked={picked} onPick={onPick} />;
}

export function ChoiceBack({ screen }: { quiz: Quiz; screen: ShownScreen }) {
  const { asked, given } = screen;
  const picked = asked.options[given.picked ?? -1];
  const isOther = picked && !picked.isRight && picked.card !== asked.card;
  return (
    <>
      <Answer face={asked.face} />
      {isOther ? <OtherCard card={picked.card} said={t('pickedIs')} /> : null}
    </>
  );
}

export function PickHint() {
  const [first, last] = [useKeyHint('A'), useKeyHint('D')];
  return (
    <p className={styles.hint}>
      {t('pick')}{' '}
      {first && last ? (
        <span className={styles.forKeys}>{t('pickHint', { first, last })}</span>
      ) : null}
    </p>
  );
}

export function NextFoot({ quiz }: { quiz: Quiz }) {
  const button = useRef<HTMLSpanElement>(null);
  useKeys({ Space: quiz.goOn, Enter: quiz.goOn });
  useEffect(() => button.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <span ref={button} className={styles.whole}>
      <Button look="primary" keyName={t('enter')} onClick={quiz.goOn}>
        {t('next')}
      </Button>
    </span>
  );
}
