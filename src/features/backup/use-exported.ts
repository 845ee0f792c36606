// What leaves for other programs, as files.

import type { Services } from '#app/services.ts';
import { isStudied, membersOf } from '#deck/deck.ts';
import { type Moment, momentOf } from '#kit/time.ts';
import { recallOfCard } from '#scheduler/forecast.ts';
import { byTime, type Entry } from '#scheduler/journal.ts';
import { studiedState } from '#scheduler/studied.ts';
import { nameOfPicture } from '#storage/exchange/content-to-html.ts';
import { exportAnkiFile } from '#storage/exchange/exchange.ts';
import { type ExportedCard, exportedCard } from '#storage/exchange/exported-card.ts';
import { ankiText, cardsCsv, cardsJson, journalCsv } from '#storage/exchange/tables.ts';
import { cardHistories } from './card-histories.ts';

export const formats = ['Anki', 'Text', 'Csv', 'Json', 'Journal'] as const;
export type Format = (typeof formats)[number];

const endings: Readonly<Record<Format, string>> = {
  Anki: 'recto.apkg',
  Text: 'recto-for-anki.txt',
  Csv: 'recto-cards.csv',
  Json: 'recto-cards.json',
  Journal: 'recto-answers.csv',
};

interface ExportedFile {
  readonly name: string;
  readonly file: Blob;
  /** Pictures that could not be read, as offline before the whole deck is kept. */
  readonly missing?: number;
}

export async function exportAs(format: Format, services: Services): Promise<ExportedFile> {
  const name = endings[format];
  if (format === 'Anki') return { name, ...(await ankiFile(services)) };
  return { name, file: await fileOf(format, services) };
}

async function fileOf(format: Exclude<Format, 'Anki'>, services: Services): Promise<Blob> {
  const { clock, storage } = services;
  const { rolloverHour } = storage.current().settings;
  if (format === 'Journal')
    return text(journalCsv(await wholeJournal(services), rolloverHour), 'text/csv');
  const now = momentOf(clock, rolloverHour);
  const here = { offset: now.offset, rolloverHour };
  const cards = await exportedCards(services, now);
  switch (format) {
    case 'Text':
      return text(ankiText(cards), 'text/plain');
    case 'Csv':
      return text(cardsCsv(cards, here), 'text/csv');
    case 'Json':
      return text(cardsJson(cards, here), 'application/json');
  }
}

async function ankiFile(services: Services): Promise<Omit<ExportedFile, 'name'>> {
  const { clock, storage } = services;
  const { rolloverHour } = storage.current().settings;
  const now = momentOf(clock, rolloverHour);
  const cards = await exportedCards(services, now);
  const addresses = [...new Set(cards.flatMap((card) => card.pictures))];
  const read = await Promise.all(addresses.map(pictureAt));
  const pictures = read.filter((picture) => picture !== undefined);
  const file = await exportAnkiFile({
    ...{ cards, pictures },
    options: { now: now.at, today: now.day, here: { offset: now.offset, rolloverHour } },
  });
  return { file, missing: addresses.length - pictures.length };
}

async function pictureAt(src: string) {
  const answer = await fetch(`${import.meta.env.BASE_URL}${src}`).catch(() => undefined);
  if (!answer?.ok) return undefined;
  return { name: nameOfPicture(src), bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const text = (content: string, type: string): Blob => new Blob([content], { type });

async function wholeJournal({ storage }: Services): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const batch of storage.batches()) entries.push(...batch);
  return entries.sort(byTime);
}

/** Every studied card with its texts; a list with the answers of its items. */
async function exportedCards(
  { deck, storage }: Services,
  moment: Moment,
): Promise<readonly ExportedCard[]> {
  const historyOf = await cardHistories(storage.batches());
  const now = deck.current();
  const { states, params } = storage.current();
  const cards = await Promise.all(
    now.cards.filter(isStudied).map(async (card) => {
      const face = await deck.face(card.id);
      if (!face) return undefined;
      return exportedCard(face, now.topics[card.topic] ?? [], {
        state: studiedState(now, states, card.id),
        recall: recallOfCard({ deck: now, states, now: moment }, card.id, params.weights),
        history: historyOf(membersOf(now, card.id)),
      });
    }),
  );
  return cards.filter((card) => card !== undefined);
}
