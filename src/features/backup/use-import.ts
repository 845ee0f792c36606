// Files from other programs: notes to be put into the folder of notes, and histories that wait for them.

import type { Services } from '#app/services.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { importAnkiFile } from '#storage/exchange/exchange.ts';
import { schedulesIn } from '#storage/exchange/obsidian.ts';
import { notesFromTable } from '#storage/exchange/tables.ts';
import type { ExchangeProblem } from '#storage/exchange/trouble.ts';
import { loadFaces } from '#study/use-faces.ts';
import { facesOfFile, mayTakeOver } from './schedules.ts';

export type Imported =
  | {
      readonly from: 'anki';
      readonly notes: number;
      readonly skipped: number;
      readonly missing: number;
      readonly file: Blob;
    }
  | { readonly from: 'table'; readonly cards: number; readonly name: string; readonly file: Blob }
  | { readonly from: 'obsidian'; readonly cards: number; readonly act: ActionId | undefined }
  | { readonly from: 'nothing'; readonly problem: ExchangeProblem };

/** Histories are kept until the cards of their notes are in the deck. */
export async function fromAnki(file: File, { storage }: Services): Promise<Imported> {
  const read = await importAnkiFile(file);
  if ('problem' in read) return { from: 'nothing', problem: read.problem };
  await storage.addWaiting(read.waiting);
  return {
    from: 'anki',
    notes: read.notes,
    skipped: read.skipped.length,
    missing: read.missing.length,
    file: new Blob([read.zip], { type: 'application/zip' }),
  };
}

const largestTable = 50_000_000;

export async function fromTable(file: File): Promise<Imported> {
  if (file.size > largestTable) return { from: 'nothing', problem: 'too-large' };
  const title = file.name.replace(/\.[^.]*$/, '');
  const { text, cards } = notesFromTable(await file.text(), title);
  const note = new Blob([text], { type: 'text/markdown' });
  return { from: 'table', cards, name: `${title}.md`, file: note };
}

/** Takes over the schedules of cards that are new here, in one act. */
export async function fromObsidian(
  files: readonly File[],
  { deck, storage }: Services,
): Promise<Imported> {
  const now = deck.current();
  const faces = [...(await loadFaces(deck, now)).values()];
  const { states } = storage.current();
  const drafts = [];
  for (const file of files) {
    const own = facesOfFile(file.webkitRelativePath || file.name, faces);
    if (own.length > 0) drafts.push(...schedulesIn(await file.text(), own));
  }
  const taken = drafts.filter(({ card }) => mayTakeOver(card, states));
  if (taken.length === 0) return { from: 'obsidian', cards: 0, act: undefined };
  const { action } = await storage.record(taken);
  return { from: 'obsidian', cards: taken.length, act: action };
}
