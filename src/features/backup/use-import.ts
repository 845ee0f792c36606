// Files from other programs: notes to be put into the folder of notes, and histories that wait for them.

import type { Services } from '#app/services.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { importAnkiFile } from '#storage/exchange/exchange.ts';
import type { Schedule } from '#storage/exchange/obsidian.ts';
import { textOfTable } from '#storage/exchange/table-text.ts';
import { notesFromTable } from '#storage/exchange/tables.ts';
import type { ExchangeProblem } from '#storage/exchange/trouble.ts';

export type Imported =
  | {
      readonly from: 'anki';
      readonly notes: number;
      readonly skipped: number;
      readonly missing: number;
      readonly file: Blob;
    }
  | { readonly from: 'table'; readonly cards: number; readonly name: string; readonly file: Blob }
  | { readonly from: 'obsidian'; readonly cards: number; readonly act: ActionId }
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
  const written = textOfTable(new Uint8Array(await file.arrayBuffer()));
  if (written === undefined) return { from: 'nothing', problem: 'no-table' };
  const title = file.name.replace(/\.[^.]*$/, '');
  const { text, cards } = notesFromTable(written, title);
  const note = new Blob([text], { type: 'text/markdown' });
  return { from: 'table', cards, name: `${title}.md`, file: note };
}

/** In one act, so that undo takes it back whole. */
export async function takeOver(
  schedules: readonly Schedule[],
  { storage }: Services,
): Promise<Imported> {
  const { action } = await storage.record(schedules);
  return { from: 'obsidian', cards: schedules.length, act: action };
}
