// What the browser has erased: said on Today before the number that it explains, until a copy is restored or the learner
// begins again.

import { useState } from 'react';
import { useServices } from '#app/services.ts';
import { RiskLine } from './risk-line.tsx';
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
    <RiskLine
      role="alert"
      said={t('erased', { n: lost.answers })}
      door={t('restoreBackup')}
      answer={t('beginAgain')}
      onAnswer={beginAgain}
    />
  );
}
