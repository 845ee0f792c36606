// A typed answer: Enter checks it against the notes. The check suggests, the learner decides.

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Answer, questionId } from '#study/card-face.tsx';
import { Rubric } from '#study/rubric.tsx';
import '#ui/controls.css';
import { Button } from '#ui/button.tsx';
import type { QuestionScreen, ShownScreen } from '../screen.ts';
import type { Quiz } from '../store.ts';
import type { TypedCheck } from '../typed/judge.ts';
import { t } from '../words.ts';
import { howSureId } from './confidence-bar.tsx';
import styles from './page.module.css';
import { ContinueFoot, GradeFoot } from './recall.tsx';

export function TypedBelow({ quiz, screen }: { quiz: Quiz; screen: QuestionScreen }) {
  const asksConfidence = useStore(quiz.shown, ({ place }) => place.setup.asksConfidence);
  if (screen.kind === 'shown') return <Written typed={screen.given.typed ?? ''} />;
  const { draft = '' } = screen;
  const askHowSure = () => document.getElementById(howSureId)?.focus();
  return (
    <Field text={draft} onWrite={quiz.write} onEnter={asksConfidence ? askHowSure : quiz.check} />
  );
}

function Field({
  text,
  onWrite,
  onEnter,
}: {
  text: string;
  onWrite: (text: string) => void;
  onEnter: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    // On from the end of what was typed before.
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Out of the field first: pressed again it leaves the quiz.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing)
      document.getElementById(questionId)?.focus();
    // Composing in Japanese or Chinese ends with Enter as well.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat) onEnter();
  };
  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={t('yourAnswer')}
      aria-describedby={questionId}
      placeholder={t('yourAnswer')}
      dir="auto"
      rows={3}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={(event) => onWrite(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function Written({ typed }: { typed: string }) {
  return (
    <p className={styles.written}>
      <span className="eyebrow">{typed.trim() === '' ? t('nothing') : t('youWrote')}</span>
      <span dir="auto">{typed}</span>
    </p>
  );
}

export function CheckFoot({ quiz }: { quiz: Quiz }) {
  return (
    <div className={styles.pair}>
      <Button look="second" onClick={() => quiz.reveal('')}>
        {t('dontKnow')}
      </Button>
      <Button look="primary" keyName={t('enter')} onClick={quiz.check}>
        {t('check')}
      </Button>
    </div>
  );
}

export function TypedFoot({ quiz, screen }: { quiz: Quiz; screen: ShownScreen }) {
  const { check, had } = screen.given;
  if (had.length > 0) return <ContinueFoot quiz={quiz} had={had} />;
  const suggested = check?.suggested === 'good' ? 'good' : 'again';
  return (
    <>
      {suggested === 'again' ? (
        <Button look="text" onClick={() => quiz.grade('good')}>
          {t('countAsRight')}
        </Button>
      ) : null}
      <GradeFoot quiz={quiz} suggested={suggested} />
    </>
  );
}

export function TypedBack({ quiz, screen }: { quiz: Quiz; screen: ShownScreen }) {
  const { face } = screen.asked;
  const { check, had } = screen.given;
  return (
    <>
      {check ? <Verdict check={check} /> : null}
      {face.items ? <Rubric items={face.items} had={had} onTick={quiz.tick} hasDigits /> : null}
      <Answer face={face} isBelowItems={face.items !== undefined} />
    </>
  );
}

/** What the check found: words only, the colour comes second. */
function Verdict({ check }: { check: TypedCheck }) {
  const { verdict, missed, opposite, insteadOf, isOutOfOrder } = check;
  return (
    <div className={styles.verdict} data-verdict={verdict}>
      <b>{t(verdict)}</b>
      {opposite ? <p>{t('opposite', { ...opposite })}</p> : null}
      {isOutOfOrder ? <p>{t('otherOrder')}</p> : null}
      {insteadOf ? <p>{t('insteadOf')}</p> : null}
      {verdict !== 'right' && missed.length > 0 ? (
        <p>{t('lacks', { words: missed.slice(0, 6).join(', ') })}</p>
      ) : null}
    </div>
  );
}
