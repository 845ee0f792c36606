// Question 4: how long memories last, and where they do not.

import { useDeck, useSnapshot } from '#app/snapshot.ts';
import { questionLine } from '#deck/line-text.ts';
import { crumb, topicKey } from '#deck/topic.ts';
import { useFace } from '#study/use-face.ts';
import { BarChart } from '#ui/chart/bar-chart.tsx';
import { ChartFigure } from '#ui/chart/chart-figure.tsx';
import { number, percent } from '#ui/format.ts';
import styles from './page.module.css';
import { type HardTopic, type Leech, type Strength, strengthOf } from './strength.ts';
import { rich, t } from './words.ts';

export function Solid() {
  const { states } = useSnapshot();
  const deck = useDeck();
  const strength = strengthOf(deck, states);
  if (strength.seen === 0) return <p>{t('noneSeen')}</p>;
  return (
    <>
      <Lasting strength={strength} />
      <Hardest topics={strength.hardest} />
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
    <>
      <BarChart
        sentence={rich('lasting', values)}
        said={t('lasting', values)}
        bars={bars}
        table={{
          columns: [t('lasts'), t('cards')],
          rows: bars.map(({ label, value }) => [label, number(value)]),
        }}
      />
      <p className={styles.hint}>{t('lastingHint')}</p>
    </>
  );
}

/** What fills the whole bar: a fifth that is missed shall not look like all. */
const halfMissed = 0.5;

function Hardest({ topics }: { topics: readonly HardTopic[] }) {
  const [worst] = topics;
  return (
    <div className={styles.part}>
      <h3>{t('hardest')}</h3>
      {worst ? (
        <ChartFigure
          sentence={rich('hardestSentence', {
            topic: nameOf(worst),
            share: percent(worst.missed),
          })}
          table={{
            columns: [t('topic'), t('missed'), t('cards')],
            rows: topics.map((topic) => [
              crumb(topic.path),
              percent(topic.missed),
              number(topic.cards),
            ]),
          }}
        >
          <ul className={styles.shares}>
            {topics.map((topic) => (
              <li key={topicKey(topic.path)}>
                <bdi>{nameOf(topic)}</bdi>
                <span className="num">{percent(topic.missed)}</span>
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect
                    width={(100 * topic.missed) / Math.max(halfMissed, worst.missed)}
                    height="6"
                    className={styles.miss}
                  />
                </svg>
              </li>
            ))}
          </ul>
        </ChartFigure>
      ) : (
        <p className={styles.hint}>{t('noHardest')}</p>
      )}
    </div>
  );
}

const nameOf = ({ path }: HardTopic): string => path.at(-1) ?? '';

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
