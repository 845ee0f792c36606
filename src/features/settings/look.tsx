import type { Settings } from '#scheduler/settings.ts';
import { percent } from '#ui/format.ts';
import { type Choice, Segmented } from '#ui/segmented.tsx';
import { Row, Section } from './row.tsx';
import { useSettings } from './use-settings.ts';
import { t } from './words.ts';

export function Look() {
  const { settings, set } = useSettings();
  const strip = <Key extends 'theme' | 'textSize' | 'density' | 'contrast' | 'motion'>(
    key: Key,
    name: string,
    choices: readonly Choice<Settings[Key]>[],
    hint?: string,
  ) => (
    <Row name={name} {...(hint ? { hint } : {})} setting={key} choices={choices}>
      <Segmented
        label={name}
        choices={choices}
        value={settings[key]}
        onChange={(value) => set(key, value)}
      />
    </Row>
  );
  return (
    <Section title={t('look')} at="look">
      {strip(
        'theme',
        t('theme'),
        (['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(value) })),
      )}
      {strip(
        'textSize',
        t('textSize'),
        ([100, 115, 130, 150] as const).map((value) => ({ value, label: percent(value / 100) })),
      )}
      {strip(
        'density',
        t('density'),
        (['roomy', 'close'] as const).map((value) => ({ value, label: t(value) })),
      )}
      {strip(
        'contrast',
        t('contrast'),
        [
          { value: 'auto', label: t('auto') },
          { value: 'more', label: t('moreContrast') },
        ],
        t('contrastHint'),
      )}
      {strip(
        'motion',
        t('motion'),
        [
          { value: 'auto', label: t('auto') },
          { value: 'none', label: t('noMotion') },
        ],
        t('motionHint'),
      )}
    </Section>
  );
}
