// What the store does beyond showing what it knows: a part of its own, which loads once Today is on the screen.

// biome-ignore lint/performance/noBarrelFile: it names what one part holds
export { later } from './later.ts';
export { onLiveConnection } from './live-connection.ts';
export { openDatabase, readOrRebuild, tablesOver } from './open-tables.ts';
export { prepare } from './prepare.ts';
export { journalInBatches } from './read-journal.ts';
export { recordAnew } from './record-anew.ts';
export { seenCards } from './seen.ts';
export { writeAct, writeAtOnce } from './write.ts';
