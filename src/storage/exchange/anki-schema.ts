// Version 11 of Anki's database, which all of its versions import.

import type { SqlValue } from 'sql.js';
import type { TopicPath } from '#deck/card.ts';

export const schema = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
  left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

/** A name that has Anki's own sign in it would be two. */
export const nameOfDeck = (topic: TopicPath): string =>
  [rootDeck, ...topic.filter(Boolean)].map((part) => part.replaceAll('::', ':')).join('::');

const version = 11;
/** The same in every export, so that Anki has one note type for all of them. */
export const modelId = 1_717_000_000_001;
export const modelName = 'Recto';
const firstDeckId = 1_717_000_000_100;
const rootDeck = 'Recto';

/** A number for each topic's deck and for each deck above it, by its path. */
export function deckIds(topics: readonly TopicPath[]): ReadonlyMap<string, number> {
  const above = topics.flatMap((topic) => [[], ...topic.map((_, at) => topic.slice(0, at + 1))]);
  const paths = [...new Set(above.map((topic) => topic.join('\x1f')))].sort();
  return new Map(paths.map((path, i) => [path, firstDeckId + i]));
}

const css = `.card { font: 20px/1.4 sans-serif; text-align: left; max-width: 40em; margin: 1em auto; padding: 0 0.5em; }
pre, code { font-family: monospace; }
pre { white-space: pre-wrap; padding: 0.5em; border: 1px solid #8886; border-radius: 4px; }
table { border-collapse: collapse; }
th, td { border: 1px solid #8886; padding: 0.2em 0.5em; text-align: left; }
img { max-width: 100%; }
mark { background: #fd46; color: inherit; font-weight: bold; }
.hljs-comment, .hljs-quote, .hljs-meta { opacity: 0.6; }
.hljs-keyword, .hljs-built_in, .hljs-selector-tag, .hljs-title, .hljs-section { font-weight: bold; }
.hljs-string, .hljs-regexp, .hljs-number, .hljs-literal, .hljs-symbol { font-style: italic; }`;

/** Seconds. Raised where the template or its style changes: who has changed them in Anki keeps theirs until then. */
const modelChanged = Date.UTC(2026, 10, 29) / 1000;

function model() {
  const field = (name: string, ord: number) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  });
  return {
    id: modelId,
    name: modelName,
    type: 0,
    mod: modelChanged,
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: [
      {
        name: 'Card 1',
        ord: 0,
        qfmt: '{{Front}}',
        afmt: '{{FrontSide}}<hr id=answer>{{Back}}',
        bqfmt: '',
        bafmt: '',
        did: null,
      },
    ],
    flds: [field('Front', 0), field('Back', 1)],
    css,
    latexPre: '',
    latexPost: '',
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
}

function deck(id: number, name: string, now: number) {
  return {
    id,
    name,
    mod: Math.floor(now / 1000),
    usn: -1,
    conf: 1,
    desc: '',
    dyn: 0,
    collapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  };
}

const deckOptions = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};

/** The second version of Anki's scheduler, which knows relearning as a state of its own. */
const conf = { schedVer: 2, nextPos: 1, curModel: String(modelId), activeDecks: [1], curDeck: 1 };

/** id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags */
export function collectionRow(
  decks: ReadonlyMap<string, number>,
  created: number,
  now: number,
): readonly SqlValue[] {
  const all = [...decks].map(([path, id]) => deck(id, nameOfDeck(path.split('\x1f')), now));
  const byId = Object.fromEntries([deck(1, 'Default', now), ...all].map((each) => [each.id, each]));
  return [
    1,
    Math.floor(created / 1000),
    now,
    now,
    version,
    0,
    0,
    0,
    JSON.stringify(conf),
    JSON.stringify({ [modelId]: model() }),
    JSON.stringify(byId),
    JSON.stringify({ 1: deckOptions }),
    '{}',
  ];
}
