// Writes an Anki package in the format that every version reads. Our card id is Anki's guid: importing a second
// package updates the notes of the first instead of doubling them.

import type { Database, SqlValue } from 'sql.js';
import { dayMs, hourMs, minuteMs, type StudyDay } from '#kit/time.ts';
import { grades } from '#scheduler/journal.ts';
import { collectionRow, deckIds, modelId, schema } from './anki-schema.ts';
import { type AnswerEntry, answersOf, type ExportedCard } from './exported-card.ts';
import type { Sqlite } from './sqlite.ts';
import type { Here } from './waiting-history.ts';
import { makeZip, type NewEntry } from './zip.ts';

interface AnkiExportOptions {
  /** UTC ms. */
  readonly now: number;
  readonly today: StudyDay;
  /** Minutes east of UTC, and the hour at which a study day begins. */
  readonly here: Here;
}

export interface ForAnki {
  readonly cards: readonly ExportedCard[];
  /** By the names that the cards call them. */
  readonly pictures: readonly NewEntry[];
  readonly options: AnkiExportOptions;
}

export async function writeAnki(
  { cards, pictures, options }: ForAnki,
  sqlite: Sqlite,
): Promise<Uint8Array<ArrayBuffer>> {
  const db = new sqlite.Database();
  try {
    db.exec(schema);
    const decks = deckIds(cards.map(({ topic }) => topic));
    const { today, here } = options;
    const begins = here.rolloverHour * hourMs - here.offset * minuteMs;
    const created = (today - ageDays) * dayMs + begins;
    insert(db, 'col', [collectionRow(decks, created, options.now)]);
    const rows = await Promise.all(cards.map((card, i) => rowsOfCard(card, i, decks, options)));
    insert(
      db,
      'notes',
      rows.map(({ note }) => note),
    );
    insert(
      db,
      'cards',
      rows.map(({ card }) => card),
    );
    insert(db, 'revlog', uniqueTimes(rows.flatMap(({ reviews }) => reviews)));
    return await makeZip([
      { name: 'collection.anki2', bytes: Uint8Array.from(db.export()) },
      { name: 'media', bytes: new TextEncoder().encode(JSON.stringify(namesOf(pictures))) },
      ...pictures.map(({ bytes }, i) => ({ name: String(i), bytes })),
    ]);
  } finally {
    db.close();
  }
}

/** `{"0": "heart.png"}` */
const namesOf = (pictures: readonly NewEntry[]): Readonly<Record<string, string>> =>
  Object.fromEntries(pictures.map(({ name }, i) => [String(i), name]));

function insert(db: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const [first] = rows;
  if (!first) return;
  db.exec('BEGIN');
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(',')})`);
  for (const row of rows) statement.run([...row]);
  statement.free();
  db.exec('COMMIT');
}

/** Anki counts days from the morning a collection was made: long enough ago that no due day is before it. */
const ageDays = 3650;

/** Ids of notes and cards only have to differ: they are given in order, from a date that is not ours to need. */
const firstId = 1_400_000_000_000;
const usn = -1;

async function rowsOfCard(
  card: ExportedCard,
  i: number,
  decks: ReadonlyMap<string, number>,
  options: AnkiExportOptions,
) {
  const id = firstId + i;
  const changed = Math.floor(options.now / 1000);
  const tags = ` ${card.topic.map((part) => part.replace(/\s+/g, '_')).join('::')} `;
  const sorted = sortFieldOf(card.frontHtml);
  const checksum = await checksumOf(sorted);
  const deck = decks.get(card.topic.join('\x1f')) ?? 1;
  return {
    // id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data
    note: [
      id,
      card.id,
      modelId,
      changed,
      usn,
      tags,
      `${card.frontHtml}\x1f${card.backHtml}`,
      sorted,
      checksum,
      0,
      '',
    ],
    card: [id, id, deck, 0, changed, usn, ...scheduleOf(card, i, options)],
    reviews: reviewsOf(id, answersOf(card)),
  };
}

/** type, queue, due, ivl, factor, reps, lapses, left, odue, odid, flags, data */
function scheduleOf({ state }: ExportedCard, position: number, { now, today }: AnkiExportOptions) {
  const memory = state?.memory ?? { phase: 'new' as const };
  const flags = state?.flag === undefined ? 0 : 1;
  const stop = (queue: number) => (state?.suspended ? -1 : queue);
  if (memory.phase === 'new') return [0, stop(0), position, 0, 0, 0, 0, 0, 0, 0, flags, ''];
  const strength = JSON.stringify({
    s: Math.round(memory.stability * 100) / 100,
    d: Math.round(memory.difficulty * 1000) / 1000,
  });
  const counts = [easeFactor, memory.reviews, memory.lapses];
  if (memory.phase === 'learning') {
    const due = Math.floor(Math.min(memory.due, now + dayMs) / 1000);
    const [type, interval] = memory.relearning ? [3, 1] : [1, 0];
    return [type, stop(1), due, interval, ...counts, 1001, 0, 0, flags, strength];
  }
  const due = memory.due - today + ageDays;
  const interval = Math.max(1, memory.due - memory.lastDay);
  return [2, stop(2), due, interval, ...counts, 0, 0, 0, flags, strength];
}

/** What Anki gives a card that was neither easy nor hard: 250 %. FSRS does not use it. */
const easeFactor = 2500;

const [learning, reviewing, relearning] = [0, 1, 2] as const;

/** id, cid, usn, ease, ivl, lastIvl, factor, time, type */
function reviewsOf(card: number, answers: readonly AnswerEntry[]): readonly number[][] {
  let hasGraduated = false;
  let before = 0;
  return answers.map((answer) => {
    const type = before > 0 ? reviewing : hasGraduated ? relearning : learning;
    const [ease, interval] = [grades.indexOf(answer.grade) + 1, intervalOf(answer)];
    const took = Math.round(answer.tookMs);
    const row = [answer.at, card, usn, ease, interval, before, easeFactor, took, type];
    hasGraduated ||= interval > 0;
    before = interval;
    return row;
  });
}

/** Days, or seconds below 0. */
const intervalOf = ({ due, day, at }: AnswerEntry): number =>
  'on' in due ? Math.max(1, due.on - day) : -Math.max(1, Math.round((due.at - at) / 1000));

/** A review's id is its time, and each has one of its own. */
function uniqueTimes(reviews: readonly number[][]): readonly (readonly number[])[] {
  let last = 0;
  return reviews
    .toSorted(([a = 0], [b = 0]) => a - b)
    .map(([at = 0, ...rest]) => {
      last = Math.max(at, last + 1);
      return [last, ...rest];
    });
}

/** The first field as Anki lists and compares it: its text, with the names of its pictures. */
const sortFieldOf = (html: string): string =>
  html
    .replace(/<img\b[^>]*? src="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot);/g, (sign) => ({ '&lt;': '<', '&gt;': '>' })[sign] ?? '"')
    .replaceAll('&amp;', '&');

/** The first 32 bits of the SHA-1 of that, by which Anki finds doubles. */
async function checksumOf(text: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return new DataView(digest).getUint32(0);
}
