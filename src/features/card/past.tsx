import { daysBetween, type Moment } from '#kit/time.ts';
import type { Answered } from '#scheduler/answers-of-card.ts';
import { gradeWords } from '#study/grade-words.ts';
import { TimeStrip } from '#ui/chart/time-strip.tsx';
import { dateSeenFrom, daysAgo } from '#ui/format.ts';
import { t } from './words.ts';

/** What the card was answered, on a scale of time. */
export function Past({
  answers,
  now,
}: {
  answers: readonly Answered[] | 'unreadable';
  now: Moment;
}) {
  if (answers === 'unreadable') return <p>{t('historyUnreadable')}</p>;
  const [first] = answers;
  const last = answers.at(-1);
  if (!first || !last) return <p>{t('historyNone')}</p>;
  return (
    <TimeStrip
      sentence={sentenceOf(answers, now)}
      table={{
        columns: [t('columnDay'), t('columnAnswer'), t('columnTook')],
        rows: answers.map(({ day, grade, tookMs, mode }) => [
          dateSeenFrom(day, now.day),
          mode === 'practice' ? t('practice', { grade: gradeWords(grade) }) : gradeWords(grade),
          t('seconds', { n: Math.round(tookMs / 1000) }),
        ]),
      }}
      days={{ from: Math.min(first.time, now.day - 7), to: Math.max(now.day + 1, last.time) }}
      happenings={answers.map(({ time, grade, mode }) => ({
        day: time,
        sign: gradeWords(grade).charAt(0),
        isMiss: grade === 'again',
        isPractice: mode === 'practice',
      }))}
    />
  );
}

/** Practice moves no memory, and is no review among the numbers either. */
export const isReview = ({ mode }: Answered): boolean => mode !== 'practice';

function sentenceOf(answers: readonly Answered[], now: Moment): string {
  const reviews = answers.filter(isReview);
  const practised = answers.length - reviews.length;
  const told = (of: readonly Answered[]) => ({
    n: of.length,
    first: dateSeenFrom(of[0]?.day ?? now.day, now.day),
    last: daysAgo(daysBetween(of.at(-1)?.day ?? now.day, now.day)),
    missed: of.filter(({ grade }) => grade === 'again').length,
  });
  if (reviews.length === 0) return t('practiceSays', told(answers));
  const said = t('historySays', told(reviews));
  return practised === 0 ? said : `${said} ${t('practisedToo', { n: practised })}`;
}
