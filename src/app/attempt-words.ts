import { words } from '#ui/words.ts';

export const { t } = words({
  copied: 'Copied.',
  copyDetails: 'Copy details',
  notSaved: 'That wasn’t saved. Try again.',
});
