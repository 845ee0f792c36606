// Erases everything, for whoever begins again or leaves this browser to others: after a copy, and after typing a word.

import { useId, useState } from 'react';
import { saveCopy } from '#app/copies.ts';
import { forgetAll } from '#app/kept-beside.ts';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import '#ui/controls.css';
import { Button } from '#ui/button.tsx';
import { useNotices } from '#ui/notices.tsx';
import { Progress } from '#ui/progress.tsx';
import styles from './page.module.css';
import { Section } from './section.tsx';
import { t } from './words.ts';

export function EraseSection() {
  const { answers } = useSnapshot();
  const [isAsked, setAsked] = useState(false);
  return (
    <Section title={t('erase')}>
      <p>{t('eraseIntro')}</p>
      {isAsked ? (
        <Confirm onOver={() => setAsked(false)} />
      ) : (
        <Button look="second" onClick={() => setAsked(true)}>
          {t('eraseAsk', { n: answers })}
        </Button>
      )}
    </Section>
  );
}

function Confirm({ onOver }: { onOver: () => void }) {
  const services = useServices();
  const notices = useNotices();
  const attempt = useAttempt(t('eraseFailed'));
  const id = useId();
  const [typed, setTyped] = useState('');
  /** The share of the copy that is written. */
  const [copying, setCopying] = useState<number>();
  const isMeant = typed.trim().toLowerCase() === t('eraseWord');
  const erase = async () => {
    setCopying(0);
    const isErased = await attempt(async () => {
      const name = await saveCopy(services, setCopying, 'before-erasing');
      await services.storage.erase();
      forgetAll();
      notices.show(t('erasedAll', { name }));
    });
    if (isErased) onOver();
    else setCopying(undefined);
  };
  return (
    <form
      className={styles.preview}
      onSubmit={(event) => {
        event.preventDefault();
        if (isMeant) void erase();
      }}
    >
      <label htmlFor={id}>{t('typeToErase', { word: t('eraseWord') })}</label>
      <input
        id={id}
        className={styles.word}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        disabled={copying !== undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles.actions}>
        <Button look="second" disabled={copying !== undefined} onClick={onOver}>
          {t('cancel')}
        </Button>
        <Button look="primary" disabled={!isMeant || copying !== undefined} onClick={erase}>
          {t('eraseNow')}
        </Button>
      </div>
      {copying === undefined ? null : (
        <Progress of={t('erase')} done={copying} say={(share) => t('writingFile', { share })} />
      )}
    </form>
  );
}
