// Multiple choice: four answers, of which one is right. After a wrong pick both stand side by side.

import { useEffect, useRef } from 'react';
import type { Content as Tree } from '#deck/content.ts';
import { Answer } from '#study/card-face.tsx';
import { Button } from '#ui/button.tsx';
import { Content } from '#ui/content.tsx';
import { useKeys } from '#ui/use-keys.ts';
import type { Option } from './choices/option.ts';
import { OtherCard } from './other-card.tsx';
import styles from './run.module.css';
import type { QuestionScreen, ShownScreen } from './screen.ts';
import type { Quiz } from './store.ts';
import { t } from './words.ts';

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

export function ChoiceBelow({ quiz, screen }: { quiz: Quiz; screen: QuestionScreen }) {
  const { options } = screen.asked;
  const picked = screen.kind === 'shown' ? screen.given.picked : undefined;
  const keys = options.flatMap((_, i) => {
    const pick = () => quiz.pick(i);
    return [
      [letters[i]?.toLowerCase() ?? '', pick],
      [String(i + 1), pick],
    ] as const;
  });
  useKeys(picked === undefined ? Object.fromEntries(keys) : {});
  const list = (
    <ol className={styles.options} aria-label={t('options')}>
      {options.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <li key={i}>
          <OptionButton
            option={option}
            letter={letters[i] ?? ''}
            isPicked={picked === i}
            isOver={picked !== undefined}
            onPick={() => quiz.pick(i)}
          />
        </li>
      ))}
    </ol>
  );
  // A formula does not wrap: the options scroll together, and can be scrolled by keyboard.
  return options.some(({ content }) => hasFormula(content)) ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scroller} aria-label={t('options')} tabIndex={0}>
      {list}
    </section>
  ) : (
    list
  );
}

const hasFormula = (content: Tree): boolean =>
  content.some(
    (node) => typeof node !== 'string' && (node.tag === 'math' || hasFormula(node.children ?? [])),
  );

function OptionButton({
  option,
  letter,
  isPicked,
  isOver,
  onPick,
}: {
  option: Option;
  letter: string;
  isPicked: boolean;
  isOver: boolean;
  onPick: () => void;
}) {
  const said = !isOver ? '' : option.isRight ? t('optionRight') : isPicked ? t('optionWrong') : '';
  return (
    <button
      type="button"
      className={styles.option}
      data-look={said === '' ? undefined : option.isRight ? 'right' : 'wrong'}
      aria-keyshortcuts={letter}
      disabled={isOver}
      onClick={onPick}
    >
      <kbd>{letter}</kbd>
      <span dir="auto">
        <Content of={option.content} />
      </span>
      {said ? <small>{said}</small> : null}
    </button>
  );
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

export function ChoiceFoot({ quiz, screen }: { quiz: Quiz; screen: QuestionScreen }) {
  if (screen.kind === 'asking')
    return (
      <p className={styles.hint}>
        {t('pick')} <span className={styles.forKeys}>{t('pickHint')}</span>
      </p>
    );
  return <NextFoot quiz={quiz} />;
}

function NextFoot({ quiz }: { quiz: Quiz }) {
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
