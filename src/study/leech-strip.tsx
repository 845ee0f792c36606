// Asked quietly, after the grade: a card that is missed again and again is likely at fault itself.

import { useStore } from 'zustand';
import { Button } from '#ui/button.tsx';
import styles from './leech-strip.module.css';
import type { CardSheets } from './sheets/use-card-sheets.tsx';
import type { Study } from './study.ts';
import { t } from './words.ts';

export function LeechStrip({ study, sheets }: { study: Study; sheets: CardSheets }) {
  const leech = useStore(study.shown, (state) => state.leech);
  if (!leech) return null;
  const rewrite = () => {
    study.keepLeech();
    sheets.open('edit', leech.card);
  };
  return (
    <div className={styles.strip} role="status">
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
