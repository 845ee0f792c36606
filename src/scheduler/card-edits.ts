// Lines of the notes that the learner has mended in the app. Kept as `configured` entries, one key a card: the
// last writer wins, undo takes an edit back, and a backup brings it along.

import type { CardId } from '#deck/card.ts';
import { isRecord } from '#kit/is-record.ts';
import type { Entry, EntryOf } from './journal.ts';

export interface CardEdit {
  /** Path of the note, and the lines that were replaced, from 1. */
  readonly note: string;
  readonly from: number;
  readonly to: number;
  /** The learner's lines, with `\n` between them. */
  readonly text: string;
  /** A sum over the card as it was: where the notes have changed since, the edit belongs to other lines. */
  readonly of: number;
  /** The version of the note that it was written into; without it the edit lives in the journal alone. */
  readonly version?: string;
}

const prefix = 'edit/';

export const editKey = (card: CardId): string => prefix + card;

export const isEdit = (entry: Entry): entry is EntryOf<'configured'> =>
  entry.kind === 'configured' && entry.key.startsWith(prefix);

export const editedCard = ({ key }: EntryOf<'configured'>): CardId =>
  key.slice(prefix.length) as CardId;

/** The edits that stand, newest last. A value that is none, from elsewhere, is passed over. */
export function editsOf(configured: readonly Entry[]): ReadonlyMap<CardId, CardEdit> {
  const edits = new Map<CardId, CardEdit>();
  for (const entry of configured) {
    if (!isEdit(entry)) continue;
    const card = editedCard(entry);
    edits.delete(card);
    const edit = readEdit(entry.value);
    if (edit) edits.set(card, edit);
  }
  return edits;
}

export const readEdit = (value: unknown): CardEdit | undefined =>
  isEditValue(value) ? value : undefined;

const isEditValue = (value: unknown): value is CardEdit =>
  isRecord(value) &&
  typeof value.note === 'string' &&
  Number.isSafeInteger(value.from) &&
  Number.isSafeInteger(value.to) &&
  typeof value.text === 'string' &&
  typeof value.of === 'number' &&
  (value.version === undefined || typeof value.version === 'string');
