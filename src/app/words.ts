import { words } from '#ui/words.ts';

export const { t } = words({
  back: 'Back',
  cannotOpen: 'Your cards couldn’t be opened. Nothing was deleted.',
  close: 'Close',
  closedByOtherTab:
    'Another tab moved your cards to a newer version of Recto. Reload this page to use it.',
  couldNotCopy: 'The raw data couldn’t be read, either.',
  crashed: 'Something went wrong on this page. Nothing was deleted.',
  deleted: 'Your answers were deleted from this browser.',
  deletedHow: 'Not by Recto. A backup brings them back: Settings, Your data.',
  diskFull: 'This device’s storage is full. Free some space, then try again.',
  goToToday: 'Go to Today',
  mainNavigation: 'Main',
  newerSchema:
    'Your cards were written by a newer version of Recto. Reload, or close other tabs of it first.',
  noDeck: 'Your notes couldn’t be loaded.',
  nothingHere: 'There’s nothing at this address.',
  product: 'Recto',
  readyOffline: 'Ready offline',
  reload: 'Reload',
  saveCopy: 'Save a copy of the raw data',
  savedHere: 'Saved on this device',
  tryAgain: 'Try again',
  unavailable:
    'If this browser blocks cookies or site data, allow them for this address: what you study is kept there. It said: {reason}',
  updateReady: 'New version ready.',
  rebuilding: 'Going through your answers once, since this version remembers otherwise.',
  updating: 'Updating',
  whatHappened: 'What happened',
});
