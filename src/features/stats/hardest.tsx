import { crumb, topicKey } from '#deck/topic.ts';
import { retentionOf, type Settings } from '#scheduler/settings.ts';
import { ChartFigure } from '#ui/chart/chart-figure.tsx';
import { number, percent } from '#ui/format.ts';
import type { HardTopic } from './hard-topics.ts';
import styles from './page.module.css';
import { longestWindow } from './retention.ts';
import { ShareBar, ShareSaid } from './share.tsx';
import { rich, t } from './words.ts';

/** Where memory fails most, as it is told of all cards above. */
export function Hardest({
  topics,
  settings,
}: {
  topics: readonly HardTopic[];
  settings: Settings;
}) {
  const [worst] = topics;
  return (
    <div className={styles.part}>
      <h3>{t('hardest')}</h3>
      {worst ? (
        <ChartFigure
          sentence={rich('hardestSentence', {
            days: longestWindow,
            topic: nameOf(worst),
            share: percent(worst.recalled / worst.of),
          })}
          table={{
            columns: [t('topic'), t('happened'), t('answers')],
            rows: topics.map(({ path, recalled, of }) => [
              crumb(path),
              percent(recalled / of),
              number(of),
            ]),
          }}
        >
          <ul className={`${styles.shares} num`}>
            {topics.map((topic) => (
              <li key={topicKey(topic.path)}>
                <bdi>{nameOf(topic)}</bdi>
                <span>
                  <ShareSaid {...topic} />
                </span>
                <ShareBar {...topic} aim={retentionOf(settings, topic.path)} />
              </li>
            ))}
          </ul>
        </ChartFigure>
      ) : (
        <p className={styles.hint}>{t('noHardest', { days: longestWindow })}</p>
      )}
    </div>
  );
}

const nameOf = ({ path }: HardTopic): string => path.at(-1) ?? '';
