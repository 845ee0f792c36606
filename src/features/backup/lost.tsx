// What the browser has erased: said on Today before the number that it explains, until a copy is restored or the learner
// begins again.

import { useState } from 'react';
import { Link } from '#app/router.tsx';
import { useServices } from '#app/services.ts';
import { Button } from '#ui/button.tsx';
import styles from './at-risk.module.css';
import { t } from './words.ts';

export function Lost() {
  const { storage } = useServices();
  const [lost, setLost] = useState(storage.loss);
  if (!lost) return null;
  const beginAgain = () => {
    storage.acceptLoss();
    setLost(undefined);
  };
  return (
    <div className={styles.risk} role="alert">
      <p>{t('erased', { n: lost.answers })}</p>
      <div>
        <Link to="/settings/data" className="link">
          {t('restoreBackup')}
        </Link>
        <Button look="text" onClick={beginAgain}>
          {t('beginAgain')}
        </Button>
      </div>
    </div>
  );
}
