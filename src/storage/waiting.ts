// Histories whose cards are not in the notes yet.

import type { WaitingHistory } from './exchange/waiting-history.ts';
import { isUnreadable, unlessLost } from './lost-record.ts';
import type { Picture } from './picture.ts';
import type { Database } from './schema.ts';
import { upToDate } from './write.ts';

/** Whatever else writes waits for no more of them. Grades go into other tables. */
const atOnce = 200;

/** Adds all but older copies of what waits already. Answers whether there were any. */
export async function addWaiting(
  db: Database,
  histories: readonly WaitingHistory[],
): Promise<boolean> {
  let isAny = false;
  for (const some of parts(histories))
    await db.dexie.transaction('rw', db.waiting, async () => {
      const here = await read(db, some.map(anchorOf));
      const news = some.filter((each, i) => !isOlder(each, here[i]));
      await db.waiting.bulkPut(news);
      isAny ||= news.length > 0;
    });
  return isAny;
}

/** A copy from before does not hold what waits since. Within a read-write transaction. */
export async function moveOn(db: Database, known: Picture): Promise<{ readonly picture: Picture }> {
  const before = await upToDate(db, known);
  const { rev, tick } = before.head;
  const head = { ...before.head, rev: rev + 1, tick: tick + 1 };
  await db.meta.put(head);
  return { picture: { ...before, head } };
}

/** Those that say more than what waits here. */
export async function notYetWaiting(
  db: Database,
  histories: readonly WaitingHistory[],
): Promise<readonly WaitingHistory[]> {
  const news: WaitingHistory[] = [];
  for (const some of parts(histories)) {
    const here = await read(db, some.map(anchorOf));
    news.push(...some.filter((each, i) => !here[i] || isOlder(here[i], each)));
  }
  return news;
}

/** There may be thousands of which none is wanted. */
export async function waitingIn(
  db: Database,
  isWanted: (anchor: string) => boolean = () => true,
): Promise<readonly WaitingHistory[]> {
  const found: WaitingHistory[] = [];
  const anchors = await db.waiting.toCollection().primaryKeys();
  for (const some of parts(anchors.filter(isWanted)))
    for (const history of await read(db, some)) if (history) found.push(history);
  return found;
}

function* parts<Thing>(things: readonly Thing[]): Generator<readonly Thing[]> {
  for (let from = 0; from < things.length; from += atOnce) yield things.slice(from, from + atOnce);
}

/** One that the browser has lost waits no longer: its package or a backup brings it again. */
const read = (
  db: Database,
  anchors: readonly string[],
): Promise<readonly (WaitingHistory | undefined)[]> =>
  unlessLost(`waiting ${anchors}`, db.waiting.bulkGet([...anchors]), async () => {
    for (const anchor of anchors)
      if (await isUnreadable(db.waiting.get(anchor))) await db.waiting.delete(anchor);
  });

const anchorOf = ({ anchor }: WaitingHistory): string => anchor;

/** Whether it is a copy from before more was reviewed. With another number of cards it is of a note that was changed. */
const isOlder = (history: WaitingHistory, other: WaitingHistory | undefined): boolean =>
  history.cards.length === other?.cards.length && eventsOf(history) < eventsOf(other);

const eventsOf = ({ cards }: WaitingHistory): number =>
  cards.reduce((sum, { reviews, changes = [] }) => sum + reviews.length + changes.length, 0);
