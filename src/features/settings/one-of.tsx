import type { Settings } from '#scheduler/settings.ts';
import { type Choice, Segmented } from '#ui/segmented.tsx';
import { Row } from './row.tsx';
import { useSettings } from './use-settings.ts';
import { t } from './words.ts';

type ChosenKey =
  | 'contrast'
  | 'density'
  | 'fitEvery'
  | 'gradeButtons'
  | 'motion'
  | 'singleKeys'
  | 'textSize'
  | 'theme';

/** A setting that is one of a few, which stand side by side. */
export function OneOf<Key extends ChosenKey>({
  setting,
  hint,
  choices,
}: {
  setting: Key;
  hint?: string;
  choices: readonly Choice<Settings[Key]>[];
}) {
  const { settings, set } = useSettings();
  const name = t<ChosenKey>(setting);
  return (
    <Row name={name} hint={hint} setting={setting} choices={choices}>
      <Segmented
        label={name}
        choices={choices}
        value={settings[setting]}
        onChange={(value) => set(setting, value)}
      />
    </Row>
  );
}

type Word = Extract<Settings[ChosenKey], Parameters<typeof t>[0]>;

/** Values that are called by their own word. */
export const named = <Value extends Word>(...values: readonly Value[]) =>
  values.map((value) => ({ value, label: t<Word>(value) }));
