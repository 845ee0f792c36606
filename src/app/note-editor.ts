// Mended lines on their way to the local server, which alone can write the notes.

import type { Edit } from '#deck/note-lines.ts';
import { isRecord } from '#kit/is-record.ts';

/** The version that the note has now, or why nothing was written: a `Refusal` of the server, or no answer at all. */
type EditAnswer = { readonly version: string } | { readonly refused: string };

export const sendEdit = (note: string, version: string, edit: Edit): Promise<EditAnswer> =>
  send('edit', { note, version, ...edit });

/** Puts back what the note was before the edit that made it this version. */
export const sendUndo = (note: string, version: string): Promise<EditAnswer> =>
  send('undo', { note, version });

async function send(what: 'edit' | 'undo', body: unknown): Promise<EditAnswer> {
  const folder = `${import.meta.env.BASE_URL}.recto/`;
  try {
    // Asked for each time: a server that was started again has another.
    const { token } = await (await fetch(`${folder}edit`, { cache: 'no-store' })).json();
    const response = await fetch(`${folder}${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-recto-token': String(token) },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : { refused: 'no-answer' };
  } catch {
    return { refused: 'no-answer' };
  }
}

const isAnswer = (value: unknown): value is EditAnswer =>
  isRecord(value) && (typeof value.version === 'string' || typeof value.refused === 'string');
