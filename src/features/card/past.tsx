import { daysBetween, type Moment } from '#kit/time.ts';
import type { Answered } from '#scheduler/answers-of-card.ts';
import { gradeWords } from '#study/grade-words.ts';
import { TimeStrip } from '#ui/chart/time-strip.tsx';
import { daysAgo, shortDate } from '#ui/format.ts';
import { t } from './words.ts';

/** What the card was answered, on a scale of time. */
export function Past({ answers, now }: { answers: readonly Answered[]; now: Moment }) {
  const [first] = answers;
  const last = answers.at(-1);
  if (!first || !last) return <p>{t('historyNone')}</p>;
  return (
    <TimeStrip
      sentence={t('historySays', {
        n: answers.length,
        first: shortDate(first.day),
        last: daysAgo(daysBetween(last.day, now.day)),
        missed: answers.filter(({ grade }) => grade === 'again').length,
      })}
      table={{
        columns: [t('columnDay'), t('columnAnswer'), t('columnTook')],
        rows: answers.map(({ day, grade, tookMs, mode }) => [
          shortDate(day),
          mode === 'practice' ? t('practice', { grade: gradeWords(grade) }) : gradeWords(grade),
          t('seconds', { n: Math.round(tookMs / 1000) }),
        ]),
      }}
      days={{ from: Math.min(first.time, now.day - 7), to: Math.max(now.day + 1, last.time) }}
      happenings={answers.map(({ time, grade }) => ({
        day: time,
        sign: gradeWords(grade).charAt(0),
        isMiss: grade === 'again',
      }))}
    />
  );
}
