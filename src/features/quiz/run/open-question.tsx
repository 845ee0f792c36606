// A follow-up that the notes have no card for: something to say aloud, and a hint at a gap in the notes.

import { useEffect, useRef } from 'react';
import type { CardId } from '#deck/card.ts';
import { useFace } from '#study/use-face.ts';
import { Button } from '#ui/button.tsx';
import { Content } from '#ui/content.tsx';
import { useKeys } from '#ui/use-keys.ts';
import type { Quiz } from '../store.ts';
import { t } from '../words.ts';
import styles from './page.module.css';

export function OpenQuestion({ about }: { about: CardId | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <p className={styles.followUp}>{t('followUp')}</p>
      {about ? <About card={about} /> : null}
      <h1 ref={heading} className={styles.open} tabIndex={-1}>
        {t('openQuestion')}
      </h1>
      <p className={styles.hint}>{t('openHint')}</p>
    </>
  );
}

function About({ card }: { card: CardId }) {
  const face = useFace(card);
  if (!face) return null;
  return (
    <p className={styles.about} dir="auto">
      <Content of={face.front} />
    </p>
  );
}

export function OpenFoot({ quiz }: { quiz: Quiz }) {
  useKeys({ Space: quiz.goOn, Enter: quiz.goOn });
  return (
    <Button look="primary" keyName={t('enter')} onClick={quiz.goOn}>
      {t('next')}
    </Button>
  );
}
