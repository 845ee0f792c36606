import { Link } from './router.tsx';
import { TitledPage } from './shell.tsx';
import { t } from './words.ts';

export function NotFound() {
  return (
    <TitledPage title={t('nothingHere')}>
      <Link to="/" className="link">
        {t('goToToday')}
      </Link>
    </TitledPage>
  );
}
