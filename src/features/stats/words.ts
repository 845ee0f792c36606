import { words } from '#ui/words.ts';

export const { t, rich } = words({
  title: 'Stats',
  nothingYet: 'Nothing to count yet. Review a few cards, and this page tells how it goes.',
  reading: 'Reading your answers…',
  startReview: 'Start review',
  notRead: 'Your answers couldn’t be read. Nothing was deleted; reload to try again.',

  remembering: 'Am I remembering?',
  retentionMissing: {
    one: 'This needs about 50 reviews in 90 days, of cards seen on an earlier day. 1 to go.',
    other: 'This needs about 50 reviews in 90 days, of cards seen on an earlier day. {n} to go.',
  },
  retentionAbove:
    'In the last {days} days you recalled *{share}*. You aim for {aim}: fewer reviews would do.',
  retentionOn: 'In the last {days} days you recalled *{share}*. You aim for {aim}.',
  retentionBelow: 'In the last {days} days you recalled *{share}*, below the {aim} you aim for.',
  retentionOf: 'What was recalled, of cards that came back on a later day',
  lastDays: 'Last {days} days',
  allCards: 'All cards',
  young: 'Seen within 3 weeks',
  mature: 'Seen longer ago',
  shareOf: 'of {of}',
  noAnswers: 'none',

  expectations: 'Were Recto’s expectations right?',
  calibration: {
    one: 'For 1 answer Recto expected *{expected}*, and you recalled *{happened}*.',
    other:
      'Over {n} answers Recto expected you to recall *{expected}*, and you recalled *{happened}*.',
  },
  calibrationHint: 'On the dashed line both are equal. Fitting in Settings brings them closer.',
  expectedAxis: 'expected',
  happenedAxis: 'recalled',
  expected: 'Expected',
  happened: 'Recalled',
  answers: 'Answers',

  work: 'How much work is it?',
  workPerDay: {
    one: 'In the last 30 days you studied on *{days}*, about *{minutes}* and 1 answer each.',
    other: 'In the last 30 days you studied on *{days}*, about *{minutes}* and {n} answers each.',
  },
  workNone: 'Nothing was studied in the last 30 days.',
  days: { one: '1 day', other: '{n} days' },
  day: 'Day',
  daysStudied: 'Days studied',
  minutes: 'Minutes',
  week: 'Week of',
  halfYear: {
    one: 'Half a year: *1 answer* in {hours}, on {days}.',
    other: 'Half a year: *{n} answers* in {hours}, on {days}.',
  },
  halfYearNone: 'Nothing was studied in the last half year.',
  touchDay: 'Touch a day to see what it was.',
  dayWas: { one: '{day}: 1 answer, {minutes}', other: '{day}: {n} answers, {minutes}' },
  dayWasFree: '{day}: nothing',

  coming: 'What’s coming?',
  forecast: {
    one: 'Of the cards you have begun, about *{perDay} a day* come back in the next 30 days; 1 is due today.',
    other:
      'Of the cards you have begun, about *{perDay} a day* come back in the next 30 days; {n} are due today.',
  },
  forecastHint: 'New cards, and cards you miss, come on top of it.',

  whatIf: 'What if?',
  whatIfHint: 'A simulation from your memories as they are. Nothing changes until you apply it.',
  aim: 'Target recall',
  newPerDay: 'New cards a day',
  minutesPerDay: 'Minutes a day',
  noLimit: 'no limit',
  simulating: 'Simulating, {share} done',
  simulationFailed: 'The simulation couldn’t be run.',
  figure: 'Figure',
  before: 'As it is',
  after: 'With this',
  sooner: 'Minutes a day, next 30 days',
  later: 'Minutes a day, days 61 to 90',
  knownThen: 'Cards you would know in 90 days',
  recallThen: 'Recall of cards seen, in 90 days',
  whatIfSame: {
    one: 'As it is: about *{minutes} a day*, and you would know *1 card* in 90 days.',
    other: 'As it is: about *{minutes} a day*, and you would know *{n} cards* in 90 days.',
  },
  whatIfChanged: {
    one: 'About *{minutes} a day* instead of {minutesBefore}, and you would know *1 card* in 90 days instead of {before}.',
    other:
      'About *{minutes} a day* instead of {minutesBefore}, and you would know *{n} cards* in 90 days instead of {before}.',
  },
  apply: 'Apply',
  applied: 'Applied',
  weekFrom: 'Week from',

  solid: 'How solid is it?',
  lasting: {
    one: 'Of the 1 card you have seen, *{long}* would likely be recalled after a month without a look.',
    other:
      'Of the {n} cards you have seen, *{long}* would likely be recalled after a month without a look.',
  },
  lastingHint:
    'A bar counts the cards whose recall falls to 90% in that time: FSRS calls it stability.',
  lasts: 'Lasts',
  cards: 'Cards',
  lastsDay: '< 1 day',
  lastsWeek: '1–7 days',
  lastsMonth: '7–30 days',
  lastsQuarter: '1–3 mths',
  lastsYear: '3–12 mths',
  lastsLonger: '> 1 year',
  noneSeen: 'No card has been seen yet.',
  hardest: 'Hardest topics',
  hardestSentence: 'In the last {days} days you recalled *{topic}* least: *{share}*.',
  topic: 'Topic',
  noHardest:
    'No topic stands out: each needs about 20 reviews in {days} days, of cards seen on an earlier day.',
  leeches: 'Missed again and again',
  leechesHint: 'The card itself is likely at fault. Rewrite its lines, or stop showing it.',
  timesMissed: { one: 'missed once', other: 'missed {n} times' },
});
