// Files from other programs: notes to be put into the folder of notes, and histories that wait for them.

import { hereOf } from '#app/follow-notes.ts';
import type { Services } from '#app/services.ts';
import type { ActionId } from '#scheduler/journal.ts';
import { newReviewsOf } from '#storage/exchange/came-back.ts';
import { importPackageFile, importTableFile } from '#storage/exchange/exchange.ts';
import type { LeftOut } from '#storage/exchange/left-out.ts';
import type { Schedule } from '#storage/exchange/obsidian.ts';
import type { ExchangeProblem } from '#storage/exchange/trouble.ts';

/** A program whose packages are read. */
export type Program = 'anki' | 'mochi';

/** A file to be put into the folder of notes, and what is not in it. */
interface Saved {
  /** Of notes from a package, of cards from a table. Without any there is no file to save. */
  readonly count: number;
  readonly leftOut: LeftOut;
  readonly name: string;
  readonly file: Blob;
}

export type Imported =
  | (Saved & {
      readonly from: Program;
      /** Notes that are cards of the notes here, and how many new reviews they brought. */
      readonly cameBack: number;
      readonly reviews: number;
      readonly skipped: number;
      readonly missing: number;
    })
  | (Saved & { readonly from: 'table'; readonly isZip: boolean })
  | { readonly from: 'obsidian'; readonly cards: number; readonly act: ActionId }
  | { readonly from: 'nothing'; readonly of: Program | 'table'; readonly problem: ExchangeProblem };

/** Histories are kept until the cards of their notes are in the deck. */
export async function fromPackage(
  file: File,
  program: Program,
  services: Pick<Services, 'deck' | 'storage' | 'clock'>,
): Promise<Imported> {
  const { deck, storage } = services;
  const now = deck.current();
  const known = now.cards.map(({ id }) => id);
  const read = await importPackageFile(file, program, known);
  if ('problem' in read) return { from: 'nothing', of: program, problem: read.problem };
  await storage.addWaiting(read.waiting);
  const reviews = await newReviewsOf(read.cameBack, storage.batches(), {
    deck: now,
    here: hereOf(services),
  });
  if (reviews.length > 0) await storage.merge([reviews]);
  return {
    from: program,
    count: read.notes,
    cameBack: read.cameBack.length,
    reviews: reviews.length,
    skipped: read.skipped.length,
    missing: read.missing.length,
    leftOut: read.leftOut,
    name: `recto-${program}-notes.zip`,
    file: new Blob([read.zip], { type: 'application/zip' }),
  };
}

export async function fromTable(file: File): Promise<Imported> {
  const title = file.name.replace(/\.[^.]*$/, '');
  const read = await importTableFile(file, title);
  if ('problem' in read) return { from: 'nothing', of: 'table', problem: read.problem };
  const { cards, leftOut, file: bytes, isZip } = read;
  const name = `${title}${isZip ? '.zip' : '.md'}`;
  const written = new Blob([bytes], { type: isZip ? 'application/zip' : 'text/markdown' });
  return { from: 'table', count: cards, leftOut, name, file: written, isZip };
}

/** In one act, so that undo takes it back whole. */
export async function takeOver(
  schedules: readonly Schedule[],
  { storage }: Services,
): Promise<Imported> {
  const { action } = await storage.record(schedules);
  return { from: 'obsidian', cards: schedules.length, act: action };
}
