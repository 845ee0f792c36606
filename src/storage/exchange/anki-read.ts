// Reads Anki packages (`.apkg`, `.colpkg`) of the old format (a database with JSON in it) and the new one (zstd,
// tables, and a little protobuf).

import type { Database } from 'sql.js';
import { addTo } from '#kit/groups.ts';
import type { AnkiCard, AnkiCollection, AnkiNote, NoteType } from './anki-collection.ts';
import { readMediaIndex } from './anki-media.ts';
import { noteTypesIn } from './anki-note-types.ts';
import { asNumber, asText, hasTable, rowsOf, type Sqlite } from './sqlite.ts';
import { UnreadableFile } from './trouble.ts';
import type { PastReview } from './waiting-history.ts';
import type { ZipFile } from './zip.ts';
import { unzstd } from './zstd.ts';

interface ReadAnki {
  readonly collection: AnkiCollection;
  readonly isNew: boolean;
}

/** Throws `UnreadableFile`, or what SQLite throws at a damaged database. */
export async function readAnki(zip: ZipFile, sqlite: Sqlite): Promise<ReadAnki> {
  const { database, isNew } = await databaseOf(zip);
  const db = new sqlite.Database(database);
  try {
    if (isNew) db.exec(withKnownOrder);
    return { collection: { notes: notesIn(db), media: await readMediaIndex(zip, isNew) }, isNew };
  } finally {
    db.close();
  }
}

/** Names are sorted in a way that only Anki knows. SQLite opens no table of such an order, so this copy gets another. */
const withKnownOrder = `PRAGMA writable_schema = ON;
  UPDATE sqlite_master SET sql = replace(sql, 'unicase', 'nocase');
  PRAGMA writable_schema = RESET;`;

/** The newest format that is there: the older ones beside it only say that Anki should be updated. */
async function databaseOf(zip: ZipFile) {
  const packed = await zip.read('collection.anki21b');
  if (packed) return { database: unzstd(packed), isNew: true };
  const database = (await zip.read('collection.anki21')) ?? (await zip.read('collection.anki2'));
  if (!database) throw new UnreadableFile('not-this-format', 'no Anki collection in it');
  return { database, isNew: false };
}

function notesIn(db: Database): readonly AnkiNote[] {
  for (const table of ['notes', 'cards', 'revlog', 'col'])
    if (!hasTable(db, table)) throw new UnreadableFile('damaged', `no table of ${table}`);
  const noteTypes = noteTypesIn(db);
  const cards = cardsByNote(db);
  const notes: AnkiNote[] = [];
  for (const [id, guid, noteType, tags, fields] of rowsOf(
    db,
    'SELECT id, guid, mid, tags, flds FROM notes ORDER BY id',
  )) {
    notes.push({
      guid: asText(guid),
      type: noteTypes.get(asNumber(noteType)) ?? unknownType,
      fields: asText(fields).split('\x1f'),
      tags: asText(tags).split(' ').filter(Boolean),
      cards: cards.get(asNumber(id)) ?? [],
    });
  }
  return notes;
}

const unknownType: NoteType = { name: '', isCloze: false, fieldNames: [], templates: [] };

function cardsByNote(db: Database): ReadonlyMap<number, readonly AnkiCard[]> {
  const decks = decksIn(db);
  const reviews = reviewsByCard(db);
  const cards = new Map<number, AnkiCard[]>();
  for (const [id, note, deck, originalDeck, ord, queue, flags] of rowsOf(
    db,
    'SELECT id, nid, did, odid, ord, queue, flags FROM cards ORDER BY nid, ord',
  )) {
    const card: AnkiCard = {
      ord: asNumber(ord),
      deck: decks.get(asNumber(originalDeck) || asNumber(deck)) ?? [],
      suspended: asNumber(queue) === suspendedQueue,
      // The low bits are the colour of the flag.
      flagged: (asNumber(flags) & 7) !== 0,
      reviews: reviews.get(asNumber(id)) ?? [],
    };
    addTo(cards, asNumber(note), card);
  }
  return cards;
}

const suspendedQueue = -1;

/**
 * Learning, reviewing, relearning and filtered decks; not what was set by hand. An id is a time in milliseconds:
 * the bounds are those of a ULID's.
 */
const reviewQuery = `SELECT id, cid, ease, ivl, time FROM revlog
  WHERE type <= 3 AND ease BETWEEN 1 AND 4 AND id BETWEEN 1 AND ${2 ** 47} ORDER BY id`;

/** Intervals beyond are slips of someone's pen. */
const longestDays = 36_500;
const longestSeconds = 100 * 86_400;

function reviewsByCard(db: Database): ReadonlyMap<number, readonly PastReview[]> {
  const reviews = new Map<number, PastReview[]>();
  for (const [at, card, ease, interval, took] of rowsOf(db, reviewQuery)) {
    const review: PastReview = {
      at: asNumber(at),
      ease: asNumber(ease),
      interval: Math.round(Math.min(longestDays, Math.max(-longestSeconds, asNumber(interval)))),
      tookMs: Math.max(0, asNumber(took)),
    };
    addTo(reviews, asNumber(card), review);
  }
  return reviews;
}

function decksIn(db: Database): ReadonlyMap<number, readonly string[]> {
  const decks = new Map<number, readonly string[]>();
  if (hasTable(db, 'decks')) {
    for (const [id, name] of rowsOf(db, 'SELECT id, name FROM decks'))
      decks.set(asNumber(id), asText(name).split('\x1f'));
    return decks;
  }
  for (const [json] of rowsOf(db, 'SELECT decks FROM col')) {
    const parsed: unknown = JSON.parse(asText(json) || '{}');
    for (const [id, deck] of Object.entries(parsed ?? {}))
      if (typeof deck?.name === 'string') decks.set(Number(id), deck.name.split('::'));
  }
  return decks;
}
