// One line where progress is at risk: what the browser may erase, and a backup that is due.

import { useEffect, useState } from 'react';
import { keep, kept } from '#app/kept-beside.ts';
import { useNow, useSnapshot } from '#app/snapshot.ts';
import { type CopyAge, copyAge } from '#storage/copies.ts';
import { persistence } from '#storage/persistence.ts';
import { daysAgo } from '#ui/format.ts';
import { type Risk, readDay, riskOf } from './risk.ts';
import { RiskLine } from './risk-line.tsx';
import { t } from './words.ts';

/** Where it cannot be kept, it is asked again at the next start. */
const putOffName = 'backup-put-off';

export function AtRisk() {
  const { answers, daysStudied, lastCopy } = useSnapshot();
  const now = useNow();
  const [putOff, setPutOff] = useState(() => readDay(kept(putOffName)));
  const [mayBeCleared, setMayBeCleared] = useState<boolean>();
  useEffect(() => {
    persistence().then(
      (kept) => setMayBeCleared(kept === 'may-be-cleared'),
      // Where nothing can be asked, nothing is warned of.
      () => undefined,
    );
  }, []);
  const age = copyAge(lastCopy, answers, now.at);
  const risk = riskOf({
    mayBeCleared: mayBeCleared ?? false,
    backupIsOld: mayBeCleared !== undefined && (age.state === 'old' || age.state === 'never'),
    daysStudied: daysStudied.length,
    putOff,
    today: now.day,
  });
  if (!risk) return null;
  const later = () => {
    keep(putOffName, String(now.day));
    setPutOff(now.day);
  };
  return (
    <RiskLine
      role="note"
      said={sayRisk(risk, age)}
      door={t('backup')}
      answer={t('later')}
      onAnswer={later}
    />
  );
}

function sayRisk(risk: Risk, age: CopyAge): string {
  if (risk === 'may-be-cleared') return t('riskOfClearing');
  return age.state === 'old' ? t('lastWas', { ago: daysAgo(age.days) }) : t('neverSaved');
}
