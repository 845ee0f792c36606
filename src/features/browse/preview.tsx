// The card that the list stands at, beside it on a wide page.

import { addressOf, Link } from '#app/router.tsx';
import { answerAlone } from '#deck/options.ts';
import { crumb } from '#deck/topic.ts';
import { Answer } from '#study/card-face.tsx';
import { useFace } from '#study/use-face.ts';
import { Content } from '#ui/content.tsx';
import styles from './page.module.css';
import type { Row } from './row.ts';
import { t } from './words.ts';

export function Preview({ row }: { row: Row }) {
  const face = useFace(row.id);
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      <p className="eyebrow">
        <bdi>{crumb(row.topic)}</bdi>
      </p>
      {face ? (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: an h2 holds running text only, and a question may be a table */}
          <div role="heading" aria-level={2} className={styles.question} dir="auto">
            <Content of={face.front} />
          </div>
          <div className={styles.answer}>
            <Answer face={row.kind === 'choice' ? answerAlone(face) : face} />
          </div>
        </>
      ) : null}
      <Link to={addressOf('/card', [row.id])} className="link">
        {t('open')}
      </Link>
    </section>
  );
}
