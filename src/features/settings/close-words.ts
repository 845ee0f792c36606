// Other names by which people search for a setting, or for a page of the settings.

import type { SettingKey } from '#scheduler/settings.ts';

export const closeWords: Readonly<Record<SettingKey | 'fit' | 'ledger' | 'changes', string>> = {
  desiredRetention: 'retention forgetting accuracy difficulty',
  newPerDay: 'limit maximum daily learn',
  reviewsPerDay: 'limit maximum daily due',
  learningSteps: 'again minutes',
  relearningSteps: 'again relearning lapse minutes',
  maximumInterval: 'maximum limit',
  easyDays: 'weekend weekdays load Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  vacation: 'vacation holiday pause break travel',
  fitEvery: 'automatic optimise optimize FSRS parameters weights train',
  rolloverHour: 'midnight rollover time next',
  theme: 'mode night appearance colour color',
  textSize: 'font bigger larger smaller zoom',
  density: 'compact',
  contrast: 'accessibility high',
  motion: 'animation animations reduced accessibility',
  showIntervals: 'due time buttons',
  gradeButtons: 'answer hard easy',
  swipes: 'gestures touch',
  haptics: 'vibrate vibration buzz',
  keepAwake: 'awake sleep wake lock dim',
  singleKeys: 'hotkeys keyboard',
  keys: 'hotkeys remap',
  fit: 'optimise optimize FSRS parameters weights train',
  ledger: 'markdown doctor problems triage offered',
  changes: 'history edits reworded moved undo',
};

/** The sections of "Your data", and what people call them otherwise. */
export const dataParts = {
  backUp: 'backup save download',
  restore: 'backup recover',
  copies: 'backup automatic folder sync cloud',
  move: 'sync phone computer transfer',
  bringIn: 'Anki apkg colpkg Mochi CSV table spreadsheet Obsidian',
  takeOut: 'Anki CSV JSON text table spreadsheet answers',
  storage: 'space disk protected persistent clear',
  erase: 'delete remove wipe reset clear',
};
