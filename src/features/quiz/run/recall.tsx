// Free recall: answer in the head or aloud, look, grade. Lists are ticked item by item.

import { useServices } from '#app/services.ts';
import { momentOf } from '#kit/time.ts';
import { Answer } from '#study/card-face.tsx';
import { GradeBar, gradeKeys, ShowAnswer } from '#study/grade-bar.tsx';
import { afterReading } from '#study/read-on.ts';
import { Rubric } from '#study/rubric.tsx';
import { Button } from '#ui/button.tsx';
import { useKeys } from '#ui/use-keys.ts';
import type { ShownScreen } from '../screen.ts';
import type { Quiz } from '../store.ts';
import { t } from '../words.ts';

export function RecallFoot({ quiz, screen }: { quiz: Quiz; screen: ShownScreen }) {
  const { had } = screen.given;
  return had.length > 0 ? <ContinueFoot quiz={quiz} had={had} /> : <GradeFoot quiz={quiz} />;
}

export function RecallBack({ quiz, screen }: { quiz: Quiz; screen: ShownScreen }) {
  const { face } = screen.asked;
  return face.items ? (
    <>
      <Rubric items={face.items} had={screen.given.had} onTick={quiz.tick} hasDigits />
      <Answer face={face} isBelowItems />
    </>
  ) : (
    <Answer face={face} />
  );
}

export function ShowFoot({ quiz }: { quiz: Quiz }) {
  const show = () => quiz.reveal();
  useKeys({ Space: show, Enter: show });
  return <ShowAnswer onShow={show} disabled={false} />;
}

export function GradeFoot({ quiz, suggested }: { quiz: Quiz; suggested?: 'again' | 'good' }) {
  const { clock, storage } = useServices();
  const { gradeButtons, rolloverHour } = storage.current().settings;
  const usual = () => quiz.grade(suggested ?? 'good');
  useKeys({ Space: afterReading(usual), Enter: usual, ...gradeKeys(gradeButtons, quiz.grade) });
  return (
    <GradeBar
      dues={undefined}
      now={momentOf(clock, rolloverHour)}
      buttons={gradeButtons}
      onGrade={quiz.grade}
      {...(suggested && { suggested })}
    />
  );
}

/** Of a list, a digit ticks an item. */
export const tickKeys = (quiz: Quiz, had: readonly boolean[]) =>
  Object.fromEntries(had.slice(0, 9).map((_, item) => [item + 1, () => quiz.tick(item)]));

/** On from ticked items: they say how it went. */
export function ContinueFoot({ quiz, had }: { quiz: Quiz; had: readonly boolean[] }) {
  useKeys({ Space: afterReading(quiz.goOn), Enter: quiz.goOn, ...tickKeys(quiz, had) });
  return (
    <Button look="primary" keyName={t('enter')} onClick={quiz.goOn}>
      {t('continueQuiz')}
    </Button>
  );
}
