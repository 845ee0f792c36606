import { words } from '#ui/words.ts';

export const { t } = words({
  close: 'Close {name}',
  due: '{n} due',
  none: 'No topics yet. Bullets and “term: meaning” lines in your notes become cards.',
  open: 'Open {name}',
  recall: 'Recall {recall}',
  seen: { one: '{seen} of 1 card seen', other: '{seen} of {n} cards seen' },
  title: 'Topics',
  unseen: { one: '1 card, new', other: '{n} cards, all new' },
});
