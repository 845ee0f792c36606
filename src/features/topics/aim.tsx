// The recall at which the cards of a topic come back, where it is to be another one than for all else.

import { useId } from 'react';
import { useServices } from '#app/services.ts';
import { usePartOfSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import type { TopicPath } from '#deck/card.ts';
import { ownRetention, retentionKey, retentionOf } from '#scheduler/settings.ts';
import { percent } from '#ui/format.ts';
import '#ui/controls.css';
import { useNotices } from '#ui/notices.tsx';
import styles from './page.module.css';
import { t } from './words.ts';

const offered = [0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97];

export function Aim({ path }: { path: TopicPath }) {
  const { storage } = useServices();
  const settings = usePartOfSnapshot((snapshot) => snapshot.settings);
  const notices = useNotices();
  const attempt = useAttempt();
  const hint = useId();
  const own = ownRetention(settings, path);
  const set = (value: number | null) => {
    void attempt(async () => {
      await storage.record([{ kind: 'configured', key: retentionKey(path), value }]);
      notices.show(t('aimSaved'));
    });
  };
  const nameAbove = path
    .slice(0, -1)
    .findLast((_, depth) => ownRetention(settings, path.slice(0, depth + 1)) !== undefined);
  const recallAbove = retentionOf(settings, path.slice(0, -1));
  const recall = percent(recallAbove);
  const choices = [...new Set([...offered, own ?? recallAbove])].toSorted((a, b) => a - b);
  return (
    <div className={styles.aim}>
      <label>
        <span>{t('aim')}</span>
        <select
          value={own ?? ''}
          aria-describedby={hint}
          onChange={({ target }) => set(target.value === '' ? null : Number(target.value))}
        >
          <option value="">
            {nameAbove ? t('aimAsIn', { name: nameAbove, recall }) : t('aimAsAll', { recall })}
          </option>
          {choices.map((value) => (
            <option key={value} value={value}>
              {percent(value)}
            </option>
          ))}
        </select>
      </label>
      <p id={hint}>{t('aimHint')}</p>
    </div>
  );
}
