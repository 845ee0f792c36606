import { words } from '#ui/words.ts';

export const { t, rich } = words({
  erased: {
    one: 'This browser has erased 1 answer. Your notes are safe; a backup brings it back.',
    other: 'This browser has erased {n} answers. Your notes are safe; a backup brings them back.',
  },
  riskOfClearing:
    'This browser may clear your progress if you stay away. Install the app or save a backup.',
  lastWas: 'Last backup {ago}.',
  neverSaved: 'Your progress was never backed up.',
  restoreBackup: 'Restore a backup',
  goOn: 'Go on without',
  later: 'Later',

  title: 'Your data',
  intro: 'Everything you studied lies in this browser and nowhere else. A backup keeps it safe.',

  backup: 'Back up',
  backUpNow: 'Back up now',
  backedUp: 'Backed up to {name}',
  backupFailed: 'The backup couldn’t be written. Nothing was changed.',
  nothingToLose: 'Nothing to lose yet: a backup is worth it from about 50 answers on.',
  neverBackedUp: {
    one: 'Never backed up. *1 answer* would be lost with this browser.',
    other: 'Never backed up. *{n} answers* would be lost with this browser.',
  },
  lastBackup: {
    one: 'Last backup *{ago}*, 1 answer since.',
    other: 'Last backup *{ago}*, {n} answers since.',
  },
  lastBackupFresh: 'Last backup *{ago}*. Everything is in it.',
  lastBackupWithoutChanges: 'Last backup *{ago}*. What you changed since is not in it.',
  oldBackup: 'It is time for a new one.',
  wholeJournal:
    'One file with every answer, setting and undo. Your notes are not in it: they are files already.',

  folder: 'Copies by themselves',
  folderIntro:
    'Choose a folder, best one that is synced or backed up, and a fresh copy is put there whenever you open Recto.',
  folderNot: 'This browser can’t write into a folder. Back up now and then instead.',
  chooseFolder: 'Choose a folder',
  folderIs: 'Copies go to *{name}*.',
  folderAsks: 'The browser wants to be asked again before it writes into *{name}*.',
  folderGone: '*{name}* can’t be found: no copies are made. Choose a folder.',
  allowAgain: 'Allow again',
  stopCopies: 'Stop copies',
  stoppedCopies: 'Stopped copies.',
  copied: 'Copied to {name}',
  copyHoldsMore:
    'The copy in that folder holds what is not here, so no new one is made. Restore it, or choose another folder.',
  copyUnreadable: 'The copy couldn’t be read back, so the one before was left in its place.',
  folderFailed: 'That folder couldn’t be written. Choose it again.',

  restore: 'Restore',
  restoreIntro:
    'A backup is joined to what is here. Nothing is replaced or removed, and a copy of what is here is saved first.',
  chooseBackup: 'Choose a backup file',
  readingFile: 'Reading, {share} done',
  writingFile: 'Writing, {share} done',
  fileIsFrom: 'Made on {date}. It holds {answers} for {cards}, from {first} to {last}.',
  fileIsEmpty: 'Made on {date}. There are no answers in it.',
  bringsNothing: 'Everything in it is here already.',
  brings: {
    one: 'It brings *1 answer* that is not here.',
    other: 'It brings *{n} answers* that are not here.',
  },
  bringsOther: 'It brings settings or marks that are not here, and no answers.',
  bringsWaiting: {
    one: 'It brings the reviews of 1 imported card that isn’t in your notes yet.',
    other: 'It brings the reviews of {n} imported cards that aren’t in your notes yet.',
  },
  onlyHere: {
    one: '1 answer that is only here stays.',
    other: '{n} answers that are only here stay.',
  },
  refused: {
    one: '1 line of it is unknown to this version and is left out.',
    other: '{n} lines of it are unknown to this version and are left out.',
  },
  restoreNow: 'Restore',
  cancel: 'Cancel',
  restoring: 'Restoring… {share}',
  restored: { one: 'Restored 1 entry.', other: 'Restored {n} entries.' },
  restoredOther: 'Restored.',
  rescued: 'What was here before is in {name}.',
  restoreFailed: 'It couldn’t be restored. Nothing was changed.',
  answers: { one: '1 answer', other: '{n} answers' },
  cards: { one: '1 card', other: '{n} cards' },
  'not-a-backup': 'That isn’t a Recto backup. Look for a file that ends in .recto.json.gz.',
  newer:
    'That backup was made by a newer version of Recto. Reload the page to update, then try again.',
  'cut-short':
    'That file ends in the middle: it wasn’t copied whole. Copy it again. Nothing was changed.',
  damaged: 'That file is damaged. Use another copy. Nothing was changed.',
  'too-large': 'That file is too large. Nothing was changed.',

  move: 'Move to another device',
  moveOne: 'Here: press “Back up now”. A file is saved with your downloads.',
  moveTwo: 'Send that file to the other device: by mail, a cloud folder, or a cable.',
  moveThree:
    'There: open Recto with the same notes, go to Settings, Your data, and restore the file.',
  moveHomeScreen:
    'On an iPhone or iPad, Safari and the app on the Home Screen are two devices: each keeps data of its own.',
  moveFour: 'Both devices may go on studying. Do the same the other way round to join them again.',

  erase: 'Erase everything',
  eraseIntro:
    'Takes every answer, setting, edit and interview out of this browser, also in other tabs. Your notes stay as they are. A backup is saved to your downloads first; restoring it brings everything back.',
  eraseAsk: { one: 'Erase 1 answer and all else…', other: 'Erase {n} answers and all else…' },
  eraseWord: 'erase',
  typeToErase: 'Type “{word}” to go on.',
  eraseCopy: 'Save a backup first',
  eraseCheck:
    'Look into your downloads for {name}: a browser may refuse a file without a word. Once everything is erased here, that file is all there is of it.',
  eraseNow: 'The file is there: erase',
  eraseOutdated:
    'Something was done here after that backup. Nothing was erased: save it once more.',
  erasedAll: 'Everything was erased. What was here is in {name}.',
  eraseFailed: 'It couldn’t be backed up or erased. Nothing was changed.',

  protection: 'Storage',
  kept: 'This browser keeps your progress, also when its disk gets full.',
  'may-be-cleared':
    'This browser may clear your progress when its disk gets full, or when you stay away for long.',
  unknown: 'This browser doesn’t say whether it keeps your progress.',
  askToKeep: 'Ask to keep it',
  notKept: 'The browser said no. Installing Recto as an app often helps; a backup always does.',
  used: 'Recto uses {used} here.',

  bringIn: 'Import',
  fromAnki: 'From Anki',
  fromAnkiHint:
    'A deck or collection package (.apkg, .colpkg). Its notes become markdown files; your reviews come along.',
  fromMochi: 'From Mochi',
  fromMochiHint:
    'An export of Mochi (.mochi). Its cards become markdown files; your reviews come along.',
  fromTable: 'From a table',
  fromTableHint:
    'CSV or tab-separated: a question and an answer in each row, and tags where the first row names their column. It becomes a note.',
  fromObsidian: 'From Obsidian',
  fromObsidianHint: {
    one: '1 new card in your notes brings a schedule of the Spaced Repetition plugin.',
    other: '{n} new cards in your notes bring schedules of the Spaced Repetition plugin.',
  },
  takeOver: 'Take over',
  chooseFile: 'Choose a file',
  importing: 'Reading…',
  packageSaved: {
    one: 'Saved {name} with 1 note. Unpack it into your notes folder; its reviews join when the card is there.',
    other:
      'Saved {name} with {n} notes. Unpack it into your notes folder; their reviews join when the cards are there.',
  },
  cameBack: {
    one: '1 note is a card of your notes already.',
    other: '{n} notes are cards of your notes already.',
  },
  cameBackReviews: {
    one: '1 review of it that was not here is in now.',
    other: '{n} reviews that were not here are in now.',
  },
  cameBackAsItWas: 'Nothing of it was new.',
  packageEmpty: 'There is nothing to ask in that package, so no file was saved.',
  packageSkipped: { one: '1 note had nothing to ask.', other: '{n} notes had nothing to ask.' },
  packageMissing: {
    one: '1 picture or sound is missing.',
    other: '{n} pictures or sounds are missing.',
  },
  tableSaved: {
    one: 'Saved {name} with 1 card. Put it into your notes folder.',
    other: 'Saved {name} with {n} cards. Put it into your notes folder.',
  },
  longTableSaved: {
    one: 'Saved {name} with 1 card. Unpack it into your notes folder.',
    other: 'Saved {name} with {n} cards, in several notes. Unpack it into your notes folder.',
  },
  tableEmpty: 'No row has a question and an answer, so no file was saved. Two columns are needed.',
  leftOut: '{things} could not be taken over.',
  'leftOut-sounds': { one: '1 sound', other: '{n} sounds' },
  'leftOut-pictures': { one: '1 picture', other: '{n} pictures' },
  'leftOut-tables': { one: 'the columns of 1 table', other: 'the columns of {n} tables' },
  'leftOut-gaps': { one: '1 gap in a formula', other: '{n} gaps in formulas' },
  'leftOut-occlusions': { one: '1 image occlusion', other: '{n} image occlusions' },
  'leftOut-cards': { one: '1 further card of a note', other: '{n} further cards of notes' },
  'leftOut-fields': {
    one: 'the end of 1 very long field',
    other: 'the ends of {n} very long fields',
  },
  'leftOut-rows': {
    one: '1 row without a question or an answer',
    other: '{n} rows without a question or an answer',
  },
  'leftOut-columns': {
    one: '1 column besides question, answer and tags',
    other: '{n} columns besides question, answer and tags',
  },
  'leftOut-attachments': { one: '1 attached file', other: '{n} attached files' },
  'leftOut-embeds': {
    one: '1 card that was shown inside of another',
    other: '{n} cards that were shown inside of others',
  },
  'leftOut-made': {
    one: '1 text that Mochi makes itself',
    other: '{n} texts that Mochi makes itself',
  },
  severalTags: {
    one: '1 card has several tags: they stand behind it in the note and name no topic.',
    other: '{n} cards have several tags: they stand behind them in the note and name no topic.',
  },
  obsidianRead: {
    one: 'Taken over the schedule of 1 card.',
    other: 'Taken over the schedules of {n} cards.',
  },
  undo: 'Undo',
  undone: 'Undone.',
  noAnki:
    'That isn’t a package of Anki. In Anki choose File, Export, and a file that ends in .apkg or .colpkg. Nothing was changed.',
  noMochi:
    'That isn’t an export of Mochi. In Mochi export a deck, as a file that ends in .mochi. Nothing was changed.',
  newerAnki:
    'That package was made by a newer Anki. Export it again with “Support older Anki versions” ticked. Nothing was changed.',
  noTable: 'That isn’t a table of text. Save it as CSV in your spreadsheet. Nothing was changed.',
  encrypted: 'That file is locked with a password. Export it without one. Nothing was changed.',
  packageDamaged: 'That file is damaged or cut off. Export it again. Nothing was changed.',
  packageTooLarge:
    'That package is too large: a gigabyte is the most. Export it without pictures and sounds, or one deck at a time. Nothing was changed.',
  tableTooLarge:
    'That table is too large: 50 MB is the most. Save it in several parts. Nothing was changed.',
  importFailed: 'That file couldn’t be read. Nothing was changed.',

  takeOut: 'Export',
  asAnki: 'Anki package',
  asAnkiHint: 'Cards with their schedules, for Anki’s Import.',
  asText: 'Text for Anki',
  asTextHint: 'Cards as tab-separated text that updates an earlier import.',
  asCsv: 'Cards as CSV',
  asCsvHint: 'For a spreadsheet.',
  asJson: 'Cards as JSON',
  asJsonHint: 'With all answers, for a program.',
  asJournal: 'Answers as CSV',
  asJournalHint: 'One line for each thing that happened.',
  export: 'Export',
  exportOf: 'Export {name}',
  exporting: 'Writing…',
  exported: 'Exported to {name}',
  exportedWithout: {
    one: 'Exported to {name} without 1 picture, which couldn’t be read.',
    other: 'Exported to {name} without {n} pictures, which couldn’t be read.',
  },
  exportFailed: 'The export couldn’t be written.',
});
