// Erases everything, for whoever begins again or leaves this browser to others: after typing a word, and after a copy that
// they have seen, since no page is told whether a browser kept a file.

import { useId, useState } from 'react';
import { type SavedCopy, saveCopy } from '#app/copies.ts';
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
  const [saved, setSaved] = useState<SavedCopy>();
  const [isOutdated, setOutdated] = useState(false);
  const erase = async ({ name, mark }: SavedCopy) => {
    if (await services.storage.erase(mark)) {
      forgetAll();
      notices.show(t('erasedAll', { name }));
      onOver();
    } else {
      setSaved(undefined);
      setOutdated(true);
    }
  };
  return (
    <>
      {saved ? (
        <Check saved={saved} onThere={() => attempt(() => erase(saved))} onCancel={onOver} />
      ) : (
        <Save onSaved={setSaved} onCancel={onOver} />
      )}
      {isOutdated && !saved ? (
        <p className={styles.trouble} role="alert">
          {t('eraseOutdated')}
        </p>
      ) : null}
    </>
  );
}

function Save({
  onSaved,
  onCancel,
}: {
  onSaved: (saved: SavedCopy) => void;
  onCancel: () => void;
}) {
  const services = useServices();
  const attempt = useAttempt(t('eraseFailed'));
  const id = useId();
  const [typed, setTyped] = useState('');
  /** The share of the copy that is written. */
  const [copying, setCopying] = useState<number>();
  const isMeant = typed.trim().toLowerCase() === t('eraseWord');
  const save = async () => {
    setCopying(0);
    await attempt(async () => onSaved(await saveCopy(services, setCopying, 'before-erasing')));
    setCopying(undefined);
  };
  return (
    <form
      className={styles.preview}
      onSubmit={(event) => {
        event.preventDefault();
        if (isMeant) void save();
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
        <Button look="second" disabled={copying !== undefined} onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button look="primary" disabled={!isMeant || copying !== undefined} onClick={save}>
          {t('eraseCopy')}
        </Button>
      </div>
      {copying === undefined ? null : (
        <Progress of={t('erase')} done={copying} say={(share) => t('writingFile', { share })} />
      )}
    </form>
  );
}

function Check({
  saved,
  onThere,
  onCancel,
}: {
  saved: SavedCopy;
  onThere: () => void;
  onCancel: () => void;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no field in it
    <div className={styles.preview} role="group" aria-labelledby={id}>
      <p id={id} className={styles.saved}>
        {t('eraseCheck', { name: saved.name })}
      </p>
      <div className={styles.actions}>
        {/* What was pressed is gone; and nothing is erased by chance. */}
        <Button look="second" autoFocus onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button look="primary" onClick={onThere}>
          {t('eraseNow')}
        </Button>
      </div>
    </div>
  );
}
