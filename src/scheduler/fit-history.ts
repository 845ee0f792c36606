// What parameters are fitted to: for each card, which grades were given how many days apart.

import type { CardId } from '#deck/card.ts';
import { daysBetween, type StudyDay, studyDay } from '#kit/time.ts';
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

interface Answer {
  readonly grade: number;
  readonly day: StudyDay;
  readonly place: number;
  /** Told once already, by the card that this one descends from. */
  readonly isInherited: boolean;
}

export function historiesOf(log: AnswerLog): Histories {
  const { cards, card, grade, day, mode, turns } = log;
  const answers = new Map<CardId, Answer[]>();
  // What follows an import has a beginning that nobody knows.
  const imported = new Set<CardId>();
  let next = 0;
  const turnUntil = (place: number) => {
    for (let turn = turns[next]; turn && turn.after <= place; turn = turns[++next]) {
      const { entry } = turn;
      if (entry.kind === 'imported') imported.add(entry.card);
      else if (entry.kind === 'descended') inherit(answers, entry.from, entry.to);
      else {
        answers.delete(entry.card);
        imported.delete(entry.card);
      }
    }
  };
  for (let place = 0; place < card.length; place++) {
    turnUntil(place);
    const id = cards[card[place] ?? 0];
    if (mode[place] === practice || id === undefined) continue;
    const given = { grade: grade[place] ?? 0, day: studyDay(day[place] ?? 0) };
    const answer = { grade: given.grade, day: given.day, place, isInherited: false };
    const sofar = answers.get(id);
    if (sofar) sofar.push(answer);
    else answers.set(id, [answer]);
  }
  turnUntil(card.length);
  for (const id of imported) answers.delete(id);
  return columnsOf([...answers.values()]);
}

/** A card that came from another goes on with its history, as its memory does; each answer still counts once. */
function inherit(answers: Map<CardId, Answer[]>, from: CardId, to: CardId): void {
  const inherited = answers.get(from) ?? [];
  const own = answers.get(to) ?? [];
  if ((own.at(-1)?.place ?? -1) < (inherited.at(-1)?.place ?? -1))
    answers.set(
      to,
      inherited.map((answer) => ({ ...answer, isInherited: true })),
    );
}

function columnsOf(cards: readonly (readonly Answer[])[]): Histories {
  const answers = cards.flat();
  const starts = new Int32Array(cards.length + 1);
  cards.forEach((card, at) => {
    starts[at + 1] = (starts[at] ?? 0) + card.length;
  });
  const elapsed = Int32Array.from(cards.flatMap(elapsedOf));
  return {
    starts,
    elapsed,
    grade: Uint8Array.from(answers, ({ grade }) => grade),
    place: Int32Array.from(answers, ({ place }) => place),
    scored: Uint8Array.from(answers, ({ isInherited }, at) =>
      !isInherited && (elapsed[at] ?? 0) > 0 ? 1 : 0,
    ),
  };
}

/** Travel can turn the calendar back: that counts as the same day, as it does for memory. */
function elapsedOf(answers: readonly Answer[]): readonly number[] {
  let last = answers[0]?.day;
  return answers.map(({ day }) => {
    const days = last === undefined ? 0 : Math.max(0, daysBetween(last, day));
    if (last === undefined || day > last) last = day;
    return days;
  });
}
