import { words } from '#ui/words.ts';

export const { t, rich } = words({
  cardsIn: { one: '{cards} in *1 minute*.', other: '{cards} in *{n} minutes*.' },
  cards: { one: '1 card', other: '{n} cards' },
  comeBack: {
    one: '1 card comes back in {span}.',
    other: '{n} cards come back, the first in {span}.',
  },
  comingBack: 'Nearly done',
  done: 'Done',
  doneForNow: 'Done for now',
  doneForToday: 'Done for today',
  endNow: 'End now',
  minutes: { one: '1 minute', other: '{n} minutes' },
  gain: '{before} → *{after}*',
  morePlanned: {
    one: '1 more fits in today’s minutes.',
    other: '{n} more fit in today’s minutes.',
  },
  moreDue: { one: '1 more is due today.', other: '{n} more are due today.' },
  nothingDue: 'Nothing due',
  onTheDay: '{name}, on the day if you stop here',
  oftenHard:
    'You pressed Hard {hard} times of {of}. Hard is for what came back slowly; what did not come back is Again.',
  practice: 'Practice. Your schedule stays as it is.',
  practiceDone: 'Practice done',
  rememberedAt: 'You remembered *{remembered}*: {share}, right at the {target} you aim for.',
  rememberedJustOver: 'You remembered *{remembered}*: {share}, just over the {target} you aim for.',
  rememberedOver: 'You remembered *{remembered}*: {share}, over the {target} you aim for.',
  rememberedUnder: {
    one: 'You remembered *{remembered}* of {cards}. That’s useful: that one comes back sooner.',
    other: 'You remembered *{remembered}* of {cards}. That’s useful: those {n} come back sooner.',
  },
  retry: { one: 'Retry it', other: 'Retry the {n}' },
  retryHint: 'Practice only: your schedule stays as it is.',
  review: 'Review',
  reviewAhead: 'Review ahead',
  space: 'Space',
  slipped: 'Slipped today',
  tallyDone: '{remembered} remembered, {missed} missed',
  nextDay: '{day}: {cards}, about {minutes}.',
  tomorrow: 'Tomorrow',
});
