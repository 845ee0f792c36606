import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import type { SettingKey, Settings } from '#scheduler/settings.ts';
import { useNotices } from '#ui/notices.tsx';
import { t } from './words.ts';

/** The settings in force, and the way to change one: it is kept at once. */
export function useSettings() {
  const { storage } = useServices();
  const { settings } = useSnapshot();
  const notices = useNotices();
  const set = <Key extends SettingKey>(key: Key, value: Settings[Key]) => {
    storage.record([{ kind: 'configured', key, value }]).then(
      () => {
        notices.calm();
        notices.show(t('saved'));
      },
      () => notices.alarm(t('notSaved')),
    );
  };
  return { settings, set };
}
