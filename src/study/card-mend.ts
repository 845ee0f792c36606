// Lines of a card as the learner has mended them.

import type { CardFace } from '#deck/card.ts';
import { crc32 } from '#kit/crc32.ts';
import type { CardEdit } from '#scheduler/card-edits.ts';

/** What the sheet hands over: written into the note (`version`), or for the journal alone. */
export type CardMend = Omit<CardEdit, 'of'> & { readonly face: CardFace };

const encoder = new TextEncoder();

/** A sum over what a card says. Another one: the notes have changed, and an edit of it belongs to other lines. */
export const sumOf = ({ front, answer, source, items, note }: CardFace): number =>
  crc32(encoder.encode(JSON.stringify([front, answer, source, items ?? [], note])));

/** The learner's lines, where they are not in the notes yet and still belong to this card. */
export const mendOf = (face: CardFace, edit: CardEdit | undefined): CardEdit | undefined =>
  edit && edit.version === undefined && edit.of === sumOf(face) ? edit : undefined;
