import { PlainPage } from '#app/shell.tsx';
import { t } from './words.ts';

export function TopicPage() {
  return (
    <PlainPage title={t('title')} parent="/topics">
      {null}
    </PlainPage>
  );
}
