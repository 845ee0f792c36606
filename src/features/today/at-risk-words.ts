import { words } from '#ui/words.ts';

/** Apart from Today's other words: they are not needed for its first paint. */
export const { t } = words({
  backUp: 'Back up',
  beginAgain: 'Begin again',
  lastBackup: 'Last backup {ago}.',
  later: 'Later',
  lost: {
    one: 'This browser has erased 1 answer. Your notes are safe; a backup brings it back.',
    other: 'This browser has erased {n} answers. Your notes are safe; a backup brings them back.',
  },
  mayBeCleared:
    'This browser may clear your progress if you stay away. Install the app or save a backup.',
  neverBackedUp: 'Your progress was never backed up.',
  restore: 'Restore a backup',
});
