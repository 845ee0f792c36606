// What parameters are fitted to: for each card, which grades were given how many days apart.

import type { CardId } from '#deck/card.ts';
import { type AnswerLog, practice } from './answer-log.ts';

/** The answers of all cards in columns, card after card, each card's oldest first. */
export interface Histories {
  /** The answers of card c begin at `starts[c]` and end before `starts[c + 1]`. */
  readonly starts: Int32Array;
  /** Places in `grades`. */
  readonly grade: Uint8Array;
  /** Study days since the card's answer before; 0 at its first. */
  readonly elapsed: Int32Array;
  /** Whether the answer tests a prediction: not a card's first one, nor one on the same day. */
  readonly scored: Uint8Array;
  /** The place of the answer among all, in the order of time. */
  readonly place: Int32Array;
}

/** The answers of one card. */
interface History {
  /** Their places in the log, oldest first. */
  readonly places: number[];
  /** So many of the first were told already, by the card that this one descends from. */
  readonly inherited: number;
}

export function historiesOf(log: AnswerLog): Histories {
  const { cards, card, mode, turns } = log;
  const histories = new Map<CardId, History>();
  // What follows an import has a beginning that nobody knows.
  const imported = new Set<CardId>();
  let next = 0;
  const turnUntil = (place: number) => {
    for (let turn = turns[next]; turn && turn.after <= place; turn = turns[++next]) {
      const { entry } = turn;
      if (entry.kind === 'imported') imported.add(entry.card);
      else if (entry.kind === 'descended') inherit(histories, entry.from, entry.to);
      else {
        histories.delete(entry.card);
        imported.delete(entry.card);
      }
    }
  };
  for (let place = 0; place < card.length; place++) {
    turnUntil(place);
    const id = cards[card[place] ?? 0];
    if (mode[place] === practice || id === undefined) continue;
    const history = histories.get(id);
    if (history) history.places.push(place);
    else histories.set(id, { places: [place], inherited: 0 });
  }
  turnUntil(card.length);
  for (const id of imported) histories.delete(id);
  return columnsOf([...histories.values()], log);
}

/** A card that came from another goes on with its history, as its memory does; each answer still counts once. */
function inherit(histories: Map<CardId, History>, from: CardId, to: CardId): void {
  const heritage = histories.get(from)?.places ?? [];
  const own = histories.get(to)?.places ?? [];
  if ((own.at(-1) ?? -1) < (heritage.at(-1) ?? -1))
    histories.set(to, { places: [...heritage], inherited: heritage.length });
}

function columnsOf(histories: readonly History[], log: AnswerLog): Histories {
  const count = histories.reduce((sum, { places }) => sum + places.length, 0);
  const columns = {
    starts: new Int32Array(histories.length + 1),
    grade: new Uint8Array(count),
    elapsed: new Int32Array(count),
    scored: new Uint8Array(count),
    place: new Int32Array(count),
  };
  let to = 0;
  for (const [at, { places, inherited }] of histories.entries()) {
    // Travel can turn the calendar back: that counts as the same day, as it does for memory.
    let last = log.day[places[0] ?? 0] ?? 0;
    for (const [nth, place] of places.entries()) {
      const day = log.day[place] ?? 0;
      const elapsed = Math.max(0, day - last);
      last = Math.max(last, day);
      columns.grade[to] = log.grade[place] ?? 0;
      columns.elapsed[to] = elapsed;
      columns.scored[to] = nth >= inherited && elapsed > 0 ? 1 : 0;
      columns.place[to] = place;
      to += 1;
    }
    columns.starts[at + 1] = to;
  }
  return columns;
}
