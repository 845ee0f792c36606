import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Link, useNamesInAddress } from '#app/router.tsx';
import { defaultSettings, type SettingKey } from '#scheduler/settings.ts';
import { Button } from '#ui/button.tsx';
import styles from './page.module.css';
import { useIsSought } from './search.tsx';
import { useSettings } from './use-settings.ts';
import { t } from './words.ts';

/** `at`: its own address, `/settings/keyboard`. */
export function Section({
  title,
  at,
  children,
}: {
  title: string;
  at?: string;
  children: ReactNode;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked] = useNamesInAddress('/settings/*');
  useEffect(() => {
    if (at === undefined || at !== asked) return;
    // After the shell, which gives the focus to the heading of the page.
    const frame = requestAnimationFrame(() => heading.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [at, asked]);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className="heading" id={id} ref={heading} tabIndex={-1}>
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
  const isSought = useIsSought(name, hint);
  // Lists and periods are equal when they say the same.
  const isChanged = JSON.stringify(settings[setting]) !== JSON.stringify(defaultSettings[setting]);
  if (!isSought) return null;
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

/** A page of its own that belongs to the settings. */
export function Door({ to, name, hint }: { to: string; name: string; hint: string }) {
  const isSought = useIsSought(name, hint);
  if (!isSought) return null;
  return (
    <div className={styles.row}>
      <div>
        <Link to={to} className={styles.door}>
          {name}
        </Link>
        <p className={styles.hint}>{hint}</p>
      </div>
    </div>
  );
}
