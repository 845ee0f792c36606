import { words } from '../words.ts';

export const { t } = words({
  table: 'Show as table',
});
