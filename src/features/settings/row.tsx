import { type ReactNode, useId } from 'react';
import { defaultSettings, type SettingKey } from '#scheduler/settings.ts';
import { Button } from '#ui/button.tsx';
import styles from './page.module.css';
import { useSettings } from './use-settings.ts';
import { t } from './words.ts';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className="heading" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** One setting: its name, what it does, its field, and the way back where it was changed. */
export function Row({
  name,
  hint,
  setting,
  children,
}: {
  name: string;
  hint?: string;
  setting: SettingKey;
  children: ReactNode;
}) {
  const { settings, set } = useSettings();
  // Lists and periods are equal when they say the same.
  const isChanged = JSON.stringify(settings[setting]) !== JSON.stringify(defaultSettings[setting]);
  return (
    <div className={styles.row}>
      <div>
        <p className={styles.name}>{name}</p>
        {hint ? <p className={styles.hint}>{hint}</p> : null}
      </div>
      <div className={styles.field}>
        {isChanged ? (
          <Button
            look="text"
            aria-label={t('resetOf', { name })}
            onClick={() => set(setting, defaultSettings[setting])}
          >
            {t('reset')}
          </Button>
        ) : null}
        {children}
      </div>
    </div>
  );
}
