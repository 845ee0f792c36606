// What is asked of the store and changes nothing.

import { answerLog } from './answers.ts';
import { historyOf, newestAct, unknownOf, wholeJournal } from './read-journal.ts';
import { copyFolder } from './read-picture.ts';
import { recall } from './seen.ts';
import type { Storage } from './storage.ts';
import type { Tables } from './tables.ts';
import { notYetWaiting, waitingIn } from './waiting.ts';

export const reads = ({ db, picture, safely }: Tables) =>
  ({
    recall: (collection) => recall({ db, picture, safely }, collection),
    lastAct: () => safely(() => newestAct(db, picture().head)),
    history: (card) => safely(() => historyOf(db, card, picture().configured.descents)),
    answers: (newest) => safely(() => answerLog(db, newest)),
    journal: () => safely(() => wholeJournal(db)),
    unknownOf: (entries) => safely(() => unknownOf(db, entries)),
    waiting: (isWanted) => safely(() => waitingIn(db, isWanted)),
    notYetWaiting: (histories) => safely(() => notYetWaiting(db, histories)),
    copyFolder: () => safely(() => copyFolder(db)),
  }) satisfies Partial<Storage>;
