// Lines of a card as the learner has edited them.

import type { CardFace, CardId } from '#deck/card.ts';
import { crc32 } from '#kit/crc32.ts';
import { type CardEdit, editKey } from '#scheduler/card-edits.ts';

/** What the sheet hands over: written into the note (`version`), or for the journal alone. */
export type NewEdit = Omit<CardEdit, 'of'> & { readonly face: CardFace };

const encoder = new TextEncoder();

/** A sum over what a card says. Another one: the notes have changed, and an edit of it belongs to other lines. */
const sumOf = ({ front, answer, source, items, note }: CardFace): number =>
  crc32(encoder.encode(JSON.stringify([front, answer, source, items ?? [], note])));

export const draftOfEdit = (card: CardId, { face, ...edit }: NewEdit) => ({
  kind: 'configured' as const,
  key: editKey(card),
  value: { ...edit, of: sumOf(face) } satisfies CardEdit,
});

/** The learner's lines, where they are not in the notes yet and still belong to this card. */
export const ownEdit = (face: CardFace, edit: CardEdit | undefined): CardEdit | undefined =>
  edit && edit.version === undefined && edit.of === sumOf(face) ? edit : undefined;
