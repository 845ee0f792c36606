// The answers of the whole journal in columns, straight from the segments: no object is made of a sealed answer.

import { type AnswerLog, heirsOf, isTurn, turnOf } from '#scheduler/answer-log.ts';
import { descentsOf } from '#scheduler/descent.ts';
import { type ActionId, type AnsweredEntry, byTime, retractedActs } from '#scheduler/journal.ts';
import { inOrderOfTime, olderThan, placeInTime } from './answers-in-time.ts';
import { gather, leftOut } from './gathered-answers.ts';
import { entryOf } from './rows.ts';
import type { Database } from './schema.ts';
import { allSegments, headsOf, readSegment } from './sealed.ts';
import type { Segment } from './segment.ts';

/** Of the whole journal, or of the newest so many answers at least: then no older segment is opened. */
export async function answerLog(
  db: Database,
  newest = Number.POSITIVE_INFINITY,
): Promise<AnswerLog> {
  // Rows are read first: an answer that is sealed meanwhile is then in both, and counted once.
  const rows = (await db.entries.toArray()).map(entryOf);
  const taken = retractedActs(rows);
  const standing = rows.filter(({ action }) => !taken.has(action)).sort(byTime);
  const answers = standing.filter((entry) => entry.kind === 'answered');
  const segments = inTime(
    newest === Number.POSITIVE_INFINITY
      ? await allSegments(db)
      : await newestSegments(db, newest, answers, taken),
  );
  const sorted = inOrderOfTime(gather(segments, answers, taken));
  const { cards, card, grade, mode, day, tookMs, act } = sorted;
  const descents = descentsOf(standing);
  return {
    cards,
    card,
    grade,
    mode,
    day,
    tookMs,
    act,
    heirs: heirsOf(sorted, (place) => placeInTime(place, sorted), descents),
    turns: standing
      .filter(isTurn)
      .map((entry) => turnOf(entry, descents, (turn) => olderThan(turn, sorted))),
  };
}

/**
 * From the newest back, until so many answers are newer than whatever the next segment holds. "Newer" by the clocks
 * that they were given at: heads know no other time.
 */
async function newestSegments(
  db: Database,
  newest: number,
  rows: readonly AnsweredEntry[],
  taken: ReadonlySet<ActionId>,
): Promise<readonly Segment[]> {
  const opened: Segment[] = [];
  const given = rows.map(({ at }): number => at);
  for (const { name, lastAt } of (await headsOf(db)).toSorted((a, b) => b.lastAt - a.lastAt)) {
    if (given.filter((at) => at > lastAt).length >= newest) break;
    const segment = await readSegment(db, name);
    if (!segment) continue;
    opened.push(segment);
    const isLeft = leftOut(segment, rows, taken);
    given.push(...segment.columns.at.filter((_, place) => !isLeft(place)));
  }
  return opened;
}

/** Segments lie in the order of their names, which means nothing. In order of time, their answers need no sorting. */
const inTime = (segments: readonly Segment[]): readonly Segment[] =>
  segments.toSorted((a, b) => (a.columns.tick[0] ?? 0) - (b.columns.tick[0] ?? 0));
