// Asked quietly, after the grade: a card that is missed again and again is likely at fault itself.

import { useStore } from 'zustand';
import { Button } from '#ui/button.tsx';
import type { Leech } from './leech.ts';
import styles from './leech-strip.module.css';
import type { CardSheets } from './sheets/use-card-sheets.tsx';
import type { Study } from './study.ts';
import { useFace } from './use-face.ts';
import { t } from './words.ts';

export function LeechStrip({ study, sheets }: { study: Study; sheets: CardSheets }) {
  const leech = useStore(study.shown, (state) => state.leech);
  return leech ? <Strip leech={leech} study={study} sheets={sheets} /> : null;
}

function Strip({ leech, study, sheets }: { leech: Leech; study: Study; sheets: CardSheets }) {
  const face = useFace(leech.card);
  const rewrite = () => {
    study.keepLeech();
    sheets.open('edit', leech.card);
  };
  return (
    <div className={styles.strip}>
      {/* Another card is in hand by now. */}
      <p className={styles.which} dir="auto">
        {face?.frontText}
      </p>
      <p>{t('missedTimes', { n: leech.lapses })}</p>
      <div>
        <Button look="text" onClick={rewrite}>
          {t('rewrite')}
        </Button>
        <Button look="text" onClick={() => study.act({ kind: 'stop' }, leech.card)}>
          {t('stopName')}
        </Button>
        <Button look="text" onClick={study.keepLeech}>
          {t('keep')}
        </Button>
      </div>
    </div>
  );
}
