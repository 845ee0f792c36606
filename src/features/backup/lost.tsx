// What the browser has erased: said on Today before the number that it explains, until a copy is restored or the learner
// begins again.

import { useState } from 'react';
import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { RiskLine } from './risk-line.tsx';
import { t } from './words.ts';

export function Lost() {
  const { storage } = useServices();
  const [isKnown, setIsKnown] = useState(false);
  // More may be missed while the page is open.
  useSnapshot();
  const lost = storage.loss();
  if (!lost || isKnown) return null;
  const goOn = () => {
    storage.acceptLoss();
    setIsKnown(true);
  };
  return (
    <RiskLine
      role="alert"
      said={t('erased', { n: lost.answers })}
      door={t('restoreBackup')}
      answer={t('goOn')}
      onAnswer={goOn}
    />
  );
}
