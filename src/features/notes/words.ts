import { words } from '#ui/words.ts';

export const { t } = words({
  title: 'Changes in your notes',
  intro:
    'When you edit a note, its cards keep their history. Here is what Recto took for the same card; take a line back where it was wrong.',
  none: 'Nothing yet. Reword, move or split a line that you have studied, and it is told here.',
  reworded: 'Reworded',
  moved: 'Moved',
  split: { one: 'Split into 1', other: 'Split into {n}' },
  merged: { one: '1 merged into one', other: '{n} merged into one' },
  gone: 'These lines are no longer in your notes.',
  undo: 'Undo',
  undoOf: 'Undo: {card}',
  undone: 'Undone',
  undoneSaid: 'Undone. The card has only its own history now.',
  notSaved: 'That wasn’t saved. Try again.',
  older: 'Show older',
});
