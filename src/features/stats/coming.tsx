// Question 3: what comes back, and what other settings would change.

import { useDeck, useNow, useSnapshot } from '#app/snapshot.ts';
import { addDays } from '#kit/time.ts';
import { dueByDay } from '#scheduler/forecast.ts';
import { BarChart } from '#ui/chart/bar-chart.tsx';
import { dayOfMonth, number } from '#ui/format.ts';
import { Explained } from './explained.tsx';
import { rich, t } from './words.ts';

const daysAhead = 30;

export function Coming() {
  const { states } = useSnapshot();
  const deck = useDeck();
  const now = useNow();
  const due = dueByDay({ deck, states, now }, daysAhead);
  const perDay = due.reduce((sum, cards) => sum + cards, 0) / daysAhead;
  const values = {
    n: due[0] ?? 0,
    perDay: perDay < 10 ? number(Math.round(perDay * 10) / 10) : number(Math.round(perDay)),
  };
  const label = (ahead: number) => dayOfMonth(addDays(now.day, ahead));
  return (
    <BarChart
      sentence={<Explained hint={t('forecastHint')}>{rich('forecast', values)}</Explained>}
      said={t('forecast', values)}
      bars={due.map((value, ahead) => ({ label: label(ahead), value, isMarked: ahead === 0 }))}
      table={{
        columns: [t('day'), t('cards')],
        rows: due.map((cards, ahead) => [label(ahead), number(cards)]),
      }}
    />
  );
}
