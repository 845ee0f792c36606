import { useServices } from '#app/services.ts';
import { useSnapshot } from '#app/snapshot.ts';
import { useAttempt } from '#app/use-attempt.ts';
import type { SettingKey, Settings } from '#scheduler/settings.ts';
import { useNotices } from '#ui/notices.tsx';
import { t } from './words.ts';

/** The settings in force, and the way to change one: it is kept at once. */
export function useSettings() {
  const { storage } = useServices();
  const { settings } = useSnapshot();
  const notices = useNotices();
  const attempt = useAttempt();
  const set = <Key extends SettingKey>(key: Key, value: Settings[Key]) => {
    void attempt(async () => {
      await storage.record([{ kind: 'configured', key, value }]);
      notices.show(t('saved'));
    });
  };
  return { settings, set };
}
