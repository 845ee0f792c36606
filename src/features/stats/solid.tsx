// Question 4: how long memories last, and which do not.

import { useDeck, useSnapshot } from '#app/snapshot.ts';
import { questionLine } from '#deck/line-text.ts';
import { useFace } from '#study/use-face.ts';
import { BarChart } from '#ui/chart/bar-chart.tsx';
import { number } from '#ui/format.ts';
import { Explained } from './explained.tsx';
import type { HardTopic } from './hard-topics.ts';
import { Hardest } from './hardest.tsx';
import styles from './page.module.css';
import { type Leech, type Strength, strengthOf } from './strength.ts';
import { rich, t } from './words.ts';

/** `hardest`: once the journal is read. */
export function Solid({ hardest }: { hardest: readonly HardTopic[] | undefined }) {
  const { states, settings } = useSnapshot();
  const deck = useDeck();
  const strength = strengthOf(deck, states);
  if (strength.seen === 0) return <p>{t('noneSeen')}</p>;
  return (
    <>
      <Lasting strength={strength} />
      {hardest ? <Hardest topics={hardest} settings={settings} /> : null}
      <Leeches leeches={strength.leeches} />
    </>
  );
}

const groups = [
  'lastsDay',
  'lastsWeek',
  'lastsMonth',
  'lastsQuarter',
  'lastsYear',
  'lastsLonger',
] as const;
/** Groups of a month and longer. */
const longFrom = 3;

function Lasting({ strength: { lasting, seen } }: { strength: Strength }) {
  const long = lasting.slice(longFrom).reduce((sum, cards) => sum + cards, 0);
  const values = { n: seen, long };
  const bars = groups.map((name, group) => ({ label: t(name), value: lasting[group] ?? 0 }));
  return (
    <BarChart
      sentence={<Explained hint={t('lastingHint')}>{rich('lasting', values)}</Explained>}
      said={t('lasting', values)}
      bars={bars}
      table={{
        columns: [t('lasts'), t('cards')],
        rows: bars.map(({ label, value }) => [label, number(value)]),
      }}
    />
  );
}

function Leeches({ leeches }: { leeches: readonly Leech[] }) {
  if (leeches.length === 0) return null;
  return (
    <div className={styles.part}>
      <h3>{t('leeches')}</h3>
      <p className={styles.hint}>{t('leechesHint')}</p>
      <ul className={styles.leeches}>
        {leeches.map((leech) => (
          <LeechLine key={leech.card} leech={leech} />
        ))}
      </ul>
    </div>
  );
}

function LeechLine({ leech: { card, lapses } }: { leech: Leech }) {
  const face = useFace(card);
  return (
    <li>
      <span dir="auto">{face && questionLine(face)}</span>
      <span className="eyebrow">{t('timesMissed', { n: lapses })}</span>
    </li>
  );
}
