import { Link } from '#app/router.tsx';
import { TitledPage } from '#app/shell.tsx';
import styles from './page.module.css';
import { t } from './words.ts';

/** An address of an interview that was deleted, or never was. */
export function Gone() {
  return (
    <TitledPage title={t('title')} parent="/interviews">
      <p className={styles.lead}>{t('gone')}</p>
      <Link className="link" to="/interviews">
        {t('all')}
      </Link>
    </TitledPage>
  );
}
