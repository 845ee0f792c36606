import { percent } from '#ui/format.ts';
import { named, OneOf } from './one-of.tsx';
import { Section } from './row.tsx';
import { t } from './words.ts';

const textSizes = ([100, 115, 130, 150] as const).map((value) => ({
  value,
  label: percent(value / 100),
}));

const contrasts = [
  { value: 'auto', label: t('auto') },
  { value: 'more', label: t('moreContrast') },
] as const;

const motions = [
  { value: 'auto', label: t('auto') },
  { value: 'none', label: t('noMotion') },
] as const;

export function Look() {
  return (
    <Section title={t('look')} at="look">
      <OneOf setting="theme" choices={named('auto', 'light', 'dark')} />
      <OneOf setting="textSize" choices={textSizes} />
      <OneOf setting="density" choices={named('roomy', 'close')} />
      <OneOf setting="contrast" hint={t('contrastHint')} choices={contrasts} />
      <OneOf setting="motion" hint={t('motionHint')} choices={motions} />
    </Section>
  );
}
