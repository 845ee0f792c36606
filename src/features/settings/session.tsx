// How a session feels: buttons, fingers, the screen.

import { Switch } from '#ui/fields.tsx';
import { OneOf } from './one-of.tsx';
import { Row, Section } from './row.tsx';
import { useSettings } from './use-settings.ts';
import { t } from './words.ts';

const buttons = [
  { value: 4, label: t('fourButtons') },
  { value: 2, label: t('twoButtons') },
] as const;

export function Session() {
  const { settings, set } = useSettings();
  const onOff = (key: 'swipes' | 'haptics' | 'keepAwake') => (
    <Row name={t(key)} hint={t(`${key}Hint`)} setting={key}>
      <Switch label={t(key)} checked={settings[key]} onChange={(value) => set(key, value)} />
    </Row>
  );
  return (
    <Section title={t('session')} at="sessions">
      <OneOf setting="gradeButtons" hint={t('gradeButtonsHint')} choices={buttons} />
      {onOff('swipes')}
      {onOff('haptics')}
      {onOff('keepAwake')}
    </Section>
  );
}
