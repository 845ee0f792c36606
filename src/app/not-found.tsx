import { Link } from './router.tsx';
import { TitledPage } from './shell.tsx';
import styles from './trouble-page.module.css';
import { t } from './words.ts';

export function NotFound() {
  return (
    <TitledPage title={t('nothingHere')}>
      <Link to="/" className={styles.link}>
        {t('goToToday')}
      </Link>
    </TitledPage>
  );
}
