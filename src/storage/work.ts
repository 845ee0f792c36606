// What the store does beyond showing what it knows: a part of its own, which loads once Today is on the screen.

// biome-ignore lint/performance/noBarrelFile: it names what one part holds
export { linesOf } from '#deck/lineage-report.ts';
export { answerLog } from './answers.ts';
export { erase } from './erase.ts';
export { writeFollowing } from './follow.ts';
export { mergeJournal, rememberAnew } from './merge.ts';
export { newUlid, prepare } from './prepare.ts';
export { historyOf, journalInBatches, newestAct, unknownOf, wholeJournal } from './read-journal.ts';
export { rebuild } from './recall.ts';
export { addSeen, putFresh, recall, seenCards } from './seen.ts';
export { tidy } from './tidy.ts';
export { writeAct, writeAtOnce, writePlaces } from './write.ts';
