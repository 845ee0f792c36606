import { words } from '#ui/words.ts';

export const { t } = words({
  byItself: 'Fitted to your memory: your answers are predicted better now.',
  notTakenBack: 'The fit wasn’t taken back.',
  takenBack: 'Fit taken back',
  undo: 'Undo',
});
