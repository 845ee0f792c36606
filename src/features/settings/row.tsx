import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Link, useNamesInAddress } from '#app/router.tsx';
import { defaultSettings, type SettingKey } from '#scheduler/settings.ts';
import { Button } from '#ui/button.tsx';
import { Row as PlainRow } from '#ui/row.tsx';
import type { Choice } from '#ui/segmented.tsx';
import { closeWords } from './close-words.ts';
import styles from './page.module.css';
import { SectionContext, useIsSought, useQuery } from './search.tsx';
import { isSought } from './sought.ts';
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
      <SectionContext value={title}>{children}</SectionContext>
    </section>
  );
}

/** One setting: its name, what it does, its field, and the way back where it was changed. */
export function Row({
  name,
  hint,
  setting,
  choices,
  children,
}: {
  name: string;
  hint?: string | undefined;
  setting: SettingKey;
  /** What it can be set to, where that is chosen by name. */
  choices?: readonly Choice<unknown>[];
  children: ReactNode;
}) {
  const { settings, set } = useSettings();
  const labels = choices?.map(({ label }) => String(label)) ?? [];
  const isSought = useIsSought(name, hint, closeWords[setting], ...labels);
  // Lists and periods are equal when they say the same.
  const isChanged = JSON.stringify(settings[setting]) !== JSON.stringify(defaultSettings[setting]);
  if (!isSought) return null;
  return (
    <PlainRow name={name} hint={hint}>
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
    </PlainRow>
  );
}

/** A page of its own that belongs to the settings. Of its parts, those that are looked for are named. */
export function Door({
  to,
  name,
  hint,
  also,
  parts = [],
}: {
  to: string;
  name: string;
  hint: string;
  also?: string;
  parts?: readonly { readonly name: string; readonly also: string }[];
}) {
  const query = useQuery();
  const sought = parts.filter((part) => isSought(query, `${part.name} ${part.also}`));
  const isItself = useIsSought(name, hint, also);
  if (!isItself && sought.length === 0) return null;
  const said = isItself ? hint : sought.map((part) => part.name).join(', ');
  return (
    <PlainRow
      name={
        <Link to={to} className="link">
          {name}
        </Link>
      }
      hint={said}
    />
  );
}
