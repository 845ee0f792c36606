import { Button } from '#ui/button.tsx';
import { useInstallation } from './installation.tsx';
import styles from './update-line.module.css';
import { t } from './words.ts';

/** On Today, and where nothing can be opened: a new version never comes in the middle of a session. */
export function UpdateLine() {
  const { updateWaiting, update } = useInstallation();
  if (!updateWaiting) return null;
  return (
    <p className={`eyebrow ${styles.update}`}>
      {t('updateReady')}
      <Button look="text" onClick={update}>
        {t('reload')}
      </Button>
    </p>
  );
}
