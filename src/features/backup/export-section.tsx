import { useState } from 'react';
import { saveFile } from '#app/save-file.ts';
import { useServices } from '#app/services.ts';
import { useAttempt } from '#app/use-attempt.ts';
import { Button } from '#ui/button.tsx';
import { useNotices } from '#ui/notices.tsx';
import { Row } from '#ui/row.tsx';
import { Section } from './section.tsx';
import { exportAs, type Format, formats } from './use-exported.ts';
import { t } from './words.ts';

export function ExportSection() {
  const services = useServices();
  const notices = useNotices();
  const attempt = useAttempt(t('exportFailed'));
  const [writing, setWriting] = useState<Format>();
  const run = async (format: Format) => {
    setWriting(format);
    await attempt(async () => {
      const { name, file, missing = 0 } = await exportAs(format, services);
      saveFile(file, name);
      notices.show(t(missing > 0 ? 'exportedWithout' : 'exported', { name, n: missing }));
    });
    setWriting(undefined);
  };
  return (
    <Section title={t('takeOut')}>
      {formats.map((format) => (
        <Row key={format} name={t(`as${format}`)} hint={t(`as${format}Hint`)}>
          <Button
            look="second"
            aria-label={t('exportOf', { name: t(`as${format}`) })}
            disabled={writing !== undefined}
            onClick={() => run(format)}
          >
            {writing === format ? t('exporting') : t('export')}
          </Button>
        </Row>
      ))}
    </Section>
  );
}
