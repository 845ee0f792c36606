// Undo: one more write, which takes back an act: the newest, without end, or the one that a notice speaks of.

import type { CardId } from '#deck/card.ts';
import { editedCard, isEdit, readEdit } from '#scheduler/card-edits.ts';
import { type Entry, undoOf } from '#scheduler/journal.ts';
import { type Desk, goOn, show } from './desk.ts';
import { takeBackEditOf } from './edit.ts';
import { shownFor, undone } from './session.ts';
import { t } from './words.ts';

/** Runs when all grades before it are on the disk. */
export const takeBack = async (desk: Desk): Promise<void> =>
  takeBackAct(desk, await desk.services.storage.lastAct());

/** `act`: its entries. */
export async function takeBackAct(desk: Desk, [entry]: readonly Entry[]): Promise<void> {
  const { services, shown, notices } = desk;
  shown.setState({ leech: undefined });
  if (!entry) return notices.show(t('nothingToUndo'));
  if (isEdit(entry)) {
    await takeBackEditOf(desk, editedCard(entry), entry.action, readEdit(entry.value));
    return;
  }
  if (!('card' in entry)) return notices.show(t('nothingToUndo'));
  const card: CardId = shownFor(services.deck.current(), entry.card);
  if (entry.kind === 'answered') return takeBackAnswer(desk, entry, card);
  const what = deedOf[entry.kind];
  if (staysPut.has(entry.kind)) await services.storage.record(undoOf(entry.action));
  else await putBack(desk, entry, card);
  notices.show(what ? t('undoneDeed', { deed: t(what) }) : t('undoneAct'));
}

/** What the learner did, in the words that they did it with. */
const deedOf: Partial<Record<Entry['kind'], 'skipName' | 'stopName' | 'flagName' | 'resetName'>> = {
  skipped: 'skipName',
  suspended: 'stopName',
  flagged: 'flagName',
  reset: 'resetName',
};

/** Moves no card: what is in hand stays in hand. */
const staysPut: ReadonlySet<Entry['kind']> = new Set(['flagged', 'unflagged']);

async function takeBackAnswer(desk: Desk, entry: Entry, card: CardId): Promise<void> {
  const done = await putBack(desk, entry, card);
  desk.notices.show(t('undone', { n: done + 1 }));
}

/** Takes the act back, and shows its card. Answers how many cards are done now. */
async function putBack(desk: Desk, entry: Entry, card: CardId): Promise<number> {
  const { services, shown } = desk;
  const { storage, deck } = services;
  const kept = undone(shown.getState().kept, entry.action, card);
  await storage.record(undoOf(entry.action), { session: () => kept });
  shown.setState({ kept });
  if (deck.current().byId.has(card)) show(desk, { kind: 'card', card });
  else goOn(desk);
  return kept.done.length;
}
