// What parameters are fitted to: for each card, which grades were given how many days apart.

import type { CardId } from '#deck/card.ts';
import { addTo } from '#kit/groups.ts';
import { type AnswerLog, cardsOfAnswer, practice } from '../answer-log.ts';

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

export function historiesOf(log: AnswerLog): Histories {
  const { card, mode, turns } = log;
  /** Places in the log, oldest first. */
  const histories = new Map<CardId, number[]>();
  // What follows an import, or the joining of several cards, has a beginning that no answer tells of.
  const begunElsewhere = new Set<CardId>();
  let next = 0;
  const turnUntil = (place: number) => {
    for (let turn = turns[next]; turn && turn.after <= place; turn = turns[++next])
      for (const id of turn.cards) {
        if (turn.entry.kind === 'reset') {
          histories.delete(id);
          begunElsewhere.delete(id);
        } else if (turn.entry.kind === 'imported' || turn.entry.how === 'merged')
          begunElsewhere.add(id);
      }
  };
  for (let place = 0; place < card.length; place++) {
    turnUntil(place);
    if (mode[place] === practice) continue;
    for (const id of cardsOfAnswer(log, place)) addTo(histories, id, place);
  }
  turnUntil(card.length);
  for (const id of begunElsewhere) histories.delete(id);
  return columnsOf(histories, log);
}

function columnsOf(histories: ReadonlyMap<CardId, readonly number[]>, log: AnswerLog): Histories {
  const count = [...histories.values()].reduce((sum, places) => sum + places.length, 0);
  const columns = {
    starts: new Int32Array(histories.size + 1),
    grade: new Uint8Array(count),
    elapsed: new Int32Array(count),
    scored: new Uint8Array(count),
    place: new Int32Array(count),
  };
  let [at, to] = [0, 0];
  for (const [id, places] of histories) {
    // Travel can turn the calendar back: that counts as the same day, as it does for memory.
    let last = log.day[places[0] ?? 0] ?? 0;
    for (const place of places) {
      const day = log.day[place] ?? 0;
      const elapsed = Math.max(0, day - last);
      last = Math.max(last, day);
      columns.grade[to] = log.grade[place] ?? 0;
      columns.elapsed[to] = elapsed;
      // A later wording goes on with this history, as its memory does; each answer still counts once.
      const isOwn = log.cards[log.card[place] ?? 0] === id;
      columns.scored[to] = isOwn && elapsed > 0 ? 1 : 0;
      columns.place[to] = place;
      to += 1;
    }
    at += 1;
    columns.starts[at] = to;
  }
  return columns;
}
